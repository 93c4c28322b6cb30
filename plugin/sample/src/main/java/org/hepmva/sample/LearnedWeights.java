package org.hepmva.sample;

/**
 * Weights to learn with that are not the event weights, one per event.
 *
 * @param expression what the user wrote
 * @param values     one per event, finite
 */
record LearnedWeights(String expression, BlockColumn<double[]> values) {

    /** {@return the weights of an expression, for as many events as there will be} */
    static LearnedWeights of(String expression) {
        return new LearnedWeights(expression, new BlockColumn<>(double[]::new));
    }

    /** {@return what can be read, and grows no more} */
    LearnedWeights frozen() {
        return new LearnedWeights(expression, values.frozen());
    }
}
