package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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

    @ParameterizedTest
    @ValueSource(strings = {"#frac{a}{b}", "\\frac{a}{b}", "$\\frac{a}{b}$"})
    void aFractionHasABarBetweenItsParts(String source) {
        MathText fraction = MathText.of(source);
        MathText.Piece a = fraction.pieces().get(0);
        MathText.Piece b = fraction.pieces().get(1);
        double bar = fraction.bars().get(0).y();

        assertEquals(MathText.MIDDLE, bar, 1e-12);
        assertTrue(a.y() - MathText.DESCENT * a.size() > bar, "a stands above the bar");
        assertTrue(b.y() + MathText.ASCENT * b.size() < bar, "b hangs below it");
        assertEquals(a.x() + a.size() * Typeface.width("a") / 2,
                b.x() + b.size() * Typeface.width("b") / 2, 1e-9);
        assertTrue(fraction.bars().get(0).x() < a.x() && fraction.width() > fraction.bars().get(0).end());
    }

    @Test
    void twoLinesStartAtTheSamePlace() {
        MathText lines = MathText.of("x #splitline{one}{and two} y");

        List<MathText.Piece> pieces = lines.pieces();
        assertEquals(List.of("x ", "one", "and two", " y"),
                pieces.stream().map(MathText.Piece::text).toList());
        assertEquals(pieces.get(1).x(), pieces.get(2).x());
        assertTrue(pieces.get(1).y() > MathText.MIDDLE && pieces.get(2).y() < 0);
        assertEquals(pieces.get(2).x() + Typeface.width("and two"), pieces.get(3).x(), 1e-9);
        assertEquals(List.of(), lines.bars());
        assertTrue(lines.lines() > 2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "$p_T$; p[_T]", "$p_{T}^\\mu$; p[_T][^μ]", "$x_12$; x[_1]2", "$m_\\mu$; m[_μ]",
        "a $x^2$ b; a x[^2] b",
        "$\\eta-\\phi$; η−φ", "$\\mathrm{d}x\\,$; dx\u2009", "$\\{a\\}$; {a}", "${a}{b}$; ab",
        "$\\left(x\\right)$; (x)", "$\\cos\\theta$; cos\u2009θ", "#left(x#right); (x)",
        "$5 and $6; $5 and $6", "$ 5 $; $ 5 $", "5$; 5$", "$$; $$", "$a; $a", "US$5 or A$6; US$5 or A$6",
        "$\\text{p_{T}}$; p[_T]", "#color[2]{red}; red", "#font[42]{x}; x", "#color[2; #color[2",
        "#frac{a}; #frac{a}", "#frac{a}{b; #frac{a}{b", "#frac a b; #frac a b", "$x\\$; x\\",
    })
    void betweenDollarsIsLatex(String source, String expected) {
        assertEquals(expected.replace("\\u2009", "\u2009"), set(source));
    }

    @Test
    void everySignIsInTheFont() {
        for (String name : List.of("gtrsim", "lesssim", "cong", "geqslant", "leqslant", "mid", "Vert",
                "setminus", "hbar")) {
            String sign = Symbols.named(name).orElseThrow();
            assertEquals(-1, Typeface.of(10).canDisplayUpTo(sign), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#frac{", "^{", "_{", "$", "{", "\\sqrt{", "#splitline{a}{", "x^",
        "#", "a b ", "\u0001"})
    void aLongTextIsSetInNoTime(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            MathText.of(piece.repeat(200_000));
            MathText.of(piece.repeat(300) + "}".repeat(300));
            Notes.title(piece.repeat(200_000), 400);
        });
    }

    @Test
    void whatIsNestedTooDeepStaysAsItWasWritten() {
        int deepest = MathTextParser.DEEPEST;

        assertEquals(deepest + 1,
                MathText.of("x^{".repeat(deepest) + "y" + "}".repeat(deepest)).pieces().size());
        assertTrue(MathText.of("x^{".repeat(40) + "y" + "}".repeat(40)).plain().contains("x^{x^{x^{"));
    }

    @Test
    void whatWouldNotBeDrawnAsWrittenIsToldBefore() {
        MathTitles.check("x", "#frac{p_{T}}{m}");
        MathTitles.check("x", "{".repeat(MathTextParser.DEEPEST));
        MathTitles.check("x", "😀".repeat(MathTitles.LONGEST));

        assertEquals("the title of variable 'x' has 1001 characters; at most 1000 can be drawn",
                refusal("a".repeat(1001)));
        assertEquals("the title of variable 'x' has braces nested 13 deep; at most 12 can be drawn",
                refusal("{".repeat(13)));
        assertEquals("the title of variable 'x' has a control character: 'a\\nb'", refusal("a\nb"));
        assertEquals("a b", set("a\nb"));
        assertEquals("a".repeat(999) + "…", set("a".repeat(999) + "😀😀"));
    }

    private static String refusal(String title) {
        return assertThrows(IllegalArgumentException.class, () -> MathTitles.check("variable 'x'", title))
                .getMessage();
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
