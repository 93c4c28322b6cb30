package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lowered pieces are shown as [_…], raised ones as [^…]. */
class MathTextTest {

    private static String set(String source) {
        return MathText.of(source).pieces().stream()
                .map(p -> p.y() < 0 ? "[_" + p.text() + "]" : p.y() > 0 ? "[^" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ε_S", "ε_{S}", "#epsilon_{S}", "\\epsilon_{S}", "#epsilon_S", "\\epsilon_S"})
    void manySpellingsOfAnEfficiencyAreTheSame(String source) {
        assertEquals("ε[_S]", set(source));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "p_T^2, p[_T][^2]",
        "p_{T}^{μ} [GeV], p[_T][^μ] [GeV]",
        "139 fb^{-1}, 139 fb[^−1]",
        "139 fb^-1, 139 fb[^−1]",
        "x², x[^2]",
        "10⁻³ H₂O, 10[^−3] H[_2]O",
        "#chi^{2}/ndf, χ[^2]/ndf",
        "\\mu\\mu → #tau, μμ → τ",
        "#Delta#phi, Δφ",
        "m_{jj} #pm 1, m[_jj] ± 1"})
    void scriptsAndNamedLettersAreSet(String source, String expected) {
        assertEquals(expected, set(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mu_pt", "jet_btag", "var1+var2", "_", "a_", "^", "x_{open", "# of jets",
        "#1", "C:\\x", "isolation_R03", "var_12", "#notALetter", "{}", "a{b}"})
    void namesAndWhatIsNotUnderstoodStayAsTheyAre(String source) {
        assertEquals(source, set(source));
    }

    @Test
    void aMinusBeforeADigitIsAMinusSign() {
        assertEquals("−1 < x < (−2.5)", set("-1 < x < (-2.5)"));
        assertEquals("var1-var2, e-id", set("var1-var2, e-id"));
    }

    @Test
    void aSubscriptAndASuperscriptStandAboveEachOther() {
        List<MathText.Piece> pieces = MathText.of("p_{T}^{2}x").pieces();

        assertEquals(pieces.get(1).x(), pieces.get(2).x());
        assertTrue(pieces.get(3).x() > pieces.get(1).x());
    }

    @Test
    void scriptsAreSmaller() {
        List<MathText.Piece> pieces = MathText.of("ε_S").pieces();

        assertEquals(List.of(1.0, 0.66), pieces.stream().map(MathText.Piece::size).toList());
    }

    @Test
    void aRootHasABarOverItsContent() {
        MathText root = MathText.of("#sqrt{s} = 13 TeV");

        assertEquals("√s = 13 TeV", set("#sqrt{s} = 13 TeV"));
        assertEquals(Typeface.width("√"), root.bars().get(0).x(), 1e-12);
        assertEquals(Typeface.width("√") + Typeface.width("s"), root.bars().get(0).end(), 1e-12);
    }

    @Test
    void scriptsMayBeNested() {
        MathText nested = MathText.of("e^{-x^{2}}");

        assertEquals("e[^-x][^2]", set("e^{-x^{2}}"));
        assertTrue(nested.pieces().get(2).y() > nested.pieces().get(1).y());
    }

    @Test
    void anEmptyTextIsEmpty() {
        assertTrue(MathText.of("").isEmpty());
        assertEquals(0, MathText.of("").width());
    }

    /** Advances of DejaVu Sans, in its grid of 2048: e 1260, v 1212, n 1298, t 803, s 1067, E 1294. */
    @Test
    void widthsAreThoseOfTheFontFile() {
        assertEquals((1294 + 1212 + 1260 + 1298 + 803 + 1067) / 2048.0, Typeface.width("Events"), 1e-9);
    }
}
