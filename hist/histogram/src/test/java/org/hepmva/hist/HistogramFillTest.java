package org.hepmva.hist;

import static org.hepmva.hist.HistogramAssert.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramFillTest {

    private static final double[] UNWEIGHTED = {};

    private final Histogram histogram = Histogram.book("h", new RegularAxis("x", 4, 0, 4));
    private final Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 4, 0, 4));
    private final Histogram plane = Histogram.book("xy", new RegularAxis("x", 2, 0, 2), new IntegerAxis("y",
            0, 3));

    private final Profile profile = Profile.book("p", new RegularAxis("x", 2, 0, 2), new IntegerAxis("y", 0,
            3));

    @Test
    void aNewHistogramIsEmpty() {
        assertEquals(0, histogram.entries());
        assertEquals(0, histogram.integralWithFlow());
        assertEquals(0, histogram.effectiveEntries());
        assertEquals(Double.NaN, histogram.mean());
        assertEquals(Double.NaN, histogram.rms());
        assertEquals(Double.NaN, histogram.quantile(0.5));
    }

    @Test
    void theEventWeightAndItsSquareAreSummed() {
        histogram.fill(1.5, 2);
        histogram.fill(1.5, -0.5);

        assertEquals(1.5, histogram.sumW(1));
        assertEquals(4.25, histogram.sumW2(1));
        assertEquals(Math.sqrt(4.25), histogram.error(1));
        assertEquals(2, histogram.entries());
        assertEquals(1.5 * 1.5 / 4.25, histogram.effectiveEntries());
    }

    @Test
    void eventWeightsThatCancelLeaveAnError() {
        histogram.fill(1.5, 1);
        histogram.fill(1.5, -1);

        assertEquals(0, histogram.integral());
        assertEquals(Math.sqrt(2), histogram.integralError());
        assertEquals(0, histogram.effectiveEntries());
        assertEquals(Double.NaN, histogram.mean());
    }

    @Test
    void whatIsOutsideIsFlowAndNaNIsOverflowAndCounted() {
        histogram.fill(-1);
        histogram.fill(4);
        histogram.fill(Double.POSITIVE_INFINITY);
        histogram.fill(Double.NaN);

        assertEquals(1, histogram.sumW(-1));
        assertEquals(3, histogram.sumW(4));
        assertEquals(4, histogram.entries());
        assertEquals(1, histogram.nanEntries());
        assertEquals(0, histogram.integral());
        assertEquals(4, histogram.integralWithFlow());
    }

    @Test
    void aColumnIsFilledAsItsValuesOneByOne() {
        SplittableRandom random = new SplittableRandom(7);
        double[] x = random.doubles(1000, -1, 5).toArray();
        double[] w = random.doubles(1000, -1, 2).toArray();
        x[17] = Double.NaN;
        Histogram byColumn = histogram.copy();

        byColumn.fillAll(x, w);
        for (int i = 0; i < x.length; i++) {
            histogram.fill(x[i], w[i]);
        }

        assertSame(histogram, byColumn);
        assertEquals(1000, byColumn.entries());
        assertEquals(1, byColumn.nanEntries());
    }

    @Test
    void aColumnWithoutEventWeightsHasTheWeightOne() {
        histogram.fillAll(new double[] {0, 0, 3}, UNWEIGHTED);
        counts.fillAll(new double[] {0, 0, 3}, UNWEIGHTED);

        assertEquals(2, histogram.sumW(0));
        assertEquals(2, histogram.sumW2(0));
        assertSame(counts, histogram);
    }

    @Test
    void anEmptyColumnChangesNothing() {
        histogram.fillAll(new double[0], UNWEIGHTED);
        plane.fillAll(new double[][] {{}, {}}, UNWEIGHTED);

        assertEquals(0, histogram.entries() + plane.entries());
    }

    @Test
    void columnsAreFilledAsTheirPoints() {
        Histogram byPoint = plane.copy();

        plane.fillAll(new double[][] {{0.5, 1.5, Double.NaN}, {2, -1, 0}}, new double[] {1, 2, 3});
        byPoint.fillPoint(new double[] {0.5, 2}, 1);
        byPoint.fillPoint(new double[] {1.5, -1}, 2);
        byPoint.fillPoint(new double[] {Double.NaN, 0}, 3);

        assertSame(byPoint, plane);
        assertEquals(1, plane.sumW(0, 2));
        assertEquals(2, plane.sumW(1, -1));
        assertEquals(3, plane.sumW(2, 0));
        assertEquals(1, plane.nanEntries());
        assertEquals(1, plane.integral());
    }

    @Test
    void categoriesAreFilledByName() {
        Histogram charges = Histogram.book("charge", CategoryAxis.of("charge", "minus", "plus"));

        charges.fill("plus");
        charges.fill("neutral");

        assertEquals(1, charges.sumW(1));
        assertEquals(1, charges.sumW(2));
        assertEquals(0, charges.nanEntries());
    }

    @Test
    void categoriesAreFilledByNameWithEventWeights() {
        Histogram charges = Histogram.book("charge", CategoryAxis.of("charge", "minus", "plus"));

        charges.fill("plus", 0.5);
        charges.fill("plus", -2);
        charges.fill("neutral", 3);

        assertEquals(-1.5, charges.sumW(1));
        assertEquals(4.25, charges.sumW2(1));
        assertEquals(3, charges.sumW(2));
        assertEquals(3, charges.entries());
    }

    @Test
    void aCountOfCategoriesTakesNoEventWeights() {
        Histogram charges = Histogram.book("charge", Storage.COUNT, CategoryAxis.of("charge", "minus"));

        Exception error = assertThrows(IllegalArgumentException.class, () -> charges.fill("minus", 0.5));
        charges.fill("minus", 1);

        assertEquals("histogram 'charge' counts entries: event weight 0.5 is not 1", error.getMessage());
        assertEquals(1, charges.sumW(0));
    }

    @Test
    void aNameCannotBeFilledIntoNumbers() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> histogram.fill("plus"));
        Exception weighted = assertThrows(IllegalArgumentException.class, () -> histogram.fill("plus", 2));

        assertEquals("histogram 'h': 'plus' cannot be filled, the axis is RegularAxis 'x': 4 bins in [0, 4)",
                error.getMessage());
        assertEquals(error.getMessage(), weighted.getMessage());
    }

    @Test
    void aCountTakesNoEventWeights() {
        Exception one = assertThrows(IllegalArgumentException.class, () -> counts.fill(1, 0.5));
        Exception column = assertThrows(IllegalArgumentException.class,
                () -> counts.fillAll(new double[] {1, 2}, new double[] {1, 0.5}));

        assertEquals("histogram 'n' counts entries: event weight 0.5 is not 1", one.getMessage());
        assertEquals("histogram 'n' counts entries: eventWeights[1] = 0.5 is not 1", column.getMessage());
        assertEquals(0, counts.entries());
        assertEquals(0, counts.integralWithFlow());
    }

    @Test
    void aCountHoldsTheNumberOfEntriesAsBothSums() {
        counts.fill(2, 1);
        counts.fill(2);

        assertEquals(2, counts.sumW(2));
        assertEquals(2, counts.sumW2(2));
        assertEquals(Storage.COUNT, counts.storage());
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        Exception weights = assertThrows(IllegalArgumentException.class,
                () -> histogram.fillAll(new double[3], new double[2]));
        Exception values = assertThrows(IllegalArgumentException.class,
                () -> plane.fillAll(new double[][] {{1, 2}, {1}}, UNWEIGHTED));
        Exception columns = assertThrows(IllegalArgumentException.class,
                () -> plane.fillAll(new double[][] {{1, 2}}, UNWEIGHTED));

        assertEquals("histogram 'h': 2 event weights for 3 entries", weights.getMessage());
        assertEquals("histogram 'xy': 1 values for 2 entries", values.getMessage());
        assertEquals("histogram 'xy': 1 columns for 2 axes", columns.getMessage());
    }

    @Test
    void aValueCannotBeFilledIntoAPlane() {
        Exception value = assertThrows(IllegalArgumentException.class, () -> plane.fill(1));
        Exception point = assertThrows(IllegalArgumentException.class, () -> plane.fillPoint(new double[3],
                1));

        assertEquals("histogram 'xy' has 2 axes: this needs a histogram of one axis", value.getMessage());
        assertEquals("histogram 'xy': a point of 3 values for 2 axes", point.getMessage());
    }

    @Test
    void aFrozenHistogramCannotBeFilledButItsCopyCan() {
        Histogram frozen = histogram.frozen();

        Exception error = assertThrows(UnsupportedOperationException.class, () -> frozen.fill(1));
        assertThrows(UnsupportedOperationException.class, () -> frozen.fillAll(new double[1], UNWEIGHTED));
        frozen.copy().fill(1);
        histogram.fill(1);

        assertEquals("histogram 'h' is frozen: fill a copy() of it", error.getMessage());
        assertEquals(0, frozen.entries());
        assertEquals(1, histogram.entries());
    }

    @Test
    void aHistogramNeedsAnAxisAndMemory() {
        Exception none = assertThrows(IllegalArgumentException.class, () -> Histogram.book("h"));
        Axis large = new IntegerAxis("n", 0, 100_000);
        Exception many = assertThrows(IllegalArgumentException.class, () -> Histogram.book("h", large,
                large));

        assertEquals("no axes, at least 1 is needed", none.getMessage());
        assertEquals("axis 'n': with this axis there are 10000400004 bins, more than an array can hold",
                many.getMessage());
    }

    @Test
    void aBinThatIsNotThereIsRefused() {
        Exception beyond = assertThrows(IndexOutOfBoundsException.class, () -> histogram.sumW(5));
        Exception axes = assertThrows(IllegalArgumentException.class, () -> plane.sumW(1));

        assertEquals("axis 'x': bin 5 is not in -1 to 4", beyond.getMessage());
        assertEquals("1 bin numbers for 2 axes", axes.getMessage());
    }

    @Test
    void whoAsksForTheSumWithoutABinIsToldWhereTheSumOfAllIs() {
        Exception none = assertThrows(IllegalArgumentException.class, () -> histogram.sumW());

        assertEquals("no bin number is given, and there are 1 axes to count bins along; integral() sums over"
                + " all bins", none.getMessage());
    }

    @Test
    void sumsComeBackAsTheyWereGiven() {
        plane.fillPoint(new double[] {0.5, 2}, -3);

        Histogram again = Histogram.of("again", plane.sumWArray(), plane.sumW2Array(), plane.axis(0),
                plane.axis(1));

        assertSame(plane, again);
        assertEquals(1, again.entries());
    }

    @Test
    void sumsThatCannotBeAreRefused() {
        Axis axis = new RegularAxis("x", 1, 0, 1);

        Exception length = assertThrows(IllegalArgumentException.class,
                () -> Histogram.of("h", new double[2], new double[3], axis));
        Exception negative = assertThrows(IllegalArgumentException.class,
                () -> Histogram.of("h", new double[3], new double[] {0, -1, 0}, axis));

        assertEquals("histogram 'h': 2 sums of w and 3 of w² for 3 bins with flow", length.getMessage());
        assertEquals("histogram 'h': Σw² = -1.0 in x [0, 1) is negative", negative.getMessage());
    }

    @Test
    void fillingAllocatesNothing() {
        double[] x = new SplittableRandom(1).doubles(100_000).toArray();
        double[] point = new double[2];
        for (int warm = 0; warm < 20; warm++) {
            fillWith(x, point);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        fillWith(x, point);

        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 10_000, bytes + " bytes for 400 000 entries");
    }

    private void fillWith(double[] x, double[] point) {
        histogram.fillAll(x, UNWEIGHTED);
        for (double value : x) {
            histogram.fill(value, 2);
            point[0] = value;
            plane.fillPoint(point, 1);
            profile.fillPoint(point, value, 1);
        }
    }
}
