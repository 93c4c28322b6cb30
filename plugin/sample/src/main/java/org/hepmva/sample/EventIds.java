package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.ExactValues;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.expression.ValueKind;

/**
 * The number of each event, as 64 bits: an expression over spectators and variables, exact for whole numbers
 * of 64 bits with or without sign. Reads some thousand events at a time. One thread.
 */
final class EventIds {

    private static final int BLOCK = 4096;
    private static final double END_OF_SIGNED = 0x1p63;

    private final String text;
    private final Sample sample;
    private final List<String> names = new ArrayList<>();
    private final List<ValueKind> kinds = new ArrayList<>();
    private final ColumnExpression expression;
    private final EventColumns columns;
    private final ExactValues exact = new ExactValues();
    private final double[] reals = new double[BLOCK];

    EventIds(String text, Sample sample) {
        this.text = text;
        this.sample = sample;
        Expression parsed = Expression.parse(text);
        sample.spectators().forEach(spectator -> names.add(spectator.name()));
        for (int s = 0; s < names.size(); s++) {
            kinds.add(sample.spectator(s).kind());
        }
        sample.variables().stream().filter(variable -> !names.contains(variable.name())).forEach(variable -> {
            names.add(variable.name());
            kinds.add(ValueKind.REAL);
        });
        expression = parsed.bind(names, kinds);
        columns = new EventColumns(names.size());
    }

    /** {@return the id of each event} */
    static long[] of(String text, Sample sample) {
        long[] ids = new long[sample.size()];
        new EventIds(text, sample).forEach((event, id) -> ids[event] = id);
        return ids;
    }

    /** Takes the id of one event. */
    @FunctionalInterface
    interface Taker {
        void take(int event, long id);
    }

    /** Goes through all events in their order. */
    void forEach(Taker taker) {
        for (int first = 0; first < sample.size(); first += BLOCK) {
            int count = Math.min(BLOCK, sample.size() - first);
            fill(first, count);
            if (expression.isWhole()) {
                expression.exact(columns, count, exact, RoundingListener.NONE);
            } else {
                expression.values(columns, count, reals, RoundingListener.NONE);
            }
            for (int i = 0; i < count; i++) {
                taker.take(first + i, id(first, i));
            }
        }
    }

    private long id(int first, int i) {
        if (expression.isWhole() && !exact.isBeyond(i)) {
            return exact.bits()[i];
        }
        double value = expression.isWhole() ? exact.value(i) : reals[i];
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("event id '" + text + "' is NaN for event " + (first + i));
        }
        boolean isSigned = Math.rint(value) == value && value >= -END_OF_SIGNED && value < END_OF_SIGNED;
        return isSigned ? (long) value : Double.doubleToLongBits(value);
    }

    private void fill(int first, int count) {
        int spectators = sample.spectators().size();
        for (int n = 0; n < names.size(); n++) {
            if (n >= spectators) {
                columns.put(n, variable(names.get(n), first, count));
            } else if (kinds.get(n) == ValueKind.REAL) {
                columns.put(n, reals(sample.spectator(n), first, count));
            } else {
                columns.put(n, wholes(sample.spectator(n), first, count));
            }
        }
    }

    private double[] variable(String name, int first, int count) {
        int v = 0;
        while (!sample.variables().get(v).name().equals(name)) {
            v++;
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = sample.value(v, first + i);
        }
        return values;
    }

    private double[] reals(SpectatorColumn column, int first, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = column.value(sample.index().of(first + i));
        }
        return values;
    }

    private long[] wholes(SpectatorColumn column, int first, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = column.bits(sample.index().of(first + i));
        }
        return values;
    }
}
