package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the area of the ordered events. */
class BinnedRocAreaTest {

    private static final int EVENTS = 100_000;
    private static final double[] NONE = {};

    private final Random random = new Random(3);
    private final double[] responses = new double[EVENTS];
    private final byte[] classes = new byte[EVENTS];
    private final double[] eventWeights = new double[EVENTS];

    BinnedRocAreaTest() {
        for (int i = 0; i < EVENTS; i++) {
            classes[i] = (byte) random.nextInt(2);
            responses[i] = random.nextGaussian() + (classes[i] == Labelled.SIGNAL ? 0.7 : -0.3);
            eventWeights[i] = random.nextDouble();
        }
    }

    private void assertWithin(double tolerance) {
        for (double[] weights : new double[][] {NONE, eventWeights}) {
            assertEquals(RocCurve.auc(responses, classes, weights),
                    RocCurve.binnedAuc(responses, classes, weights), tolerance);
        }
    }

    @Test
    void manyDifferentResponsesHaveTheAreaOfTheirOrder() {
        assertWithin(2e-7);
    }

    @Test
    void oneThatIsFarAwayTakesNoResolutionFromTheOthers() {
        responses[7] = 1e9;

        assertWithin(0);
    }

    @Test
    void fewDifferentResponsesAreTiesAsTheyAre() {
        Arrays.setAll(responses, i -> Math.rint(responses[i]));

        assertWithin(0);
    }

    @Test
    void equalResponsesHaveAnAreaOfOneHalf() {
        Arrays.fill(responses, 0.25);

        assertEquals(0.5, RocCurve.binnedAuc(responses, classes, NONE));
    }

    @Test
    void responsesInATinyRangeAreInTheirOrder() {
        Arrays.setAll(responses, i -> responses[i] * Double.MIN_NORMAL);

        assertWithin(2e-7);
    }

    @Test
    void negativeWeightsMayCancelAndAreSummedInOrder() {
        Arrays.setAll(eventWeights, i -> i % 4 == 0 ? -eventWeights[i] : eventWeights[i]);

        assertEquals(RocCurve.auc(responses, classes, eventWeights),
                RocCurve.binnedAuc(responses, classes, eventWeights));
    }

    @Test
    void infiniteResponsesAreInTheirOrder() {
        responses[0] = Double.POSITIVE_INFINITY;
        responses[1] = Double.NEGATIVE_INFINITY;

        assertWithin(0);
    }

    @Test
    void whatHasNoAreaHasNone() {
        assertEquals(Double.NaN, RocCurve.binnedAuc(responses, new byte[EVENTS], NONE));
        responses[5] = Double.NaN;
        assertEquals(Double.NaN, RocCurve.binnedAuc(responses, classes, NONE));
        assertEquals(Double.NaN, RocCurve.binnedAuc(NONE, new byte[0], NONE));
    }
}
