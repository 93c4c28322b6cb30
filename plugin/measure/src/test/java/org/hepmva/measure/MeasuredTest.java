package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Arithmetic with intervals whose sides differ. */
class MeasuredTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final Measured TEN = new Measured(10, 2, 7, 13.5);

    @Test
    void aNegativeFactorExchangesTheSides() {
        assertEquals(new Measured(20, 4, 14, 27), TEN.times(2));
        assertEquals(new Measured(-30, 6, -40.5, -21), TEN.times(-3));
    }

    @Test
    void aDifferenceReachesDownAsFarAsWhatIsTakenReachesUp() {
        Measured difference = TEN.minus(new Measured(1, 1.5, -3, 13));

        assertEquals(new Measured(9, 2.5, 9 - Math.hypot(3, 12), 9 + Math.hypot(3.5, 4)), difference);
    }

    @Test
    void theInverseHasNoEndOnTheSideOfZero() {
        assertEquals(new Measured(0.5, 0.125, 0.25, 1), new Measured(2, 0.5, 1, 4).inverse());
        assertEquals(new Measured(-0.5, 0.125, -1, -0.25), new Measured(-2, 0.5, -4, -1).inverse());
        assertEquals(new Measured(0.5, 0.25, 0.25, INF), new Measured(2, 1, -1, 4).inverse());
        assertEquals(new Measured(0.5, 0.25, 0.25, INF), new Measured(2, 1, -0.0, 4).inverse());
        assertEquals(new Measured(-0.5, 0.25, -INF, -0.25), new Measured(-2, 1, -4, 1).inverse());
        assertEquals(new Measured(-0.5, 0.25, -INF, -0.25), new Measured(-2, 1, -4, 0).inverse());
    }

    @Test
    void anIntervalAboutAFractionEndsAtZeroAndOne() {
        assertEquals(new Measured(0, 0.1, 0, 0.1), new Measured(0, 0.1).within01());
        assertEquals(new Measured(1, 0.5, 0.5, 1), new Measured(1, 0.5).within01());
        assertEquals(new Measured(1.25, 0.5), new Measured(1.25, 0.5).within01());
    }
}
