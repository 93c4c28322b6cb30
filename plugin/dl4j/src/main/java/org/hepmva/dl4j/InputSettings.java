package org.hepmva.dl4j;

import org.hepmva.sample.WeightNormalisation;

/**
 * How events enter the training.
 *
 * @param scaling         how the variables are scaled
 * @param normalisation   how the event weights of the two classes are balanced; whatever it is, all
 *                        weights are then scaled together to a mean of 1, so that the learning rate
 *                        does not depend on their unit
 * @param negativeWeights what happens to events of negative weight
 */
public record InputSettings(InputScaling scaling, WeightNormalisation normalisation,
                            NegativeWeights negativeWeights) {

    private static final InputSettings DEFAULTS =
            new InputSettings(InputScaling.STANDARD, WeightNormalisation.EQUAL, NegativeWeights.KEEP);

    /** {@return standard scaling, both classes of equal Σw, negative weights kept} */
    public static InputSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another scaling} */
    public InputSettings withScaling(InputScaling value) {
        return new InputSettings(value, normalisation, negativeWeights);
    }

    /** {@return these settings with another balance of the classes} */
    public InputSettings withNormalisation(WeightNormalisation value) {
        return new InputSettings(scaling, value, negativeWeights);
    }

    /** {@return these settings with another treatment of negative weights} */
    public InputSettings withNegativeWeights(NegativeWeights value) {
        return new InputSettings(scaling, normalisation, value);
    }
}
