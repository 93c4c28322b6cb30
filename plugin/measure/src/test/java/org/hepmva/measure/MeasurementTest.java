package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hepmva.hist.KolmogorovTest;
import org.junit.jupiter.api.Test;

/** Confusion, separation, Kolmogorov and correlation, by hand and by peers. */
class MeasurementTest {

    private static final double[] NONE = {};

    @Test
    void aConfusionMatrixCountsByHand() {
        double[] responses = {0.9, 0.8, 0.2, 0.5, 0.7, 0.1};
        byte[] classes = {0, 0, 0, 0, 1, 1};

        ConfusionMatrix matrix = ConfusionMatrix.of(0.5, responses, classes, NONE);

        assertEquals(2, matrix.signalPassing().value());
        assertEquals(Math.sqrt(2), matrix.signalPassing().error());
        assertEquals(2, matrix.signalFailing().value());
        assertEquals(0.5, matrix.signalEfficiency().value());
        assertEquals(0.5, matrix.backgroundEfficiency().value());
        assertEquals(0.5, matrix.accuracy().value());
        assertEquals(0.5, matrix.balancedAccuracy().value());
        assertEquals(2 / 3.0, matrix.purity().value(), 1e-15);
        assertEquals(4 / 7.0, matrix.f1().value(), 1e-15);
    }

    @Test
    void aResponseOnTheCutFails() {
        ConfusionMatrix matrix = ConfusionMatrix.of(0.5, new double[] {0.5}, new byte[] {0}, NONE);

        assertEquals(0, matrix.signalPassing().value());
        assertTrue(Double.isNaN(matrix.purity().value()));
        assertTrue(Double.isNaN(matrix.backgroundEfficiency().value()));
    }

    @Test
    void theConfusionNumbersAreThoseOfScikitLearn() {
        Reference reference = Reference.read();

        ConfusionMatrix matrix = ConfusionMatrix.of(0.1, reference.responses(), reference.classes(),
                reference.weights());

        assertEquals(reference.of("accuracy"), matrix.accuracy().value(), 1e-13);
        assertEquals(reference.of("balancedAccuracy"), matrix.balancedAccuracy().value(), 1e-13);
        assertEquals(reference.of("purity"), matrix.purity().value(), 1e-13);
        assertEquals(reference.of("signalEfficiency"), matrix.signalEfficiency().value(), 1e-13);
        assertEquals(reference.of("f1"), matrix.f1().value(), 1e-13);
    }

    @Test
    void theErrorOfAnEfficiencyWithoutWeightsIsBinomial() {
        RocCurve curve = RocCurve.of(new double[] {4, 3, 2, 1, 0}, new byte[] {0, 0, 0, 0, 1}, NONE);

        assertEquals(Math.sqrt(0.25 * 0.75 / 4), curve.signalEfficiencyError(1), 1e-15);
        assertEquals(0, curve.signalEfficiencyError(0));
    }

    @Test
    void equalDistributionsHaveNoSeparationAndDisjointOnesHaveAllOfIt() {
        double[] values = {1, 2, 1, 2};

        assertEquals(0, Separation.of(values, new byte[] {0, 0, 1, 1}, NONE));
        assertEquals(1, Separation.of(values, new byte[] {0, 1, 0, 1}, NONE));
    }

    @Test
    void theSeparationOfTwoOverlappingHalvesIsByHand() {
        // s = (¾, ¼), b = (¼, ¾): ½ · 2 · (½)²/1
        double[] values = {1, 1, 1, 2, 1, 2, 2, 2};

        assertEquals(0.25, Separation.of(values, new byte[] {0, 0, 0, 0, 1, 1, 1, 1}, NONE), 1e-15);
    }

    /** 64 events of each class are seen in √64/2 bins: what lies in blocks of 16 is alike, of 32 apart. */
    @Test
    void theBinsOfASeparationAreHalfTheRootOfTheEventsOfTheSmallerClass() {
        double[] values = IntStream.range(0, 128).asDoubleStream().toArray();
        for (double weight : new double[] {1, 0.01}) {
            double[] weights = DoubleStream.generate(() -> weight).limit(128).toArray();

            // an event beside an edge may lie on either side
            assertEquals(0, Separation.of(values, blocks(16), weights), 0.01);
            assertEquals(1, Separation.of(values, blocks(32), weights), 0.1);
        }
    }

    private static byte[] blocks(int length) {
        byte[] classes = new byte[128];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (i / length % 2);
        }
        return classes;
    }

    @Test
    void separationDoesNotDependOnTheScaleOfTheVariable() {
        Labelled events = gaussians(5000, 1.0);
        double[] scaled = events.values().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.exp(3 * scaled[i]);
        }

        double separation = Separation.of(events);

        assertEquals(separation, Separation.of(scaled, events.classes(), NONE), 1e-15);
        // numerical integral of ½ (s − b)²/(s + b) for unit Gaussians one apart is 0.2041
        assertEquals(0.2041, separation, 0.02);
    }

    @Test
    void aMissingClassHasNoSeparation() {
        assertTrue(Double.isNaN(Separation.of(new double[] {1, 2}, new byte[] {0, 0}, NONE)));
    }

    @Test
    void theKolmogorovDistanceIsThatOfScipy() {
        Reference reference = Reference.read();
        Labelled events = new Labelled(reference.x(), reference.classes(), NONE);

        KolmogorovTest test = KolmogorovTest.ofUnbinned(events.ofClass(true).values(), NONE,
                events.ofClass(false).values(), NONE, KolmogorovTest.PValue.STEPHENS);

        assertEquals(reference.of("ksDistance"), test.distance(), 1e-14);
        // the asymptotic form with Stephens' correction against scipy's exact one
        assertEquals(reference.of("ksPValue"), test.pValue(), 0.5 * reference.of("ksPValue"));
    }

    @Test
    void overtrainingIsTestedByKolmogorovsTestWithTheCorrectionForFewEntries() {
        Labelled training = gaussians(200, 0.3);
        Labelled test = gaussians(100, 0.5);

        Overtraining check = Overtraining.of(training, training.curve(), test, test.curve(),
                Overtraining.Course.NONE);

        assertEquals(KolmogorovTest.ofUnbinned(training.ofClass(false).values(), NONE,
                test.ofClass(false).values(), NONE, KolmogorovTest.PValue.STEPHENS), check.background());
    }

    @Test
    void aClassWithoutWeightIsNotTestedForOvertraining() {
        Labelled events = gaussians(10, 1);
        Labelled none = new Labelled(new double[] {1, 2}, new byte[] {0, 0}, new double[] {1, -1});

        Overtraining check = Overtraining.of(none, RocCurve.unchecked(none), events, events.curve(),
                Overtraining.Course.NONE);

        assertEquals(new KolmogorovTest(Double.NaN, Double.NaN), check.signal());
        assertEquals(new KolmogorovTest(Double.NaN, Double.NaN), check.background());
    }

    @Test
    void theCorrelationIsThatOfNumpyWithWeights() {
        Reference reference = Reference.read();
        float[][] columns = {floats(reference.responses()), floats(reference.x())};

        CorrelationMatrix matrix = CorrelationMatrix.of(List.of("r", "x"), columns, reference.weights());

        // numpy had the values in double, we have them in float
        assertEquals(reference.of("correlation"), matrix.at(0, 1), 1e-6);
        assertEquals(matrix.at(0, 1), matrix.at(1, 0));
        assertEquals(1, matrix.at(0, 0), 1e-12);
    }

    @Test
    void theCorrelationHasNoUnitNeitherOfVariablesNorOfWeights() {
        float[][] columns = {{1, 2, 3, 4, 9}, {2, 7, 1, 8, 2}};
        float[][] small = {{1e-9f, 2e-9f, 3e-9f, 4e-9f, 9e-9f}, {2e9f, 7e9f, 1e9f, 8e9f, 2e9f}};
        double[] weights = {0.5, 2, 1, 1, 0.25};
        double expected = CorrelationMatrix.of(List.of("a", "b"), columns, weights).at(0, 1);

        for (double unit : new double[] {1e-9, 1e9}) {
            double[] others = Arrays.stream(weights).map(w -> unit * w).toArray();
            assertEquals(expected, CorrelationMatrix.of(List.of("a", "b"), columns, others).at(0, 1), 1e-12);
            assertEquals(expected, CorrelationMatrix.of(List.of("a", "b"), small, others).at(0, 1), 1e-6);
        }
    }

    @Test
    void aConstantHasNoCorrelationAndNaNIsLeftOut() {
        float[][] columns = {{1, 2, 3, 4}, {5, 5, 5, 5}, {2, Float.NaN, 6, 8}};

        CorrelationMatrix matrix = CorrelationMatrix.of(List.of("a", "b", "c"), columns, NONE);

        assertTrue(Double.isNaN(matrix.at(0, 1)));
        assertEquals(1, matrix.at(0, 2), 1e-12);
    }

    @Test
    void quantileBinsHoldEqualSharesAndKeepTiesTogether() {
        double[] values = {5, 1, 1, 1, 2, 3, 4, Double.NaN};
        Labelled events = new Labelled(values, new byte[] {0, 0, 1, 0, 1, 0, 1, 1}, NONE);

        QuantileBins bins = QuantileBins.of(events, 4);

        assertEquals(bins.indexOf(1), bins.indexOf(0.5));
        assertEquals(0, bins.indexOf(1));
        assertEquals(bins.bins() - 1, bins.indexOf(5));
        assertEquals(Double.NEGATIVE_INFINITY, bins.edge(0));
        assertEquals(2, bins.edge(1));
        assertEquals(Double.POSITIVE_INFINITY, bins.edge(bins.bins()));
    }

    private static Labelled gaussians(int n, double apart) {
        Random random = new Random(1);
        double[] values = new double[n];
        byte[] classes = new byte[n];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (i % 2);
            values[i] = random.nextGaussian() + (i % 2 == 0 ? apart : 0);
        }
        return new Labelled(values, classes, NONE);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void theUnitOfTheWeightsDoesNotMoveASeparation() {
        Labelled events = gaussians(3000, 0.8);
        double[] weights = new double[events.size()];
        double[] halves = new double[events.size()];
        Random random = new Random(8);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.5 + random.nextInt(4);
            halves[i] = weights[i] / 8;
        }

        double separation = Separation.of(events.values(), events.classes(), weights);

        assertEquals(separation, Separation.of(events.values(), events.classes(), halves));
        // many more events than bins: weights move the integral, 0.1375 for 0.8, by little
        assertEquals(0.1375, separation, 0.03);
    }

    @Test
    void aCorrelationFarFromZeroLosesNoDigits() {
        float[][] near = {{1, 2, 3, 4, 9}, {2, 7, 1, 8, 2}, {Float.NaN, 1, 4, 2, 3}};
        float[][] far = new float[3][5];
        for (int i = 0; i < 5; i++) {
            far[0][i] = near[0][i] + 0x1p23f;
            far[1][i] = near[1][i] - 0x1p23f;
            far[2][i] = near[2][i] + 0x1p22f;
        }
        double[] weights = {0.5, 2, 1, 1, 0.25};

        CorrelationMatrix expected = CorrelationMatrix.of(List.of("a", "b", "c"), near, weights);
        CorrelationMatrix actual = CorrelationMatrix.of(List.of("a", "b", "c"), far, weights);

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(expected.at(i, j), actual.at(i, j), 1e-13);
            }
        }
    }
}
