package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainingWeightsTest {

    // sums over a handful of exact numbers
    private static final double ROUNDING = 1e-12;

    private static Sample weighted(double... w) {
        return Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {3, 4, 5}), w);
    }

    private static double[] sums(double[] w) {
        return new double[] {w[0] + w[1], w[2] + w[3] + w[4]};
    }

    @Test
    void noNormalisationKeepsTheRatioOfTheSums() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.USE);

        double[] w = weights.forTraining(weighted(1, 3, 2, 2, 2));

        assertArrayEquals(new double[] {2, 3}, sums(w), ROUNDING);
        assertEquals(3, w[1] / w[0], ROUNDING);
    }

    @Test
    void numberOfEventsMakesEachSumTheNumberOfEvents() {
        TrainingWeights weights =
                new TrainingWeights(WeightNormalisation.NUMBER_OF_EVENTS, NegativeWeights.USE);

        assertArrayEquals(new double[] {2, 3}, sums(weights.forTraining(weighted(9, 9, 1, 1, 1))), ROUNDING);
    }

    @Test
    void equalMakesBothSumsHalfTheEvents() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.EQUAL, NegativeWeights.USE);

        assertArrayEquals(new double[] {2.5, 2.5}, sums(weights.forTraining(weighted(9, 9, 1, 1, 1))),
                ROUNDING);
    }

    @Test
    void theUnitsOfTheWeightsDoNotMatter() {
        Sample sample = weighted(1, 3, 2, 2, 2);
        Sample tiny = weighted(1e-6, 3e-6, 2e-6, 2e-6, 2e-6);

        for (WeightNormalisation normalisation : WeightNormalisation.values()) {
            TrainingWeights weights = new TrainingWeights(normalisation, NegativeWeights.USE);
            assertArrayEquals(weights.forTraining(sample), weights.forTraining(tiny), ROUNDING);
        }
    }

    @Test
    void evaluationWeightsStayWhatTheyAre() {
        Sample sample = weighted(1, 3, 2, -2, 3);

        TrainingWeights.defaults().forTraining(sample);

        assertArrayEquals(new double[] {1, 3, 2, -2, 3}, sample.eventWeights());
    }

    @Test
    void ignoredNegativeWeightsAreZeroAndTheOthersKeepTheSumOfTheClass() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.IGNORE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(0, w[2]);
        assertEquals(sums(w)[1] / sums(w)[0], 3.0 / 2, ROUNDING);
        assertEquals(5, Arrays.stream(w).sum(), ROUNDING);
    }

    @Test
    void absoluteWeightsArePositiveAndKeepTheSumOfTheClass() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.ABSOLUTE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(0.5, w[2] / w[3], ROUNDING);
        assertEquals(sums(w)[1] / sums(w)[0], 3.0 / 2, ROUNDING);
    }

    @Test
    void usedNegativeWeightsStayNegative() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.USE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(-0.5, w[2] / w[3], ROUNDING);
        assertEquals(5, Arrays.stream(w).map(Math::abs).sum(), ROUNDING);
    }

    @Test
    void theValidationPartKeepsItsSignsAndTakesTheFactorsOfTheTrainingPart() {
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.EQUAL, NegativeWeights.IGNORE);
        Sample training = weighted(1, 1, 1, 1, 1);

        double[] w = weights.forValidation(training, weighted(1, 1, -1, 2, 2));

        assertArrayEquals(new double[] {1.25, 1.25, -5.0 / 6, 5.0 / 3, 5.0 / 3}, w, ROUNDING);
    }
}
