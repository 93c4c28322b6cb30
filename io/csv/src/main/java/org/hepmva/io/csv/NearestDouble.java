package org.hepmva.io.csv;

import java.math.BigInteger;

/**
 * The double nearest to w·10<sup>q</sup>, ties to even: exactly what {@link Double#parseDouble} gives,
 * several times faster.
 *
 * <p>If w and 10<sup>|q|</sup> are doubles themselves one rounded operation does (Clinger,
 * doi:10.1145/93548.93557). Else w is multiplied by a 128-bit approximation of 5<sup>q</sup>, and the
 * 64 to 128 leading bits of the product decide (Lemire, doi:10.1002/spe.2984). What they cannot
 * decide, and what lies outside the table, is left to the caller.
 */
final class NearestDouble {

    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int MOST = 128;
    private static final long[] HIGH = new long[2 * MOST + 1];
    private static final long[] LOW = new long[2 * MOST + 1];
    /**
     * The low bits of the high word that lie beyond the 53 of a double, a rounding bit and a spare one.
     */
    private static final long BEYOND = 0x1FF;

    static {
        for (int q = -MOST; q <= MOST; q++) {
            BigInteger bits = leadingBits(q);
            HIGH[q + MOST] = bits.shiftRight(64).longValue();
            LOW[q + MOST] = bits.longValue();
        }
    }

    private NearestDouble() {
    }

    /**
     * {@return 5<sup>q</sup> in 128 bits, the first of them set}
     *
     * <p>Cut off for q ≥ 0. An inverse is rounded up where the power itself fits into 64 bits, so that
     * an exact tie shows as one, and cut off below, as in the paper.
     */
    private static BigInteger leadingBits(int q) {
        BigInteger power = BigInteger.valueOf(5).pow(Math.abs(q));
        int length = power.bitLength();
        if (q >= 0) {
            return power.shiftLeft(128).shiftRight(length);
        }
        int places = q >= -27 ? length + 127 : 2 * length + 128;
        BigInteger inverse = BigInteger.ONE.shiftLeft(places).divide(power).add(BigInteger.ONE);
        return inverse.shiftRight(inverse.bitLength() - 128);
    }

    /**
     * {@return the double nearest to w·10<sup>q</sup>, or NaN if that is not decided here}
     *
     * @param w an unsigned number
     * @param q any
     */
    static double of(long w, int q) {
        if (w == 0) {
            return 0;
        }
        if (w > 0 && w <= LARGEST_EXACT && q >= -22 && q <= 22) {
            return q < 0 ? w / TENS[-q] : w * TENS[q];
        }
        return q < -MOST || q > MOST ? Double.NaN : product(w, q);
    }

    private static double product(long w, int q) {
        int zeros = Long.numberOfLeadingZeros(w);
        long shifted = w << zeros;
        long high = multiplyHigh(shifted, HIGH[q + MOST]);
        long low = shifted * HIGH[q + MOST];
        if ((high & BEYOND) == BEYOND) {
            long carried = multiplyHigh(shifted, LOW[q + MOST]);
            low += carried;
            if (Long.compareUnsigned(carried, low) > 0) {
                high++;
            }
        }
        if (low == -1 && (q < -27 || q > 55)) {
            return Double.NaN;
        }
        int top = (int) (high >>> 63);
        long mantissa = high >>> (top + 9);
        boolean tie = Long.compareUnsigned(low, 1) <= 0 && q >= -4 && q <= 23 && (mantissa & 3) == 1
                && mantissa << (top + 9) == high;
        long rounded = (tie ? mantissa : mantissa + (mantissa & 1)) >>> 1;
        int exponent = ((217706 * q) >> 16) + 63 + top - zeros;
        return assembled(rounded, exponent);
    }

    /**
     * {@return mantissa·2<sup>exponent − 52</sup>; |q| ≤ 128 keeps it far from subnormal and from
     * overflow}
     */
    private static double assembled(long mantissa, int exponent) {
        return mantissa * Double.longBitsToDouble((long) (exponent - 52 + 1023) << 52);
    }

    private static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
