package org.hepmva.dl4j;

import org.hepmva.sample.TrainingWeights;

/**
 * How events enter the training.
 *
 * @param scaling how the variables are scaled
 * @param weights how event weights are treated, balanced between the classes and scaled to order 1
 */
public record InputSettings(InputScaling scaling, TrainingWeights weights) {

    private static final InputSettings DEFAULTS =
            new InputSettings(InputScaling.STANDARD, TrainingWeights.defaults());

    /** {@return standard scaling, both classes of equal Σw, events of negative weight left out} */
    public static InputSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another scaling} */
    public InputSettings withScaling(InputScaling value) {
        return new InputSettings(value, weights);
    }

    /** {@return these settings with another treatment of event weights} */
    public InputSettings withWeights(TrainingWeights value) {
        return new InputSettings(scaling, value);
    }
}
