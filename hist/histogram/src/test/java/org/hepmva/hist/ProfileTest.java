package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private final Profile profile = Profile.book("y [GeV]", new RegularAxis("x", 4, 0, 4));

    private static Profile random(long seed, Axis... axes) {
        SplittableRandom random = new SplittableRandom(seed);
        Profile profile = Profile.book("y", axes);
        for (int i = 0; i < 1000; i++) {
            double[] point = random.doubles(axes.length, -1, 5).toArray();
            profile.fillPoint(point, point[0] + random.nextDouble(), random.nextDouble(0, 2));
        }
        return profile;
    }

    @Test
    void meanSpreadAndErrorAreWeighted() {
        profile.fill(1.5, 10, 3);
        profile.fill(1.5, 14, 1);

        assertEquals(11, profile.mean(1));
        assertEquals(Math.sqrt(3), profile.spread(1), 1e-15);
        assertEquals(Math.sqrt(3) * Math.sqrt(10) / 4, profile.error(1), 1e-15);
        assertEquals(4, profile.sumW(1));
        assertEquals(10, profile.sumW2(1));
    }

    @Test
    void anEmptyBinHasNoMean() {
        assertEquals(Double.NaN, profile.mean(0));
        assertEquals(Double.NaN, profile.spread(0));
        assertEquals(Double.NaN, profile.error(0));
    }

    @Test
    void oneEntryHasNoSpread() {
        profile.fill(0, 0.1, 0.3);

        assertEquals(0.1, profile.mean(0));
        assertEquals(0, profile.error(0));
    }

    @Test
    void eventWeightsThatCancelLeaveNoMean() {
        profile.fill(0, 1, 1);
        profile.fill(0, 2, -1);

        assertEquals(Double.NaN, profile.mean(0));
    }

    @Test
    void negativeEventWeightsAreSummedLikeAnyOther() {
        profile.fill(0, 1, 2);
        profile.fill(0, 5, -1);

        assertEquals(-3, profile.mean(0));
        assertEquals(Double.NaN, profile.spread(0));
    }

    @Test
    void anInfiniteQuantityMakesItsBinNaNWheneverItCame() {
        profile.fill(0, 1);
        profile.fill(0, Double.POSITIVE_INFINITY);
        profile.fill(1, Double.NEGATIVE_INFINITY);
        profile.fill(1, 1);
        Profile sum = profile.plus(profile.copy());

        for (int bin = 0; bin < 2; bin++) {
            assertEquals(Double.NaN, profile.mean(bin));
            assertEquals(Double.NaN, profile.spread(bin));
            assertEquals(Double.NaN, profile.error(bin));
            assertEquals(Double.NaN, sum.mean(bin));
            assertEquals(Double.NaN, profile.rebinned(0, 2).mean(0));
        }
        assertEquals(4, profile.entries());
        assertEquals(0, profile.nanEntries());
    }

    @Test
    void aMissingQuantityIsLeftOutAndCounted() {
        profile.fill(1, Double.NaN);
        profile.fill(1, 3);
        profile.fill(Double.NaN, 7);

        assertEquals(3, profile.mean(1));
        assertEquals(7, profile.mean(4));
        assertEquals(3, profile.entries());
        assertEquals(2, profile.nanEntries());
    }

    @Test
    void aSmallSpreadAboutALargeMeanIsNotLost() {
        profile.fill(0, 1e9 - 1);
        profile.fill(0, 1e9 + 1);

        assertEquals(1e9, profile.mean(0));
        assertEquals(1, profile.spread(0));
    }

    @Test
    void columnsAreFilledAsTheirEntries() {
        profile.fillAll(new double[] {0, 0, 9}, new double[] {1, 2, 3}, new double[] {1, 3, 1});
        profile.fillAll(new double[] {2}, new double[] {5}, new double[0]);

        assertEquals(1.75, profile.mean(0));
        assertEquals(3, profile.mean(4));
        assertEquals(5, profile.mean(2));
    }

    @Test
    void columnsOfSeveralAxesAreFilledAsTheirPoints() {
        Profile plane = Profile.book("y", new RegularAxis("x", 2, 0, 2), new IntegerAxis("n", 0, 3));

        plane.fillAll(new double[][] {{0, 0, Double.NaN}, {2, 2, 1}}, new double[] {1, 2, 5},
                new double[] {1, 3, 1});

        assertEquals(1.75, plane.mean(0, 2));
        assertEquals(5, plane.mean(2, 1));
        assertEquals(1, plane.nanEntries());
        assertThrows(IllegalArgumentException.class,
                () -> plane.fillAll(new double[][] {{0}}, new double[1], new double[0]));
        assertThrows(IllegalArgumentException.class,
                () -> plane.fillAll(new double[][] {{0}, {1, 2}}, new double[1], new double[0]));
    }

    @Test
    void aFrozenProfileCannotBeFilledButItsCopyCan() {
        profile.fill(0, 3);
        Profile frozen = profile.frozen();

        Exception error = assertThrows(UnsupportedOperationException.class, () -> frozen.fill(0, 1));
        frozen.copy().fill(0, 1);
        profile.fill(0, 5);

        assertEquals("profile 'y [GeV]' is frozen: fill a copy() of it", error.getMessage());
        assertEquals(3, frozen.mean(0));
        assertEquals(4, profile.mean(0));
        assertEquals(1, frozen.entries());
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> profile.fillAll(new double[2], new double[3], new double[0]));

        assertEquals("profile 'y [GeV]': 2 values of x, 3 of y, 0 event weights", error.getMessage());
    }

    @Test
    void theSumIsAsIfBothHadBeenFilledIntoOne() {
        Profile other = Profile.book("other", new RegularAxis("x", 4, 0, 4));
        profile.fill(1, 1000);
        other.fill(1, 1002);
        other.fill(2, 7);

        Profile both = profile.plus(other);

        assertEquals(1001, both.mean(1));
        assertEquals(1, both.spread(1));
        assertEquals(7, both.mean(2));
        assertEquals(3, both.entries());
    }

    @Test
    void profilesWithDifferentBinsCannotBeAdded() {
        Profile other = Profile.book("other", new RegularAxis("x", 3, 0, 4));

        assertThrows(IllegalArgumentException.class, () -> profile.plus(other));
    }

    @Test
    void rebinningIsAsFillingTheWiderBins() {
        Profile fine = random(1, new RegularAxis("x", 4, 0, 4));
        Profile wide = random(1, new RegularAxis("x", 2, 0, 4));

        Profile rebinned = fine.rebinned(0, 2);

        for (int bin = -1; bin <= 2; bin++) {
            assertEquals(wide.mean(bin), rebinned.mean(bin), 1e-13);
            assertEquals(wide.error(bin), rebinned.error(bin), 1e-13);
        }
    }

    @Test
    void aProjectionAveragesOverTheOtherAxesWithTheirFlow() {
        Profile plane = random(2, new RegularAxis("x", 4, 0, 4), new IntegerAxis("n", 0, 3));

        Profile projected = plane.projected(0);

        double sum = 0;
        for (int n = -1; n <= 3; n++) {
            sum += plane.sumW(1, n) * plane.mean(1, n);
        }
        assertEquals(sum / projected.sumW(1), projected.mean(1), 1e-13);
        assertEquals(plane.entries(), projected.entries());
    }

    @Test
    void whatASliceLeavesOutBecomesFlow() {
        profile.fill(0, 1);
        profile.fill(1, 2);
        profile.fill(3, 3);

        Profile slice = profile.sliced(0, 1, 2);

        assertEquals(1, slice.mean(-1));
        assertEquals(2, slice.mean(0));
        assertEquals(3, slice.mean(1));
    }

    @Test
    void aGraphHasAPointPerBinAndNaNWhereThereIsNoMean() {
        profile.fill(0, 1);
        profile.fill(0, 3);

        Graph graph = profile.toGraph();

        assertEquals(2, graph.y()[0]);
        assertEquals(Double.NaN, graph.y()[1]);
        assertArrayEquals(new double[] {Math.sqrt(0.5), 0, 0, 0}, graph.eyLow(), 1e-15);
        assertEquals("y [GeV]", graph.yTitle());
    }

    @Test
    void aPointHasOneValuePerAxis() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> profile.fillPoint(new double[2], 1, 1));

        assertEquals("profile 'y [GeV]': 2 values for 1 axes", error.getMessage());
    }
}
