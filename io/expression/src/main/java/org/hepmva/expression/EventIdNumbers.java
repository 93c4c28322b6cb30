package org.hepmva.expression;

import java.util.Arrays;
import java.util.List;

/**
 * The number that an expression gives each event, as 64 bits: that by which events are split into parts and
 * folds.
 *
 * <p>The 64 bits of a whole number are those of a {@code long}, whether it is held as one or as a
 * floating-point number; numbers without sign have theirs. For an event whose values are whole numbers the
 * expression is evaluated exactly, as far as 64 bits go. Of any other number they are the bits of the IEEE
 * double; NaN is none.
 *
 * <p>Mutable: the columns are filled, then the numbers computed, again and again; arrays are allocated for
 * the most events that there were. One thread.
 */
public final class EventIdNumbers {

    private static final double END_OF_LONG = 0x1p63;

    private final List<ValueKind> kinds;
    private final int[] mentioned;
    private final EventColumns columns;
    private final EventColumns ofWholes;
    private final Values given;
    private final Values exact;
    private long[][] wholes;
    private boolean[] fractional = new boolean[0];

    /**
     * Binds an expression.
     *
     * @param expression gives the number
     * @param names      the names of the columns; those that are not mentioned may stay empty
     * @param kinds      one for each name
     * @throws UnknownNameException if it mentions another name
     * @throws ExpressionException  if it compares numbers with text, or computes with text
     */
    public EventIdNumbers(Expression expression, List<String> names, List<ValueKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.columns = new EventColumns(names.size());
        this.ofWholes = new EventColumns(names.size());
        this.given = new Values(expression.bind(names, kinds), columns);
        this.exact = new Values(expression.bind(names, kinds.stream().map(EventIdNumbers::whole).toList()),
                ofWholes);
        this.mentioned = expression.names().stream().mapToInt(names::indexOf).toArray();
        this.wholes = new long[names.size()][0];
    }

    private static ValueKind whole(ValueKind kind) {
        return isReal(kind) ? ValueKind.LONG : kind;
    }

    private static boolean isReal(ValueKind kind) {
        return kind == ValueKind.REAL || kind == ValueKind.INTEGER;
    }

    /** What an expression gives for some events. */
    private static final class Values {

        private final ColumnExpression expression;
        private final EventBlock block;
        private final ExactValues exact = new ExactValues();
        private double[] reals = new double[0];

        Values(ColumnExpression expression, EventColumns columns) {
            this.expression = expression;
            this.block = expression.block(columns);
        }

        void compute(int count) {
            if (expression.isWhole()) {
                expression.exact(block, count, exact);
                return;
            }
            if (reals.length < count) {
                reals = new double[count];
            }
            expression.values(block, count, reals);
        }

        double value(int i) {
            return expression.isWhole() ? exact.value(i) : reals[i];
        }

        long number(int i) {
            return expression.isWhole() && !exact.isBeyond(i) ? exact.bits()[i]
                    : EventIdNumbers.number(value(i));
        }
    }

    /** {@return where the values of the names are put before each {@link #compute}} */
    public EventColumns columns() {
        return columns;
    }

    /**
     * Computes the numbers of events.
     *
     * @param count how many, from index 0
     */
    public void compute(int count) {
        if (fractional.length < count) {
            fractional = new boolean[count];
            wholes = new long[wholes.length][count];
        }
        boolean anyFractional = takeWholes(count);
        if (exact.expression.isWhole()) {
            exact.compute(count);
        }
        if (anyFractional || !exact.expression.isWhole()) {
            given.compute(count);
        }
    }

    private boolean takeWholes(int count) {
        Arrays.fill(fractional, 0, count, false);
        boolean any = false;
        for (int n : mentioned) {
            if (isReal(kinds.get(n))) {
                any |= takeWholes(columns.reals(n), count, wholes[n]);
                ofWholes.put(n, wholes[n]);
            } else {
                ofWholes.put(n, columns.wholes(n));
                ofWholes.put(n, columns.texts(n));
            }
        }
        return any;
    }

    private boolean takeWholes(double[] values, int count, long[] target) {
        boolean any = false;
        for (int i = 0; i < count; i++) {
            boolean whole = isWhole(values[i]);
            // a number that is not looked at: one beyond 64 bits would be computed with at length
            target[i] = whole ? (long) values[i] : 0;
            fractional[i] |= !whole;
            any |= !whole;
        }
        return any;
    }

    private Values valuesOf(int i) {
        return exact.expression.isWhole() && !fractional[i] ? exact : given;
    }

    /** {@return whether event {@code i} has a number, as its value is not NaN} */
    public boolean isKnown(int i) {
        return !Double.isNaN(valuesOf(i).value(i));
    }

    /** {@return the number of event {@code i}} */
    public long number(int i) {
        return valuesOf(i).number(i);
    }

    /** {@return the number that a value is; without meaning for NaN} */
    public static long number(double value) {
        return isWhole(value) ? (long) value : Double.doubleToLongBits(value);
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) == value && value >= -END_OF_LONG && value < END_OF_LONG;
    }
}
