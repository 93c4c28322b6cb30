package org.hepmva.runtime;

import java.util.Objects;

/**
 * A number that was measured with a model.
 *
 * @param name  such as {@code "AUC (test)"}
 * @param value what was measured
 * @param error its statistical error; NaN if unknown
 */
public record Metric(String name, double value, double error) {

    public Metric {
        Objects.requireNonNull(name, "name");
    }
}
