package org.hepmva.expression;

import org.hepmva.text.ShortestDecimal;

/**
 * The values of a formula of whole numbers for some events, exactly as far as 64 bits go. Filled by {@link
 * ColumnExpression#exact}; valid until the next call. Mutable, one thread.
 */
public final class ExactValues {

    private long[] bits = new long[0];
    private double[] reals = new double[0];
    private boolean[] beyond = new boolean[0];
    private boolean signed;
    private boolean large;
    private boolean real;

    /** Room that grows as it is needed. */
    public ExactValues() {
        // grows in begin
    }

    /**
     * {@return LONG if all values fit into 64 bits with sign, else UNSIGNED_LONG if they do without sign,
     * else REAL: some are beyond, or NaN}
     */
    public ValueKind kind() {
        return real || large && signed ? ValueKind.REAL : large ? ValueKind.UNSIGNED_LONG : ValueKind.LONG;
    }

    /** {@return the 64 bits of each value, unless it is beyond; NOT COPIED} */
    public long[] bits() {
        return bits;
    }

    /** {@return the nearest double to value {@code i}} */
    public double value(int i) {
        return reals[i];
    }

    /** {@return value {@code i}, as exactly as it is known} */
    public String text(int i) {
        return beyond[i] ? ShortestDecimal.of(reals[i])
                : reals[i] >= 0x1p63 && bits[i] < 0 ? Long.toUnsignedString(bits[i]) : Long.toString(bits[i]);
    }

    /** {@return whether value {@code i} is beyond 64 bits or NaN, and a double for that reason} */
    public boolean isBeyond(int i) {
        return beyond[i];
    }

    void begin(int count) {
        if (bits.length < count) {
            bits = new long[count];
            reals = new double[count];
            beyond = new boolean[count];
        }
        signed = false;
        large = false;
        real = false;
    }

    void take(Wholes values, int count, int target) {
        for (int i = 0; i < count; i++) {
            byte sort = values.sort(i);
            bits[target + i] = values.bits(i);
            reals[target + i] = values.real(i);
            beyond[target + i] = sort == Wholes.REAL;
            real |= sort == Wholes.REAL;
            large |= sort == Wholes.LARGE;
            signed |= sort == Wholes.SIGNED && values.bits(i) < 0;
        }
    }
}
