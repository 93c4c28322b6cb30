package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Test;

/** Profiles, coverage, axes of equal population, the map, training against test. */
class ProfileAndCoverageTest {

    private static final double[] ALL_ONE = {};
    private static final double NAN = Double.NaN;

    private static double[] edges(Axis axis) {
        return IntStream.rangeClosed(0, axis.bins())
                .mapToDouble(i -> i < axis.bins() ? axis.lowerEdge(i) : axis.upperEdge(i - 1)).toArray();
    }

    private static double[] gaussian(int n, double mean, double sigma, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(i -> mean + sigma * random.nextGaussian()).toArray();
    }

    @Test
    void aProfileHasTheSpreadOfEachBin() {
        double[] x = {0, 0.9, 1, 1.5, 2, NAN, -1};
        Weighted deviations = new Weighted(new double[] {1, 3, -1, -3, 50, 60, 70}, ALL_ONE);

        ResolutionProfile profile = ResolutionProfile.of(new RegularAxis("x", 3, 0, 3), x, deviations, 0);

        assertEquals(Spread.of(new Weighted(new double[] {1, 3}, new double[] {1, 1}), 0),
                profile.bins().get(0));
        assertEquals(-2, profile.bins().get(1).mean().value());
        assertEquals(50, profile.bins().get(2).median().value());
        assertEquals(2, profile.outside());
        assertEquals(0.45, profile.positions().get(0));
    }

    @Test
    void pointsLieWhereTheEventsAreAndReachOverTheirBin() {
        double[] x = {0.2, 0.4, 2.5};
        ResolutionProfile profile = ResolutionProfile.of(new RegularAxis("E [GeV]", 3, 0, 3), x,
                new Weighted(new double[] {1, 3, 7}, ALL_ONE), 0);

        Graph graph = profile.toGraph("mean", Spread::mean);

        assertArrayEquals(new double[] {0.3, 2.5}, graph.x(), 1e-15);
        assertArrayEquals(new double[] {2, 7}, graph.y());
        assertArrayEquals(new double[] {0.3, 0.5}, graph.exLow(), 1e-15);
        assertArrayEquals(new double[] {0.7, 0.5}, graph.exHigh(), 1e-15);
        assertArrayEquals(new double[] {1, 0}, graph.eyLow(), 1e-15);
        assertArrayEquals(new double[] {1, 0}, graph.eyHigh(), 1e-15);
        assertEquals("E [GeV]", graph.xTitle());
    }

    @Test
    void anIntervalWithoutEndIsDrawnAsNone() {
        ResolutionProfile profile = ResolutionProfile.of(new RegularAxis("x", 1, 0, 1), new double[1],
                new Weighted(new double[1], ALL_ONE), 0);

        Graph graph = profile.toGraph("", spread -> new Measured(2, 1, Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY));

        assertArrayEquals(new double[1], graph.eyLow());
        assertArrayEquals(new double[1], graph.eyHigh());
    }

    @Test
    void aBinWhoseEventsAllLieOnItsEdgeStandsThere() {
        double[] onEdge = {1, 1};
        Axis axis = new RegularAxis("x", 2, 0, 2);
        Estimates events = new Estimates(new double[2], new double[2], ALL_ONE);

        assertEquals(1, ResolutionProfile.of(axis, onEdge, events.deviations(), 0).positions().get(1));
        assertEquals(1, Coverage.of(0.5, events, axis, onEdge).positions().get(1));
    }

    @Test
    void anEmptyBinHasNothingAndStandsAtItsCentre() {
        ResolutionProfile profile = ResolutionProfile.of(new RegularAxis("x", 1, 0, 3), ALL_ONE,
                new Weighted(ALL_ONE, ALL_ONE), 0);

        assertEquals(Measured.NONE, profile.bins().get(0).mean());
        assertEquals(1.5, profile.positions().get(0));
        assertEquals(0, profile.toGraph("mean", Spread::mean).size());
    }

    @Test
    void anAxisForAProfileHasAHundredEntriesInABin() {
        double[] x = gaussian(1000, 0, 1, 1);
        x[5] = NAN;

        Axis axis = ResolutionProfile.axis("x", x, new Weighted(new double[1000], ALL_ONE), 20);
        Axis few = ResolutionProfile.axis("x", x, new Weighted(new double[1000], ALL_ONE), 4);

        assertEquals(9, axis.bins());
        assertEquals(4, few.bins());
        Histogram counts = Histogram.book("", axis);
        Arrays.stream(x).filter(value -> !Double.isNaN(value)).forEach(counts::fill);
        assertEquals(0, counts.sumW(-1));
        assertEquals(0, counts.sumW(axis.bins()));
        for (int bin = 0; bin < 9; bin++) {
            assertEquals(111, counts.sumW(bin), 1);
        }
    }

    /** (Σw)²/Σw² of those that have the quantity: 300 of weight 2 and 300 of weight 1 are 540. */
    @Test
    void anAxisForAProfileCountsEffectiveEntriesOfWhatIsThere() {
        double[] x = gaussian(900, 0, 1, 2);
        double[] weights = IntStream.range(0, 900).mapToDouble(i -> i % 3).toArray();
        for (int i = 0; i < 900; i += 3) {
            x[i] = NAN;
            weights[i] = 1000;
        }
        double[] present = IntStream.range(0, 900).filter(i -> i % 3 > 0).mapToDouble(i -> x[i]).toArray();
        double[] theirs = IntStream.range(0, 600).mapToDouble(i -> 1 + i % 2).toArray();

        Axis axis = ResolutionProfile.axis("x", x, new Weighted(new double[900], weights), 20);

        assertArrayEquals(edges(EqualPopulation.axis("x", new Weighted(present, theirs), 5)), edges(axis));
    }

    @Test
    void fewDifferentValuesHaveABinEach() {
        Weighted numbers = new Weighted(new double[] {3, 1, 2, 1, 8}, ALL_ONE);

        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 5.5, 10.5},
                edges(EqualPopulation.axis("n", numbers, 4)));
    }

    @Test
    void axesExistForNothingForOneValueAndForTheLargestDoubles() {
        double most = Double.MAX_VALUE;
        double[][] cases = {{}, {5}, {5, 5, 5}, {-most, most}, {0, Double.MIN_VALUE},
            {Double.NEGATIVE_INFINITY, 1, Double.POSITIVE_INFINITY}, {most, Math.nextDown(most)}};
        for (double[] values : cases) {
            for (int bins : new int[] {1, 2, 50}) {
                Axis axis = EqualPopulation.axis("x", new Weighted(values, ALL_ONE), bins);
                for (double value : values) {
                    boolean isIn = axis.indexOf(value) >= 0 && axis.indexOf(value) < axis.bins();
                    // no edge is above the largest double
                    assertEquals(Math.abs(value) < most || value == -most, isIn, () -> value + " on " + axis);
                }
            }
        }
    }

    @Test
    void nothingHasTheUnitIntervalAndOneValueABinOfWidthOne() {
        assertArrayEquals(new double[] {0, 1}, edges(EqualPopulation.axis("x", new Weighted(ALL_ONE, ALL_ONE),
                3)));
        for (int most : new int[] {1, 2, 50}) {
            assertArrayEquals(new double[] {4.5, 5.5}, edges(EqualPopulation.axis("x",
                    new Weighted(new double[] {5, 5}, ALL_ONE), most)));
        }
        assertEquals(1, EqualPopulation.axis("x", new Weighted(new double[] {Double.MAX_VALUE}, ALL_ONE), 2)
                .bins());
    }

    @Test
    void zeroIsOneValueOfEitherSignAndNeighboursAreTwo() {
        Weighted zeros = new Weighted(new double[] {-0.0, 0, 1}, ALL_ONE);
        double next = Math.nextUp(1.0);
        Axis neighbours = EqualPopulation.axis("x", new Weighted(new double[] {1, next}, ALL_ONE), 2);

        assertArrayEquals(new double[] {-0.5, 0.5, 1.5}, edges(EqualPopulation.axis("x", zeros, 2)));
        assertEquals(0, neighbours.indexOf(1));
        assertEquals(1, neighbours.indexOf(next));
    }

    @Test
    void negativeWeightsTakeTheirShareOfAnAxis() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] weights = {1, -1, 1, 1, -1, 1, 1, -1};

        assertArrayEquals(new double[] {1, 4.5, Math.nextUp(8.0)},
                edges(EqualPopulation.axis("x", new Weighted(x, weights), 2)));
    }

    @Test
    void coverageCountsTargetsThatAreNotAboveTheEstimate() {
        Estimates events = new Estimates(new double[] {1, 1, 1, 1}, new double[] {0, 1, 2, 3},
                new double[] {1, 2, 3, 4});

        Coverage coverage = Coverage.of(0.3, events, new RegularAxis("x", 2, 0, 2),
                new double[] {0.5, 1.5, 1.7, NAN});

        assertEquals(0.3, coverage.overall().value(), 1e-15);
        assertEquals(Coverage.of(events), coverage.overall());
        assertEquals(1, coverage.bins().get(0).value());
        assertEquals(0.4, coverage.bins().get(1).value(), 1e-15);
        assertEquals((2 * 1.5 + 3 * 1.7) / 5, coverage.positions().get(1), 1e-15);
    }

    /** 30 of 100: √(0.3 · 0.7 / 100), and the interval of Clopper and Pearson. */
    @Test
    void coverageHasBinomialErrors() {
        double[] targets = IntStream.range(0, 100).mapToDouble(i -> i < 30 ? 0 : 2).toArray();
        double[] ones = new double[100];
        Arrays.fill(ones, 1);

        Measured share = Coverage.of(new Estimates(ones, targets, ALL_ONE));

        assertEquals(0.3, share.value(), 1e-15);
        assertEquals(Math.sqrt(0.3 * 0.7 / 100), share.error(), 1e-12);
        assertTrue(share.low() < 0.3 - share.error() && share.high() > 0.3 + share.error());
    }

    @Test
    void coverageOfNothingDoesNotExist() {
        Estimates none = new Estimates(ALL_ONE, ALL_ONE, ALL_ONE);

        Coverage coverage = Coverage.of(0.5, none, new RegularAxis("x", 1, 0, 1), ALL_ONE);

        assertEquals(Measured.NONE, coverage.overall());
        assertEquals(Measured.NONE, coverage.bins().get(0));
        assertEquals(0, coverage.toGraph("").size());
        assertEquals(Measured.NONE, Coverage.of(new Estimates(new double[1], new double[1], new double[1])));
        assertEquals(Measured.NONE, Coverage.of(new Estimates(new double[2], new double[] {-1, 1},
                new double[] {1, -1})));
        assertEquals("quantile = 0.0 is not in (0, 1)", assertThrows(IllegalArgumentException.class,
                () -> Coverage.of(0, none, new RegularAxis("x", 1, 0, 1), ALL_ONE)).getMessage());
        assertEquals("x has 1 values, not 0", assertThrows(IllegalArgumentException.class,
                () -> Coverage.of(0.5, none, new RegularAxis("x", 1, 0, 1), new double[1])).getMessage());
    }

    @Test
    void theMapHoldsTheWeightOfEachCell() {
        Estimates events = new Estimates(new double[] {0.5, 1.5}, new double[] {1.5, 1.2},
                new double[] {2, 3});

        Histogram map = events.map("map", new RegularAxis("t", 2, 0, 2), new RegularAxis("e", 2, 0, 2));

        assertEquals(2, map.sumW(1, 0));
        assertEquals(3, map.sumW(1, 1));
        assertEquals(0, map.sumW(0, 0));
    }

    @Test
    void trainingThatIsNarrowerThanTestIsSeen() {
        double[] zero = new double[4000];
        Estimates narrow = new Estimates(gaussian(4000, 0, 0.9, 1), zero, ALL_ONE);
        Estimates wide = new Estimates(gaussian(4000, 0, 1, 2), zero, ALL_ONE);
        Estimates alike = new Estimates(gaussian(4000, 0, 1, 3), zero, ALL_ONE);

        TrainingAgainstTest learned = TrainingAgainstTest.of(narrow, wide);
        TrainingAgainstTest same = TrainingAgainstTest.of(alike, wide);

        assertTrue(learned.hasGap());
        assertEquals(0.1, learned.sigma().value(), 4 * learned.sigma().error());
        assertTrue(learned.deviations().pValue() < 0.01);
        assertFalse(same.hasGap());
        assertTrue(same.deviations().pValue() > 0.05);
        assertFalse(TrainingAgainstTest.of(wide, narrow).hasGap());
    }

    @Test
    void thereIsNothingToCompareWithoutTraining() {
        Estimates some = new Estimates(new double[] {1, 2}, new double[2], ALL_ONE);

        TrainingAgainstTest none = TrainingAgainstTest.of(new Estimates(ALL_ONE, ALL_ONE, ALL_ONE), some);

        assertFalse(none.hasGap());
        assertTrue(Double.isNaN(none.sigma().value()));
        assertTrue(Double.isNaN(none.deviations().pValue()));
    }
}
