package org.hepmva.sample;

/**
 * What training does with events of negative weight (next-to-leading-order simulation, sWeights).
 * Evaluation always sums them like any other.
 */
public enum NegativeWeights {

    /**
     * Summed like any other, so sums over many events are unbiased. Boosted trees refuse a cut that leaves
     * a side whose weights do not sum to a positive number; AdaBoost divides the weight of a negative event
     * where it multiplies that of a positive one, as TMVA's InverseBoostNegWeights.
     */
    USE {
        @Override
        double trained(double w) {
            return w;
        }
    },

    /**
     * Left out of training; the others are scaled so that the Σw of each class stays. Unbiased only where
     * negative and positive events are distributed alike.
     */
    IGNORE {
        @Override
        double trained(double w) {
            return Math.max(w, 0);
        }
    },

    /**
     * Taken as positive; all are scaled so that the Σw of each class stays. Unbiased only where negative
     * and positive events are distributed alike, but keeps every event.
     */
    ABSOLUTE {
        @Override
        double trained(double w) {
            return Math.abs(w);
        }
    };

    abstract double trained(double w);
}
