package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.hepmva.expression.ValueKind;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.text.Printable;

/**
 * The values of one spectator: doubles, or whole numbers exactly. They are kept as 64 bits each, and the
 * kinds side by side, since one class may have whole numbers where the other has not.
 *
 * <p>Mutable while it grows, one thread; {@link #frozen()} gives what never changes.
 */
final class SpectatorColumn {

    /** What the bits of a value mean. */
    enum Kind {
        /** A double. */
        REAL,
        /** A whole number with sign. */
        WHOLE,
        /** A whole number of 64 bits without sign. */
        UNSIGNED
    }

    private final BlockColumn<long[]> bits;
    private Kind[] kinds;
    /** The kind of each stretch begins at the event of the same number here. */
    private int[] begins;

    SpectatorColumn() {
        this(new BlockColumn<>(long[]::new), new Kind[0], new int[0]);
    }

    private SpectatorColumn(BlockColumn<long[]> bits, Kind[] kinds, int[] begins) {
        this.bits = bits;
        this.kinds = kinds;
        this.begins = begins;
    }

    void add(double value) {
        begin(Kind.REAL);
        put(Double.doubleToLongBits(value));
    }

    void add(Column column, int first, int end) {
        if (!column.type().isNumber()) {
            throw new IllegalArgumentException("'" + Printable.of(column.name())
                    + "' is text, and spectators and event ids are numbers");
        }
        if (!column.type().isWhole()) {
            for (int i = first; i < end; i++) {
                add(column.value(i));
            }
            return;
        }
        for (int i = first; i < end; i++) {
            begin(column.type() == ScalarType.UNSIGNED_LONG ? Kind.UNSIGNED : Kind.WHOLE);
            put(column.whole(i));
        }
    }

    private void put(long value) {
        bits.extended()[bits.lastPlace()] = value;
    }

    private void begin(Kind kind) {
        if (kinds.length == 0 || kinds[kinds.length - 1] != kind) {
            kinds = Arrays.copyOf(kinds, kinds.length + 1);
            begins = Arrays.copyOf(begins, kinds.length);
            kinds[kinds.length - 1] = kind;
            begins[kinds.length - 1] = bits.size();
        }
    }

    /**
     * {@return LONG or UNSIGNED_LONG if all values are whole numbers of that kind, else REAL; only a column
     * with both kinds is gone through for it}
     */
    ValueKind kind() {
        List<Kind> all = List.of(kinds);
        if (all.isEmpty() || all.contains(Kind.REAL) || all.contains(Kind.UNSIGNED) && hasNegative()) {
            return ValueKind.REAL;
        }
        return all.contains(Kind.UNSIGNED) ? ValueKind.UNSIGNED_LONG : ValueKind.LONG;
    }

    /** Among whole numbers with sign. */
    private boolean hasNegative() {
        boolean negative = false;
        for (int stretch = 0; stretch < kinds.length; stretch++) {
            int end = stretch + 1 < begins.length ? begins[stretch + 1] : bits.size();
            for (int i = begins[stretch]; i < end && !negative && kinds[stretch] == Kind.WHOLE; i++) {
                negative = bits(i) < 0;
            }
        }
        return negative;
    }

    private Kind kind(int event) {
        int stretch = kinds.length - 1;
        while (begins[stretch] > event) {
            stretch--;
        }
        return kinds[stretch];
    }

    long bits(int event) {
        return bits.block(event)[event & BlockColumn.MASK];
    }

    double value(int event) {
        long value = bits(event);
        switch (kind(event)) {
            case REAL:
                return Double.longBitsToDouble(value);
            case WHOLE:
                return value;
            default:
                // halved, with the lowest bit kept for the rounding, and doubled again
                return value >= 0 ? value : 2.0 * (value >>> 1 | value & 1);
        }
    }

    /**
     * {@return some of the values: as LONG or UNSIGNED_LONG if the whole column is of that kind, else as
     * DOUBLE}
     *
     * @param count  how many
     * @param events gives the event of each
     */
    Column column(String name, int count, IntUnaryOperator events) {
        ValueKind kind = kind();
        if (kind == ValueKind.REAL) {
            double[] values = new double[count];
            Arrays.setAll(values, i -> value(events.applyAsInt(i)));
            return Column.ofDoubles(name, values, count);
        }
        long[] values = new long[count];
        Arrays.setAll(values, i -> bits(events.applyAsInt(i)));
        return kind == ValueKind.LONG ? Column.ofLongs(name, values, count)
                : Column.ofUnsignedLongs(name, values, count);
    }

    SpectatorColumn frozen() {
        return new SpectatorColumn(bits.frozen(), kinds, begins);
    }
}
