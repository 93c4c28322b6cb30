package org.hepmva.sample;

import java.util.Optional;

/**
 * How events are shared between learning and testing: divided once, by a {@link Split}, or in turn, in {@link
 * Folds}. Immutable.
 */
public sealed interface Division permits Split, Folds {

    /**
     * {@return what a method may learn from and be tested on: the parts of a split; of folds, those with the
     * first one held out}
     *
     * @param sample what to divide
     * @throws IllegalArgumentException if the rule does not fit the sample
     */
    Parts parts(Sample sample);

    /** {@return the rule in one line, for reports and weight files} */
    String describe();

    /** {@return the expression that tells events from each other, if the rule goes by it} */
    default Optional<String> byEvent() {
        return Optional.empty();
    }
}
