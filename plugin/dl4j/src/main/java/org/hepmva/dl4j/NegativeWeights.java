package org.hepmva.dl4j;

/**
 * What training does with events of negative weight; evaluation always uses the weights as they
 * are.
 *
 * <p>The loss of a network is linear in the event weight, so negative weights can simply be kept:
 * the expectation of the gradient is then the right one, at the price of more noise. The training
 * report says which fraction is negative.
 */
public enum NegativeWeights {
    /**
     * They enter the loss with their sign. Unbiased; watch the validation loss, as this loss has no
     * lower bound.
     */
    KEEP("they enter the loss with their sign"),
    /** Such events are left out of training. Biased where negative weights are more frequent. */
    IGNORE("they were left out of training"),
    /** Their absolute value is used. Biased in the same way, and more strongly. */
    ABSOLUTE("their absolute value was used");

    private final String effect;

    NegativeWeights(String effect) {
        this.effect = effect;
    }

    /** What was done, as the end of a sentence. */
    String effect() {
        return effect;
    }
}
