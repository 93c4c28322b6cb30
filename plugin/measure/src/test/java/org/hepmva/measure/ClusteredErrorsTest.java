package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors where several entries are of one event, against a bootstrap that draws whole events. */
class ClusteredErrorsTest {

    private static final double CUT = 0.3;

    /**
     * Events of one to five entries which share a part of their response; one of them is signal, or all are,
     * so that both classes have entries of one event.
     */
    static Labelled events(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> rows = new ArrayList<>();
        for (int event = 0; event < n; event++) {
            double common = random.nextGaussian();
            int entries = 1 + random.nextInt(5);
            boolean allSignal = random.nextInt(4) == 0;
            for (int k = 0; k < entries; k++) {
                int cls = allSignal || k == 0 && random.nextBoolean() ? 0 : 1;
                double response = common + 0.5 * random.nextGaussian() + (cls == 0 ? 0.8 : 0);
                double w = random.nextInt(10) == 0 ? -0.5 : 0.5 + random.nextDouble();
                rows.add(new double[] {Math.rint(20 * response) / 20, cls, w, event});
            }
        }
        // entries of one event need not stand together
        for (int i = rows.size() - 1; i > 0; i--) {
            rows.set(i, rows.set(random.nextInt(i + 1), rows.get(i)));
        }
        byte[] classes = new byte[rows.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) rows.get(i)[1];
        }
        return new Labelled(column(rows, 0), classes, column(rows, 2),
                EventGroups.of(rows.stream().mapToLong(r -> (long) r[3] + (1L << 60)).toArray()));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    /** Of mean 1: another sample has another number of events. */
    private static int poisson(SplittableRandom random) {
        int n = 0;
        for (double p = random.nextDouble(); p > 1 / Math.E; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    /** Standard deviation of a number when each event is drawn some times, with all its entries. */
    static double spread(Labelled events, int repeats, ToDoubleFunction<double[]> number) {
        SplittableRandom random = new SplittableRandom(17);
        double sum = 0;
        double sum2 = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] drawn = new int[events.groups().size()];
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = poisson(random);
            }
            double[] weights = new double[events.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = drawn[events.groups().group(i)] * events.weight(i);
            }
            double x = number.applyAsDouble(weights);
            sum += x;
            sum2 += x * x;
        }
        return Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
    }

    private static void assertBootstrap(Labelled events, double error, ToDoubleFunction<double[]> number) {
        double spread = spread(events, 2000, number);
        // 2000 draws know their spread to 1.6%, and 1500 events the slopes to a few percent
        assertEquals(spread, error, 0.06 * spread);
    }

    private static ConfusionMatrix matrix(Labelled events, double[] weights) {
        return ConfusionMatrix.of(CUT, events.values(), events.classes(), weights);
    }

    @Test
    @Tag("slow")
    void theErrorOfTheAreaIsThatOfABootstrapByEvents() {
        Labelled events = events(1500, 1);
        double independent = new Labelled(events.values(), events.classes(), events.eventWeights()).curve()
                .aucError();

        double error = events.curve().aucError();

        assertBootstrap(events, error, w -> RocCurve.auc(events.values(), events.classes(), w));
        assertTrue(Math.abs(error - independent) > 0.12 * error, error + " is not " + independent);
    }

    @Test
    @Tag("slow")
    void errorsOfEfficienciesAreThoseOfABootstrapByEvents() {
        Labelled events = events(1500, 2);
        ConfusionMatrix matrix = ConfusionMatrix.of(CUT, events);
        double independent = matrix(events, events.eventWeights()).backgroundEfficiency().error();

        double error = matrix.backgroundEfficiency().error();

        assertBootstrap(events, error, w -> matrix(events, w).backgroundEfficiency().value());
        assertBootstrap(events, matrix.signalEfficiency().error(),
                w -> matrix(events, w).signalEfficiency().value());
        assertBootstrap(events, matrix.balancedAccuracy().error(),
                w -> matrix(events, w).balancedAccuracy().value());
        assertTrue(error > 1.3 * independent, error + " is not more than " + independent);
    }

    @Test
    @Tag("slow")
    void errorsOfSumsAreThoseOfABootstrapByEvents() {
        Labelled events = events(1500, 3);
        ConfusionMatrix matrix = ConfusionMatrix.of(CUT, events);

        assertBootstrap(events, matrix.backgroundPassing().error(),
                w -> matrix(events, w).backgroundPassing().value());
        assertBootstrap(events, matrix.signalFailing().error(),
                w -> matrix(events, w).signalFailing().value());
    }

    @Test
    @Tag("slow")
    void errorsOfYieldsAreThoseOfABootstrapByEvents() {
        Labelled events = events(1500, 9);
        int[] sources = new int[events.size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = events.classes()[i];
        }
        List<YieldSource> list = List.of(YieldSource.whole("s", 0), YieldSource.whole("b", 1));
        Yields yields = new SourcedEvents(events.values(), sources, events.eventWeights(), events.groups(),
                list).at(CUT);

        assertBootstrap(events, yields.passing(1).error(),
                w -> new SourcedEvents(events.values(), sources, w, list).at(CUT).passing(1).value());
        assertBootstrap(events, yields.sources().get(0).efficiency().error(), w -> new SourcedEvents(
                events.values(), sources, w, list).at(CUT).sources().get(0).efficiency().value());
    }

    /** The classes have the sizes they have, so what is drawn is scaled to them. */
    @Test
    @Tag("slow")
    void errorsOfPurityF1AndAccuracyAreThoseOfABootstrapByEvents() {
        Labelled events = events(1500, 4);
        ConfusionMatrix matrix = ConfusionMatrix.of(CUT, events);

        assertBootstrap(events, matrix.purity().error(), w -> matrix(events, scaled(events, w)).purity()
                .value());
        assertBootstrap(events, matrix.f1().error(), w -> matrix(events, scaled(events, w)).f1().value());
        assertBootstrap(events, matrix.accuracy().error(), w -> matrix(events, scaled(events, w)).accuracy()
                .value());
    }

    private static double[] scaled(Labelled events, double[] weights) {
        double[] scaled = weights.clone();
        double[] drawn = new double[2];
        double[] wanted = new double[2];
        for (int i = 0; i < scaled.length; i++) {
            drawn[events.classes()[i]] += weights[i];
            wanted[events.classes()[i]] += events.weight(i);
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= wanted[events.classes()[i]] / drawn[events.classes()[i]];
        }
        return scaled;
    }

    @Test
    @Tag("slow")
    void theErrorOfADifferenceOfAreasIsThatOfABootstrapByEvents() {
        Labelled events = events(1500, 5);
        SplittableRandom random = new SplittableRandom(6);
        double[] worse = IntStream.range(0, events.size())
                .mapToDouble(i -> events.values()[i] + random.nextGaussian()).toArray();

        Measured difference = AucDifference.of(events,
                new Labelled(worse, events.classes(), events.eventWeights()));

        assertEquals(events.curve().auc() - RocCurve.auc(worse, events.classes(), events.eventWeights()),
                difference.value(), 1e-12);
        assertBootstrap(events, difference.error(), w -> RocCurve.auc(events.values(), events.classes(), w)
                - RocCurve.auc(worse, events.classes(), w));
    }

    /** Signal passes with 1 of event A, background with 2 of A and 0 of B; by hand. */
    @Test
    void aFewEventsByHand() {
        Labelled events = new Labelled(new double[] {9, 1, 8, 7, 2, 1}, new byte[] {0, 0, 1, 1, 1, 1},
                new double[] {1, 1, 1, 2, 1, 1}, EventGroups.of(new long[] {1, 1, 1, 1, 2, 2}));

        ConfusionMatrix matrix = ConfusionMatrix.of(5, events);

        // signal: event 1 passes with 1 and fails with 1; background: passes with 3 in event 1, fails with 2
        assertEquals(new PassFail(1, 1, 1, 1, 1), matrix.signal());
        assertEquals(new PassFail(3, 9, 2, 4, 0), matrix.background());
        assertEquals(1, matrix.signal().effectiveEntries());
        // event 1: signal (1 − ½) − ½ = 0, background 3(1 − 0.6); they vary not together
        assertEquals(0, matrix.covariance());
        assertEquals(Math.sqrt(Math.pow(0.4 * 3, 2) + Math.pow(0.6 * 2, 2)) / 5,
                matrix.background().binomialError(), 1e-15);
        assertEquals(0, matrix.signal().binomialError());
    }

    @Test
    void whatPassesOfBothClassesVariesTogetherInOneEvent() {
        Labelled events = new Labelled(new double[] {9, 1, 9, 1}, new byte[] {0, 0, 1, 1},
                new double[] {1, 1, 2, 1}, EventGroups.of(new long[] {1, 2, 1, 2}));

        ConfusionMatrix matrix = ConfusionMatrix.of(5, events);

        // event 1: ½ · 2/3, event 2: −½ · −2/3
        assertEquals(2.0 / 3, matrix.covariance(), 1e-15);
        assertEquals(0, new ConfusionMatrix(5, matrix.signal(), matrix.background()).covariance());
    }

    /** Σ over events of (Σw(V − A)/Σw)² with √(n/(n − 1)) of each class, the placements V pair by pair. */
    @Test
    void theErrorOfTheAreaOfACurveIsSummedEventByEvent() {
        SplittableRandom random = new SplittableRandom(12);
        int n = 90;
        double[] x = new double[n];
        byte[] classes = new byte[n];
        long[] ids = new long[n];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (i % 2);
            x[i] = Math.rint(10 * random.nextGaussian(classes[i] == 0 ? 0.7 : 0, 1)) / 10;
            ids[i] = random.nextInt(40);
        }
        double[] v = new double[n];
        double area = 0;
        double[][] counts = new double[2][40];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double above = (classes[i] == 0 ? 1 : -1) * Math.signum(x[i] - x[j]);
                v[i] += classes[i] == classes[j] ? 0 : (1 + above) / 2 / (n / 2);
            }
            area += classes[i] == 0 ? v[i] / (n / 2) : 0;
            counts[classes[i]][(int) ids[i]]++;
        }
        double[] factors = new double[2];
        for (int cls = 0; cls < 2; cls++) {
            double entries = n / 2 * (n / 2) / DoubleStream.of(counts[cls]).map(c -> c * c).sum();
            factors[cls] = Math.sqrt(entries / (entries - 1)) / (n / 2);
        }
        double[] ofEvents = new double[40];
        for (int i = 0; i < n; i++) {
            ofEvents[(int) ids[i]] += factors[classes[i]] * (v[i] - area);
        }
        double expected = Math.sqrt(DoubleStream.of(ofEvents).map(e -> e * e).sum());

        RocCurve curve = RocCurve.of(new Labelled(x, classes, new double[0], EventGroups.of(ids)));

        assertEquals(area, curve.auc(), 1e-14);
        assertEquals(expected, curve.aucError(), 1e-13);
    }

    @Test
    void everyPointOfACurveKnowsItsEvents() {
        Labelled events = events(200, 7);
        RocCurve curve = events.curve();

        for (int point = 0; point < curve.points(); point += 3) {
            ConfusionMatrix matrix = ConfusionMatrix.of(curve.cut(point), events);
            assertSame(matrix.signal(), curve.signalAt(point));
            assertSame(matrix.background(), curve.backgroundAt(point));
            assertEquals(matrix.background().binomialError(), curve.backgroundEfficiencyError(point), 1e-9);
        }
        assertEquals(0, curve.signalEfficiencyError(curve.points() - 1));
        assertEquals(ConfusionMatrix.of(0, events).signal().effectiveEntries(), curve.signalEntries(), 1e-9);
    }

    private static void assertSame(PassFail expected, PassFail actual) {
        assertArrayEquals(numbers(expected), numbers(actual), 1e-9);
    }

    private static double[] numbers(PassFail p) {
        return new double[] {p.passing(), p.passing2(), p.failing(), p.failing2(), p.shared()};
    }

    /** Each event twice, with half its weight: nothing is known better than before. */
    @Test
    void entriesThatAreCopiesOfEachOtherSayNothingNew() {
        Labelled once = new Labelled(new double[] {5, 3, 4, 1, 2, 1}, new byte[] {0, 0, 0, 1, 1, 1},
                new double[] {2, 3, 1, 1, 2, 4});
        Labelled twice = new Labelled(new double[] {5, 3, 4, 1, 2, 1, 5, 3, 4, 1, 2, 1},
                new byte[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1},
                new double[] {1, 1.5, 0.5, 0.5, 1, 2, 1, 1.5, 0.5, 0.5, 1, 2},
                EventGroups.of(new long[] {1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6}));

        RocCurve expected = once.curve();
        RocCurve actual = twice.curve();

        assertEquals(expected.measuredAuc(), actual.measuredAuc());
        for (int point = 0; point < expected.points(); point++) {
            assertEquals(expected.signalEfficiencyError(point), actual.signalEfficiencyError(point), 1e-15);
            assertEquals(expected.backgroundAt(point).efficiency().high(),
                    actual.backgroundAt(point).efficiency().high(), 1e-12);
        }
        assertEquals(ConfusionMatrix.of(1.5, once).purity(), ConfusionMatrix.of(1.5, twice).purity());
        double[] other = {1, 2, 3, 3, 2, 1};
        double[] otherTwice = {1, 2, 3, 3, 2, 1, 1, 2, 3, 3, 2, 1};
        assertClose(AucDifference.ofMean(once, List.of(other)),
                AucDifference.ofMean(twice, List.of(otherTwice)));
    }

    private static void assertClose(Measured expected, Measured actual) {
        assertEquals(expected.value(), actual.value(), 1e-15);
        assertEquals(expected.error(), actual.error(), 1e-15);
    }

    /** One event of each class, with two entries: whatever one response has over another can be chance. */
    @Test
    void aDifferenceOfSingleEventsIsAsUncertainAsItIsLarge() {
        byte[] classes = {0, 0, 1, 1};
        Labelled right = new Labelled(new double[] {4, 3, 2, 1}, classes, new double[0],
                EventGroups.of(new long[] {1, 1, 2, 2}));
        Labelled wrong = new Labelled(new double[] {1, 2, 3, 4}, classes, new double[0]);

        assertEquals(new Measured(1, Math.sqrt(2)), AucDifference.of(right, wrong));
    }

    /** Of one signal event, right beside two of three: ⅔² for it, and 3/2 · Σ(d − ⅔)²/9 of the background. */
    @Test
    void aDifferenceOfOneSignalEventIsAsUncertainAsItIsLarge() {
        byte[] classes = {0, 0, 1, 1, 1};
        Labelled good = new Labelled(new double[] {2, 2, 1, 1.5, 3}, classes, new double[0],
                EventGroups.of(new long[] {1, 1, 2, 3, 4}));
        Labelled bad = new Labelled(new double[] {0, 0, 1, 1.5, 3}, classes, new double[0]);

        Measured difference = AucDifference.of(good, bad);

        assertEquals(2.0 / 3, difference.value(), 1e-15);
        assertEquals(Math.sqrt(4.0 / 9 + 1.0 / 9), difference.error(), 1e-15);
    }

    @Test
    void withGroupsOfOneEntryEachEverythingIsAsWithoutToTheLastBit() {
        Labelled without = new Labelled(new double[] {5, 3, 4, 1, 2, 4}, new byte[] {0, 0, 1, 1, 1, 0},
                new double[] {2, 3, 1, -1, 2, 4});
        Labelled with = without.withGroups(EventGroups.of(new long[] {1, 2, 3, 4, 5, 6}));

        assertEquals(without.curve().measuredAuc(), with.curve().measuredAuc());
        assertEquals(ConfusionMatrix.of(2, without), ConfusionMatrix.of(2, with));
        assertEquals(ConfusionMatrix.of(2, without.values(), without.classes(), without.eventWeights()),
                ConfusionMatrix.of(2, with));
    }

    @Test
    void cutsOnVariablesAreMeasuredByEvents() {
        byte[] classes = new byte[400];
        float[] x = new float[400];
        long[] ids = new long[400];
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 400; i++) {
            classes[i] = (byte) (i % 2);
            // entries i and i + 2 are copies
            x[i] = i % 4 < 2 ? (float) random.nextGaussian() + 2 * (1 - classes[i]) : x[i - 2];
            ids[i] = (i / 4) * 2 + i % 2;
        }
        LabelledColumns events = new LabelledColumns(List.of("x"), new float[][] {x}, classes, new double[0]);

        RectangularCut with = CutCurve.ofVariable(0, events, events.withGroups(EventGroups.of(ids))).at(0.5);
        RectangularCut without = CutCurve.ofVariable(0, events, events).at(0.5);

        assertEquals(without.signalEfficiency().value(), with.signalEfficiency().value(), 1e-12);
        double ratio = with.signalEfficiency().error() / without.signalEfficiency().error();
        assertEquals(Math.sqrt(2), ratio, 0.05);
    }
}
