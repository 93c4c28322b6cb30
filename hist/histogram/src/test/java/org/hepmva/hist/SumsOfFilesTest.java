package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Histograms and profiles made of sums, as files hold them. */
class SumsOfFilesTest {

    private static final Axis TWO = new RegularAxis("x", 2, 0, 2);

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void countsStayCountsAndAreTheEntries() {
        Histogram histogram = Histogram.ofCounts("n", new double[] {1, 2, 3, 4}, TWO);

        assertEquals(Storage.COUNT, histogram.storage());
        assertEquals(10, histogram.entries());
        assertArrayEquals(histogram.sumWArray(), histogram.sumW2Array());
    }

    @Test
    void whatIsNoNumberOfEntriesIsRefused() {
        assertEquals("histogram 'n': 0.5 in x [0, 1) is not a number of entries",
                refusal(() -> Histogram.ofCounts("n", new double[] {0, 0.5, 0, 0}, TWO)));
        assertEquals("histogram 'n': -1.0 in x overflow is not a number of entries",
                refusal(() -> Histogram.ofCounts("n", new double[] {0, 0, 0, -1}, TWO)));
        assertEquals("histogram 'n': NaN in x underflow is not a number of entries",
                refusal(() -> Histogram.ofCounts("n", new double[] {Double.NaN, 0, 0, 0}, TWO)));
        assertEquals("histogram 'n': 2 counts for 4 bins with flow",
                refusal(() -> Histogram.ofCounts("n", new double[2], TWO)));
    }

    @Test
    void aFileMayKnowHowManyEntriesThereWere() {
        Histogram histogram = Histogram.of("w", new double[] {0, 1, 2, 0}, new double[] {0, 1, 4, 0}, TWO);
        Profile profile = Profile.book("y", TWO);

        assertEquals(7, histogram.withEntries(7).entries());
        assertArrayEquals(histogram.sumW2Array(), histogram.withEntries(7).sumW2Array());
        assertEquals(9, profile.withEntries(9).entries());
        assertEquals("histogram 'w': -1 entries are less than none",
                refusal(() -> histogram.withEntries(-1)));
        assertEquals("profile 'y': -1 entries are less than none", refusal(() -> profile.withEntries(-1)));
    }

    @Test
    void aProfileOfSumsIsTheProfileThatWasFilled() {
        Profile filled = Profile.book("y", TWO);
        filled.fillAll(new double[] {0.5, 0.6, 1.5, 3}, new double[] {2, 4, 3, -1},
                new double[] {1, 2, 1, 2});

        Profile again = Profile.of("y", new Profile.BinSums(new double[] {0, 3, 1, 2},
                new double[] {0, 5, 1, 4}, new double[] {0, 10, 3, -2}, new double[] {0, 36, 9, 2}), TWO);

        for (int bin = -1; bin <= 2; bin++) {
            assertEquals(filled.mean(bin), again.mean(bin), 1e-15); // other sums, the same mean
            assertEquals(filled.error(bin), again.error(bin), 1e-12);
            assertEquals(filled.sumWy(bin), again.sumWy(bin), 1e-14);
            assertEquals(filled.sumWy2(bin), again.sumWy2(bin), 1e-14);
        }
        assertEquals(10, again.sumWy(0));
        assertEquals(36, again.sumWy2(0));
        assertEquals(4, again.entries());
        assertEquals(filled.mean(0), again.plus(filled).mean(0), 1e-15);
    }

    @Test
    void aProfileOfOtherSumsThanBinsIsRefused() {
        double[] four = new double[4];

        assertEquals("profile 'y': 4 sums of w, 4 of w², 3 of wy and 4 of wy² for 4 bins with flow",
                refusal(() -> Profile.of("y", new Profile.BinSums(four, four, new double[3], four), TWO)));
    }
}
