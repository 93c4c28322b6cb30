package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralNumberTest {

    /** What C's printf says. */
    @ParameterizedTest
    @CsvSource({"0.42689, 0.427", "0.19, 0.19", "9.8631, 9.86", "1, 1", "0, 0", "100, 100", "999.6, 1e+03",
        "1234, 1.23e+03", "0.0001, 0.0001", "0.00001234, 1.23e-05", "1e-120, 1e-120", "-2.5, -2.5",
        "NaN, nan", "Infinity, inf", "-Infinity, -inf"})
    void numbersAreAsInC(double value, String text) {
        assertEquals(text, GeneralNumber.threeDigits(value));
    }
}
