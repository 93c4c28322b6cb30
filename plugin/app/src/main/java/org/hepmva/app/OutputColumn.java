package org.hepmva.app;

import org.hepmva.expression.Definition;

/** A column that {@code dump} or {@code apply} writes. */
sealed interface OutputColumn {

    /** {@return the name in the header} */
    String name();

    /**
     * A column of the input as it is, with its type.
     *
     * @param column its name in the input
     * @param name   its name in the header
     */
    record Copied(String column, String name) implements OutputColumn {
    }

    /**
     * The values of a formula.
     *
     * @param definition over columns of the input
     */
    record Computed(Definition definition) implements OutputColumn {
        @Override
        public String name() {
            return definition.label();
        }
    }
}
