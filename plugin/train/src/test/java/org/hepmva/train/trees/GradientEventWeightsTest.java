package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.hepmva.train.trees.Gradient.SMALL;
import static org.hepmva.train.trees.Gradient.responses;
import static org.hepmva.train.trees.Gradient.score;
import static org.hepmva.train.trees.Gradient.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientEventWeightsTest {

    @Test
    void tinyWeightsTrainAsWellAsLargeOnes() {
        Sample sample = Samples.gaussian(3000, 4, 1);
        double[] tiny = Arrays.stream(sample.eventWeights()).map(w -> w * 0x1p-20).toArray();

        Trained trained = train(SMALL, sample);
        Trained ofTiny = train(SMALL, Samples.withWeights(sample, tiny));

        assertArrayEquals(responses(trained, sample), responses(ofTiny, sample));
    }

    @Test
    void anEventOfWeightTwoCountsAsTwoEvents() {
        Sample sample = Samples.of(new float[] {1, 2, 2}, new float[] {2, 3, 3});
        Sample twice = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {2, 3}),
                new double[] {1, 2, 1, 2});
        GradientSettings settings = PLAIN.withTrees(5).withL2(0);

        assertEquals(score(train(settings, sample), 2), score(train(settings, twice), 2), 1e-6);
    }

    @Test
    void ignoredNegativeEventsTeachNothing() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2, 9}, new float[] {3, 4}),
                new double[] {1, 1, -0.5, 1, 1});
        GradientSettings ignoring =
                PLAIN.withWeights(TrainingWeights.of(WeightNormalisation.EQUAL, NegativeWeights.IGNORE));

        Trained trained = train(ignoring, sample);

        assertEquals(score(trained, 4), score(trained, 9));
        assertTrue(trained.report().warnings().get(0).startsWith(
                "1 of 5 training events have negative weight and are left out"),
                trained.report().warnings().toString());
    }

    @Test
    void usedNegativeEventsCountAgainstTheirClass() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 1, 2, 2, 2}, new float[] {1, 2}),
                new double[] {1, 1, 1, 1, -1, 1, 1});

        Trained trained = train(PLAIN, sample);

        assertTrue(score(trained, 1) > score(trained, 2));
    }

    /** 100 signal events of weight −1 at 1, of {@code w} at 1, of 2 at 2 and 3; background at 2 and 3. */
    private static Sample negativeAtOne(double w) {
        float[] signal = new float[400];
        float[] background = new float[200];
        double[] weights = new double[600];
        for (int i = 0; i < 100; i++) {
            signal[i] = 1;
            weights[i] = -1;
            for (int k = 1; k < 4; k++) {
                signal[100 * k + i] = k;
                weights[100 * k + i] = k == 1 ? w : 2;
            }
            background[i] = 2;
            background[100 + i] = 3;
        }
        Arrays.fill(weights, 400, 600, 1);
        return Samples.withWeights(Samples.of(signal, background), weights);
    }

    @Test
    void noCutLeavesASideWhoseWeightsDoNotSumToAPositiveNumber() {
        Trained negative = train(PLAIN, negativeAtOne(0));
        Trained cancelling = train(PLAIN, negativeAtOne(1));
        Trained positive = train(PLAIN, negativeAtOne(1.5));

        assertEquals(score(negative, 2), score(negative, 1));
        assertEquals(score(cancelling, 2), score(cancelling, 1));
        assertTrue(score(positive, 2) != score(positive, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyLeafOfSignedWeightsHasAPositiveSum(int threads) {
        Sample positive = Samples.gaussian(30_000, 4, 7);
        SplittableRandom random = new SplittableRandom(8);
        double[] w = Arrays.stream(positive.eventWeights())
                .map(x -> random.nextInt(3) > 0 ? x : -x).toArray();
        Sample sample = Samples.withWeights(positive, w);

        GradientSettings deep = PLAIN.withTree(PLAIN.tree().withMaxDepth(7)).withThreads(threads);
        double[] responses = responses(train(deep, sample), sample);

        Map<Double, Double> sumOfLeaf = new HashMap<>();
        for (int i = 0; i < w.length; i++) {
            sumOfLeaf.merge(responses[i], w[i], Double::sum);
        }
        assertTrue(sumOfLeaf.size() > 50);
        assertTrue(sumOfLeaf.values().stream().allMatch(sum -> sum > 0), sumOfLeaf.toString());
    }

    @Test
    void cancellingWeightsAreRefused() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {3}),
                new double[] {1, -1, 1});

        Exception error = assertThrows(IllegalArgumentException.class, () -> train(SMALL, sample));

        assertEquals("class 'signal': the event weights sum to 0.0, which is not above zero "
                + "(1 of 2 are negative)", error.getMessage());
    }
}
