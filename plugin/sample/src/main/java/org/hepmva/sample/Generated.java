package org.hepmva.sample;

import org.hepmva.expression.Expression;
import org.hepmva.text.ShortestDecimal;

/**
 * What the event weights of all generated events sum to, before any cut: what a cross-section is shared by.
 */
public sealed interface Generated {

    /**
     * A number that somebody knows.
     *
     * @param sumW Σw of all generated events, above 0 and finite
     */
    record Known(double sumW) implements Generated {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is not above 0 and finite
         */
        public Known {
            if (!(sumW > 0 && sumW <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "generated = " + ShortestDecimal.of(sumW) + " is not above zero and finite");
            }
        }

        @Override
        public String toString() {
            return ShortestDecimal.of(sumW);
        }
    }

    /**
     * A sum over the entries of another table of the same files, each file counted once, as over NanoAOD's
     * {@code Runs} of {@code genEventSumw}.
     *
     * @param table      its name, not blank
     * @param expression what is summed, over its columns
     */
    record SumOver(String table, String expression) implements Generated {

        /**
         * Checks that there is something to sum.
         *
         * @throws IllegalArgumentException if the table is blank or the expression is not one
         */
        public SumOver {
            if (table.isBlank()) {
                throw new IllegalArgumentException("the table to sum generated events over is blank");
            }
            Expression.parse(expression);
        }

        @Override
        public String toString() {
            return "sum of " + expression + " over " + table;
        }
    }
}
