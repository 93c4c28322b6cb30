package org.hepmva.train;

import org.hepmva.text.Require;

/**
 * What a training makes small and its curves show, in words for a plot and its caption.
 *
 * <p>A loss is a mean over events, Σw·ℓ / Σw, with the weights of the training (see
 * {@link org.hepmva.sample.TrainingWeights}): the event weights, with both classes scaled as the
 * normalisation asks. In the training part events that the policy for negative weights leaves out do not
 * count, and those it takes as positive do so; in the validation part every event counts with the sign of
 * its weight. Penalties on coefficients or leaves are not part of it.
 *
 * @param name    "exponential loss"; begins with a small letter
 * @param formula "Σw e^(−yF) / Σw" with what its letters mean; empty if there is nothing to say
 */
public record LossDefinition(String name, String formula) {

    private static final LossDefinition UNNAMED = new LossDefinition("loss", "");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public LossDefinition {
        Require.that(!name.isBlank(), "the name of a loss is blank");
    }

    /** {@return "loss", for a method that does not say which} */
    public static LossDefinition unnamed() {
        return UNNAMED;
    }

    @Override
    public String toString() {
        return formula.isEmpty() ? name : name + " " + formula;
    }
}
