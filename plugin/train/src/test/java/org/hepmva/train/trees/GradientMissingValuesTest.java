package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.hepmva.train.trees.Gradient.responses;
import static org.hepmva.train.trees.Gradient.score;
import static org.hepmva.train.trees.Gradient.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;

class GradientMissingValuesTest {

    @Test
    void missingValuesGoWhereTheyGainMost() {
        float nan = Float.NaN;
        Sample sample = Samples.of(new float[] {1, 1, nan, nan}, new float[] {3, 3, 3, 3});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 1), score(trained, Double.NaN));
        assertTrue(score(trained, 3) < 0);
    }

    @Test
    void whetherAValueIsMissingCanBeTheCut() {
        float nan = Float.NaN;
        Sample sample = Samples.of(new float[] {1, 2, 3, 4}, new float[] {nan, nan, nan, nan});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 1), score(trained, 4));
        assertTrue(score(trained, 1) > 0);
        assertTrue(score(trained, Double.NaN) < 0);
    }

    /** Infinite values are the smallest and the largest there are, when training and when applied. */
    @Test
    void infiniteValuesLieBeyondEveryCut() {
        float inf = Float.POSITIVE_INFINITY;
        Sample sample = Samples.of(new float[] {-inf, -inf, 1, 5}, new float[] {2, 3, inf, inf});

        Trained trained = train(PLAIN.withTrees(3), sample);

        assertEquals(score(trained, 1), score(trained, Double.NEGATIVE_INFINITY));
        assertTrue(score(trained, 5) > score(trained, Double.POSITIVE_INFINITY));
        assertEquals(score(trained, 5), score(trained, 1e30));
        double[] responses = responses(trained, sample);
        for (int i = 0; i < responses.length; i++) {
            assertEquals(trained.classifier().response(new double[] {sample.value(0, i)}), responses[i]);
        }
    }

    @Test
    void whereNothingWasMissingNaNGoesWithTheMajority() {
        Sample sample = Samples.of(new float[] {1}, new float[] {3, 4, 5});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 3), score(trained, Double.NaN));
    }

    @Test
    void missingEventsOfNegativeWeightGoWhereTheSumStaysPositive() {
        float nan = Float.NaN;
        Sample sample = Samples.withWeights(Samples.of(new float[] {nan, 1, 1, 1}, new float[] {2, 2, nan}),
                new double[] {-5, 3, 3, 3, 1, 1, 1});

        Trained trained = train(PLAIN, sample);

        assertTrue(score(trained, 1) > score(trained, 2));
        assertEquals(score(trained, 1), score(trained, nan));
    }
}
