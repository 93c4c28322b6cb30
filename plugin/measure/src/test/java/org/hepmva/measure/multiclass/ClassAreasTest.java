package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hepmva.measure.AucDifference;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Areas of n classes. */
class ClassAreasTest {

    private static void assertClose(Measured expected, Measured actual) {
        assertEquals(expected.value(), actual.value(), 1e-12);
        assertEquals(expected.error(), actual.error(), 1e-12);
        assertEquals(expected.low(), actual.low(), 1e-12);
        assertEquals(expected.high(), actual.high(), 1e-12);
    }

    @Test
    void everyAreaIsThatOfItsCurve() {
        ClassResponses events = ClassSamples.of(4, 900, 2);

        ClassAreas areas = ClassAreas.of(events);
        PairAreas ratios = PairAreas.of(events, PairResponse.RATIO);
        PairAreas firsts = PairAreas.of(events, PairResponse.FIRST);

        for (int i = 0; i < 4; i++) {
            assertClose(events.oneVersusRest(i).curve().measuredAuc(), areas.areas().get(i));
            for (int j = 0; j < 4; j++) {
                if (i != j) {
                    assertClose(events.pair(i, j, PairResponse.RATIO).curve().measuredAuc(),
                            ratios.areas().get(i).get(j));
                    assertClose(events.pair(i, j, PairResponse.FIRST).curve().measuredAuc(),
                            firsts.areas().get(i).get(j));
                }
            }
        }
        assertEquals(List.of("c0", "c1", "c2", "c3"), areas.classes());
        assertEquals(List.of("c0", "c1", "c2", "c3"), firsts.classes());
        assertSame(PairResponse.FIRST, firsts.by());
    }

    @Test
    void byTheRatioAPairHasOneArea() {
        PairAreas areas = PairAreas.of(ClassSamples.of(3, 200, 3), PairResponse.RATIO);

        assertEquals(areas.areas().get(0).get(2), areas.areas().get(2).get(0));
        assertEquals(Measured.NONE, areas.areas().get(1).get(1));
        double mean = (areas.areas().get(0).get(1).value() + areas.areas().get(0).get(2).value()
                + areas.areas().get(1).get(2).value()) / 3;
        assertEquals(mean, areas.mean().value(), 1e-12);
    }

    @Test
    void meansAreOfTheAreasAndOfTheClassesByWeight() {
        ClassResponses events = ClassSamples.of(3, 200, 4);
        ClassAreas areas = ClassAreas.of(events);
        double[] sumW = new double[3];
        for (int i = 0; i < events.size(); i++) {
            sumW[events.truth()[i]] += events.weight(i);
        }

        double sum = 0;
        double weighted = 0;
        for (int k = 0; k < 3; k++) {
            sum += areas.areas().get(k).value();
            weighted += sumW[k] * areas.areas().get(k).value();
        }
        assertEquals(sum / 3, areas.mean().value(), 1e-12);
        assertEquals(weighted / (sumW[0] + sumW[1] + sumW[2]), areas.weightedMean().value(), 1e-12);
    }

    /** With two classes both areas are one, and so is their mean with its error. */
    @Test
    void theMeanOfTwoEqualAreasIsKnownNoBetterThanEach() {
        ClassResponses events = ClassSamples.of(2, 300, 5);

        ClassAreas areas = ClassAreas.of(events);

        assertClose(areas.areas().get(0), areas.areas().get(1));
        assertEquals(areas.areas().get(0).error(), areas.mean().error(), 1e-12);
        assertEquals(areas.areas().get(0).error(), areas.weightedMean().error(), 1e-12);
        PairAreas pairs = PairAreas.of(events, PairResponse.FIRST);
        assertEquals(areas.areas().get(0).error(), pairs.mean().error(), 1e-12);
    }

    /** All right, all sure: DeLong sees no spread, but few events prove little. */
    @Test
    void fewEventsSayLittleOfTheMeanToo() {
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {{1, 1, 0, 0}, {0, 0, 1,
            1}}, new byte[] {0, 0, 1, 1}, new double[0]);

        ClassAreas areas = ClassAreas.of(events);

        assertEquals(1, areas.mean().value());
        double each = areas.areas().get(0).error();
        assertTrue(each > 0.1);
        assertEquals(each / Math.sqrt(2), areas.mean().error(), 1e-12);
        assertEquals(each / Math.sqrt(2), areas.weightedMean().error(), 1e-12);
        assertEquals(1, areas.mean().high());
    }

    @Test
    void aClassWithoutEventsHasNoAreaAndNoPartInTheMean() {
        ClassResponses three = ClassSamples.of(3, 100, 6);
        byte[] truth = three.truth().clone();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (byte) Math.min(1, truth[i]);
        }
        ClassResponses events = new ClassResponses(three.classes(), three.responses(), truth, new double[0]);

        ClassAreas areas = ClassAreas.of(events);
        PairAreas pairs = PairAreas.of(events, PairResponse.RATIO);

        assertTrue(Double.isNaN(areas.areas().get(2).value()));
        assertEquals((areas.areas().get(0).value() + areas.areas().get(1).value()) / 2, areas.mean().value(),
                1e-12);
        assertTrue(Double.isNaN(pairs.areas().get(0).get(2).value()));
        assertClose(pairs.areas().get(0).get(1), pairs.mean());
    }

    @Test
    void withoutTwoClassesThereIsNoArea() {
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {{1, 0.5}, {0, 0.5}},
                new byte[2], new double[0]);

        assertTrue(Double.isNaN(ClassAreas.of(events).mean().value()));
        assertTrue(Double.isNaN(PairAreas.of(events, PairResponse.FIRST).mean().value()));
    }

    /** Draws with replacement, each event with all its entries. */
    private static double spread(ClassResponses events, ToDoubleFunction<ClassResponses> number) {
        SplittableRandom random = new SplittableRandom(8);
        EventGroups groups = events.groups();
        int n = groups.isNone() ? events.size() : groups.size();
        int repeats = 800;
        double sum = 0;
        double sum2 = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] drawn = new int[n];
            for (int k = 0; k < n; k++) {
                drawn[random.nextInt(n)]++;
            }
            double x = number.applyAsDouble(ClassSamples.withWeights(events, IntStream.range(0, events.size())
                    .mapToDouble(i -> drawn[groups.isNone() ? i : groups.group(i)] * events.weight(i))
                    .toArray()));
            sum += x;
            sum2 += x * x;
        }
        return Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
    }

    private static void assertBootstrap(ClassResponses events) {
        double ofMean = spread(events, e -> ClassAreas.of(e).mean().value());
        double ofPairs = spread(events, e -> PairAreas.of(e, PairResponse.RATIO).mean().value());

        // 800 draws know their spread to 2.5%
        assertEquals(ofMean, ClassAreas.of(events).mean().error(), 0.07 * ofMean);
        assertEquals(ofPairs, PairAreas.of(events, PairResponse.RATIO).mean().error(), 0.07 * ofPairs);
    }

    @Test
    @Tag("slow")
    void theErrorOfTheMeanIsThatOfABootstrap() {
        assertBootstrap(ClassSamples.of(3, 700, 7));
    }

    @Test
    @Tag("slow")
    void withEntriesOfOneEventItIsThatOfABootstrapByEvents() {
        ClassResponses once = ClassSamples.of(3, 350, 9);
        int n = once.size();
        double[][] responses = new double[3][2 * n];
        byte[] truth = new byte[2 * n];
        double[] weights = new double[2 * n];
        long[] ids = new long[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            // the second entry of an event is of another class for one in four, with the numbers of the first
            truth[i] = (byte) ((once.truth()[i % n] + (i >= n && i % 4 == 0 ? 1 : 0)) % 3);
            weights[i] = once.weight(i % n);
            ids[i] = i % n;
            for (int k = 0; k < 3; k++) {
                responses[k][i] = once.responses()[k][i % n];
            }
        }
        ClassResponses events = new ClassResponses(once.classes(), responses, truth, weights,
                EventGroups.of(ids));

        assertBootstrap(events);
        double independent = ClassAreas.of(ClassSamples.withGroups(events, EventGroups.NONE)).mean().error();
        assertTrue(Math.abs(ClassAreas.of(events).mean().error() - independent) > 0.1 * independent);
    }

    /** Other numbers that know less: one class is told less well. */
    private static List<double[][]> worse(ClassResponses events) {
        double[][] first = events.responses().clone();
        double[][] second = events.responses().clone();
        first[0] = events.responses()[1];
        second[2] = ClassSamples.of(3, events.size(), 77).responses()[2];
        return List.of(first, second);
    }

    private static double mean(ClassResponses events, double[][] responses) {
        return ClassAreas.of(new ClassResponses(events.classes(), responses, events.truth(),
                events.eventWeights())).mean().value();
    }

    @Test
    void theFallIsThatOfTheMeanArea() {
        ClassResponses events = ClassSamples.of(3, 300, 12);
        List<double[][]> others = worse(events);

        Measured fall = ClassAreas.fall(events, others);

        assertEquals(mean(events, events.responses())
                - (mean(events, others.get(0)) + mean(events, others.get(1))) / 2, fall.value(), 1e-12);
        assertEquals(0, ClassAreas.fall(events, List.<double[][]>of(events.responses())).value());
    }

    /** With two classes the area of either is the same area. */
    @Test
    void ofTwoClassesTheFallIsTheDifferenceOfTheirArea() {
        ClassResponses some = ClassSamples.of(2, 200, 13);
        double[][] others = ClassSamples.of(2, 200, 14).responses();
        double[][] third = ClassSamples.of(2, 200, 15).responses();
        for (ClassResponses events : List.of(some, ClassSamples.withGroups(some,
                EventGroups.of(LongStream.range(0, 200).map(i -> i / 2).toArray())))) {
            Measured difference = AucDifference.of(events.oneVersusRest(0),
                    new Labelled(others[0], events.oneVersusRest(0).classes(), events.eventWeights()));

            Measured fall = ClassAreas.fall(events, List.<double[][]>of(others));

            assertEquals(difference.value(), fall.value(), 1e-12);
            assertEquals(difference.error(), fall.error(), 1e-12);
            Measured ofTwo = AucDifference.ofMean(events.oneVersusRest(0), List.of(others[0], third[0]));
            assertEquals(ofTwo.value(), ClassAreas.fall(events, List.of(others, third)).value(), 1e-12);
            assertEquals(ofTwo.error(), ClassAreas.fall(events, List.of(others, third)).error(), 1e-12);
        }
    }

    /** All right against numbers that know nothing: every event moves each area by the same, ½. */
    private static Measured fallToNothing(int... sizes) {
        int n = IntStream.of(sizes).sum();
        double[][] right = new double[3][n];
        double[][] nothing = new double[3][n];
        byte[] truth = new byte[n];
        int event = 0;
        for (byte cls = 0; cls < 3; cls++) {
            for (int i = 0; i < sizes[cls]; i++) {
                truth[event] = cls;
                right[cls][event++] = 1;
            }
        }
        ClassResponses events = new ClassResponses(List.of("a", "b", "c"), right, truth, new double[0]);
        return ClassAreas.fall(events, List.<double[][]>of(nothing));
    }

    /** Half of what one more event may move each area by: ½/5 that of four; of a single event all of ½. */
    @Test
    void aFallOfFewEventsIsKnownNoBetterThanToOneEvent() {
        assertEquals(0.5, fallToNothing(4, 5, 6).value());
        assertEquals((0.5 / 5 + 0.5 / 6 + 0.5 / 7) / 2 / 3, fallToNothing(4, 5, 6).error(), 1e-15);
        assertEquals(0.5 / 3, fallToNothing(1, 5, 6).error(), 1e-15);
        assertEquals(Math.sqrt(0.5) / 3, fallToNothing(5, 1, 1).error(), 1e-15);
    }

    /** All right against nothing known: no event is moved otherwise than the others. */
    @Test
    void ofTwoClassesOfFewEventsTheFallHasTheErrorOfTheDifferenceToo() {
        byte[] truth = {0, 0, 0, 1, 1, 1, 1};
        double[] right = {1, 1, 1, 0, 0, 0, 0};
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {right,
            IntStream.range(0, 7).mapToDouble(i -> 1 - right[i]).toArray()}, truth, new double[0]);
        Measured difference = AucDifference.of(new Labelled(right, truth, new double[0]),
                new Labelled(new double[7], truth, new double[0]));

        assertEquals(0.5 / 4 / 2, difference.error(), 1e-15);
        assertEquals(difference.error(), ClassAreas.fall(events,
                List.<double[][]>of(new double[2][7])).error(), 1e-15);
    }

    @Test
    void withoutEventsOfTwoClassesNothingFalls() {
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {{0.5}, {0.5}},
                new byte[] {0}, new double[0]);

        assertTrue(Double.isNaN(ClassAreas.fall(events, List.<double[][]>of(events.responses())).value()));
    }

    @Test
    @Tag("slow")
    void theErrorOfAFallIsThatOfABootstrap() {
        ClassResponses events = ClassSamples.of(3, 500, 15);
        List<double[][]> others = worse(events);

        double spread = spread(events, drawn -> ClassAreas.fall(drawn, others).value());

        // 800 draws know their spread to 2.5%
        assertEquals(spread, ClassAreas.fall(events, others).error(), 0.08 * spread);
    }
}
