package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;

/**
 * From event weights to the weights that training uses.
 *
 * <p>In this order: negative weights by policy, each class scaled to the Σw that the normalisation asks for,
 * then all events divided by one number so that Σ|w| of the training part is its number of events. The last
 * step makes every setting in units of events (an L2 of 1 is one event) mean the same for weights of order 1
 * and of order 10⁻⁶, and changes no ratio.
 *
 * @param normalisation how the classes are weighed against each other
 * @param negative      what is done with negative weights
 */
public record TrainingWeights(WeightNormalisation normalisation, NegativeWeights negative) {

    private static final TrainingWeights DEFAULTS =
            new TrainingWeights(WeightNormalisation.EQUAL, NegativeWeights.IGNORE);

    /** {@return all classes equal, events of negative weight left out} */
    public static TrainingWeights defaults() {
        return DEFAULTS;
    }

    /** {@return these with another normalisation of the classes} */
    public TrainingWeights withNormalisation(WeightNormalisation value) {
        return new TrainingWeights(value, negative);
    }

    /** {@return these with another policy for negative weights} */
    public TrainingWeights withNegative(NegativeWeights value) {
        return new TrainingWeights(normalisation, value);
    }

    /**
     * {@return the weights to train with, one per event; 0 for events to leave out}
     *
     * @param training the events learned from
     * @throws IllegalArgumentException if a class has no events or its Σw is not positive
     */
    public double[] forTraining(Sample training) {
        double[] factors = factorsOnTreated(training);
        double[] weights = treated(training);
        byte[] classes = training.classes();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[classes[i]];
        }
        double scale = unit(weights);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return weights;
    }

    /**
     * {@return the weights to judge the validation part with: negative ones stay negative, the factors of
     * the classes are those of the training part}
     *
     * @param training   the events learned from
     * @param validation the events to judge by; may be none
     * @throws IllegalArgumentException if a class of {@code training} has no events or its Σw is not positive
     */
    public double[] forValidation(Sample training, Sample validation) {
        double[] weights = normalisation.weights(training, validation);
        double[] trained = normalisation.weights(training, training);
        double scale = unit(trained);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return weights;
    }

    /** {@return what a person should know about the events that are left out; empty if there are none} */
    public List<String> warnings(Sample training) {
        long negatives = Arrays.stream(training.trainingWeights()).filter(w -> w < 0).count();
        if (negatives == 0 || negative != NegativeWeights.IGNORE) {
            return List.of();
        }
        return List.of(negatives + " of " + training.size() + " training events have negative weight and are"
                + " left out (negativeWeights: ignore); weights that subtract a background, as sWeights"
                + " do, need negativeWeights: use");
    }

    private double[] treated(Sample training) {
        double[] weights = training.trainingWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = negative.trained(weights[i]);
        }
        return weights;
    }

    /** For each class what takes the sum after the policy to the sum that the normalisation asks for. */
    private double[] factorsOnTreated(Sample training) {
        double[] factors = normalisation.factors(training);
        double[] before = new double[factors.length];
        double[] after = new double[factors.length];
        double[] w = training.trainingWeights();
        byte[] classes = training.classes();
        for (int i = 0; i < w.length; i++) {
            before[classes[i]] += w[i];
            after[classes[i]] += negative.trained(w[i]);
        }
        for (int cls = 0; cls < factors.length; cls++) {
            factors[cls] *= before[cls] / after[cls];
        }
        return factors;
    }

    private static double unit(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += Math.abs(w);
        }
        return weights.length / sum;
    }
}
