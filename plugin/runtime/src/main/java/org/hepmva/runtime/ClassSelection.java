package org.hepmva.runtime;

import java.util.Objects;

/**
 * Which events of the files were taken for a class, and with what weight.
 *
 * @param className        such as {@code "signal"}
 * @param cut              an expression; empty if all events were taken
 * @param weightExpression an expression; empty if every event counts 1
 */
public record ClassSelection(String className, String cut, String weightExpression) {

    public ClassSelection {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(weightExpression, "weightExpression");
    }
}
