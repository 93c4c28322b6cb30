package org.hepmva.sample;

import java.util.Optional;

/**
 * How events are shared between learning and testing: divided once, by a {@link Split}, or in turn, in {@link
 * Folds}. Immutable.
 */
public sealed interface Splitting permits Split, Folds {

    /** {@return the rule in one line, for reports and weight files} */
    String describe();

    /** {@return the expression that tells events from each other, if the rule goes by it} */
    default Optional<String> byEvent() {
        return Optional.empty();
    }
}
