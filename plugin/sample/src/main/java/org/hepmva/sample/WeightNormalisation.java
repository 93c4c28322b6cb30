package org.hepmva.sample;

/**
 * How event weights of each class are scaled for training. The weights of the sample stay what they are, so
 * evaluation never sees this.
 *
 * <p>Whatever is chosen, weights of order 10⁻⁶ train like weights of order 1: trainers also divide by the
 * mean weight, which changes no ratio.
 */
public enum WeightNormalisation {

    /** As they are: the ratio of the classes is that of their Σw. */
    NONE {
        @Override
        double target(int entries, int allEntries, double sumW) {
            return sumW;
        }
    },

    /** Σw of each class becomes its number of events: the ratio of the classes is that of their events. */
    NUMBER_OF_EVENTS {
        @Override
        double target(int entries, int allEntries, double sumW) {
            return entries;
        }
    },

    /**
     * Σw of each class becomes half the number of all events, so both count the same. TMVA's
     * EqualNumEvents, up to a factor common to both classes.
     */
    EQUAL {
        @Override
        double target(int entries, int allEntries, double sumW) {
            return 0.5 * allEntries;
        }
    };

    abstract double target(int entries, int allEntries, double sumW);

    /**
     * {@return the factor on the event weights of each class, signal first}
     *
     * @param training the events that will be learned from
     * @throws IllegalArgumentException if a class has no events or its Σw is not positive
     */
    public double[] factors(Sample training) {
        double[] factors = new double[2];
        for (byte cls = Sample.SIGNAL; cls <= Sample.BACKGROUND; cls++) {
            ClassSummary summary = training.summary(cls);
            Sample.requireTrainable(summary);
            double target = target(summary.entries(), training.size(), summary.sumW());
            factors[cls] = target / summary.sumW();
        }
        return factors;
    }

    /**
     * {@return the event weights to train with, one per event of {@code part}}
     *
     * @param training the events that set the factors
     * @param part     the events to weight: the same sample, or the validation part beside it
     * @throws IllegalArgumentException if a class of {@code training} has no events or its Σw is not positive
     */
    public double[] weights(Sample training, Sample part) {
        double[] factors = factors(training);
        double[] weights = part.eventWeights();
        byte[] classes = part.classes();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[classes[i]];
        }
        return weights;
    }
}
