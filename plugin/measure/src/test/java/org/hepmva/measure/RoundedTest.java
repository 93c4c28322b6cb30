package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.Window;
import org.junit.jupiter.api.Test;

class RoundedTest {

    @Test
    void aValueHasTheDecimalsOfItsError() {
        assertEquals("0.9312 ± 0.0012", Rounded.measured(new Measured(0.93123, 0.00119)));
        assertEquals("1234 ± 23", Rounded.measured(new Measured(1234.4, 23.1)));
        assertEquals("93.12 ± 0.12%", Rounded.percent(new Measured(0.93123, 0.00119)));
    }

    /** A lifetime in seconds, a number of photons. */
    @Test
    void theVerySmallAndTheVeryLargeHaveAPowerOfTen() {
        assertEquals("(1.519 ± 0.012)e−12", Rounded.measured(new Measured(1.5192e-12, 1.18e-14)));
        assertEquals("(−0.2 ± 4.1)e−15", Rounded.measured(new Measured(-2.3e-16, 4.1e-15)));
        assertEquals("(1.13 ± 0.80)e27", Rounded.measured(new Measured(1.129e27, 7.96e26)));
        assertEquals("(2.0 +3.0 −1.2)e−9",
                Rounded.measured(new Measured(2e-9, 2e-9, 0.8e-9, 5e-9)));
        assertEquals("123456789 ± 1000", Rounded.measured(new Measured(123456789, 1000)));
        assertEquals("(4.54 ± 0.91)e8", Rounded.measured(new Measured(454427420, 90980414)));
        assertEquals("(2.5 +1.4 −2.4)e7", Rounded.measured(new Measured(25022896, 2e7, 1e6, 39022896)));
        assertEquals("250228 ± 14544", Rounded.measured(new Measured(250228, 14544)));
        assertEquals("339 +139156681 −60", Rounded.measured(new Measured(339, 7e7, 279, 139157020)));
        assertEquals("0 +4000000 −0", Rounded.measured(new Measured(5e-7, 4e6, 4e-7, 4e6)));
        assertEquals("0.0000012 ± 0.0000011", Rounded.measured(new Measured(1.2e-6, 1.1e-6)));
        assertEquals("(1.0 ± 2.0)e−7", Rounded.measured(new Measured(1e-7, 2e-7)));
    }

    @Test
    void whatDoesNotExistIsADash() {
        assertEquals("–", Rounded.measured(Measured.NONE));
        assertEquals("–", Rounded.percent(Measured.NONE));
        assertEquals("–", Rounded.compact(Double.NaN));
        assertEquals("∞", Rounded.measured(new Measured(Double.POSITIVE_INFINITY, 1)));
        assertEquals("−∞", Rounded.compact(Double.NEGATIVE_INFINITY));
    }

    @Test
    void compactNumbersHaveFourDigits() {
        assertEquals("0", Rounded.compact(0));
        assertEquals("0.5", Rounded.compact(0.5));
        assertEquals("−0.1235", Rounded.compact(-0.12345678));
        assertEquals("72000", Rounded.compact(72000));
        assertEquals("1.235e−12", Rounded.compact(1.23456789e-12));
        assertEquals("−1.5e20", Rounded.compact(-1.5e20));
        assertEquals("0.5", Rounded.measured(new Measured(0.5, Double.NaN)));
    }

    @Test
    void smallAndLargeNumbersHaveNoTrailingZeros() {
        assertEquals("1.5e−6", Rounded.compact(1.5e-6));
        assertEquals("1e−5", Rounded.compact(1e-5));
        assertEquals("1e−5", Rounded.compact(9.99999e-6));
        assertEquals("1e9", Rounded.compact(1e9));
        assertEquals("1e100", Rounded.compact(1e100));
    }

    @Test
    void aCutJustBelowOneIsNotOne() {
        assertEquals("1 − 0.00025", Rounded.cut(0.99975));
        assertEquals("0.9982", Rounded.cut(0.9982));
        assertEquals("1", Rounded.cut(1));
        assertEquals("∞", Rounded.cut(Double.POSITIVE_INFINITY));
    }

    @Test
    void aWindowReadsAsACut() {
        assertEquals("0.8 ≤ E/p < 1.2", Rounded.window(new Window("E/p", 0.8, 1.2)));
        assertEquals("x ≥ 2", Rounded.window(new Window("x", 2, Double.POSITIVE_INFINITY)));
        assertEquals("x < 3", Rounded.window(new Window("x", Double.NEGATIVE_INFINITY, 3)));
        assertEquals("–", Rounded.window(new Window("x", Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY)));
    }
}
