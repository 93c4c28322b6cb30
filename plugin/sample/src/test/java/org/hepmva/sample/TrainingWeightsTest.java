package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Variable;
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
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE);

        double[] w = weights.forTraining(weighted(1, 3, 2, 2, 2));

        assertArrayEquals(new double[] {2, 3}, sums(w), ROUNDING);
        assertEquals(3, w[1] / w[0], ROUNDING);
    }

    @Test
    void numberOfEventsMakesEachSumTheNumberOfEvents() {
        TrainingWeights weights =
                TrainingWeights.of(WeightNormalisation.NUMBER_OF_EVENTS, NegativeWeights.USE);

        assertArrayEquals(new double[] {2, 3}, sums(weights.forTraining(weighted(9, 9, 1, 1, 1))), ROUNDING);
    }

    @Test
    void equalMakesBothSumsHalfTheEvents() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.EQUAL, NegativeWeights.USE);

        assertArrayEquals(new double[] {2.5, 2.5}, sums(weights.forTraining(weighted(9, 9, 1, 1, 1))),
                ROUNDING);
    }

    @Test
    void theUnitsOfTheWeightsDoNotMatter() {
        Sample sample = weighted(1, 3, 2, 2, 2);
        Sample tiny = weighted(1e-6, 3e-6, 2e-6, 2e-6, 2e-6);

        for (WeightNormalisation normalisation : WeightNormalisation.values()) {
            TrainingWeights weights = TrainingWeights.of(normalisation, NegativeWeights.USE);
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
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.IGNORE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(0, w[2]);
        assertEquals(sums(w)[1] / sums(w)[0], 3.0 / 2, ROUNDING);
        assertEquals(5, Arrays.stream(w).sum(), ROUNDING);
    }

    @Test
    void absoluteWeightsArePositiveAndKeepTheSumOfTheClass() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.ABSOLUTE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(0.5, w[2] / w[3], ROUNDING);
        assertEquals(sums(w)[1] / sums(w)[0], 3.0 / 2, ROUNDING);
    }

    @Test
    void usedNegativeWeightsStayNegative() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE);

        double[] w = weights.forTraining(weighted(1, 1, -1, 2, 2));

        assertEquals(-0.5, w[2] / w[3], ROUNDING);
        assertEquals(5, Arrays.stream(w).map(Math::abs).sum(), ROUNDING);
    }

    @Test
    void theValidationPartKeepsItsSignsAndTakesTheFactorsOfTheTrainingPart() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.EQUAL, NegativeWeights.IGNORE);
        Sample training = weighted(1, 1, 1, 1, 1);

        double[] w = weights.forValidation(training, weighted(1, 1, -1, 2, 2));

        assertArrayEquals(new double[] {1.25, 1.25, -5.0 / 6, 5.0 / 3, 5.0 / 3}, w, ROUNDING);
    }

    /** Class 0 of one source, class 1 of three, of which one has no events. */
    private static Sample ofSources(double... w) {
        SampleBuilder builder = new SampleBuilder(SampleLayout.of(List.of(Variable.of("x"))), "");
        for (int i = 0; i < w.length; i++) {
            builder.add(new double[] {i}, new double[0], w[i], (byte) (i < 2 ? 0 : 1));
        }
        EventSummary none = new EventSummary("none", 0, 0, 0, 0, 0);
        return builder.build(new Origins(List.of(summary("signal", "signal"), summary("background", "tt"),
                new SourceSummary("background", 0, false, 1, none), summary("background", "W")),
                List.of(stretch(0, 0), stretch(2, 1), stretch(4, 2), stretch(4, 3))), List.of());
    }

    private static Origins.Stretch stretch(int begin, int source) {
        return new Origins.Stretch(begin, source, Optional.empty());
    }

    private static SourceSummary summary(String cls, String source) {
        return new SourceSummary(cls, 2, false, 1, new EventSummary(source, 2, 0, 0, 2, 2));
    }

    @Test
    void equalSourcesShareTheSumOfTheirClass() {
        Sample sample = ofSources(1, 3, 1, 2, 30, 40, 50);
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.EQUAL, NegativeWeights.USE)
                .withSources(SourceNormalisation.EQUAL);

        double[] w = weights.forTraining(sample);

        assertEquals(3.5, w[0] + w[1], ROUNDING);
        assertEquals(1.75, w[2] + w[3], ROUNDING);
        assertEquals(1.75, w[4] + w[5] + w[6], ROUNDING);
        assertEquals(2, w[3] / w[2], ROUNDING);
        assertArrayEquals(w, weights.forValidation(sample, sample), ROUNDING);
    }

    @Test
    void equalSourcesWithoutNormalisationKeepTheSumOfTheirClass() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.IGNORE)
                .withSources(SourceNormalisation.EQUAL);

        double[] w = weights.forTraining(ofSources(1, 3, 2, -1, 3, 2, 1));

        // class sums 4 and 7, of 7 events, whose |w| sum to 11
        assertArrayEquals(new double[] {1, 3, 3.5, 0, 3.5 * 3 / 6, 3.5 * 2 / 6, 3.5 / 6},
                Arrays.stream(w).map(each -> each * 11 / 7).toArray(), ROUNDING);
    }

    @Test
    void aSourceWithoutPositiveSumCannotCountAsMuchAsAnother() {
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.EQUAL, NegativeWeights.USE)
                .withSources(SourceNormalisation.EQUAL);

        assertEquals("class 'background', source 'tt': its weights to learn with sum to -1.0, which is not"
                + " above zero, so it cannot count as much as another (equalSources)", assertThrows(
                        IllegalArgumentException.class,
                        () -> weights.forTraining(ofSources(1, 3, 1, -2, 3, 2, 1))).getMessage());
    }

    @Test
    void eachOfManyClassesCountsTheSame() {
        SampleLayout layout = SampleLayout.of(List.of(Variable.of("x"))).withClasses(List.of("a", "b", "c"));
        Sample sample = Sample.ofClasses(layout, new float[][] {{1, 2, 3, 4, 5, 6}},
                new double[] {1, 1, 10, 20, 30, 7}, new byte[] {0, 0, 1, 1, 1, 2});

        double[] w = TrainingWeights.defaults().forTraining(sample);

        assertArrayEquals(new double[] {1, 1, 2 / 6.0, 4 / 6.0, 1, 2}, w, ROUNDING);
    }

    @Test
    void weightsOfEventsWithTargetsAreScaledToAMeanOfOne() {
        SampleLayout layout = SampleLayout.of(List.of(Variable.of("x")))
                .withTargets(List.of(Variable.of("E")));
        Sample sample = Sample.ofTargets(layout, new float[][] {{1, 2, 3}}, new double[] {1, 2, 3},
                new double[][] {{10, 20, 30}});

        for (WeightNormalisation each : WeightNormalisation.values()) {
            assertArrayEquals(new double[] {0.5, 1, 1.5},
                    TrainingWeights.defaults().withNormalisation(each).forTraining(sample), ROUNDING);
        }
    }
}
