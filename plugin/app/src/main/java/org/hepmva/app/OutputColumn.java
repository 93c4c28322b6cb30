package org.hepmva.app;

import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.runtime.Classifier;

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

    /**
     * The responses of a classifier.
     *
     * @param name       in the header
     * @param classifier bound to {@code inputs}
     * @param inputs     names of columns of the input
     */
    record Responses(String name, Classifier classifier, List<String> inputs) implements OutputColumn {
    }
}
