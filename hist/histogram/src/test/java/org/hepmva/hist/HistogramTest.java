package org.hepmva.hist;

import static org.hepmva.hist.HistogramAssert.assertClose;
import static org.hepmva.hist.HistogramAssert.assertSame;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final double[] UNWEIGHTED = {};

    /** 0 to 4 in unit bins holding 1, 2, 3, 4, with 10 below and 20 above. */
    private final Histogram steps = Histogram.of("steps", new double[] {10, 1, 2, 3, 4, 20},
            new double[] {10, 1, 2, 3, 4, 20}, new RegularAxis("x", 4, 0, 4));

    private static Histogram random(long seed, Axis... axes) {
        SplittableRandom random = new SplittableRandom(seed);
        Histogram histogram = Histogram.book("random " + seed, axes);
        for (int i = 0; i < 500; i++) {
            histogram.fillPoint(random.doubles(axes.length, -1, 13).toArray(), random.nextDouble(-0.5, 1));
        }
        return histogram;
    }

    @Test
    void theSumIsAsIfBothHadBeenFilledIntoOne() {
        Axis axis = new RegularAxis("x", 4, 0, 4);
        Histogram a = Histogram.book("a", Storage.COUNT, axis);
        Histogram b = Histogram.book("b", Storage.COUNT, axis.withTitle("other"));
        a.fillAll(new double[] {1, 2, Double.NaN}, UNWEIGHTED);
        b.fillAll(new double[] {2, -1}, UNWEIGHTED);

        Histogram both = a.plus(b);

        assertArrayEquals(new double[] {1, 0, 1, 2, 0, 1}, both.sumWArray());
        assertEquals(Storage.COUNT, both.storage());
        assertEquals(5, both.entries());
        assertEquals(1, both.nanEntries());
        assertEquals("a", both.title());
        assertEquals(3, a.entries());
    }

    @Test
    void differencesAndScaledHistogramsAreWeighted() {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 1, 0, 1));
        counts.fill(0.5);

        assertEquals(Storage.WEIGHTED, counts.minus(counts).storage());
        assertEquals(0, counts.minus(counts).sumW(0));
        assertEquals(2, counts.minus(counts).sumW2(0));
        assertEquals(9, counts.times(-3).sumW2(0));
        assertEquals(-3, counts.times(-3).sumW(0));
        assertEquals(1, counts.sumW2(0));
    }

    @Test
    void histogramsWithDifferentBinsCannotBeAdded() {
        Histogram other = Histogram.book("other", new RegularAxis("x", 5, 0, 4));

        Exception error = assertThrows(IllegalArgumentException.class, () -> steps.plus(other));

        assertEquals("'steps' and 'other' have different bins: [RegularAxis 'x': 4 bins in [0, 4)], "
                + "[RegularAxis 'x': 5 bins in [0, 4)]", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> steps.minus(other));
        assertThrows(IllegalArgumentException.class, () -> steps.dividedBy(other));
    }

    @Test
    void theErrorOfARatioIsThatOfIndependentHistograms() {
        Histogram ratio = steps.dividedBy(steps.times(2));

        assertEquals(0.5, ratio.sumW(3));
        assertEquals(0.5 * Math.sqrt(1 / 4.0 + 1 / 4.0), ratio.error(3), 1e-15);
    }

    @Test
    void nothingDividedByNothingIsNaN() {
        Histogram ratio = steps.dividedBy(steps.times(0));

        assertEquals(Double.NaN, ratio.sumW(0));
        assertEquals(Double.NaN, ratio.error(0));
        assertEquals(Double.NaN, ratio.mean());
    }

    @Test
    void zeroOfSomethingIsZeroWithItsError() {
        Histogram nothing = Histogram.book("0", steps.axis(0));

        assertEquals(0, nothing.dividedBy(steps).sumW(2));
        assertEquals(0, nothing.dividedBy(steps).error(2));
    }

    @Test
    void integralsLeaveTheFlowOutUnlessAskedForIt() {
        assertEquals(10, steps.integral());
        assertEquals(40, steps.integralWithFlow());
        assertEquals(5, steps.integral(1, 3));
        assertEquals(11, steps.integral(-1, 1));
        assertEquals(40, steps.integral(-1, 5));
        assertEquals(0, steps.integral(2, 2));
        assertEquals(Math.sqrt(10), steps.integralError());
    }

    @Test
    void theAreaOfANormalisedHistogramIsOne() {
        Histogram histogram = random(1, VariableAxis.of("x", 0, 1, 5, 7), new RegularAxis("y", 3, 0, 12));

        Histogram density = histogram.normalised();

        double area = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                area += density.sumW(i, j) * density.axis(0).width(i) * density.axis(1).width(j);
            }
        }
        assertEquals(1, area, 1e-14);
        assertEquals(histogram.error(1, 1) / histogram.sumW(1, 1), density.error(1, 1) / density.sumW(1, 1),
                1e-14);
    }

    @Test
    void theFlowOfANormalisedHistogramKeepsItsRatioToTheIntegral() {
        assertEquals(2, steps.normalised().sumW(4));
        assertEquals(0.4, steps.normalised().sumW(3));
    }

    @Test
    void aTotalMayBeSet() {
        assertEquals(1, steps.normalisedTo(1).integral(), 1e-15);
        assertEquals(4, steps.normalisedTo(1).integralWithFlow(), 1e-15);
    }

    @Test
    void whatHasNoIntegralHasNoShape() {
        Exception error = assertThrows(IllegalStateException.class, () -> steps.times(0).normalised());

        assertEquals("histogram 'steps' cannot be normalised: its integral is 0.0", error.getMessage());
        assertThrows(IllegalStateException.class, () -> steps.times(Double.NaN).normalisedTo(1));
    }

    @Test
    void rebinningIsExactlyAsFillingTheWiderBins() {
        double[] x = new SplittableRandom(3).doubles(1000, -1, 3).toArray();
        RegularAxis fine = new RegularAxis("x", 60, -0.3, 2.1);
        Histogram histogram = Histogram.book("h", fine);
        Histogram wide = Histogram.book("h", fine.rebinned(4));
        System.arraycopy(fine.edges(), 0, x, 0, 61);
        histogram.fillAll(x, UNWEIGHTED);
        wide.fillAll(x, UNWEIGHTED);

        Histogram rebinned = histogram.rebinned(4);

        assertSame(wide, rebinned);
        assertEquals(1000, rebinned.entries());
    }

    @Test
    void rebinningOneAxisLeavesTheOthers() {
        Histogram histogram = random(4, new RegularAxis("x", 4, 0, 12), new RegularAxis("y", 6, 0, 12));

        Histogram rebinned = histogram.rebinned(1, 3);

        assertEquals(2, rebinned.axis(1).bins());
        assertEquals(histogram.axis(0), rebinned.axis(0));
        assertClose(histogram.projected(0), rebinned.projected(0), 1e-13);
        assertEquals(histogram.sumW(2, 3) + histogram.sumW(2, 4) + histogram.sumW(2, 5), rebinned.sumW(2, 1),
                1e-13);
    }

    @Test
    void binsMayBeJoinedAtChosenEdges() {
        Histogram joined = steps.rebinnedTo(0, VariableAxis.of("x", 1, 2, 4));

        assertArrayEquals(new double[] {11, 2, 7, 20}, joined.sumWArray());
    }

    @Test
    void anEdgeCannotCutABin() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> steps.rebinnedTo(0, VariableAxis.of("x", 0, 2.5, 4)));

        assertEquals("axis 'x': the new edge 2.5 is none of its edges, it is in [2, 3)", error.getMessage());
    }

    @Test
    void chosenEdgesWithARoundingErrorAreThoseOfTheAxis() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 10, 0, 1));

        Histogram joined = histogram.rebinnedTo(0, VariableAxis.of("x", 0, 0.1 + 0.2, 1));

        assertEquals(0.3, joined.axis(0).lowerEdge(1));
    }

    @Test
    void aProjectionSumsOverTheOtherAxesWithTheirFlow() {
        Histogram cube = random(5, new RegularAxis("x", 2, 0, 12), new IntegerAxis("y", 0, 3),
                new RegularAxis("z", 4, 0, 12));

        Histogram zx = cube.projected(2, 0);

        double sum = 0;
        for (int y = -1; y <= 3; y++) {
            sum += cube.sumW(1, y, 2);
        }
        assertEquals(sum, zx.sumW(2, 1), 1e-13);
        assertEquals("z", zx.axis(0).title());
        assertEquals(cube.integralWithFlow(), zx.integralWithFlow(), 1e-12);
        assertEquals(500, zx.entries());
    }

    @Test
    void aProjectionKeepsAtLeastOneAxisAndNoneTwice() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> steps.projected(0, 0));

        assertEquals("axes [0, 0] to keep are not one or more different ones", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> steps.projected());
        assertThrows(IndexOutOfBoundsException.class, () -> steps.projected(1));
    }

    @Test
    void whatASliceLeavesOutBecomesFlow() {
        Histogram slice = steps.sliced(0, 1, 3);

        assertArrayEquals(new double[] {11, 2, 3, 24}, slice.sumWArray());
        assertEquals(1, slice.axis(0).lowerEdge(0));
        assertEquals(3, slice.axis(0).lowerEdge(2));
    }

    @Test
    void categoriesThatASliceLeavesOutAreOverflow() {
        Histogram charges = Histogram.book("q", CategoryAxis.of("q", "minus", "zero", "plus"));
        charges.fill("minus");
        charges.fill("zero");
        charges.fill("plus");

        assertArrayEquals(new double[] {0, 1, 2}, charges.sliced(0, 1, 2).sumWArray());
    }

    @Test
    void oneBinOfAnAxisIsAHistogramOfTheOthers() {
        Histogram plane = random(6, new RegularAxis("x", 3, 0, 12), new RegularAxis("y", 4, 0, 12));

        Histogram column = plane.at(0, 2);

        for (int y = -1; y <= 4; y++) {
            assertEquals(plane.sumW(2, y), column.sumW(y));
            assertEquals(plane.sumW2(2, y), column.sumW2(y));
        }
        assertEquals(Math.round(column.effectiveEntries()), column.entries());
    }

    @Test
    void flowMayBeDroppedBeforeAProjection() {
        Histogram plane = random(7, new RegularAxis("x", 3, 0, 12), new RegularAxis("y", 4, 0, 12));

        Histogram inRange = plane.sliced(1, 1, 3).withoutFlow(1).projected(0);

        assertEquals(plane.sumW(0, 1) + plane.sumW(0, 2), inRange.sumW(0), 1e-14);
        assertEquals(plane.sumW(-1, 1) + plane.sumW(-1, 2), inRange.sumW(-1), 1e-14);
    }

    @Test
    void aCountStaysACountWhenItIsRegrouped() {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 4, 0, 4));
        counts.fillAll(new double[] {-1, 0, 1, 2, 5}, UNWEIGHTED);

        assertEquals(Storage.COUNT, counts.rebinned(2).storage());
        assertEquals(Storage.COUNT, counts.withoutFlow(0).storage());
        assertEquals(3, counts.withoutFlow(0).entries());
        assertArrayEquals(new double[] {1, 2, 3, 4, 4, 5}, counts.cumulative().sumW2Array());
    }

    @Test
    void runningSumsStartWithTheFlow() {
        assertArrayEquals(new double[] {10, 11, 13, 16, 20, 40}, steps.cumulative().sumWArray());
        assertArrayEquals(new double[] {10, 11, 13, 16, 20, 40}, steps.cumulative().sumW2Array());
        assertArrayEquals(new double[] {40, 30, 29, 27, 24, 20}, steps.cumulativeFromAbove().sumWArray());
    }

    @Test
    void meanAndRmsAreThoseOfTheBinCentersWithoutFlow() {
        double mean = (0.5 + 2 * 1.5 + 3 * 2.5 + 4 * 3.5) / 10;

        assertEquals(mean, steps.mean(), 1e-15);
        assertEquals(1, steps.rms(), 1e-15);
        assertEquals(1 / Math.sqrt(10), steps.meanError(), 1e-15);
    }

    @Test
    void aMeanOnOneOfTwoAxesLeavesTheFlowOfBothOut() {
        Histogram plane = Histogram.book("xy", new RegularAxis("x", 4, 0, 4), new RegularAxis("y", 1, 0, 1));
        plane.fillPoint(new double[] {1, 0.5}, 1);
        plane.fillPoint(new double[] {3, 0.5}, 1);
        plane.fillPoint(new double[] {3, 2}, 100);

        assertEquals(2.5, plane.mean(0));
        assertEquals(1, plane.rms(0));
        assertEquals(0.5, plane.mean(1));
    }

    @Test
    void aNegativeVarianceHasNoRms() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 4, 0, 4));
        histogram.fill(0.5, -1);
        histogram.fill(1.5, 3);
        histogram.fill(2.5, -1);

        assertEquals(1.5, histogram.mean());
        assertEquals(Double.NaN, histogram.rms());
    }

    @Test
    void quantilesSpreadTheEntriesEvenlyOverTheirBin() {
        assertEquals(0, steps.quantile(0));
        assertEquals(0.5, steps.quantile(0.05), 1e-15);
        assertEquals(2, steps.quantile(0.3), 1e-12);
        assertEquals(2 + 2 / 3.0, steps.quantile(0.5), 1e-15);
        assertEquals(4, steps.quantile(1));
    }

    @Test
    void aQuantileInAGapIsItsMiddle() {
        Histogram gap = Histogram.book("gap", new RegularAxis("x", 6, 0, 6));
        gap.fillAll(new double[] {1, 4}, UNWEIGHTED);

        assertEquals(3, gap.quantile(0.5));
        assertEquals(1, gap.quantile(0));
        assertEquals(5, gap.quantile(1));
    }

    @Test
    void aQuantileIsAFraction() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> steps.quantile(50));

        assertEquals("histogram 'steps': q = 50.0 is not in [0, 1]", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> steps.quantile(Double.NaN));
    }

    @Test
    void aGraphHasAPointPerBinWithoutFlow() {
        Graph graph = steps.toGraph();

        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5}, graph.x());
        assertArrayEquals(new double[] {1, 2, 3, 4}, graph.y());
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, graph.exLow());
        assertArrayEquals(new double[] {1, Math.sqrt(2), Math.sqrt(3), 2}, graph.eyHigh());
        assertEquals("x", graph.xTitle());
    }

    @Test
    void aRatioToNothingIsAPointAtNaN() {
        Graph graph = steps.dividedBy(steps.times(0)).toGraph();

        assertEquals(Double.NaN, graph.y()[0]);
        assertEquals(0, graph.eyLow()[0]);
    }

    @Test
    void resultsAreTheirOwn() {
        Histogram copy = steps.copy();
        Histogram renamed = steps.withTitle("other");

        copy.fill(1);
        steps.sumWArray()[1] = 77;

        assertEquals(2, steps.sumW(1));
        assertEquals("other", renamed.title());
        assertTrue(renamed.entries() == steps.entries() && copy.entries() == steps.entries() + 1);
    }
}
