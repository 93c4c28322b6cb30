package org.hepmva.app;

import java.util.List;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Classifier;

/** A column that is written: copied from the input, or computed from some of its columns. */
sealed interface Output {

    /** {@return the name in the header} */
    String name();

    /** {@return the input columns that it needs} */
    List<String> needs();

    /**
     * A column of the input as it is, with its type.
     *
     * @param name of the column
     */
    record Copied(String name) implements Output {
        @Override
        public List<String> needs() {
            return List.of(name);
        }
    }

    /**
     * A column computed from numbers.
     *
     * @param name  in the header
     * @param needs columns that {@code rule} reads, in its order
     * @param rule  what to compute
     */
    record Computed(String name, List<String> needs, Rule rule) implements Output {

        /** {@return the values of an expression} */
        static Computed of(String name, Expression expression) {
            BoundExpression bound = expression.bind(expression.names());
            return new Computed(name, expression.names(), bound::values);
        }

        /**
         * {@return the responses of a classifier}
         *
         * @param name       in the header
         * @param classifier bound to {@code inputs}
         * @param inputs     the columns that it reads
         */
        static Computed of(String name, Classifier classifier, List<String> inputs) {
            return new Computed(name, inputs, (columns, count, target) -> {
                double[] event = new double[columns.length];
                for (int i = 0; i < count; i++) {
                    for (int k = 0; k < event.length; k++) {
                        event[k] = columns[k][i];
                    }
                    target[i] = classifier.response(event);
                }
            });
        }
    }

    /** What is computed for a run of events. */
    @FunctionalInterface
    interface Rule {

        /**
         * Computes the first {@code count} values.
         *
         * @param columns one array per needed column
         * @param count   number of events
         * @param target  at least {@code count} long
         */
        void compute(double[][] columns, int count, double[] target);
    }
}
