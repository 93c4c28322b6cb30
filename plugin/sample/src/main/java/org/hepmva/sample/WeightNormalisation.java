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
        double target(int entries, double share, double sumW) {
            return sumW;
        }
    },

    /** Σw of each class becomes its number of events: the ratio of the classes is that of their events. */
    NUMBER_OF_EVENTS {
        @Override
        double target(int entries, double share, double sumW) {
            return entries;
        }
    },

    /**
     * Σw of each of n classes becomes the number of all events / n, so all count the same. TMVA's
     * EqualNumEvents, up to a factor common to all classes.
     */
    EQUAL {
        @Override
        double target(int entries, double share, double sumW) {
            return share;
        }
    };

    /**
     * {@return the Σw for a class of so many events; {@code share} is that of a class if all have equal
     * ones}
     */
    abstract double target(int entries, double share, double sumW);

    /**
     * {@return the factor on the training weights of each class, at its number}
     *
     * @param training the events that will be learned from
     * @throws IllegalArgumentException if a class has no events or its Σw is not positive
     */
    public double[] factors(Sample training) {
        double[] factors = new double[training.classNames().size()];
        for (byte cls = 0; cls < factors.length; cls++) {
            EventSummary summary = SampleSummary.ofTraining(training).ofClass(cls);
            summary.requireTrainable(training.learnedWith());
            double share = training.size() / (double) factors.length;
            factors[cls] = target(summary.entries(), share, summary.sumW()) / summary.sumW();
        }
        return factors;
    }

    /**
     * {@return the weights to train with, one per event of {@code part}}
     *
     * @param training the events that set the factors
     * @param part     the events to weight: the same sample, or the validation part beside it
     * @throws IllegalArgumentException if a class of {@code training} has no events or its Σw is not positive
     */
    public double[] weights(Sample training, Sample part) {
        double[] factors = factors(training);
        double[] weights = part.trainingWeights();
        byte[] classes = part.classes();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[classes[i]];
        }
        return weights;
    }
}
