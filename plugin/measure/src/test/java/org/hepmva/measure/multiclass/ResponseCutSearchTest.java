package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.hepmva.measure.FigureOfMerit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found is the best there is, or next to it: against all cuts, or many. */
class ResponseCutSearchTest {

    private static final FigureOfMerit FIGURE = FigureOfMerit.S_OVER_ROOT_S_PLUS_B;
    /** A thousandth of s/√(s + b), squared, may be given up for fewer bounds. */
    private static final double LEFT_OPEN = 1.002_01;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static double purityTimesEfficiency(ResponseCut cut, ClassResponses events, int wanted) {
        double value = cut.on(events, wanted).purityTimesEfficiency().value();
        // nothing is kept
        return Double.isNaN(value) ? 0 : value;
    }

    private static ResponseCut cut(double[] above, double[] most) {
        return new ResponseCut(List.of(new ResponseRange("c0", above[0], most[0]),
                new ResponseRange("c1", above[1], most[1]), new ResponseRange("c2", above[2], most[2])));
    }

    /** Pairs of classes are 780 then: not all of them are tried together. */
    @Test
    @Tag("slow")
    @Timeout(30)
    void ofFortyClassesTheBestCutIsFoundInSecondsAndNoWorseThanOnTheOwnNumber() {
        ClassResponses events = ClassSamples.of(40, 40, 17);

        ResponseCut best = ResponseCut.best(FIGURE, 3, events);

        assertTrue(LEFT_OPEN * purityTimesEfficiency(best, events, 3)
                >= purityTimesEfficiency(ResponseCut.bestOnOwn(FIGURE, 3, events), events, 3));
    }

    /** Every cut between two neighbours, from above or below, on each of three classes. */
    @Test
    @Tag("slow")
    void noCutIsMuchBetterThanTheBest() {
        double worst = 1;
        double sum = 0;
        int samples = 12;
        for (int seed = 0; seed < samples; seed++) {
            ClassResponses events = ClassSamples.of(3, 40, 100 + seed);
            double most = exhaustive(events);
            double found = purityTimesEfficiency(ResponseCut.best(FIGURE, 0, events), events, 0);
            // two-sided ranges may do better than those
            worst = Math.min(worst, found / most);
            sum += found / most;
        }
        assertTrue(worst > 0.97, "worst of all " + worst);
        assertTrue(sum / samples > 0.995, "mean " + sum / samples);
    }

    private static double exhaustive(ClassResponses events) {
        long[][] passing = passing(events);
        double most = 0;
        for (long third : passing[2]) {
            most = Math.max(most, bestOfTwo(events, passing[0], passing[1], third));
        }
        return most;
    }

    /** For each class the events that pass each bound from below and from above, and all events. */
    private static long[][] passing(ClassResponses events) {
        int n = events.size();
        long[][] passing = new long[3][2 * n + 1];
        for (int k = 0; k < 3; k++) {
            passing[k][2 * n] = -1;
            for (int c = 0; c < n; c++) {
                for (int i = 0; i < n; i++) {
                    boolean above = events.responses()[k][i] > events.responses()[k][c];
                    passing[k][c] |= above ? 1L << i : 0;
                    passing[k][n + c] |= above ? 0 : 1L << i;
                }
            }
        }
        return passing;
    }

    private static double bestOfTwo(ClassResponses events, long[] first, long[] second, long others) {
        double total = 0;
        for (int i = 0; i < events.size(); i++) {
            total += events.truth()[i] == 0 ? events.weight(i) : 0;
        }
        double most = 0;
        for (long one : first) {
            for (long two : second) {
                most = Math.max(most, value(events, one & two & others) / total);
            }
        }
        return most;
    }

    /** Nothing but noise, for half of the seeds with many equal numbers, also 0 and 1. */
    private static ClassResponses noise(int n, int numbers, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] responses = new double[3][n];
        byte[] truth = new byte[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < numbers; k++) {
                double x = random.nextDouble();
                responses[k][i] = seed % 2 == 0 ? x : Math.rint(8 * x) / 8;
            }
            truth[i] = (byte) (i % 3);
            weights[i] = 0.2 + random.nextDouble();
        }
        return new ClassResponses(List.of("c0", "c1", "c2"), responses, truth, weights);
    }

    /** With fewer events than bins the best two bounds are among the starts, so nothing is missed. */
    @Test
    void onTwoNumbersNoCutIsBetterThanTheBest() {
        for (int seed = 0; seed < 30; seed++) {
            ClassResponses events = noise(50, 2, seed);
            long[][] passing = passing(events);
            double most = bestOfTwo(events, passing[0], passing[1], -1);

            double found = purityTimesEfficiency(ResponseCut.best(FIGURE, 0, events), events, 0);

            assertTrue(found * LEFT_OPEN >= most, found + " of " + most + ", seed " + seed);
        }
    }

    /** Nor are the best two bounds alone, of any two numbers. */
    @Test
    void noChangeOfTwoBoundsIsBetter() {
        for (int seed = 0; seed < 30; seed++) {
            ClassResponses events = noise(50, 3, 50 + seed);
            ResponseCut best = ResponseCut.best(FIGURE, 0, events);
            double found = purityTimesEfficiency(best, events, 0);
            long[][] passing = passing(events);
            for (int k = 0; k < 3; k++) {
                long kept = 0;
                for (int i = 0; i < events.size(); i++) {
                    kept |= best.ranges().get(k).keeps(events.responses()[k][i]) ? 1L << i : 0;
                }
                double most = Math.max(bestOfTwo(events, passing[(k + 1) % 3], passing[(k + 2) % 3], kept),
                        bestOfTwo(events, passing[(k + 1) % 3], passing[(k + 2) % 3], -1));
                assertTrue(found * LEFT_OPEN >= most, found + " of " + most + ", seed " + seed);
            }
        }
    }

    /** For each class the events in each range between two numbers, or open ends. */
    private static long[][] inRanges(ClassResponses events) {
        long[][] passing = passing(events);
        long[][] ranges = new long[3][];
        for (int k = 0; k < 3; k++) {
            long[] bounds = passing[k];
            ranges[k] = LongStream.of(bounds).flatMap(from -> LongStream.of(bounds).map(to -> from & to))
                    .distinct().toArray();
        }
        return ranges;
    }

    /** Of noise, where starts end in different places, against every range of each of three numbers. */
    @Test
    void ofAFewEventsTheBestCutOfAllIsFound() {
        for (int seed = 0; seed < 25; seed++) {
            ClassResponses events = noise(11, 3, 200 + seed);
            long[][] ranges = inRanges(events);
            double most = 0;
            for (long third : ranges[2]) {
                most = Math.max(most, bestOfTwo(events, ranges[0], ranges[1], third));
            }

            double found = purityTimesEfficiency(ResponseCut.best(FIGURE, 0, events), events, 0);

            assertTrue(found * LEFT_OPEN >= most, found + " of " + most + ", seed " + seed);
        }
    }

    private static double value(ClassResponses events, long kept) {
        double s = 0;
        double all = 0;
        for (long rest = kept & (1L << events.size()) - 1; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            s += events.truth()[i] == 0 ? events.weight(i) : 0;
            all += events.weight(i);
        }
        return all > 0 ? s * s / all : 0;
    }

    /** As a search by chance would go about it. */
    @Test
    @Tag("slow")
    void isBetterThanTenThousandCutsByChanceAndThanTheClassAlone() {
        for (int wanted = 0; wanted < 3; wanted++) {
            ClassResponses events = ClassSamples.of(3, 3000, 7);
            SplittableRandom random = new SplittableRandom(wanted);
            ResponseCut best = ResponseCut.best(FIGURE, wanted, events);
            double found = purityTimesEfficiency(best, events, wanted);

            ResponseCut own = ResponseCut.bestOnOwn(FIGURE, wanted, events);
            assertTrue(found * LEFT_OPEN >= purityTimesEfficiency(own, events, wanted));
            for (int trial = 0; trial < 10_000; trial++) {
                double[] above = new double[3];
                double[] most = new double[3];
                for (int k = 0; k < 3; k++) {
                    boolean lower = random.nextBoolean();
                    above[k] = lower ? random.nextDouble() : -INFINITY;
                    most[k] = lower ? INFINITY : random.nextDouble();
                }
                double other = purityTimesEfficiency(cut(above, most), events, wanted);
                assertTrue(other <= found * LEFT_OPEN);
            }
        }
    }

    @Test
    void noChangeOfOneBoundIsBetter() {
        ClassResponses events = ClassSamples.of(3, 150, 8);
        ResponseCut best = ResponseCut.best(FIGURE, 1, events);
        double found = purityTimesEfficiency(best, events, 1);

        for (int k = 0; k < 3; k++) {
            for (double at : events.responses()[k]) {
                double[] above = best.ranges().stream().mapToDouble(ResponseRange::above).toArray();
                double[] most = best.ranges().stream().mapToDouble(ResponseRange::most).toArray();
                if (at < most[k]) {
                    above[k] = at;
                    assertTrue(purityTimesEfficiency(cut(above, most), events, 1) <= found * LEFT_OPEN);
                }
                above[k] = best.ranges().get(k).above();
                if (at > above[k]) {
                    most[k] = at;
                    assertTrue(purityTimesEfficiency(cut(above, most), events, 1) <= found * LEFT_OPEN);
                }
            }
        }
    }

    /** Every cut there is, by the rule that is promised: b raised by its error, at least by one event. */
    @ParameterizedTest
    @EnumSource(FigureOfMerit.class)
    void theBestCutOnOneNumberIsTheBestOfAllByEveryFigure(FigureOfMerit figure) {
        for (int seed = 0; seed < 9; seed++) {
            ClassResponses events = ClassSamples.of(3, 120, 40 + seed);
            int wanted = seed % 3;

            ResponseCut found = ResponseCut.bestOnOwn(figure, wanted, events);

            double most = mostOnOwn(figure, events, wanted);
            assertEquals(most, raised(figure, events, wanted, found), 1e-8 * most);
        }
    }

    private static double mostOnOwn(FigureOfMerit figure, ClassResponses events, int wanted) {
        double most = raised(figure, events, wanted, -1);
        for (double cut : events.responses()[wanted]) {
            most = Math.max(most, raised(figure, events, wanted, cut));
        }
        return most;
    }

    @ParameterizedTest
    @EnumSource(FigureOfMerit.class)
    @Tag("slow")
    void theBestCutOnAllNumbersIsNotWorseThanTheBestOnOneByAnyFigure(FigureOfMerit figure) {
        for (int seed = 0; seed < 20; seed++) {
            ClassResponses events = ClassSamples.of(3, 200, 40 + seed);
            int wanted = seed % 3;

            ResponseCut best = ResponseCut.best(figure, wanted, events);

            assertEquals(best, ResponseCut.best(List.of(FIGURE, figure), wanted, events).get(1));
            double all = raised(figure, events, wanted, best);
            double most = mostOnOwn(figure, events, wanted);
            // less than a thousandth is given up for fewer bounds
            assertTrue(all >= 0.999 * most, all + " and " + most);
        }
    }

    private static double raised(FigureOfMerit figure, ClassResponses events, int wanted, double cut) {
        return raised(figure, events, wanted, ResponseCut.onOwn(events.classes(), wanted, cut));
    }

    private static double raised(FigureOfMerit figure, ClassResponses events, int wanted, ResponseCut cut) {
        double s = 0;
        double b = 0;
        double b2 = 0;
        double allB = 0;
        double allB2 = 0;
        IntPredicate selection = cut.selection(events);
        for (int i = 0; i < events.size(); i++) {
            boolean keeps = selection.test(i);
            double w = events.weight(i);
            boolean isSignal = events.truth()[i] == wanted;
            s += isSignal && keeps ? w : 0;
            b += !isSignal && keeps ? w : 0;
            b2 += !isSignal && keeps ? w * w : 0;
            allB += isSignal ? 0 : w;
            allB2 += isSignal ? 0 : w * w;
        }
        double sigma = Math.sqrt(b2);
        double more = figure == FIGURE ? 0 : Math.max(sigma, allB2 / allB);
        return s > 0 ? figure.of(s, b + more, sigma) : 0;
    }
}
