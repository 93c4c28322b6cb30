package org.hepmva.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against StrictMath, which is right to one unit in the last place. */
class LogarithmTest {

    private static void assertAgree(double x) {
        double expected = StrictMath.log1p(x);
        double actual = Logarithm.ofOnePlus(x);
        assertTrue(actual == expected || Math.abs(actual - expected) <= 2 * Math.ulp(expected),
                () -> "ln(1 + " + x + ") = " + actual + ", not " + expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-60, 0x1p-53, 0x1p-20, 0x1p-8,
        0x1.fffffffffffffp-9, 0.5, 0x1.fffffffffffffp-1, 1, 2, 1e300, -0.5, -1e-9, Double.POSITIVE_INFINITY})
    void edgesAreThoseOfStrictMath(double x) {
        assertAgree(x);
    }

    @Test
    void whatHasNoLogarithmHasNone() {
        assertEquals(Double.NaN, Logarithm.ofOnePlus(Double.NaN));
        assertEquals(Double.NaN, Logarithm.ofOnePlus(-1.5));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.ofOnePlus(-1));
    }

    @Test
    void numbersOfEveryMagnitudeAgree() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            assertAgree(random.nextDouble());
            assertAgree(random.nextDouble() * 0x1p-8);
            assertAgree(Math.scalb(random.nextDouble(), -random.nextInt(300)));
        }
    }
}
