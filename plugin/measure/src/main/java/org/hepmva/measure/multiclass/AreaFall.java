package org.hepmva.measure.multiclass;

import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Placements;

/**
 * The mean of several differences of areas on the same events: what an event moves each by is added before it
 * is squared, as in {@link AreaMean}. Mutable, used by one owner.
 */
final class AreaFall {

    private final EventGroups groups;
    private final double[] influences;
    private double sum;
    private int areas;
    /** Of classes of one event, of which no variance is known. */
    private double more;
    /** One more event may move the sum of the areas by as much: each of them at once, as of two classes. */
    private double least;

    AreaFall(int events, EventGroups groups) {
        influences = new double[events];
        this.groups = groups;
    }

    /** Adds what the area of some responses is larger by than the mean area of others to the same events. */
    void add(Labelled events, List<double[]> others) {
        Placements first = Placements.of(events);
        if (Double.isNaN(first.area())) {
            return;
        }
        double[] falls = first.values().clone();
        double mean = first.area();
        for (double[] other : others) {
            Placements placements = Placements.of(other, events);
            mean -= placements.area() / others.size();
            for (int i = 0; i < falls.length; i++) {
                falls[i] -= placements.values()[i] / others.size();
            }
        }
        double most = 0;
        double[] moves = first.influences(falls, mean);
        for (int i = 0; i < moves.length; i++) {
            influences[i] += moves[i];
            most = Math.max(most, Math.abs(falls[i]));
        }
        double[] entries = first.entries();
        more += (entries[0] > 1 ? 0 : mean * mean) + (entries[1] > 1 ? 0 : mean * mean);
        least += most / (Math.min(entries[0], entries[1]) + 1) / 2;
        sum += mean;
        areas++;
    }

    Measured mean() {
        double error = Math.max(Math.sqrt(groups.sumOfSquares(influences) + more), least);
        return areas == 0 ? Measured.NONE : new Measured(sum / areas, error / areas);
    }
}
