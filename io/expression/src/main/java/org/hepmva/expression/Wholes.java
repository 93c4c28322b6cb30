package org.hepmva.expression;

import java.math.BigInteger;

/**
 * The whole numbers of a block of events: exact in [−2⁶³, 2⁶⁴), and the nearest double beyond. Mutable.
 *
 * <pre>
 *   sort[i]   SIGNED   the number is bits[i]
 *             LARGE    the number is bits[i] + 2^64, from 2^63 on
 *             REAL     the number is reals[i]: beyond 64 bits, or NaN
 * </pre>
 */
final class Wholes {

    static final byte SIGNED = 0;
    static final byte LARGE = 1;
    static final byte REAL = 2;

    /** Of a comparison with NaN. */
    static final int UNORDERED = 2;

    private static final double TWO_63 = 0x1p63;
    private static final double TWO_64 = 0x1p64;

    private final long[] bits = new long[EventBlock.SIZE];
    private final byte[] sort = new byte[EventBlock.SIZE];
    private final double[] reals = new double[EventBlock.SIZE];

    long bits(int i) {
        return bits[i];
    }

    byte sort(int i) {
        return sort[i];
    }

    void set(int i, long value) {
        bits[i] = value;
        sort[i] = SIGNED;
    }

    void setUnsigned(int i, long value) {
        bits[i] = value;
        sort[i] = value < 0 ? LARGE : SIGNED;
    }

    void setReal(int i, double value) {
        reals[i] = value;
        sort[i] = REAL;
    }

    void set(long[] values, int first, int count, boolean unsigned) {
        System.arraycopy(values, first, bits, 0, count);
        for (int i = 0; i < count; i++) {
            sort[i] = unsigned && bits[i] < 0 ? LARGE : SIGNED;
        }
    }

    void copy(int i, Wholes from) {
        bits[i] = from.bits[i];
        sort[i] = from.sort[i];
        reals[i] = from.reals[i];
    }

    /** Takes the whole part of a double; NaN stays, and what is beyond 64 bits. */
    void setWhole(int i, double value) {
        if (value >= -TWO_63 && value < TWO_63) {
            set(i, (long) value);
        } else if (value >= TWO_63 && value < TWO_64) {
            setUnsigned(i, unsigned(value));
        } else {
            setReal(i, value);
        }
    }

    void set(int i, BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            set(i, value.longValue());
        } else if (value.bitLength() == Long.SIZE && value.signum() > 0) {
            setUnsigned(i, value.longValue());
        } else {
            setReal(i, value.doubleValue());
        }
    }

    /** {@return the nearest double} */
    double real(int i) {
        return sort[i] == SIGNED ? bits[i] : sort[i] == LARGE ? fromUnsigned(bits[i]) : reals[i];
    }

    /** {@return whether the nearest double is the number itself, as far as it is known here} */
    boolean isHeldByDouble(int i) {
        if (sort[i] == REAL) {
            return true;
        }
        // of the bits between the highest and the lowest that is set, a double holds 53
        long magnitude = sort[i] == SIGNED && bits[i] < 0 ? -bits[i] : bits[i];
        return magnitude == 0 || Long.SIZE - Long.numberOfLeadingZeros(magnitude)
                - Long.numberOfTrailingZeros(magnitude) <= 53;
    }

    /** {@return the number, exactly} */
    String text(int i) {
        return sort[i] == SIGNED ? Long.toString(bits[i])
                : sort[i] == LARGE ? Long.toUnsignedString(bits[i]) : Double.toString(reals[i]);
    }

    BigInteger exact(int i) {
        BigInteger value = BigInteger.valueOf(bits[i]);
        return sort[i] == LARGE ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
    }

    /** {@return −1, 0, 1 as entry {@code i} is less than, equal to or greater than the other, exactly} */
    int compare(int i, Wholes that) {
        if (sort[i] == REAL || that.sort[i] == REAL) {
            return that.sort[i] == REAL ? compare(i, that.reals[i]) : reversed(that.compare(i, reals[i]));
        }
        return sort[i] != that.sort[i] ? Byte.compare(sort[i], that.sort[i])
                : Long.compare(bits[i], that.bits[i]);
    }

    /** {@return −1, 0, 1 as entry {@code i} is less than, equal to or greater than a double, exactly} */
    int compare(int i, double that) {
        if (sort[i] == REAL || Double.isNaN(that)) {
            boolean ordered = !Double.isNaN(that) && !Double.isNaN(reals[i]);
            return !ordered ? UNORDERED : reals[i] < that ? -1 : reals[i] == that ? 0 : 1;
        }
        if (sort[i] == LARGE) {
            return that < TWO_63 ? 1 : that >= TWO_64 ? -1 : Long.compare(bits[i], unsigned(that));
        }
        if (!(that >= -TWO_63 && that < TWO_63)) {
            return that > 0 ? -1 : 1;
        }
        int whole = Long.compare(bits[i], (long) that);
        return whole != 0 ? whole : Double.compare(0, that - (long) that + 0.0);
    }

    private static int reversed(int comparison) {
        return comparison == UNORDERED ? UNORDERED : -comparison;
    }

    /** {@return the 64 bits of a double in [2⁶³, 2⁶⁴)} */
    static long unsigned(double value) {
        return (long) (value - TWO_63) + Long.MIN_VALUE;
    }

    /** {@return the nearest double to 64 bits without sign, the first of which is set} */
    static double fromUnsigned(long bits) {
        return 2 * (double) (bits >>> 1 | bits & 1);
    }
}
