package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Order;
import org.junit.jupiter.api.Test;

/** The best two bounds at once. */
class PairSearchTest {

    private static final FigureOfMerit FIGURE = FigureOfMerit.S_OVER_ROOT_B;
    private static final double EACH = 0.7;

    private static double merit(ClassResponses events, IntPredicate kept) {
        SelectionSums sums = new SelectionSums(FIGURE, EACH);
        for (int i = 0; i < events.size(); i++) {
            if (kept.test(i)) {
                sums.add(events.weight(i), events.truth()[i] == 0);
            }
        }
        return sums.merit();
    }

    private static PairSearch search(ClassResponses events) {
        int n = events.classes().size();
        int[][] orders = new int[n][];
        boolean[] signal = new boolean[events.size()];
        for (int k = 0; k < n; k++) {
            orders[k] = Order.ascending(events.responses()[k]);
        }
        for (int i = 0; i < signal.length; i++) {
            signal[i] = events.truth()[i] == 0;
        }
        return new PairSearch(events.responses(), orders, signal, events.eventWeights());
    }

    private static boolean keeps(double[] range, double p) {
        return p > range[0] && p <= range[1];
    }

    /** Fewer events than bins, so that every event has a bin of its own. */
    @Test
    void isTheBestOfAllPairsOfBounds() {
        for (int seed = 0; seed < 5; seed++) {
            assertBestOfAll(ClassSamples.of(3, 45, 40 + seed));
        }
    }

    /** Wherever there is signal there is background, so that b and its error decide. */
    @Test
    void isTheBestOfAllPairsOfBoundsWhereNoneIsWithoutBackground() {
        for (int seed = 0; seed < 5; seed++) {
            ClassResponses some = ClassSamples.of(3, 20, 90 + seed);
            int[] twice = IntStream.range(0, 40).map(i -> i / 2).toArray();
            ClassResponses doubled = some.select(twice);
            byte[] truth = new byte[40];
            double[] weights = new double[40];
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 40; i++) {
                truth[i] = (byte) (i % 2);
                weights[i] = 0.2 + 3 * random.nextDouble();
            }

            assertBestOfAll(new ClassResponses(some.classes(), doubled.responses(), truth, weights));
        }
    }

    private static void assertBestOfAll(ClassResponses events) {
        double[] p = events.responses()[0];
        double[] q = events.responses()[2];
        IntPredicate looked = i -> i % 8 > 1;
        double most = merit(events, looked);
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < q.length; b++) {
                double x = p[a];
                double y = q[b];
                most = Math.max(most, merit(events, i -> looked.test(i) && p[i] > x && q[i] > y));
                most = Math.max(most, merit(events, i -> looked.test(i) && p[i] > x && q[i] <= y));
                most = Math.max(most, merit(events, i -> looked.test(i) && p[i] <= x && q[i] > y));
                most = Math.max(most, merit(events, i -> looked.test(i) && p[i] <= x && q[i] <= y));
            }
        }

        PairSearch.Pair best = search(events).best(0, 2, looked, new SelectionSums(FIGURE, EACH));

        assertEquals(most, best.merit(), 1e-12);
        assertEquals(most, merit(events, i -> looked.test(i) && keeps(best.first(), p[i])
                && keeps(best.second(), q[i])), 1e-12);
    }

    /** b = 7 ± 5 counts as 12, or as one typical event more; s/√(s + b) takes it as it is. */
    @Test
    void backgroundCountsWithItsErrorOrOneEvent() {
        for (double each : new double[] {1, 6}) {
            SelectionSums sums = new SelectionSums(FIGURE, each);
            sums.add(3, false);
            sums.add(10, true);
            sums.add(4, false);
            assertEquals(10 / Math.sqrt(7 + Math.max(5, each)), sums.merit(), 1e-14);
        }
        SelectionSums plain = new SelectionSums(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 6);
        plain.set(10, 7, 25);
        assertEquals(10 / Math.sqrt(17), plain.merit(), 1e-14);
        plain.set(0, 7, 25);
        assertEquals(Double.NEGATIVE_INFINITY, plain.merit());
    }

    @Test
    void manyEventsShareBinsWhichHoldTheSameEventsAsTheirBounds() {
        ClassResponses events = ClassSamples.of(2, 1000, 50);

        PairSearch.Pair best = search(events).best(0, 1, i -> true, new SelectionSums(FIGURE, EACH));

        assertEquals(best.merit(), merit(events, i -> keeps(best.first(), events.responses()[0][i])
                && keeps(best.second(), events.responses()[1][i])), 1e-10);
        assertTrue(best.merit() > merit(events, i -> true));
    }

    @Test
    void equalNumbersStayTogether() {
        double[] same = {0.5, 0.5, 0.5, 0.9};
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {same, same},
                new byte[] {0, 1, 1, 0}, new double[] {1, 1, 1, 1});

        PairSearch.Pair best = search(events).best(0, 1, i -> true, new SelectionSums(FIGURE, EACH));

        // the last event alone: 1/√0.7; all: 2/√(2 + √2)
        assertEquals(1 / Math.sqrt(EACH), best.merit(), 1e-12);
        assertTrue(keeps(best.first(), 0.9) && keeps(best.second(), 0.9));
        assertTrue(!(keeps(best.first(), 0.5) && keeps(best.second(), 0.5)));
    }

    @Test
    void withoutSignalAllIsOpen() {
        ClassResponses events = ClassSamples.of(3, 30, 60);

        PairSearch.Pair best = search(events).best(0, 1, i -> events.truth()[i] != 0,
                new SelectionSums(FIGURE, EACH));

        assertEquals(Double.NEGATIVE_INFINITY, best.merit());
        assertEquals(Double.NEGATIVE_INFINITY, best.first()[0]);
        assertEquals(Double.POSITIVE_INFINITY, best.second()[1]);
    }
}
