package org.hepmva.measure;

import static org.hepmva.measure.RocExamples.bytes;
import static org.hepmva.measure.RocExamples.gaussians;
import static org.hepmva.measure.RocExamples.tiedAndPartlyNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
    @Tag("slow")
    void tenMillionEventsTakeSeconds() {
        Labelled events = gaussians(10_000_000, 5, true);
        long start = System.nanoTime();

        double auc = RocCurve.auc(events.values(), events.classes(), events.eventWeights());

        // two unit Gaussians one apart: Φ(1/√2)
        assertEquals(0.76025, auc, 0.001);
        assertTrue(System.nanoTime() - start < 20e9);
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

    /** Points (0, ¼), (¼, ¼), (¾, ¾), (1, 1) of ε_B and ε_S. */
    @Test
    void acrossATieTheCurveIsStraight() {
        RocCurve curve = RocCurve.of(new double[] {9, 5, 5, 1, 8, 5, 5, 1},
                new byte[] {0, 0, 0, 0, 1, 1, 1, 1}, NONE);

        assertEquals(0.25, curve.signalEfficiencyAt(0.1), 1e-15);
        assertEquals(0.25, curve.signalEfficiencyAt(0.25), 1e-15);
        assertEquals(0.5, curve.signalEfficiencyAt(0.5), 1e-15);
        assertEquals(0.625, curve.signalEfficiencyAt(0.625), 1e-15);
        assertEquals(1, curve.signalEfficiencyAt(1), 1e-15);
    }

    /** With x uniform of background and √x of signal ε_S = 1 − c², ε_B = 1 − c; a slope of 2c. */
    @Test
    void theErrorAtABackgroundEfficiencyIsThatOfBothClasses() {
        double[] responses = IntStream.range(0, 6000).mapToDouble(i -> i < 4000 ? Math.sqrt((i + 0.5) / 4000)
                : (i - 4000 + 0.5) / 2000).toArray();
        byte[] classes = bytes(IntStream.range(0, 6000).map(i -> i < 4000 ? 0 : 1).toArray());
        double ofSignal = Math.sqrt(0.5904 * 0.4096 / 4000);
        double ofCut = 2 * 0.64 * Math.sqrt(0.36 * 0.64 / 2000);

        Measured efficiency = RocCurve.of(responses, classes, NONE).signalEfficiencyFor(0.36);

        assertEquals(0.5904, efficiency.value(), 1e-3);
        assertEquals(Math.hypot(ofSignal, ofCut), efficiency.error(), 0.01 * ofCut);
    }

    @Test
    void lengthsOfLabelledEventsMustAgreeToo() {
        assertEquals("2 responses do not match 1 classes", assertThrows(IllegalArgumentException.class,
                () -> RocCurve.of(new Labelled(new double[2], new byte[1], NONE))).getMessage());
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
