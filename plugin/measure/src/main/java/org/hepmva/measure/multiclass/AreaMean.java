package org.hepmva.measure.multiclass;

import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Placements;

/**
 * The mean of several areas on the same events, with its error: areas of one sample err together, so what an
 * event moves each by is added before it is squared. Mutable, used by one owner.
 */
final class AreaMean {

    private final EventGroups groups;
    private final double[] influences;
    private double sum;
    private double shares;
    /** What is added to DeLong's variance where few events say little. */
    private double more;

    AreaMean(int events, EventGroups groups) {
        influences = new double[events];
        this.groups = groups;
    }

    /**
     * Adds an area, unless it does not exist. {@link #mean} divides by the sum of all shares.
     *
     * @param area   of some events
     * @param events their numbers among all
     * @param share  how much it counts
     */
    void add(Placements area, int[] events, double share) {
        Measured measured = area.measured();
        if (Double.isNaN(measured.value())) {
            return;
        }
        sum += share * area.area();
        shares += share;
        double[] moves = area.influences();
        for (int i = 0; i < moves.length; i++) {
            influences[events[i]] += share * moves[i];
        }
        double deLong = area.deLong();
        more += share * share * Math.max(0, measured.error() * measured.error() - deLong * deLong);
    }

    Measured mean() {
        double error = Math.sqrt(groups.sumOfSquares(influences) + more) / Math.abs(shares);
        return new Measured(sum / shares, error).within01();
    }
}
