package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One number, fold by fold. */
class AcrossFoldsTest {

    @Test
    void theSpreadIsDividedIntoStatisticsAndTheRest() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 0.5), new Measured(2, 1),
                new Measured(3, 0.5)));

        assertEquals(1, numbers.standardDeviation());
        assertEquals(Math.sqrt(0.5), numbers.statistical(), 1e-15);
        assertEquals(Math.sqrt(0.5), numbers.beyondStatistics(), 1e-15);
        assertEquals("2.00 ± 0.58 over 3 folds", numbers.toString());
    }

    @Test
    void aFoldWithoutANumberIsLeftOutOfAll() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 0.1), Measured.NONE,
                new Measured(3, 0.1)));

        assertEquals(Math.sqrt(2), numbers.standardDeviation());
        assertEquals(0.1, numbers.statistical(), 1e-15);
        assertEquals(Math.sqrt(2 - 0.01), numbers.beyondStatistics(), 1e-15);
        assertTrue(Double.isNaN(new AcrossFolds(List.of(Measured.NONE)).statistical()));
        assertTrue(Double.isNaN(new AcrossFolds(List.of()).beyondStatistics()));
    }

    /** No background of a fold passes: there is no mean of rejection factors. */
    @Test
    void anInfiniteNumberHasNoSpread() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(0.1, 0.01), new Measured(0, 0.01)))
                .map(Measured::inverse);

        assertEquals(Double.POSITIVE_INFINITY, numbers.folds().get(1).value());
        assertTrue(Double.isNaN(numbers.standardDeviation()));
        assertTrue(Double.isNaN(numbers.statistical()));
        assertTrue(Double.isNaN(numbers.beyondStatistics()));
    }

    @Test
    void errorsThatExplainTheSpreadLeaveNothing() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 2), new Measured(2, 2)));

        assertEquals(0, numbers.beyondStatistics());
    }
}
