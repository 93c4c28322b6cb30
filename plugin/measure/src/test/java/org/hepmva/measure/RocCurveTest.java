package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hepmva.hist.Graph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RocCurveTest {

    private static final double[] NONE = {};

    @Test
    void theAreaIsTheProbabilityOfTheRightOrderWithTiesHalf() {
        Random random = new Random(20240607);

        for (int trial = 0; trial < 300; trial++) {
            Labelled events = tiedAndPartlyNegative(random);

            double area = RocCurve.auc(events.values(), events.classes(), events.eventWeights());

            // summed in another order than the definition
            assertEquals(definition(events), area, 1e-10);
        }
    }

    @Test
    void theAreaAloneIsThatOfTheCurveToTheLastBit() {
        Random random = new Random(11);

        for (int trial = 0; trial < 300; trial++) {
            Labelled events = tiedAndPartlyNegative(random);

            assertEquals(RocCurve.unchecked(events).auc(),
                    RocCurve.auc(events.values(), events.classes(), events.eventWeights()));
        }
    }

    @Test
    void theEfficienciesOfEveryCutAreThoseOfTheDefinition() {
        Random random = new Random(7);

        for (int trial = 0; trial < 100; trial++) {
            Labelled events = tiedAndPartlyNegative(random);
            RocCurve curve = events.curve();

            for (double cut : new double[] {-3, -1.5, 0, 0.3, 2, 5, Double.NEGATIVE_INFINITY}) {
                CurvePoint point = curve.atCut(cut);
                // rounding of sums that partly cancel
                assertEquals(efficiency(events, true, cut), point.signalEfficiency(), 1e-11);
                assertEquals(efficiency(events, false, cut), point.backgroundEfficiency(), 1e-11);
            }
        }
    }

    @Test
    void theAreaIsThatOfScikitLearn() {
        Reference reference = Reference.read();

        double weighted = RocCurve.auc(reference.responses(), reference.classes(), reference.weights());
        double unweighted = RocCurve.auc(reference.responses(), reference.classes(), NONE);

        assertEquals(reference.of("auc"), weighted, 1e-13);
        assertEquals(reference.of("aucUnweighted"), unweighted, 1e-13);
    }

    @Test
    void separatedClassesHaveAreaOne() {
        RocCurve curve = RocCurve.of(new double[] {3, 2, 1, 0}, bytes(0, 0, 1, 1), NONE);

        assertEquals(1, curve.auc());
        // two and two events of classes that overlap are separated now and then (FewCountsTest has toys)
        assertEquals(0.239, curve.aucError(), 0.001);
        assertEquals(0.522, curve.measuredAuc().low(), 0.001);
        assertEquals(5, curve.points());
    }

    @Test
    void equalResponsesAreWorthOneHalf() {
        RocCurve curve = RocCurve.of(new double[] {2, 2, 2, 2}, bytes(0, 1, 1, 0), NONE);

        assertEquals(0.5, curve.auc());
        assertEquals(2, curve.points());
        assertEquals(0.3, curve.signalEfficiencyAt(0.3), 1e-15);
        assertEquals(0.3, curve.backgroundEfficiencyAt(0.3), 1e-15);
        assertEquals(0, curve.atBackgroundEfficiency(0.3).signalEfficiency());
        assertEquals(Double.NEGATIVE_INFINITY, curve.atSignalEfficiency(0.3).cut());
    }

    @Test
    void minusZeroTiesWithZero() {
        assertEquals(0.5, RocCurve.auc(new double[] {-0.0, 0.0}, bytes(0, 1), NONE));
    }

    @Test
    void infiniteResponsesAreTheLastInLine() {
        double[] responses = {Double.POSITIVE_INFINITY, 1e300, -1e300, Double.NEGATIVE_INFINITY};

        RocCurve curve = RocCurve.of(responses, bytes(0, 1, 0, 1), NONE);

        assertEquals(0.75, curve.auc());
    }

    @Test
    void aMissingClassHasNoCurve() {
        double[] responses = {1, 2};

        assertTrue(Double.isNaN(RocCurve.auc(responses, bytes(0, 0), NONE)));
        assertTrue(Double.isNaN(RocCurve.auc(NONE, bytes(), NONE)));
        assertEquals("event weights of background sum to 0.0, so it has no efficiency",
                assertThrows(IllegalArgumentException.class, () -> RocCurve.of(responses, bytes(0, 0), NONE))
                        .getMessage());
    }

    @Test
    void weightsThatCancelHaveNoCurve() {
        double[] responses = {1, 2, 3};
        double[] weights = {1, -1, 2};

        assertTrue(Double.isNaN(RocCurve.auc(responses, bytes(0, 0, 1), weights)));
        assertEquals("event weights of signal sum to 0.0, so it has no efficiency",
                assertThrows(IllegalArgumentException.class, () -> RocCurve.of(responses, bytes(0, 0, 1),
                        weights))
                        .getMessage());
    }

    @Test
    void aResponseThatIsNaNIsRefusedAndItsAreaIsNaN() {
        double[] responses = {1, Double.NaN};

        assertTrue(Double.isNaN(RocCurve.auc(responses, bytes(0, 1), NONE)));
        assertEquals("responses[1] is NaN, so there is no ROC curve",
                assertThrows(IllegalArgumentException.class, () -> RocCurve.of(responses, bytes(0, 1), NONE))
                        .getMessage());
    }

    @Test
    void aWeightThatIsNotFiniteIsRefused() {
        double[] responses = {1, 2};
        double[] weights = {1, Double.POSITIVE_INFINITY};

        assertTrue(Double.isNaN(RocCurve.auc(responses, bytes(0, 1), weights)));
        assertEquals("eventWeights[1] = Infinity is not finite",
                assertThrows(IllegalArgumentException.class, () -> RocCurve.of(responses, bytes(0, 1),
                        weights))
                        .getMessage());
    }

    @Test
    void lengthsMustAgree() {
        assertEquals("2 responses do not match 1 classes", assertThrows(IllegalArgumentException.class,
                () -> RocCurve.auc(new double[2], new byte[1], NONE)).getMessage());
        assertEquals("2 responses do not match 3 event weights", assertThrows(IllegalArgumentException.class,
                () -> RocCurve.auc(new double[2], new byte[2], new double[3])).getMessage());
    }

    @Test
    void aCurvePointKeepsBackgroundAtOrBelowWhatIsWanted() {
        double[] responses = {9, 8, 7, 6, 5, 4, 3, 2};
        RocCurve curve = RocCurve.of(responses, bytes(0, 0, 1, 0, 1, 0, 1, 1), NONE);

        CurvePoint quarter = curve.atBackgroundEfficiency(0.25);
        CurvePoint third = curve.atBackgroundEfficiency(1 / 3.0);

        assertEquals(new CurvePoint("background 25%", 5, 0.75, 0.25), quarter);
        assertEquals(quarter.cut(), third.cut());
        assertEquals("background 33.33%", third.name());
    }

    @Test
    void aCurvePointReachesTheWantedSignalEfficiency() {
        double[] responses = {9, 8, 7, 6, 5, 4, 3, 2};
        RocCurve curve = RocCurve.of(responses, bytes(0, 0, 1, 0, 1, 0, 1, 1), NONE);

        assertEquals(new CurvePoint("signal 75%", 5, 0.75, 0.25), curve.atSignalEfficiency(0.75));
        assertEquals(new CurvePoint("signal 76%", 3, 1, 0.5), curve.atSignalEfficiency(0.76));
    }

    @Test
    void negativeWeightsMayTurnTheCurveBackAndAreNotClipped() {
        double[] responses = {4, 3, 2, 1};
        double[] weights = {2, -1, 1, 1};

        RocCurve curve = RocCurve.of(responses, bytes(0, 0, 1, 1), weights);

        assertFalse(curve.isMonotone());
        assertEquals(2, curve.signalEfficiency(1));
        assertEquals(1, curve.auc());
        assertEquals(2, curve.toGraph("").x()[1]);
    }

    @Test
    void theErrorWithoutWeightsIsDeLongs() {
        Labelled events = gaussians(60, 5, false);
        double[] ofSignal = placements(events, true);
        double[] ofBackground = placements(events, false);

        double error = Math.sqrt(variance(ofSignal) / ofSignal.length
                + variance(ofBackground) / ofBackground.length);

        assertEquals(Arrays.stream(ofSignal).average().orElseThrow(), events.curve().auc(), 1e-12);
        assertEquals(error, events.curve().aucError(), 1e-12);
    }

    /** The share of the other class on the wrong side of each event, pair by pair. */
    private static double[] placements(Labelled events, boolean signal) {
        double[] own = events.ofClass(signal).values();
        double[] others = events.ofClass(!signal).values();
        return Arrays.stream(own).map(x -> Arrays.stream(others)
                .map(y -> x == y ? 0.5 : x > y == signal ? 1 : 0).average().orElseThrow()).toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    @Test
    void oneEventSaysAlmostNothing() {
        RocCurve curve = RocCurve.of(new double[] {2, 1, 0}, bytes(0, 1, 1), NONE);

        // one that passes of one: 0.159 at least, one standard deviation from below
        assertEquals((1 - 0.1587) / 2, curve.aucError(), 1e-4);
        assertEquals(0.1587, curve.measuredAuc().low(), 1e-4);
    }

    /** Weights of as many events, drawn with replacement. */
    private static double[] resampled(Labelled events, SplittableRandom random) {
        double[] weights = new double[events.size()];
        for (int i = 0; i < weights.length; i++) {
            int drawn = random.nextInt(weights.length);
            weights[drawn] += events.weight(drawn);
        }
        return weights;
    }

    @Test
    void theErrorIsThatOfABootstrap() {
        Labelled events = gaussians(400, 11, true);
        SplittableRandom random = new SplittableRandom(12);
        int repeats = 1500;
        double sum = 0;
        double sum2 = 0;

        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] weights = resampled(events, random);
            double auc = RocCurve.auc(events.values(), events.classes(), weights);
            sum += auc;
            sum2 += auc * auc;
        }

        double spread = Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
        // a spread from 1500 repeats is itself known to 2%
        assertEquals(spread, events.curve().aucError(), 0.08 * spread);
    }

    /** A working point is found on the events that measure it, and its error says so. */
    @ParameterizedTest
    @CsvSource({"SIGNAL, 0.7", "SIGNAL, 0.5", "BACKGROUND, 0.1", "BACKGROUND, 0.3"})
    void theErrorOfAWorkingPointIsThatOfABootstrap(String fixed, double wanted) {
        Labelled events = gaussians(3000, 11, true);
        SplittableRandom random = new SplittableRandom(12);
        int repeats = 500;
        double sum = 0;
        double sum2 = 0;

        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] weights = resampled(events, random);
            RocCurve curve = RocCurve.of(events.values(), events.classes(), weights);
            double result = result(curve, fixed, wanted).value();
            sum += result;
            sum2 += result * result;
        }

        double spread = Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
        double error = result(events.curve(), fixed, wanted).error();
        // a spread from 500 repeats is known to 3%, the slope of the curve at the cut to some 10%
        assertEquals(spread, error, 0.2 * spread);
    }

    private static Measured result(RocCurve curve, String fixed, double wanted) {
        return fixed.equals("SIGNAL") ? curve.backgroundEfficiencyFor(wanted)
                : curve.signalEfficiencyFor(wanted);
    }

    @Test
    void aDrawnCurveIsShortAndKeepsItsEnds() {
        RocCurve curve = gaussians(200_000, 3, false).curve();

        Graph graph = curve.toGraph("BDT");

        assertTrue(graph.size() < 3000, () -> graph.size() + " points");
        assertEquals(0, graph.x()[0]);
        assertEquals(1, graph.y()[0]);
        assertEquals(1, graph.x()[graph.size() - 1]);
        assertEquals(0, graph.y()[graph.size() - 1]);
        assertTrue(graph.size() >= curve.toRejectionFactorGraph("BDT").size());
    }

    /** 20 background events, then as many of weight −1, then 100: after the second step nothing is known. */
    @Test
    void aRejectionFactorThatIsNotKnownInBetweenLeavesAGap() {
        double[] responses = new double[143];
        double[] weights = new double[143];
        byte[] classes = new byte[143];
        for (int i = 0; i < responses.length; i++) {
            boolean isSignal = i < 3;
            responses[i] = isSignal ? 3 - i : i < 23 ? 3 : i < 43 ? 2 : 1;
            weights[i] = !isSignal && i >= 23 && i < 43 ? -1 : 1;
            classes[i] = (byte) (isSignal ? 0 : 1);
        }

        Graph graph = RocCurve.of(responses, classes, weights).toRejectionFactorGraph("BDT");

        assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0, 1}, graph.x(), 1e-12);
        assertArrayEquals(new double[] {5, Double.NaN, 1}, graph.y(), 1e-12);
    }

    @Test
    @Tag("slow")
    void tenMillionEventsTakeSeconds() {
        Labelled events = gaussians(10_000_000, 5, true);
        long start = System.nanoTime();

        double auc = RocCurve.auc(events.values(), events.classes(), events.eventWeights());

        // two unit Gaussians one apart: Φ(1/√2)
        assertEquals(0.76025, auc, 0.001);
        assertTrue(System.nanoTime() - start < 20e9);
    }

    private static Labelled gaussians(int n, long seed, boolean weighted) {
        Random random = new Random(seed);
        double[] responses = new double[n];
        byte[] classes = new byte[n];
        double[] weights = new double[weighted ? n : 0];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (i % 3 == 0 ? 0 : 1);
            responses[i] = random.nextGaussian() + (i % 3 == 0 ? 1 : 0);
            if (weighted) {
                weights[i] = random.nextDouble() < 0.1 ? -0.5 : random.nextDouble() * 2;
            }
        }
        return new Labelled(responses, classes, weights);
    }

    private static Labelled tiedAndPartlyNegative(Random random) {
        int n = 2 + random.nextInt(60);
        double[] r = new double[n];
        byte[] c = new byte[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = random.nextInt(3) == 0 ? random.nextGaussian() : random.nextInt(7) - 3;
            c[i] = (byte) (i < 2 ? i : random.nextInt(2));
            w[i] = i < 2 ? 20 : random.nextGaussian() + 0.5;
        }
        return new Labelled(r, c, w);
    }

    private static double efficiency(Labelled events, boolean signal, double cut) {
        double passing = 0;
        double all = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.isSignal(i) == signal) {
                all += events.weight(i);
                passing += events.values()[i] > cut ? events.weight(i) : 0;
            }
        }
        return passing / all;
    }

    private static double definition(Labelled events) {
        double sum = 0;
        double all = 0;
        for (int s = 0; s < events.size(); s++) {
            for (int b = 0; b < events.size(); b++) {
                if (events.isSignal(s) && !events.isSignal(b)) {
                    double ww = events.weight(s) * events.weight(b);
                    double order = Math.signum(events.values()[s] - events.values()[b]);
                    all += ww;
                    sum += ww * (1 + order) / 2;
                }
            }
        }
        return sum / all;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Everything from the other end. */
    private static RocCurve mirrored(double[] responses, byte[] classes, double[] weights) {
        double[] opposite = Arrays.stream(responses).map(x -> -x).toArray();
        return RocCurve.of(opposite, classes, weights);
    }

    @Test
    void theOppositeResponseHasTheOppositeArea() {
        Random random = new Random(31);
        for (int events : new int[] {4, 9, 40}) {
            double[] responses = random.doubles(events, 0, 4).map(Math::rint).toArray();
            double[] weights = random.doubles(events, 0.25, 2).toArray();
            byte[] classes = new byte[events];
            for (int i = 0; i < events; i++) {
                classes[i] = (byte) (i % 2);
                responses[i] += i % 2 == 0 ? 2 : 0;
            }

            Measured area = RocCurve.of(responses, classes, weights).measuredAuc();
            Measured opposite = mirrored(responses, classes, weights).measuredAuc();

            assertEquals(1 - area.value(), opposite.value(), 1e-12);
            assertEquals(area.error(), opposite.error(), 1e-12);
            assertEquals(1 - area.high(), opposite.low(), 1e-12);
            assertEquals(1 - area.low(), opposite.high(), 1e-12);
        }
    }

    @Test
    void betweenItsPointsTheCurveIsAStraightLine() {
        // (0, 0), (¼, 0), (½, ½) across a tie, (1, ½), (1, 1)
        RocCurve curve = RocCurve.of(new double[] {9, 5, 5, 3, 3, 1}, new byte[] {0, 0, 1, 0, 0, 1},
                new double[0]);

        assertEquals(0.25, curve.signalEfficiencyAt(0), 1e-15);
        assertEquals(0.35, curve.signalEfficiencyAt(0.2), 1e-15);
        assertEquals(1, curve.signalEfficiencyAt(0.5), 1e-15);
        assertEquals(1, curve.signalEfficiencyAt(0.75), 1e-15);
        assertEquals(1, curve.signalEfficiencyAt(1), 1e-15);
        assertEquals(0, curve.backgroundEfficiencyAt(0), 1e-15);
        assertEquals(0, curve.backgroundEfficiencyAt(0.25), 1e-15);
        assertEquals(0.4, curve.backgroundEfficiencyAt(0.45), 1e-15);
        assertEquals(0.5, curve.backgroundEfficiencyAt(0.75), 1e-15);
        assertEquals(0.5, curve.backgroundEfficiencyAt(1), 1e-15);
        assertEquals(new CurvePoint("", 3, 0.5, 0.5), curve.point(2));
        assertEquals(4, curve.signalEntries(), 1e-15);
        assertEquals(3, curve.cut(2));
    }

    @Test
    void anEfficiencyThatFallsIsFoundInEitherClassAndUnderEitherSign() {
        double[] responses = {4, 3, 2, 1, 4, 3, 2, 1};
        byte[] classes = {0, 0, 0, 0, 1, 1, 1, 1};

        assertTrue(RocCurve.of(responses, classes, new double[] {1, 0, 1, 1, 1, 1, 0, 1}).isMonotone());
        assertTrue(RocCurve.of(responses, classes, new double[] {-1, -2, 0, -1, 1, 1, 1, 1}).isMonotone());
        assertFalse(RocCurve.of(responses, classes, new double[] {-1, 2, 1, 1, 1, 1, 1, 1}).isMonotone());
        assertFalse(RocCurve.of(responses, classes, new double[] {1, 1, 1, 1, 1, 1, 1, -1}).isMonotone());
        assertFalse(RocCurve.of(responses, classes, new double[] {-1, -2, 1, -1, 1, 1, 1, 1}).isMonotone());
    }

    @Test
    void aCurveSaysWhatItIs() {
        double[] responses = IntStream.range(0, 18).asDoubleStream().toArray();
        byte[] classes = new byte[18];
        Arrays.fill(classes, 0, 9, (byte) 1);

        RocCurve curve = RocCurve.of(responses, classes, NONE);

        assertEquals("ROC curve of 19 points, AUC 1.0 ± 0.05", curve.toString());
    }
}
