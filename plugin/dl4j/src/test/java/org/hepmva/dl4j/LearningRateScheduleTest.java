package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The factor on the learning rate, epoch by epoch. */
class LearningRateScheduleTest {

    private static final double[] FALLING = {5, 4, 3, 2, 1, 0};

    private static double[] factors(LearningRateSchedule schedule, double... losses) {
        int epochs = losses.length;
        return IntStream.range(0, epochs).mapToDouble(e -> schedule.factor(e, epochs, losses)).toArray();
    }

    @Test
    void aConstantRateStays() {
        assertArrayEquals(new double[]{1, 1, 1, 1, 1, 1},
                factors(new LearningRateSchedule.Constant(), FALLING));
    }

    @Test
    void stepsComeEveryFewEpochs() {
        assertArrayEquals(new double[]{1, 1, 0.5, 0.5, 0.25, 0.25},
                factors(new LearningRateSchedule.Step(0.5, 2), FALLING));
    }

    @Test
    void anExponentialFallsByAFactorEachEpoch() {
        assertArrayEquals(new double[]{1, 0.5, 0.25, 0.125, 0.0625, 0.03125},
                factors(new LearningRateSchedule.Exponential(0.5), FALLING));
    }

    @Test
    void aPolynomialOfPowerOneIsAStraightLine() {
        assertArrayEquals(new double[]{1, 0.75, 0.5, 0.25},
                factors(new LearningRateSchedule.Polynomial(1), 3, 2, 1, 0));
    }

    @Test
    void aCosineStartsAtOneIsHalfWayInTheMiddleAndEndsAboveItsFloor() {
        double[] factors = factors(new LearningRateSchedule.Cosine(0.2), 3, 2, 1, 0);

        assertEquals(1, factors[0]);
        assertEquals(0.6, factors[2], 1e-15);
        assertEquals(0.2 + 0.4 * (1 - Math.sqrt(0.5)), factors[3], 1e-15);
    }

    @Test
    void aPlateauReducesTheRateAfterItsPatienceAndWaitsAnew() {
        double[] losses = {3, 2, 2, 2.5, 2, 2, 1, 1, 1};

        assertArrayEquals(new double[]{1, 1, 1, 1, 0.1, 0.1, 0.05, 0.05, 0.05},
                factors(new LearningRateSchedule.ReduceOnPlateau(0.1, 2, 0.05), losses), 1e-15);
    }

    @Test
    void aPlateauLooksOnlyAtEarlierEpochs() {
        LearningRateSchedule plateau = new LearningRateSchedule.ReduceOnPlateau(0.5, 1, 0);

        assertEquals(1, plateau.factor(2, 10, new double[]{2, 1, 7, 7, 7, 7}));
        assertEquals(0.5, plateau.factor(3, 10, new double[]{2, 1, 7, 0, 0, 0}));
    }

    @Test
    void aFactorAboveOneIsRefused() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> new LearningRateSchedule.Exponential(1.5));

        assertEquals("scheduleFactor = 1.5 is not in (0, 1]", error.getMessage());
    }
}
