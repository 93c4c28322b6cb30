package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Placements;
import org.hepmva.measure.RocCurve;

/**
 * Areas under the curves of every class against the rest.
 *
 * <p>Errors are DeLong's, as {@link RocCurve#aucError}; those of the means know that all areas are of the
 * same events. About a third of a second per class for a million events.
 *
 * @param classes      their names
 * @param areas        one per class, by {@link ClassResponses#oneVersusRest}; NaN for a class without weight,
 *                     and where all events are of one class
 * @param mean         of those that exist, each counting the same ("macro"); NaN if none does
 * @param weightedMean of those that exist, each counting as the Σw of its class
 */
public record ClassAreas(List<String> classes, List<Measured> areas, Measured mean, Measured weightedMean) {

    /** Copies the lists. */
    public ClassAreas {
        classes = List.copyOf(classes);
        areas = List.copyOf(areas);
    }

    /** {@return the areas of some events} */
    public static ClassAreas of(ClassResponses events) {
        int[] all = IntStream.range(0, events.size()).toArray();
        AreaMean mean = new AreaMean(events.size(), events.groups());
        AreaMean weighted = new AreaMean(events.size(), events.groups());
        List<Measured> areas = new ArrayList<>();
        for (int cls = 0; cls < events.classes().size(); cls++) {
            Labelled labelled = events.oneVersusRest(cls);
            Placements placements = Placements.of(labelled);
            areas.add(placements.measured());
            mean.add(placements, all, 1);
            weighted.add(placements, all, labelled.ofClass(true).sumW());
        }
        return new ClassAreas(events.classes(), areas, mean.mean(), weighted.mean());
    }

    /**
     * {@return by how much the mean area is larger than with other numbers for the same events, the mean of
     * several; with the error of a difference on the same events, as {@link
     * org.hepmva.measure.AucDifference}; NaN if no class has an area}
     *
     * @param events with their numbers
     * @param others at least one: for each class one number per event, in the same order
     */
    public static Measured fall(ClassResponses events, List<double[][]> others) {
        AreaFall fall = new AreaFall(events.size(), events.groups());
        for (int cls = 0; cls < events.classes().size(); cls++) {
            int own = cls;
            fall.add(events.oneVersusRest(cls), others.stream().map(other -> other[own]).toList());
        }
        return fall.mean();
    }
}
