package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortestDecimalTest {

    @Test
    void wholeNumbersHaveNoPoint() {
        assertEquals("0", ShortestDecimal.of(0.0));
        assertEquals("-0", ShortestDecimal.of(-0.0));
        assertEquals("1", ShortestDecimal.of(1.0));
        assertEquals("-2500000", ShortestDecimal.of(-2500e3));
        assertEquals("9007199254740992", ShortestDecimal.of(9007199254740992.0));
    }

    @Test
    void largeAndSmallNumbersHaveAnExponent() {
        assertEquals("1e16", ShortestDecimal.of(1e16));
        assertEquals("1.2345e22", ShortestDecimal.of(1.2345e22));
        assertEquals("0.0001", ShortestDecimal.of(1e-4));
        assertEquals("1e-5", ShortestDecimal.of(1e-5));
        assertEquals("-1.5e-7", ShortestDecimal.of(-1.5e-7));
    }

    @Test
    void whatJdk17WritesTooLongIsShort() {
        assertEquals("2e23", ShortestDecimal.of(2.0e23));
        assertEquals("5e-324", ShortestDecimal.of(Double.MIN_VALUE));
        assertEquals("1e23", ShortestDecimal.of(1.0e23));
        assertEquals("2.2250738585072014e-308", ShortestDecimal.of(Double.MIN_NORMAL));
        assertEquals("1.7976931348623157e308", ShortestDecimal.of(Double.MAX_VALUE));
        assertEquals("0.30000000000000004", ShortestDecimal.of(0.1 + 0.2));
    }

    @Test
    void floatsAreWrittenAsFloats() {
        assertEquals("0.1", ShortestDecimal.of(0.1f));
        assertEquals("0.33333334", ShortestDecimal.of(1.0f / 3));
        assertEquals("1e-45", ShortestDecimal.of(Float.MIN_VALUE));
        assertEquals("1.1754944e-38", ShortestDecimal.of(Float.MIN_NORMAL));
        assertEquals("3.4028235e38", ShortestDecimal.of(Float.MAX_VALUE));
        assertEquals("33554432", ShortestDecimal.of(33554432f));
        assertEquals("-0", ShortestDecimal.of(-0.0f));
    }

    @Test
    void whatIsNoNumberHasAName() {
        assertEquals("NaN", ShortestDecimal.of(Double.NaN));
        assertEquals("Infinity", ShortestDecimal.of(Double.POSITIVE_INFINITY));
        assertEquals("-Infinity", ShortestDecimal.of(Double.NEGATIVE_INFINITY));
        assertEquals("NaN", ShortestDecimal.of(Float.NaN));
        assertEquals("-Infinity", ShortestDecimal.of(Float.NEGATIVE_INFINITY));
    }

    @Test
    @Tag("slow")
    void aMillionRandomDoublesReadBackAsThemselves() {
        SplittableRandom random = new SplittableRandom(20240607);

        for (int i = 0; i < 1_000_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            String text = ShortestDecimal.of(x);
            assertTrue(Double.compare(Double.parseDouble(text), x) == 0 || Double.isNaN(x), text);
        }
    }

    @Test
    @Tag("slow")
    void aMillionRandomFloatsReadBackAsThemselves() {
        SplittableRandom random = new SplittableRandom(20240608);

        for (int i = 0; i < 1_000_000; i++) {
            float x = Float.intBitsToFloat(random.nextInt());
            String text = ShortestDecimal.of(x);
            assertTrue(Float.compare(Float.parseFloat(text), x) == 0 || Float.isNaN(x), text);
        }
    }

    /**
     * The witness: exact decimals of the number, rounded to n digits both ways, the first n at which one
     * reads back.
     */
    @Test
    void noShorterDecimalReadsBackAndNoneOfThatLengthIsNearer() {
        SplittableRandom random = new SplittableRandom(20240609);

        for (int i = 0; i < 6_000; i++) {
            double x = Math.abs(candidate(random, i));
            String text = ShortestDecimal.of(x);
            assertEquals(0, shortest(x).compareTo(new BigDecimal(text)), text);
        }
    }

    @Test
    void floatsTooAreShortestAndNearest() {
        SplittableRandom random = new SplittableRandom(20240610);

        for (int i = 0; i < 10_000; i++) {
            int bits = i < 254 ? i << 23 : random.nextInt(0x7f800000);
            float x = Float.intBitsToFloat(Math.max(1, bits));
            String text = ShortestDecimal.of(x);
            assertEquals(0, shortest(x).compareTo(new BigDecimal(text)), text);
        }
    }

    @Test
    @Tag("slow")
    void positiveFloatsOfEverySizeReadBackAsThemselves() {
        for (int bits = 0; bits < 0x7f800000; bits += 97) {
            float x = Float.intBitsToFloat(bits);
            assertEquals(x, Float.parseFloat(ShortestDecimal.of(x)));
        }
    }

    /** Every power of two (uneven gaps), subnormals, short decimals, whole numbers, random bits. */
    private static double candidate(SplittableRandom random, int i) {
        if (i < 2046) {
            return Math.scalb(1.0, i - 1022);
        }
        double x = switch (i % 4) {
            case 0 -> random.nextLong(1, 1_000_000) / 1000.0;
            case 1 -> Double.longBitsToDouble(random.nextLong(1, 1L << 52 >> random.nextInt(50)));
            case 2 -> random.nextLong();
            default -> Double.longBitsToDouble(random.nextLong());
        };
        return Double.isFinite(x) && x != 0 ? x : 1;
    }

    private static BigDecimal shortest(double x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 1; ; digits++) {
            BigDecimal best = nearest(exact, rounded(exact, digits, RoundingMode.DOWN, x),
                    rounded(exact, digits, RoundingMode.UP, x));
            if (best != null) {
                return best;
            }
        }
    }

    private static BigDecimal shortest(float x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 1; ; digits++) {
            BigDecimal best = nearest(exact, rounded(exact, digits, RoundingMode.DOWN, x),
                    rounded(exact, digits, RoundingMode.UP, x));
            if (best != null) {
                return best;
            }
        }
    }

    private static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode, double wanted) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        return rounded.doubleValue() == wanted ? rounded : null;
    }

    private static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode, float wanted) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        return Float.parseFloat(rounded.toString()) == wanted ? rounded : null;
    }

    private static BigDecimal nearest(BigDecimal exact, BigDecimal below, BigDecimal above) {
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        int order = exact.subtract(below).compareTo(above.subtract(exact));
        boolean even = !below.unscaledValue().testBit(0);
        return order < 0 || order == 0 && even ? below : above;
    }
}
