package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two areas on the same events. */
class AucDifferenceTest {

    /** Two events, one of each class: whatever one response has over another can be chance. */
    @Test
    void aDifferenceOfSingleEventsIsAsUncertainAsItIsLarge() {
        Labelled tied = new Labelled(new double[] {0, 0}, new byte[] {0, 1}, new double[0]);
        Labelled apart = new Labelled(new double[] {1, 0}, new byte[] {0, 1}, new double[0]);

        Measured difference = AucDifference.of(apart, tied);

        assertEquals(0.5, difference.value());
        assertEquals(Math.sqrt(0.5), difference.error(), 1e-15);
    }

    private static final int EVENTS = 400;

    /** Two responses to the same events that err alike, and weights. */
    private static Labelled[] pair(long seed) {
        Random random = new Random(seed);
        double[][] values = new double[2][EVENTS];
        byte[] classes = new byte[EVENTS];
        double[] weights = new double[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            classes[i] = (byte) (i % 2);
            double common = random.nextGaussian() + (i % 2 == 0 ? 1 : 0);
            values[0][i] = Math.rint(10 * (common + 0.2 * random.nextGaussian())) / 10;
            values[1][i] = common + 0.7 * random.nextGaussian();
            weights[i] = 0.5 + random.nextDouble();
        }
        return new Labelled[] {new Labelled(values[0], classes, weights),
            new Labelled(values[1], classes, weights)};
    }

    @Test
    void theDifferenceIsThatOfTheAreas() {
        Labelled[] pair = pair(1);

        Measured difference = AucDifference.of(pair[0], pair[1]);

        assertEquals(pair[0].curve().auc() - pair[1].curve().auc(), difference.value(), 1e-12);
        double independent = Math.hypot(pair[0].curve().aucError(), pair[1].curve().aucError());
        assertTrue(difference.error() < 0.7 * independent, () -> difference + " and " + independent);
    }

    @Test
    @Tag("slow")
    void theErrorIsThatOfABootstrap() {
        Labelled[] pair = pair(2);
        SplittableRandom random = new SplittableRandom(3);
        int repeats = 1500;
        double sum = 0;
        double sum2 = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] weights = new double[EVENTS];
            for (int i = 0; i < EVENTS; i++) {
                int drawn = random.nextInt(EVENTS);
                weights[drawn] += pair[0].weight(drawn);
            }
            double difference = RocCurve.auc(pair[0].values(), pair[0].classes(), weights)
                    - RocCurve.auc(pair[1].values(), pair[1].classes(), weights);
            sum += difference;
            sum2 += difference * difference;
        }
        double spread = Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
        assertEquals(spread, AucDifference.of(pair[0], pair[1]).error(), 0.08 * spread);
    }

    @Test
    void theSameResponseTwiceDiffersByNothing() {
        Labelled one = pair(4)[0];

        assertEquals(new Measured(0, 0), AucDifference.of(one, one));
    }

    @Test
    void twoEventsOfAClassSayLittle() {
        double[] better = {9, 8, 1, 2, 3, 4};
        double[] worse = {9, 3.5, 1, 2, 3, 4};
        byte[] classes = {0, 0, 1, 1, 1, 1};

        Measured difference = AucDifference.of(new Labelled(better, classes, new double[0]),
                new Labelled(worse, classes, new double[0]));

        assertEquals(0.125, difference.value(), 1e-15);
        assertTrue(difference.error() > 0.08, difference::toString);
    }

    @Test
    void otherEventsCannotBeCompared() {
        Labelled one = pair(5)[0];
        Labelled less = new Labelled(new double[1], new byte[1], new double[0]);

        assertEquals("second has 1 values, not 400",
                assertThrows(IllegalArgumentException.class, () -> AucDifference.of(one, less)).getMessage());
    }

    /** The fraction of the weight of the other class on the wrong side of an event, a tie half. */
    private static double placement(double[] responses, Labelled events, int event) {
        double wrong = 0;
        double all = 0;
        for (int other = 0; other < responses.length; other++) {
            if (events.isSignal(other) != events.isSignal(event)) {
                double apart = responses[event] - responses[other];
                double right = events.isSignal(event) ? apart : -apart;
                wrong += events.weight(other) * (right > 0 ? 1 : right == 0 ? 0.5 : 0);
                all += events.weight(other);
            }
        }
        return wrong / all;
    }

    private static double varianceOfMean(Labelled events, boolean signal, double[] x) {
        double sumW = 0;
        double sumW2 = 0;
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            double w = events.isSignal(i) == signal ? events.weight(i) : 0;
            sumW += w;
            sumW2 += w * w;
            mean += w * x[i];
        }
        mean /= sumW;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double w = events.isSignal(i) == signal ? events.weight(i) : 0;
            sum += Math.pow(w * (x[i] - mean), 2);
        }
        double n = sumW * sumW / sumW2;
        return sum / (sumW * sumW) * n / (n - 1);
    }

    /** Pair by pair, with ties and weights. */
    @Test
    void theErrorIsDeLongsOfPlacementsCountedPairByPair() {
        Labelled[] pair = pair(6);
        double[] differences = IntStream.range(0, EVENTS).mapToDouble(i ->
                placement(pair[0].values(), pair[0], i) - placement(pair[1].values(), pair[0], i)).toArray();

        double variance = varianceOfMean(pair[0], true, differences)
                + varianceOfMean(pair[0], false, differences);

        assertEquals(Math.sqrt(variance), AucDifference.of(pair[0], pair[1]).error(), 1e-12);
    }

    /** Nothing is known of how much another pair would differ. */
    @Test
    void oneEventOfEachClassIsAsUncertainAsItsDifference() {
        Labelled right = new Labelled(new double[] {2, 1}, new byte[] {0, 1}, new double[] {3, 5});
        Labelled wrong = new Labelled(new double[] {1, 2}, new byte[] {0, 1}, new double[] {3, 5});

        assertEquals(new Measured(1, Math.sqrt(2)), AucDifference.of(right, wrong));
        assertEquals(new Measured(-1, Math.sqrt(2)), AucDifference.of(wrong, right));
    }

    @Test
    void eventsThatAllDifferByTheSameMayDifferByOneMore() {
        byte[] classes = {0, 1, 0, 1};
        double[] weights = {3, 5, 3, 5};
        Labelled right = new Labelled(new double[] {2, 1, 2, 1}, classes, weights);
        Labelled wrong = new Labelled(new double[] {1, 2, 1, 2}, classes, weights);

        Measured difference = AucDifference.of(right, wrong);

        assertEquals(1, difference.value(), 1e-15);
        assertEquals(1.0 / 6, difference.error(), 1e-15);
    }

    @Test
    void theMeanOfOthersIsInTheMiddleOfThem() {
        Labelled[] pair = pair(7);
        double[] first = pair[0].values();
        double[] second = pair[1].values();

        Measured ofBoth = AucDifference.ofMean(pair[0], List.of(first, second));

        Measured ofSecond = AucDifference.of(pair[0], pair[1]);
        assertEquals(ofSecond.value() / 2, ofBoth.value(), 1e-12);
        assertEquals(ofSecond.error() / 2, ofBoth.error(), 1e-12);
    }
}
