package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntPredicate;
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
            ClassResponses events = ClassSamples.of(3, 45, 40 + seed);
            double[] p = events.responses()[0];
            double[] q = events.responses()[2];
            IntPredicate looked = i -> i % 4 != 0;
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
