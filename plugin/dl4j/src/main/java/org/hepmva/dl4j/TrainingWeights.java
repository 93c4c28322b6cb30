package org.hepmva.dl4j;

import java.util.List;
import org.hepmva.sample.Sample;

/**
 * Event weights as the loss sees them: negative ones treated, classes balanced, and scaled to a
 * training mean of 1.
 */
final class TrainingWeights {

    private final InputSettings settings;
    private final Sample training;
    private final double meanWeight;

    /**
     * Finds the factors.
     *
     * @param training its events set the factors
     * @throws IllegalArgumentException if a class has no events or its weights do not sum to a
     *                                  positive number
     */
    TrainingWeights(Sample training, InputSettings settings) {
        this.settings = settings;
        this.training = treated(training, settings.negativeWeights());
        double sum = 0;
        for (double w : balanced(this.training)) {
            sum += w;
        }
        meanWeight = sum / training.size();
    }

    /** {@return one weight per event of the training part, or of the validation part beside it} */
    double[] of(Sample part) {
        double[] weights = balanced(treated(part, settings.negativeWeights()));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= meanWeight;
        }
        return weights;
    }

    private double[] balanced(Sample part) {
        return settings.normalisation().weights(training, part);
    }

    /** A sample of one variable, so that no more than that is copied. */
    private static Sample treated(Sample part, NegativeWeights policy) {
        double[] weights = part.eventWeights().clone();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0 && policy != NegativeWeights.KEEP) {
                weights[i] = policy == NegativeWeights.IGNORE ? 0 : -weights[i];
            }
        }
        return Sample.of(List.of(part.variables().get(0)), new float[][]{part.values(0)}, weights,
                part.classes());
    }
}
