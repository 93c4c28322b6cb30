package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The losses of two classes as formulas of margin and class. */
class MarginLossTest {

    private static final double[] MARGINS = {-30, -3.7, -1.2, -0.4, 0, 0.4, 0.9, 1.7, 5, 30};

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void theSlopeIsTheDerivativeOfTheValue(MarginLoss loss) {
        double h = 1e-5;
        for (double z : MARGINS) {
            for (boolean signal : new boolean[]{true, false}) {
                double slope = (loss.value(z + h, signal) - loss.value(z - h, signal)) / (2 * h);

                // central differences: h² of the third derivative, and rounding of values up to 31 over h
                assertEquals(slope, loss.slope(z, signal), 1e-9, loss + " at " + z);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void signalAndBackgroundAreMirrorImages(MarginLoss loss) {
        for (double z : MARGINS) {
            assertEquals(loss.value(z, true), loss.value(-z, false));
            assertEquals(loss.slope(z, true), -loss.slope(-z, false), 1e-15);
        }
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void aWorseMarginNeverCostsLess(MarginLoss loss) {
        for (int i = 1; i < MARGINS.length; i++) {
            assertTrue(loss.value(MARGINS[i], true) <= loss.value(MARGINS[i - 1], true));
        }
    }

    @Test
    void theUndecidedEventHasTheLossesOfTheTextbook() {
        assertEquals(Math.log(2), MarginLoss.BINARY_CROSS_ENTROPY.value(0, true), 1e-15);
        assertEquals(0.25, MarginLoss.MEAN_SQUARED_ERROR.value(0, true));
        assertEquals(0.5, MarginLoss.MEAN_ABSOLUTE_ERROR.value(0, true));
        assertEquals(1, MarginLoss.HINGE.value(0, true));
    }

    @Test
    void crossEntropyIsExactWhereTheResponseRoundsToZero() {
        assertEquals(800, MarginLoss.BINARY_CROSS_ENTROPY.value(-800, true));
        assertEquals(0, MarginLoss.BINARY_CROSS_ENTROPY.value(800, true));
        assertEquals(-1, MarginLoss.BINARY_CROSS_ENTROPY.slope(-800, true));
    }

    @Test
    void theHingeIsFlatBeyondItsKinkAndOnIt() {
        assertEquals(0, MarginLoss.HINGE.slope(1, true));
        assertEquals(-1, MarginLoss.HINGE.slope(Math.nextDown(1.0), true));
        assertEquals(0, MarginLoss.HINGE.value(1.5, true));
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void theLossOfANaNMarginIsNaN(MarginLoss loss) {
        assertTrue(Double.isNaN(loss.value(Double.NaN, true)));
    }
}
