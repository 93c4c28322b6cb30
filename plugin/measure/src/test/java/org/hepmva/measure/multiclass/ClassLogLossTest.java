package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Test;

/** The mean of −ln p of what events are. */
class ClassLogLossTest {

    private static final List<String> NAMES = List.of("a", "b");

    /** Losses ln 2 and ln 4 of a, weights 1 and 3; ln 2 of b with weight 2, alone in its class. */
    @Test
    void isTheWeightedMeanWithTheErrorOfEachClass() {
        ClassResponses events = new ClassResponses(NAMES, new double[][] {{0.5, 0.25, 0.5}, {0.5, 0.75, 0.5}},
                new byte[] {0, 0, 1}, new double[] {1, 3, 2});

        Measured loss = ClassLogLoss.of(events);

        assertEquals((1 + 2 * 3 + 2) * Math.log(2) / 6, loss.value(), 1e-15);
        // mean of a 7/4 ln 2: off by −3/4 and 1/4, n = 16/10
        double squares = (Math.pow(0.75, 2) + 9 * Math.pow(0.25, 2)) * Math.pow(Math.log(2), 2);
        assertEquals(Math.sqrt(squares * 1.6 / 0.6) / 6, loss.error(), 1e-15);
    }

    @Test
    void whatWasHeldImpossibleCostsALotButNotEverything() {
        ClassResponses events = new ClassResponses(NAMES, new double[][] {{0, 1}, {1, 0}}, new byte[] {0, 0},
                new double[0]);

        assertEquals((52 * Math.log(2) + 0x1p-52) / 2, ClassLogLoss.of(events).value(), 1e-14);
        assertEquals(36.0437, 52 * Math.log(2), 1e-4);
        ClassResponses sure = new ClassResponses(NAMES, new double[][] {{1}, {0}}, new byte[1],
                new double[0]);
        assertEquals(0x1p-52, ClassLogLoss.of(sure).value(), 1e-30);
    }

    @Test
    void withoutEventsThereIsNone() {
        assertEquals(Measured.NONE, ClassLogLoss.of(new ClassResponses(NAMES, new double[2][0], new byte[0],
                new double[0])));
        assertEquals(Measured.NONE, ClassLogLoss.of(new ClassResponses(NAMES, new double[2][2],
                new byte[] {0, 1},
                new double[] {1, -1})));
    }

    @Test
    void anAbsentClassChangesNothing() {
        ClassResponses two = new ClassResponses(NAMES, new double[][] {{0.5, 0.25, 0.5}, {0.5, 0.75, 0.5}},
                new byte[] {0, 0, 1}, new double[] {1, 3, 2});
        ClassResponses three = new ClassResponses(List.of("a", "b", "c"), new double[][] {two.responses()[0],
            two.responses()[1], new double[3]}, two.truth(), two.eventWeights());

        assertEquals(ClassLogLoss.of(two), ClassLogLoss.of(three));
    }

    /** Pairs of events, drawn anew many times: the spread of the losses is the error. */
    @Test
    void theErrorIsTheSpreadOfManySamplesAlsoForEntriesOfOneEvent() {
        SplittableRandom random = new SplittableRandom(4);
        int samples = 600;
        int n = 200;
        double[] losses = new double[samples];
        double error = 0;
        for (int s = 0; s < samples; s++) {
            double[][] responses = new double[2][n];
            byte[] truth = new byte[n];
            long[] ids = new long[n];
            for (int i = 0; i < n; i++) {
                ids[i] = i / 2;
                truth[i] = (byte) (i / 2 % 2);
                responses[0][i] = i % 2 == 0 ? random.nextDouble(0.05, 0.95) : responses[0][i - 1];
                responses[1][i] = 1 - responses[0][i];
            }
            Measured loss = ClassLogLoss.of(new ClassResponses(NAMES, responses, truth, new double[0],
                    EventGroups.of(ids)));
            losses[s] = loss.value();
            error += loss.error() / samples;
        }
        double mean = Arrays.stream(losses).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(losses).map(x -> (x - mean) * (x - mean)).sum() / samples);

        assertEquals(spread, error, 0.08 * spread);
    }

    @Test
    void aMethodThatKnowsNothingHasTheLogarithmOfTheClasses() {
        double[][] even = new double[4][5];
        Arrays.stream(even).forEach(row -> Arrays.fill(row, 0.25));

        Measured loss = ClassLogLoss.of(new ClassResponses(List.of("a", "b", "c", "d"), even,
                new byte[] {0, 1, 2, 3, 3}, new double[0]));

        assertEquals(Math.log(4), loss.value(), 1e-15);
        assertTrue(loss.error() < 1e-15);
    }

    @Test
    void theRiseIsThatOfTheLossOfEachEventOnTheSameEvents() {
        ClassResponses before = ClassSamples.of(3, 300, 5);
        ClassResponses other = ClassSamples.of(3, 300, 6);
        double[][] first = other.responses();
        double[][] second = {first[1], first[2], first[0]};

        Measured rise = ClassLogLoss.rise(before, List.of(first, second));

        double meanAfter = (withNumbers(before, first).value() + withNumbers(before, second).value()) / 2;
        assertEquals(meanAfter - ClassLogLoss.of(before).value(), rise.value(), 1e-12);
        // of a few copies of the same numbers nothing rises
        assertEquals(new Measured(0, 0), ClassLogLoss.rise(before, List.<double[][]>of(before.responses())));
        // every event twice as likely: ln 2 less each time, and no error
        double[][] half = new double[3][300];
        for (int k = 0; k < 3; k++) {
            int cls = k;
            Arrays.setAll(half[k], i -> before.responses()[cls][i] / 2);
        }
        Measured halved = ClassLogLoss.rise(before, List.<double[][]>of(half));
        assertEquals(Math.log(2), halved.value(), 1e-12);
        assertTrue(halved.error() < 1e-12, halved.toString());
    }

    private static Measured withNumbers(ClassResponses events, double[][] responses) {
        return ClassLogLoss.of(new ClassResponses(events.classes(), responses, events.truth(),
                events.eventWeights()));
    }
}
