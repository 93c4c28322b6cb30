package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventScaleTest {

    @ParameterizedTest
    @CsvSource({"48.6 pb, 48.6", "48.6pb, 48.6", "1 fb, 1e-3", "2 ab, 2e-6", "3 nb, 3e3", "1 ub, 1e6",
        "1 µb, 1e6", "1 μb, 1e6", "2 mb, 2e9", "1 b, 1e12", " 1.5e2 fb , 0.15", ".5 pb, .5"})
    void crossSectionsAreReadInAllUnitsOfArea(String text, double picobarns) {
        assertEquals(picobarns, CrossSection.parse(text).picobarns(), 1e-12 * picobarns);
    }

    @ParameterizedTest
    @CsvSource({"139 /fb, 139000", "139/fb, 139000", "139 1/fb, 139000", "139 fb-1, 139000",
        "139 fb^-1, 139000", "139 fb**-1, 139000", "139 fb⁻¹, 139000", "139 fb −1, 139000", "36.1 /pb, 36.1",
        "5 /nb, 5e-3", "3 /ab, 3e6", "1 / µb, 1e-6"})
    void luminositiesAreReadInAllInverseUnits(String text, double perPicobarn) {
        assertEquals(perPicobarn, Luminosity.parse(text).perPicobarn(), 1e-12 * perPicobarn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48.6", "48.6 /pb", "48.6 kg", "pb", "", "1 PB", "4 8 pb", "NaN pb"})
    void aCrossSectionWithoutAUnitOfAreaIsRefused(String text) {
        assertEquals("cross-section '" + text + "' is not a number with one of the units ab, fb, pb, nb, ub,"
                + " mb, b, such as 48.6 pb", refusal(() -> CrossSection.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"139", "139 fb", "139 kg", "139 /kg", "139 fb-2", "/fb", "139 /fb /pb"})
    void aLuminosityWithoutAnInverseUnitIsRefused(String text) {
        assertEquals("luminosity '" + text + "' is not a number with one of the units /ab, /fb, /pb, /nb,"
                + " /ub, /mb, /b, such as 139 /fb", refusal(() -> Luminosity.parse(text)));
    }

    @Test
    void whatIsNotAboveZeroIsRefused() {
        assertEquals("cross-section = -1 pb is not above zero and finite",
                refusal(() -> CrossSection.parse("-1 pb")));
        assertEquals("luminosity = 0 /pb is not above zero and finite",
                refusal(() -> Luminosity.parse("0 /fb")));
        assertEquals("cross-section = Infinity pb is not above zero and finite",
                refusal(() -> CrossSection.parse("1e400 pb")));
        assertEquals("generated = 0 is not above zero and finite", refusal(() -> new Generated.Known(0)));
        assertEquals("generated = NaN is not above zero and finite",
                refusal(() -> new Generated.Known(Double.NaN)));
        assertEquals("scale = -2 is not above zero and finite", refusal(() -> EventScale.factor(-2)));
        assertEquals("the table to sum generated events over is blank",
                refusal(() -> new Generated.SumOver(" ", "w")));
    }

    @Test
    void aScaleSaysInOneLineWhatItIs() {
        EventScale scale = new EventScale.FromCrossSection(CrossSection.parse("2 nb"),
                Luminosity.parse("1 /fb"), new Generated.SumOver("Runs", "genEventSumw"));

        assertEquals("2000 pb * 1000 /pb / (sum of genEventSumw over Runs)", scale.toString());
        assertEquals("1.5", EventScale.factor(1.5).toString());
        assertTrue(scale.isKnown());
        assertFalse(EventScale.unknown().isKnown());
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
