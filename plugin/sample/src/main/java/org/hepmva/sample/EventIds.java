package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.EventIdNumbers;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ValueKind;
import org.hepmva.text.Printable;

/**
 * The number of each event, as 64 bits: {@link EventIdNumbers} over spectators and variables. Reads some
 * thousand events at a time. One thread.
 */
final class EventIds {

    private static final int BLOCK = 4096;

    private final String text;
    private final Sample sample;
    private final List<String> names = new ArrayList<>();
    private final List<ValueKind> kinds = new ArrayList<>();
    private final EventIdNumbers numbers;
    private final EventColumns columns;

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
        if (sample.entries().isPresent() && !names.contains(Expression.ENTRY)) {
            names.add(Expression.ENTRY);
            kinds.add(ValueKind.LONG);
        }
        numbers = new EventIdNumbers(parsed, names, kinds);
        columns = numbers.columns();
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

    /**
     * Goes through all events in their order.
     *
     * @throws IllegalArgumentException at the end, if the id of an event is NaN
     */
    void forEach(Taker taker) {
        int unknown = 0;
        int firstUnknown = 0;
        for (int first = 0; first < sample.size(); first += BLOCK) {
            int count = Math.min(BLOCK, sample.size() - first);
            fill(first, count);
            numbers.compute(count);
            for (int i = 0; i < count; i++) {
                if (numbers.isKnown(i)) {
                    taker.take(first + i, numbers.number(i));
                } else if (unknown++ == 0) {
                    firstUnknown = first + i;
                }
            }
        }
        requireAllKnown(unknown, firstUnknown);
    }

    private void requireAllKnown(int unknown, int first) {
        if (unknown > 0) {
            throw new IllegalArgumentException("event id '" + Printable.brief(text) + "' is NaN for "
                    + unknown + " of " + sample.size() + " events, the first of them event " + first
                    + ", of '" + Printable.brief(sample.sources().get(sample.source(first)).name())
                    + "'; a cut can leave them out");
        }
    }

    private void fill(int first, int count) {
        int spectators = sample.spectators().size();
        for (int n = 0; n < names.size(); n++) {
            if (n >= spectators && names.get(n).equals(Expression.ENTRY)) {
                columns.put(n, wholes(sample.entries().orElseThrow(), first, count));
            } else if (n >= spectators) {
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
