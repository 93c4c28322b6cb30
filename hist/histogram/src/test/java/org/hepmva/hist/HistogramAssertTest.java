package org.hepmva.hist;

import static org.hepmva.hist.HistogramAssert.assertClose;
import static org.hepmva.hist.HistogramAssert.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HistogramAssertTest {

    private static Histogram filled(double... values) {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 10, 0, 10));
        histogram.fillAll(values, new double[0]);
        return histogram;
    }

    @Test
    void aFailureShowsTheFirstFiveBinsAndBothSums() {
        AssertionError error = assertThrows(AssertionError.class,
                () -> assertSame(filled(0, 1, 2, 3, 4, 5, 6, 7), filled(0)));

        assertEquals("histograms 'h' and 'h' differ in 7 of 12 bins; with flow Σw = 8.0 expected, 1.0 was"
                + "\n  x [1, 2): expected Σw = 1.0, Σw² = 1.0; was 0.0, 0.0"
                + "\n  x [2, 3): expected Σw = 1.0, Σw² = 1.0; was 0.0, 0.0"
                + "\n  x [3, 4): expected Σw = 1.0, Σw² = 1.0; was 0.0, 0.0"
                + "\n  x [4, 5): expected Σw = 1.0, Σw² = 1.0; was 0.0, 0.0"
                + "\n  x [5, 6): expected Σw = 1.0, Σw² = 1.0; was 0.0, 0.0", error.getMessage());
    }

    @Test
    void aFailureSaysWhichAxis() {
        Histogram other = Histogram.book("h", new IntegerAxis("x", 0, 9));

        AssertionError error = assertThrows(AssertionError.class, () -> assertSame(filled(), other));

        assertEquals("axis 0: expected RegularAxis 'x': 10 bins in [0, 10), was IntegerAxis 'x': 0 to 8",
                error.getMessage());
    }

    @Test
    void closeIsRelative() {
        assertClose(filled(1).times(1e-6), filled(1).times(1.001e-6), 0.01);
        assertThrows(AssertionError.class, () -> assertClose(filled(1), filled(1).times(1.1), 0.01));
    }
}
