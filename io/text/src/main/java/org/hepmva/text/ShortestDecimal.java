package org.hepmva.text;

import java.math.BigInteger;

/**
 * Writes a number with the fewest digits that read back as the same number; of those with equally many
 * digits, the one nearest to it, and of two equally near the even one.
 *
 * <p>From 10⁻⁴ to below 10¹⁶ as digits with a point where needed ({@code 0.00025}, {@code 2500000}),
 * otherwise with an exponent ({@code 1.5e-7}, {@code 1e16}); −0 is {@code "-0"}. All are numbers of JSON,
 * except NaN and the infinities.
 *
 * <p>The digits are found as R. Giulietti proves right in "The Schubfach way to render doubles" (2020): on
 * the scale 10<sup>k</sup> just below the spacing of the neighbours, at most four candidates lie around the
 * number, and comparing four times their value with a 126-bit product, whose lost bits are kept as one sticky
 * bit, decides which of them lie between the middles to the neighbours. Stateless.
 */
public final class ShortestDecimal {

    private static final int DOUBLE_FRACTION_BITS = 52;
    private static final int DOUBLE_LEAST_EXPONENT = -1074;
    private static final int FLOAT_FRACTION_BITS = 23;
    private static final int FLOAT_LEAST_EXPONENT = -149;

    /** Least and greatest k of {@link #POWERS}. */
    private static final int LEAST_SCALE = -324;
    private static final int GREATEST_SCALE = 292;
    private static final int POWER_BITS = 126;
    private static final long LOW_63 = Long.MAX_VALUE;

    /**
     * For each k the two 63-bit halves, high first, of ⌊10⁻ᵏ · 2⁻ʳ⌋ + 1, with r such that it has 126 bits.
     */
    private static final long[] POWERS = powers();

    private static final int LEAST_PLAIN = -4;
    private static final int LEAST_WITH_EXPONENT = 16;

    private ShortestDecimal() { }

    /**
     * {@return the shortest decimal that {@link Double#parseDouble} reads as {@code x}}
     *
     * @param x any number; NaN gives {@code "NaN"}, infinities {@code "Infinity"} and {@code "-Infinity"}
     */
    public static String of(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.toString(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & (1L << DOUBLE_FRACTION_BITS) - 1;
        int exponent = (int) (bits >>> DOUBLE_FRACTION_BITS) & 0x7ff;
        return written(bits < 0, fraction, exponent, DOUBLE_FRACTION_BITS, DOUBLE_LEAST_EXPONENT);
    }

    /**
     * {@return the shortest decimal that {@link Float#parseFloat} reads as {@code x}}
     *
     * @param x any number; NaN gives {@code "NaN"}, infinities {@code "Infinity"} and {@code "-Infinity"}
     */
    public static String of(float x) {
        if (Float.isNaN(x) || Float.isInfinite(x)) {
            return Float.toString(x);
        }
        int bits = Float.floatToRawIntBits(x);
        long fraction = bits & (1 << FLOAT_FRACTION_BITS) - 1;
        int exponent = bits >>> FLOAT_FRACTION_BITS & 0xff;
        return written(bits < 0, fraction, exponent, FLOAT_FRACTION_BITS, FLOAT_LEAST_EXPONENT);
    }

    private static String written(boolean negative, long fraction, int exponent, int fractionBits,
                                  int least) {
        if (fraction == 0 && exponent == 0) {
            return negative ? "-0" : "0";
        }
        long c = exponent == 0 ? fraction : fraction | 1L << fractionBits;
        int q = least + Math.max(exponent - 1, 0);
        boolean unevenGap = fraction == 0 && exponent > 1;
        int k = unevenGap ? floorLog10ThreeQuarters(q) : floorLog10(q);
        return text(negative, digits(c, q, k, unevenGap), k);
    }

    /**
     * {@return the digits d of the decimal d·10ᵏ to write for c·2^q; they may end in zeros}
     *
     * @param unevenGap whether the neighbour below is only half as far as the one above: c is a power of two
     */
    private static long digits(long c, int q, int k, boolean unevenGap) {
        long ends = c & 1;
        long value = scaled(4 * c, q, k);
        long lower = scaled(4 * c - (unevenGap ? 1 : 2), q, k) + ends;
        long upper = scaled(4 * c + 2, q, k) - ends;
        long down = value >> 2;
        if (down >= 10) {
            long tens = down / 10 * 10;
            boolean tensFit = lower <= 4 * tens;
            if (tensFit != 4 * (tens + 10) <= upper) {
                return tensFit ? tens : tens + 10;
            }
        }
        boolean downFits = lower <= 4 * down;
        if (downFits != 4 * (down + 1) <= upper) {
            return downFits ? down : down + 1;
        }
        long pastTheMiddle = value - (4 * down + 2);
        boolean nearerDown = pastTheMiddle < 0 || pastTheMiddle == 0 && (down & 1) == 0;
        return nearerDown ? down : down + 1;
    }

    /** {@return ⌊n·2^q·10⁻ᵏ⌋, its last bit set if anything was lost} */
    private static long scaled(long n, int q, int k) {
        long high = POWERS[2 * (k - LEAST_SCALE)];
        long low = POWERS[2 * (k - LEAST_SCALE) + 1];
        long factor = n << q + floorLog2OfPowerOfTen(-k) + 2;
        long middle = (high * factor >>> 1) + Math.multiplyHigh(low, factor);
        long whole = Math.multiplyHigh(high, factor) + (middle >>> 63);
        return whole | (middle & LOW_63) + LOW_63 >>> 63;
    }

    private static String text(boolean negative, long digits, int scale) {
        long shorter = digits;
        int exponent = scale;
        while (shorter % 10 == 0) {
            shorter /= 10;
            exponent++;
        }
        String d = Long.toString(shorter);
        int leading = d.length() + exponent - 1;
        StringBuilder out = new StringBuilder(26).append(negative ? "-" : "");
        if (leading < LEAST_PLAIN || leading >= LEAST_WITH_EXPONENT) {
            out.append(d.charAt(0)).append(d.length() > 1 ? "." : "").append(d, 1, d.length());
            return out.append('e').append(leading).toString();
        }
        if (exponent >= 0) {
            return out.append(d).append("0".repeat(exponent)).toString();
        }
        if (leading < 0) {
            return out.append("0.").append("0".repeat(-leading - 1)).append(d).toString();
        }
        return out.append(d, 0, leading + 1).append('.').append(d, leading + 1, d.length()).toString();
    }

    /** {@return ⌊log₁₀ 2^e⌋ for |e| ≤ 5000} */
    private static int floorLog10(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    /** {@return ⌊log₁₀ ¾·2^e⌋ for |e| ≤ 2000} */
    private static int floorLog10ThreeQuarters(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    /** {@return ⌊log₂ 10^e⌋ for |e| ≤ 1000} */
    private static int floorLog2OfPowerOfTen(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }

    private static long[] powers() {
        long[] powers = new long[2 * (GREATEST_SCALE - LEAST_SCALE + 1)];
        for (int k = LEAST_SCALE; k <= GREATEST_SCALE; k++) {
            int shift = POWER_BITS - 1 - floorLog2OfPowerOfTen(-k);
            BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
            BigInteger power = k <= 0 ? shifted(ten, shift) : BigInteger.ONE.shiftLeft(shift).divide(ten);
            BigInteger above = power.add(BigInteger.ONE);
            powers[2 * (k - LEAST_SCALE)] = above.shiftRight(63).longValue();
            powers[2 * (k - LEAST_SCALE) + 1] = above.longValue() & LOW_63;
        }
        return powers;
    }

    private static BigInteger shifted(BigInteger x, int shift) {
        return shift >= 0 ? x.shiftLeft(shift) : x.shiftRight(-shift);
    }
}
