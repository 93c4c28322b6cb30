package org.hepmva.runtime.math;

/**
 * e<sup>x</sup> and what is made of it, for event loops: the same bits on every machine, as only sums,
 * products and quotients are used, which Java defines to the bit.
 *
 * <pre>
 *   exp x   = 2^(k/512) · e^r,  k the whole number nearest to 512·x/ln 2, |r| ≤ ln 2/1024
 *   tanh x  = t + (1 − t²)·τ/(1 + t·τ),  t = tanh c, τ = tanh(x − c), c: multiple of 1/64 next to x
 * </pre>
 *
 * <p>The error of either is below one unit in the last place, over the whole range; that of
 * {@link StrictMath#tanh} reaches two. Stateless; allocates nothing.
 *
 * <p>After P. T. P. Tang, ACM Trans. Math. Softw. 15 (1989) 144.
 */
public final class Exponential {

    private static final int STEP_BITS = 9;
    private static final int STEPS = 1 << STEP_BITS;

    /** Adding it rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUNDING = 0x1.8p52;

    /** Beyond it the exponent of the result is not a usual one. */
    private static final double USUAL = 708;
    private static final double STEPS_PER_LN2 = 738.6598609351493; // 512/ln 2

    /** ln 2/512 in two parts, the first with so few bits that its multiples are exact. */
    private static final double STEP_HIGH = 0x1.62e42feep-10;
    private static final double STEP_LOW = 0x1.a39ef35793c76p-42;

    private static final TwoDoubles ONE = new TwoDoubles(1, 0);

    /** 2^(1/512). */
    private static final TwoDoubles STEP = new TwoDoubles(0x1.0058c86da1c0ap+0, -0x1.5e00e62d6b30dp-56);

    /** How far k is to be shifted, so that its multiples of STEPS are exponents of a double. */
    private static final int TO_EXPONENT = 52 - STEP_BITS;

    /** The bits of 2^(j/512), rounded, less those of j that {@code k << TO_EXPONENT} adds. */
    private static final long[] POWERS = new long[STEPS];

    /** What was lost by that rounding, as a fraction of the power. */
    private static final double[] LOST = new double[STEPS];

    private static final int CELLS_PER_UNIT = 64;
    private static final double TABLE_END = 4;
    private static final double SERIES_END = 0.125;
    private static final double ALMOST_ONE = 22;

    /** e^(2/64). */
    private static final TwoDoubles CELL = new TwoDoubles(0x1.08205601127edp+0, -0x1.9c7d0bdf15160p-54);

    /** tanh(j/64), rounded, and what was lost by rounding. */
    private static final double[] TANGENTS = tangents();

    static {
        TwoDoubles power = ONE;
        for (int j = 0; j < STEPS; j++) {
            POWERS[j] = Double.doubleToRawLongBits(power.high()) - ((long) j << TO_EXPONENT);
            LOST[j] = power.low() / power.high();
            power = power.times(STEP);
        }
    }

    private Exponential() {
    }

    /** {@return e<sup>x</sup>; 0 and infinity beyond the range; NaN for NaN} */
    public static double exp(double x) {
        if (!(Math.abs(x) < USUAL)) {
            return StrictMath.exp(x);
        }
        double rounded = x * STEPS_PER_LN2 + ROUNDING;
        long k = Double.doubleToRawLongBits(rounded);
        double steps = rounded - ROUNDING;
        double r = (x - steps * STEP_HIGH) - steps * STEP_LOW;
        double r2 = r * r;
        int j = (int) k & STEPS - 1;
        double p = (r + LOST[j]) + r2 * ((1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24));
        double power = Double.longBitsToDouble(POWERS[j] + (k << TO_EXPONENT));
        return power + power * p;
    }

    /** {@return 1/(1 + e<sup>−x</sup>)} */
    public static double sigmoid(double x) {
        return 1 / (1 + exp(-x));
    }

    /** {@return the hyperbolic tangent, in [−1, 1]; odd to the bit; NaN for NaN} */
    public static double tanh(double x) {
        double y = Math.abs(x);
        if (y < SERIES_END) {
            return Math.copySign(y + y * series(y * y), x);
        }
        if (y < TABLE_END) {
            return Math.copySign(inCell(y), x);
        }
        if (y < ALMOST_ONE) {
            return Math.copySign(1 - 2 / (exp(2 * y) + 1), x);
        }
        return Double.isNaN(x) ? x : Math.copySign(1, x);
    }

    private static double inCell(double y) {
        double rounded = y * CELLS_PER_UNIT + ROUNDING;
        int j = 2 * (int) Double.doubleToRawLongBits(rounded);
        double d = y - (rounded - ROUNDING) * (1.0 / CELLS_PER_UNIT);
        double s = d * d;
        double tau = d + d * s * (-1.0 / 3 + s * (2.0 / 15 - s * (17.0 / 315)));
        double t = TANGENTS[j];
        return t + ((1 - t * t) * tau / (1 + t * tau) + TANGENTS[j + 1]);
    }

    /** {@return tanh(x)/x − 1 as a series in s = x²} */
    private static double series(double s) {
        double s2 = s * s;
        double first = -1.0 / 3 + s * (2.0 / 15);
        double second = -17.0 / 315 + s * (62.0 / 2835);
        double third = -1382.0 / 155925 + s * (21844.0 / 6081075);
        double fourth = -929569.0 / 638512875;
        return s * (first + s2 * (second + s2 * (third + s2 * fourth)));
    }

    private static double[] tangents() {
        double[] table = new double[2 * ((int) TABLE_END * CELLS_PER_UNIT + 1)];
        TwoDoubles power = ONE;
        for (int j = 0; j < table.length; j += 2) {
            TwoDoubles tangent = power.minusOneByPlusOne();
            table[j] = tangent.high();
            table[j + 1] = tangent.low();
            power = power.times(CELL);
        }
        return table;
    }
}
