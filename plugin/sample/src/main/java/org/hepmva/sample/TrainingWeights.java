package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * From the weights to learn with to the weights that training uses.
 *
 * <p>In this order: negative weights by policy, each class scaled to the Σw that the normalisation asks for
 * (and within a class, if asked for, each source to the same share of it), then all events divided by one
 * number so that Σ|w| of the training part is its number of events. The last step makes every setting in
 * units of events (an L2 of 1 is one event) mean the same for weights of order 1 and of order 10⁻⁶, and
 * changes no ratio.
 *
 * @param normalisation how the classes are weighed against each other
 * @param negative      what is done with negative weights
 * @param sources       how the sources of a class are weighed against each other
 */
public record TrainingWeights(WeightNormalisation normalisation, NegativeWeights negative,
                              SourceNormalisation sources) {

    private static final TrainingWeights DEFAULTS =
            of(WeightNormalisation.EQUAL, NegativeWeights.IGNORE);

    /**
     * {@return weights with the sources of a class as they are}
     *
     * @param normalisation how the classes are weighed against each other
     * @param negative      what is done with negative weights
     */
    public static TrainingWeights of(WeightNormalisation normalisation, NegativeWeights negative) {
        return new TrainingWeights(normalisation, negative, SourceNormalisation.NONE);
    }

    /** {@return all classes equal, events of negative weight left out} */
    public static TrainingWeights defaults() {
        return DEFAULTS;
    }

    /** {@return these with another normalisation of the classes} */
    public TrainingWeights withNormalisation(WeightNormalisation value) {
        return new TrainingWeights(value, negative, sources);
    }

    /** {@return these with another policy for negative weights} */
    public TrainingWeights withNegative(NegativeWeights value) {
        return new TrainingWeights(normalisation, value, sources);
    }

    /** {@return these with another normalisation of the sources of a class} */
    public TrainingWeights withSources(SourceNormalisation value) {
        return new TrainingWeights(normalisation, negative, value);
    }

    /**
     * {@return the weights to train with, one per event; 0 for events to leave out}
     *
     * @param training the events learned from
     * @throws IllegalArgumentException if a class has no events or its Σw is not positive, or that of a
     *                                  source that is to count as much as another
     */
    public double[] forTraining(Sample training) {
        double[] weights = treated(training);
        scale(weights, training, factors(training, negative::trained));
        scale(weights, unit(weights));
        return weights;
    }

    /**
     * {@return the weights to judge the validation part with: negative ones stay negative, the factors of
     * the classes are those of the training part}
     *
     * @param training   the events learned from
     * @param validation the events to judge by; may be none
     * @throws IllegalArgumentException as {@link #forTraining}
     */
    public double[] forValidation(Sample training, Sample validation) {
        double[] factors = factors(training, DoubleUnaryOperator.identity());
        double[] weights = validation.trainingWeights();
        scale(weights, validation, factors);
        double[] trained = training.trainingWeights();
        scale(trained, training, factors);
        scale(weights, unit(trained));
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

    /** For each group of events what takes its sum after the policy to the sum that is asked for. */
    private double[] factors(Sample training, DoubleUnaryOperator policy) {
        double[] ofClass = normalisation.factors(training);
        double[] before = new double[ofClass.length];
        for (int i = 0; i < training.size(); i++) {
            before[training.cls(i)] += training.trainingWeight(i);
        }
        double[] after = new double[sources.groups(training)];
        for (int i = 0; i < training.size(); i++) {
            after[sources.group(training, i)] += policy.applyAsDouble(training.trainingWeight(i));
        }
        return sources.factors(training, new SourceNormalisation.Sums(ofClass, before, after));
    }

    private void scale(double[] weights, Sample events, double[] factors) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[sources.group(events, i)];
        }
    }

    private static void scale(double[] weights, double factor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
    }

    private static double unit(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += Math.abs(w);
        }
        return weights.length / sum;
    }
}
