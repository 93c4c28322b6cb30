package org.hepmva.sample;

import java.util.Arrays;

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

    private final LongBlocks bits;
    private Kind[] kinds;
    /** The kind of each stretch begins at the event of the same number here. */
    private int[] begins;

    SpectatorColumn() {
        this(new LongBlocks(), new Kind[0], new int[0]);
    }

    private SpectatorColumn(LongBlocks bits, Kind[] kinds, int[] begins) {
        this.bits = bits;
        this.kinds = kinds;
        this.begins = begins;
    }

    void add(double value) {
        begin(Kind.REAL);
        bits.add(Double.doubleToLongBits(value));
    }

    void addWhole(long value, boolean unsigned) {
        begin(unsigned ? Kind.UNSIGNED : Kind.WHOLE);
        bits.add(value);
    }

    private void begin(Kind kind) {
        if (kinds.length == 0 || kinds[kinds.length - 1] != kind) {
            kinds = Arrays.copyOf(kinds, kinds.length + 1);
            begins = Arrays.copyOf(begins, kinds.length);
            kinds[kinds.length - 1] = kind;
            begins[kinds.length - 1] = bits.size();
        }
    }

    Kind kind(int event) {
        int stretch = kinds.length - 1;
        while (begins[stretch] > event) {
            stretch--;
        }
        return kinds[stretch];
    }

    long bits(int event) {
        return bits.get(event);
    }

    double value(int event) {
        long value = bits.get(event);
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

    SpectatorColumn frozen() {
        return new SpectatorColumn(bits.frozen(), kinds, begins);
    }
}
