package org.hepmva.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against StrictMath, whose exponential is right to one unit in the last place and whose tanh to two, and
 * against the exact values, with 50 digits.
 */
class ExponentialTest {

    private static final MathContext DIGITS = new MathContext(50);
    private static final double[] EDGES = {0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-54, 0x1p-28, 0.125,
        Math.nextDown(0.125), 0.2, 1, 3.9921875, 4, Math.nextDown(4.0), 4.0078125, 18, 22,
        Math.nextDown(22.0), 36.7, 707.9, 708, Math.nextDown(708.0), 709.782712893384, 709.7827128933841,
        745.1332191019411, 745.1332191019412, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY};

    private static long units(double one, double other) {
        boolean sameSign = Math.copySign(1, one) == Math.copySign(1, other);
        return sameSign ? Math.abs(Double.doubleToLongBits(one) - Double.doubleToLongBits(other))
                : Long.MAX_VALUE;
    }

    private static void assertAgree(double x) {
        double exp = Exponential.exp(x);
        assertTrue(units(exp, StrictMath.exp(x)) <= 1, () -> "exp(" + x + ") = " + exp);
        double tanh = Exponential.tanh(x);
        long off = units(tanh, StrictMath.tanh(x));
        assertTrue(off <= 1 || off == 2 && isNearerThanStrictMath(x), () -> "tanh(" + x + ") = " + tanh);
        assertEquals(1 / (1 + Exponential.exp(-x)), Exponential.sigmoid(x));
    }

    /** Where StrictMath is itself two units off. */
    private static boolean isNearerThanStrictMath(double x) {
        BigDecimal exact = tanh(x);
        return error(Exponential.tanh(x), exact) < 0.6 && error(StrictMath.tanh(x), exact) > 1;
    }

    private static double error(double value, BigDecimal exact) {
        return exact.subtract(new BigDecimal(value)).abs().doubleValue() / Math.ulp(exact.doubleValue());
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1 << 10), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1 << 10, DIGITS);
    }

    private static BigDecimal tanh(double x) {
        BigDecimal power = exp(new BigDecimal(2 * x));
        return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS);
    }

    @Test
    void edgesAreThoseOfStrictMath() {
        for (double edge : EDGES) {
            assertAgree(edge);
            assertAgree(-edge);
        }
        assertTrue(Double.isNaN(Exponential.exp(Double.NaN)));
        assertTrue(Double.isNaN(Exponential.tanh(Double.NaN)));
        assertTrue(Double.isNaN(Exponential.sigmoid(Double.NaN)));
    }

    @Test
    void limitsAreExact() {
        assertEquals(1.0, Exponential.exp(0));
        assertEquals(1.0, Exponential.exp(-0.0));
        assertEquals(0.0, Exponential.exp(Double.NEGATIVE_INFINITY));
        assertEquals(0.5, Exponential.sigmoid(0));
        assertEquals(1.0, Exponential.tanh(Double.POSITIVE_INFINITY));
        assertEquals(-1.0, Exponential.tanh(-1e300));
        assertEquals(-0.0, Exponential.tanh(-0.0));
        assertEquals(Double.MIN_VALUE, Exponential.tanh(Double.MIN_VALUE));
    }

    @Test
    void tanhIsOddAndNeverDecreases() {
        double before = 0;
        for (double x = 0; x < 25; x += 0.00037) {
            double tanh = Exponential.tanh(x);
            assertEquals(-tanh, Exponential.tanh(-x));
            assertTrue(tanh >= before, x + ": " + tanh);
            before = tanh;
        }
    }

    /** Half a unit is the best that a double can do. */
    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void theErrorIsHardlyMoreThanRounding(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double worstExp = 0;
        double worstTanh = 0;
        for (int i = 0; i < 1500; i++) {
            double x = i % 2 == 0 ? random.nextDouble(0, 5) : random.nextDouble(0, 0.3);
            worstExp = Math.max(worstExp, error(Exponential.exp(x), exp(new BigDecimal(x))));
            worstTanh = Math.max(worstTanh, error(Exponential.tanh(x), tanh(x)));
        }

        assertTrue(worstExp < 0.505, "exp: " + worstExp);
        assertTrue(worstTanh < 0.6, "tanh: " + worstTanh);
    }

    @Test
    void valuesFromTheWholeRangeAgreeWithStrictMath() {
        agreeAt(20_000, 73);
    }

    @Test
    @Tag("slow")
    void fourMillionValuesFromTheWholeRangeAgreeWithStrictMath() {
        agreeAt(1_000_000, 74);
    }

    private static void agreeAt(int times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleUnaryOperator sign = x -> random.nextBoolean() ? x : -x;
        for (int i = 0; i < times; i++) {
            assertAgree(random.nextDouble(-746, 710));
            assertAgree(random.nextDouble(-3, 3));
            assertAgree(sign.applyAsDouble(random.nextDouble(0.1, 0.3)));
            assertAgree(Double.longBitsToDouble(random.nextLong()));
        }
    }
}
