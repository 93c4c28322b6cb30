package org.hepmva.io.hist.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** How entries of which only the number of all is known are shared between bins. */
class BinEntriesTest {

    private static void assertShared(double entries, double[] w, double[] w2, double... expected) {
        assertArrayEquals(expected, BinEntries.of(w, w2, entries));
    }

    @Test
    void countsAreTheirOwn() {
        assertShared(5, new double[] {2, 0, 3}, new double[] {2, 0, 3}, 2, 0, 3);
    }

    @Test
    void othersAreInProportionToTheEffectiveEntriesAndWhole() {
        assertShared(10, new double[] {1, 0, 2}, new double[] {0.5, 0, 4}, 7, 0, 3);
        assertShared(3, new double[] {1, 1}, new double[] {1, 1}, 2, 1);
    }

    @Test
    void aFractionOfAllStaysOne() {
        assertShared(2.5, new double[] {1, 1}, new double[] {1, 1}, 1.25, 1.25);
    }

    @Test
    void aBinWhoseWeightsCancelIsNotEmptyButOneWithoutSquaresIs() {
        assertShared(3, new double[] {0, 1, 0}, new double[] {2, 0.5, 0}, 1, 2, 0);
        assertShared(3, new double[] {0, 0}, new double[] {0, 0}, 0, 0);
        assertShared(1, new double[] {Double.NaN, 1}, new double[] {Double.NaN, 1}, 0, 1);
        assertShared(2, new double[] {1, 1}, new double[] {0, 1}, 0, 2);
    }
}
