package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hepmva.measure.Measured;
import org.hepmva.measure.Window;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aValueHasTheDecimalsOfItsError() {
        assertEquals("0.9312 ± 0.0012", Numbers.measured(new Measured(0.93123, 0.00119)));
        assertEquals("1234 ± 23", Numbers.measured(new Measured(1234.4, 23.1)));
        assertEquals("93.12 ± 0.12%", Numbers.percent(new Measured(0.93123, 0.00119)));
    }

    @Test
    void whatDoesNotExistIsADash() {
        assertEquals("–", Numbers.measured(Measured.NONE));
        assertEquals("–", Numbers.percent(Measured.NONE));
        assertEquals("–", Numbers.compact(Double.NaN));
        assertEquals("∞", Numbers.measured(new Measured(Double.POSITIVE_INFINITY, 1)));
        assertEquals("−∞", Numbers.compact(Double.NEGATIVE_INFINITY));
    }

    @Test
    void compactNumbersHaveFourDigits() {
        assertEquals("0", Numbers.compact(0));
        assertEquals("0.5", Numbers.compact(0.5));
        assertEquals("−0.1235", Numbers.compact(-0.12345678));
        assertEquals("72000", Numbers.compact(72000));
        assertEquals("1.235e−12", Numbers.compact(1.23456789e-12));
        assertEquals("−1.5e20", Numbers.compact(-1.5e20));
        assertEquals("0.5", Numbers.measured(new Measured(0.5, Double.NaN)));
    }

    @Test
    void smallAndLargeNumbersHaveNoTrailingZeros() {
        assertEquals("1.5e−6", Numbers.compact(1.5e-6));
        assertEquals("1e−5", Numbers.compact(1e-5));
        assertEquals("1e−5", Numbers.compact(9.99999e-6));
        assertEquals("1e9", Numbers.compact(1e9));
        assertEquals("1e100", Numbers.compact(1e100));
    }

    @Test
    void aCutJustBelowOneIsNotOne() {
        assertEquals("1 − 0.00025", Numbers.cut(0.99975));
        assertEquals("0.9982", Numbers.cut(0.9982));
        assertEquals("1", Numbers.cut(1));
        assertEquals("∞", Numbers.cut(Double.POSITIVE_INFINITY));
    }

    @Test
    void aWindowReadsAsACut() {
        assertEquals("0.8 ≤ E/p < 1.2", Numbers.window(new Window("E/p", 0.8, 1.2)));
        assertEquals("x ≥ 2", Numbers.window(new Window("x", 2, Double.POSITIVE_INFINITY)));
        assertEquals("x < 3", Numbers.window(new Window("x", Double.NEGATIVE_INFINITY, 3)));
        assertEquals("–", Numbers.window(new Window("x", Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY)));
    }
}
