package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** χ² and Kolmogorov; what ROOT gives for the same histograms is in RootStatisticsTest. */
class ComparisonTest {

    private static final Axis AXIS = new RegularAxis("x", 20, 0, 1);
    private static final double[] UNWEIGHTED = {};

    private static Histogram uniform(Storage storage, int entries, long seed) {
        Histogram histogram = Histogram.book("uniform " + seed, storage, AXIS);
        histogram.fillAll(new SplittableRandom(seed).doubles(entries).toArray(), UNWEIGHTED);
        return histogram;
    }

    @Test
    void aHistogramHasItsOwnShape() {
        Histogram histogram = uniform(Storage.WEIGHTED, 100, 1);

        assertEquals(new ChiSquareTest(0, 19, 1), ChiSquareTest.ofShapes(histogram, histogram));
        assertEquals(new KolmogorovTest(0, 1), KolmogorovTest.of(histogram, histogram));
        assertEquals(new ChiSquareTest(0, 20, 1), ChiSquareTest.ofContents(histogram, histogram));
    }

    @Test
    void aShapeDoesNotDependOnTheSize() {
        Histogram a = uniform(Storage.WEIGHTED, 1000, 1);
        Histogram b = uniform(Storage.WEIGHTED, 1000, 2);

        assertEquals(ChiSquareTest.ofShapes(a, b).statistic(), ChiSquareTest.ofShapes(a.times(1e-6),
                b).statistic(),
                1e-10);
        assertEquals(KolmogorovTest.of(a, b).pValue(), KolmogorovTest.of(a, b.times(1e9)).pValue(), 1e-12);
        assertTrue(ChiSquareTest.ofContents(a, b.times(2)).pValue() < 1e-6);
    }

    @Test
    void pValuesOfTheSameDistributionAreUniform() {
        int chiSquareBelowTenPercent = 0;
        int kolmogorovBelowTenPercent = 0;
        for (int i = 0; i < 1000; i++) {
            Histogram a = uniform(Storage.COUNT, 2000, 2 * i);
            Histogram b = uniform(Storage.COUNT, 1000, 2 * i + 1);
            chiSquareBelowTenPercent += ChiSquareTest.ofShapes(a, b).pValue() < 0.1 ? 1 : 0;
            kolmogorovBelowTenPercent += KolmogorovTest.of(a, b).pValue() < 0.1 ? 1 : 0;
        }

        assertEquals(100, chiSquareBelowTenPercent, 30);
        assertTrue(kolmogorovBelowTenPercent < 100, "bins make Kolmogorov's p-values large");
    }

    @Test
    void binsThatAreEmptyInBothHaveNoDegreeOfFreedom() {
        Histogram a = Histogram.book("a", AXIS);
        a.fillAll(new double[] {0.1, 0.1, 0.9}, UNWEIGHTED);

        assertEquals(1, ChiSquareTest.ofShapes(a, a).ndf());
    }

    @Test
    void oneBinHasNoShape() {
        Histogram a = Histogram.book("a", new RegularAxis("x", 1, 0, 1));
        a.fill(0.5);

        assertEquals(new ChiSquareTest(0, 0, Double.NaN), ChiSquareTest.ofShapes(a, a));
    }

    @Test
    void theFlowDoesNotMatter() {
        Histogram a = uniform(Storage.WEIGHTED, 100, 1);
        Histogram b = a.copy();
        b.fill(7, 1000);
        b.fill(-7, 1000);

        assertEquals(0, ChiSquareTest.ofShapes(a, b).statistic());
        assertEquals(0, KolmogorovTest.of(a, b).distance());
    }

    @Test
    void whatHasNoPositiveSumHasNoShape() {
        Histogram empty = Histogram.book("empty", AXIS);
        Histogram a = uniform(Storage.WEIGHTED, 100, 1);

        Exception chiSquare = assertThrows(IllegalArgumentException.class, () -> ChiSquareTest.ofShapes(a,
                empty));
        Exception kolmogorov = assertThrows(IllegalArgumentException.class,
                () -> KolmogorovTest.of(a.times(-1), a));

        assertEquals("'empty' has no shape: its Σw is 0.0", chiSquare.getMessage());
        assertEquals("'uniform 1' has no shape: its Σw is -100.0", kolmogorov.getMessage());
    }

    @Test
    void differentBinsCannotBeCompared() {
        Histogram other = Histogram.book("other", new RegularAxis("x", 10, 0, 1));
        other.fill(0.5);
        Histogram a = uniform(Storage.WEIGHTED, 100, 1);

        assertThrows(IllegalArgumentException.class, () -> ChiSquareTest.ofShapes(a, other));
        assertThrows(IllegalArgumentException.class, () -> KolmogorovTest.of(a, other));
    }

    @Test
    void aBinWithoutAnErrorCannotBeCompared() {
        Histogram a = Histogram.of("a", new double[] {0, 1, 0}, new double[3], new RegularAxis("x", 1, 0, 1));

        Exception error = assertThrows(IllegalArgumentException.class, () -> ChiSquareTest.ofContents(a, a));

        assertEquals("'a' and 'a': in x [0, 1) neither has an error", error.getMessage());
    }

    @Test
    void kolmogorovComparesOneAxis() {
        Histogram plane = Histogram.book("plane", AXIS, AXIS);

        Exception error = assertThrows(IllegalArgumentException.class, () -> KolmogorovTest.of(plane, plane));

        assertEquals("the Kolmogorov comparison needs 1 axes, this has 2", error.getMessage());
    }

    @Test
    void chiSquareComparesAnyNumberOfAxes() {
        Histogram plane = Histogram.book("plane", AXIS, AXIS);
        plane.fillPoint(new double[] {0.1, 0.9}, 2);
        plane.fillPoint(new double[] {0.5, 0.5}, 1);

        assertEquals(new ChiSquareTest(0, 1, 1), ChiSquareTest.ofShapes(plane, plane));
    }

    @Test
    void unbinnedSamplesMayBeWeightedAndInAnyOrder() {
        KolmogorovTest weighted = KolmogorovTest.ofUnbinned(new double[] {3, 1}, new double[] {1, 2},
                new double[] {2}, UNWEIGHTED);

        assertEquals(2 / 3.0, weighted.distance(), 1e-15);
    }

    @Test
    void equalValuesCountTogether() {
        double[] ties = {1, 1, 1, 2, 2};

        assertEquals(0, KolmogorovTest.ofUnbinned(ties, UNWEIGHTED, new double[] {1, 2, 1, 2, 1},
                UNWEIGHTED).distance());
    }

    @Test
    void aCurveWithoutErrorsCountsAsInfinitelyManyEntries() {
        Axis axis = new RegularAxis("x", 2, 0, 2);
        Histogram curve = Histogram.of("curve", new double[] {0, 0.5, 0.5, 0}, new double[4], axis);
        Histogram entries = Histogram.book("entries", axis);
        entries.fillAll(new double[100], new double[0]);

        KolmogorovTest test = KolmogorovTest.of(entries, curve);

        assertEquals(new KolmogorovTest(0.5, KolmogorovTest.probability(0.5 * Math.sqrt(100))), test);
        assertEquals(new KolmogorovTest(0, 1), KolmogorovTest.of(curve, curve));
    }

    @Test
    void anEventWeightOfTwoIsNotTwoEvents() {
        double[] x = {1, 2, 3, 4};
        double[] y = {5, 6, 7, 8};
        double[] two = {2, 2, 2, 2};

        assertEquals(KolmogorovTest.ofUnbinned(x, UNWEIGHTED, y, UNWEIGHTED),
                KolmogorovTest.ofUnbinned(x, two, y, UNWEIGHTED));
    }

    /** Two Gaussians of 100 entries, a fifth of a standard deviation apart. */
    private static double[][] gaussians() {
        Random random = new Random(7);
        double[] x = DoubleStream.generate(random::nextGaussian).limit(100).toArray();
        double[] y = DoubleStream.generate(random::nextGaussian).limit(100).map(u -> u + 0.2).toArray();
        return new double[][] {x, y};
    }

    @Test
    void theCorrectionForFewEntriesIsAChoice() {
        double[][] xy = gaussians();

        KolmogorovTest many = KolmogorovTest.ofUnbinned(xy[0], UNWEIGHTED, xy[1], UNWEIGHTED);
        KolmogorovTest few = KolmogorovTest.ofUnbinned(xy[0], UNWEIGHTED, xy[1], UNWEIGHTED,
                KolmogorovTest.PValue.STEPHENS);

        double root = Math.sqrt(50);
        assertEquals(many.distance(), few.distance());
        assertEquals(KolmogorovTest.probability(many.distance() * root), many.pValue());
        assertEquals(KolmogorovTest.probability(many.distance() * (root + 0.12 + 0.11 / root)), few.pValue());
    }

    @Test
    void ofTwentyEntriesTheCorrectedPValuesAreNearerToTheTruth() {
        Random random = new Random(1);
        double asymptotic = 0;
        double stephens = 0;
        for (int i = 0; i < 4000; i++) {
            double[] x = random.doubles(20).toArray();
            double[] y = random.doubles(23).toArray();
            asymptotic += KolmogorovTest.ofUnbinned(x, UNWEIGHTED, y, UNWEIGHTED).pValue() < 0.1 ? 1 : 0;
            stephens += KolmogorovTest.ofUnbinned(x, UNWEIGHTED, y, UNWEIGHTED,
                    KolmogorovTest.PValue.STEPHENS).pValue() < 0.1 ? 1 : 0;
        }

        // 400 would be right, with a standard deviation of 19
        assertTrue(asymptotic < stephens && stephens < 440, asymptotic + " and " + stephens);
    }

    @Test
    void theDistanceIsTheLargestOverAllValuesEvenWhereNegativeWeightsMakeACurveFall() {
        KolmogorovTest test = KolmogorovTest.ofUnbinned(new double[] {1}, UNWEIGHTED,
                new double[] {1, 2, 3}, new double[] {1, -0.5, 0.5});

        assertEquals(0.5, test.distance());
    }

    @Test
    void unbinnedSamplesNeedNumbersAndAPositiveSum() {
        double[] one = {1};

        Exception missing = assertThrows(IllegalArgumentException.class,
                () -> KolmogorovTest.ofUnbinned(one, UNWEIGHTED, new double[] {1, Double.NaN}, UNWEIGHTED));
        Exception empty = assertThrows(IllegalArgumentException.class,
                () -> KolmogorovTest.ofUnbinned(new double[0], UNWEIGHTED, one, UNWEIGHTED));
        Exception length = assertThrows(IllegalArgumentException.class,
                () -> KolmogorovTest.ofUnbinned(one, new double[2], one, UNWEIGHTED));

        assertEquals("y[1] is NaN", missing.getMessage());
        assertEquals("x has no shape: its Σw is 0.0", empty.getMessage());
        assertEquals("2 event weights for 1 values of x", length.getMessage());
    }

    @Test
    void kolmogorovsProbabilityFallsFromOneToZero() {
        double before = 1;
        for (double z = 0; z < 10; z += 0.01) {
            double probability = KolmogorovTest.probability(z);
            assertTrue(probability <= before && probability >= 0, "z = " + z);
            before = probability;
        }

        assertEquals(1, KolmogorovTest.probability(0));
        // scipy.special.kolmogorov(1)
        assertEquals(0.26999967167735456, KolmogorovTest.probability(1), 1e-15);
    }
}
