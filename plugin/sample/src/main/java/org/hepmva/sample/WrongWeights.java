package org.hepmva.sample;

import org.hepmva.io.Ntuple;

/**
 * Event weights that are NaN or infinite, counted. Immutable.
 *
 * @param count how many
 * @param first the number of the first among the passing events
 */
record WrongWeights(long count, long first) {

    static WrongWeights none() {
        return new WrongWeights(0, 0);
    }

    boolean isNone() {
        return count == 0;
    }

    /**
     * {@return these and those among more weights}
     *
     * @param events how many weights there are
     * @param before the number of events that were looked at before
     */
    WrongWeights with(double[] weights, int events, long before) {
        long wrong = count;
        long where = first;
        for (int i = 0; i < events; i++) {
            if (!(Math.abs(weights[i]) <= Double.MAX_VALUE)) {
                where = wrong == 0 ? before + i : where;
                wrong++;
            }
        }
        return new WrongWeights(wrong, where);
    }

    /**
     * Refuses them, if there are any.
     *
     * @param what   the weight, as a sentence begins
     * @param events the number of events that were looked at
     */
    void refuse(String what, long events, Ntuple ntuple) {
        if (count > 0) {
            throw new IllegalArgumentException(what + " is NaN or infinite in " + count + " of " + events
                    + " events of " + ntuple.location() + ", first in passing event " + first
                    + " (counted from 0)");
        }
    }
}
