package org.hepmva.runtime.folds;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.EventIdNumbers;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ValueKind;
import org.hepmva.runtime.Columns;
import org.hepmva.text.Printable;
import org.hepmva.text.ShortestDecimal;

/**
 * A rule that knows where it finds its names: among what a loop provides, or as values of variables, which
 * are floats as in training. Immutable, safe to share between threads; scratch arrays per thread.
 */
final class BoundRule {

    /** Of an event whose number is NaN. */
    static final int NONE = -1;

    /** From here on doubles leave whole numbers out: one that is here may have been another. */
    private static final double EVERY_WHOLE_NUMBER = 0x1p53;

    /** Where the largest number of 64 bits ends when it is rounded. */
    private static final double WHOLE_NUMBERS_END = 0x1p64;

    private final FoldRule rule;
    private final Expression expression;
    private final List<String> names;
    private final int[] places;
    private final boolean[] isVariable;
    private final boolean isName;
    private final ThreadLocal<OneEvent> event;

    /**
     * Binds a rule.
     *
     * @param places     for each name the place of its value, among the variables or what is provided
     * @param isVariable for each name whether it is a variable
     */
    BoundRule(FoldRule rule, int[] places, boolean[] isVariable) {
        this.rule = rule;
        this.expression = Expression.parse(rule.expression());
        this.names = rule.names();
        this.places = places;
        this.isVariable = isVariable;
        this.isName = expression.name().isPresent();
        this.event = ThreadLocal.withInitial(OneEvent::new);
    }

    /** The columns of one event, each of one value. */
    private final class OneEvent {

        private final EventIdNumbers numbers = numbers(names.stream().map(name -> ValueKind.REAL).toList());
        private final double[][] values = new double[names.size()][1];

        OneEvent() {
            for (int n = 0; n < values.length; n++) {
                numbers.columns().put(n, values[n]);
            }
        }

        int fold(double[] provided, double[] variables) {
            for (int n = 0; n < values.length; n++) {
                values[n][0] = value(n, provided, variables);
            }
            numbers.compute(1);
            return foldOf(numbers, 0);
        }
    }

    private EventIdNumbers numbers(List<ValueKind> kinds) {
        return new EventIdNumbers(expression, names, kinds);
    }

    private int foldOf(EventIdNumbers numbers, int i) {
        return numbers.isKnown(i) ? rule.fold(numbers.number(i)) : NONE;
    }

    boolean readsVariables() {
        for (boolean each : isVariable) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the fold of one event; NONE if its number is NaN}
     *
     * @param provided  the values that a loop provides
     * @param variables the values of the variables, as float; not looked at if none is mentioned
     * @throws IllegalArgumentException if a whole number is provided that a double may have rounded: in the
     *                                  wrong fold a model would answer that has seen the event
     */
    int fold(double[] provided, double[] variables) {
        if (isName) {
            double value = value(0, provided, variables);
            return Double.isNaN(value) ? NONE : rule.fold(EventIdNumbers.number(value));
        }
        return event.get().fold(provided, variables);
    }

    private double value(int name, double[] provided, double[] variables) {
        if (isVariable[name]) {
            return variables[places[name]];
        }
        double value = provided[places[name]];
        if (Math.abs(value) >= EVERY_WHOLE_NUMBER && Math.abs(value) <= WHOLE_NUMBERS_END) {
            throw new IllegalArgumentException("'" + Printable.brief(names.get(name)) + "' = "
                    + ShortestDecimal.of(value) + " is not within ±2⁵³, where a double holds every whole"
                    + " number, so the fold of the event is not known: ask model(fold(id)), with the number"
                    + " as a long");
        }
        return value;
    }

    /** Finds the folds of many events, whose whole numbers are read exactly. Mutable; one thread. */
    final class OfColumns {

        private final Columns columns;
        private final EventIdNumbers numbers;
        private final double[][] reals = new double[names.size()][];
        private final long[][] wholes = new long[names.size()][];

        /**
         * Binds the rule to columns.
         *
         * @param columns what a loop provides
         * @param most    how many events at a time
         */
        OfColumns(Columns columns, int most) {
            this.columns = columns;
            List<ValueKind> kinds = new ArrayList<>();
            for (int n = 0; n < places.length; n++) {
                boolean whole = !isVariable[n] && columns.isWhole(places[n]);
                kinds.add(!whole ? ValueKind.REAL
                        : columns.isUnsigned(places[n]) ? ValueKind.UNSIGNED_LONG : ValueKind.LONG);
                reals[n] = new double[whole ? 0 : most];
                wholes[n] = new long[whole ? most : 0];
            }
            this.numbers = numbers(kinds);
            for (int n = 0; n < places.length; n++) {
                if (kinds.get(n) == ValueKind.REAL) {
                    numbers.columns().put(n, reals[n]);
                } else {
                    numbers.columns().put(n, wholes[n]);
                }
            }
        }

        /**
         * Gives the folds of some events.
         *
         * @param first  the first event
         * @param count  how many
         * @param x      the values of the variables of these events
         * @param target where to write the folds, from its beginning
         */
        void folds(int first, int count, float[][] x, int[] target) {
            for (int n = 0; n < places.length; n++) {
                if (isVariable[n]) {
                    for (int e = 0; e < count; e++) {
                        reals[n][e] = x[places[n]][e];
                    }
                } else if (wholes[n].length > 0) {
                    columns.readWhole(places[n], first, count, wholes[n]);
                } else {
                    columns.readExact(places[n], first, count, reals[n]);
                }
            }
            numbers.compute(count);
            for (int e = 0; e < count; e++) {
                target[e] = foldOf(numbers, e);
            }
        }
    }
}
