package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much folds differ. */
class FoldSpreadTest {

    @Test
    void isTheStandardDeviationOfTheFolds() {
        FoldSpread spread = FoldSpread.of(1, 2, 3, 6);

        assertEquals(3, spread.mean());
        assertEquals(Math.sqrt((4 + 1 + 0 + 9) / 3.0), spread.standardDeviation());
        assertEquals(spread.standardDeviation() / 2, spread.measuredMean().error());
        assertEquals(3, spread.measuredMean().value());
        assertEquals("3.0 ± 1.1 over 4 folds", spread.toString());
    }

    @Test
    void twoFoldsHaveASpread() {
        assertEquals(Math.sqrt(2), FoldSpread.of(1, 3).standardDeviation());
    }

    @Test
    void aFoldWithoutANumberIsLeftOut() {
        FoldSpread spread = FoldSpread.of(1, Double.NaN, 3);

        assertEquals(FoldSpread.of(1, 3).measuredMean(), spread.measuredMean());
        assertEquals(2, spread.known());
        assertEquals(3, spread.values().size());
    }

    @Test
    void oneFoldHasAMeanAndNoSpread() {
        FoldSpread spread = FoldSpread.of(5, Double.NaN);

        assertEquals(5, spread.mean());
        assertTrue(Double.isNaN(spread.standardDeviation()));
        assertTrue(Double.isNaN(FoldSpread.of().mean()));
    }

    @Test
    void whatTheErrorsOfTheFoldsDoNotExplainIsOfTheTraining() {
        FoldSpread spread = FoldSpread.of(1, 2, 3, Double.NaN);

        // σ² = 1, mean of the squares ½
        assertEquals(Math.sqrt(0.5), spread.beyondStatistics(0.5, 1, 0.5, 99), 1e-15);
        assertEquals(0, spread.beyondStatistics(2, 2, 2, 2));
        // 5² − 3² = 4²
        assertEquals(4, FoldSpread.of(0, 5, 10).beyondStatistics(3, 3, 3), 1e-14);
        assertEquals("errors has 2 values, not 4", assertThrows(IllegalArgumentException.class,
                () -> spread.beyondStatistics(1, 2)).getMessage());
    }
}
