package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {

    private static final List<String> NAMES = List.of("a", "b");
    private static final Matrix MATRIX = Matrix.of(NAMES, List.of("x", "y"), new double[][] {{1, 2}, {3, 4}});

    private static SvgText text(String svg, String text) {
        return SvgText.upright(svg).stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void theFirstRowIsAtTheTopAndTheFirstColumnAtTheLeft() {
        String svg = Pictures.svg(Plot.matrix(MATRIX));

        assertTrue(text(svg, "1").box().getY() < text(svg, "3").box().getY());
        assertTrue(text(svg, "1").box().getX() < text(svg, "2").box().getX());
        assertTrue(text(svg, "a").box().getY() < text(svg, "b").box().getY());
        assertEquals(text(svg, "a").box().getCenterY(), text(svg, "1").box().getCenterY(), 3);
    }

    @Test
    void errorsStandWithTheirValues() {
        double[][] errors = {{0.12, 0.3}, {0, Double.NaN}};

        String wide = Pictures.svg(Plot.matrix(MATRIX.withErrors(errors)).withSize(900, 400));
        List<String> names = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        String narrow = Pictures.svg(Plot.matrix(Matrix.of(names, names, eight(1)).withErrors(eight(0.12))));

        assertTrue(wide.contains(">1.00 ± 0.12</text>"), wide);
        assertTrue(narrow.contains(">1.00</text>") && narrow.contains(">±0.12</text>"), narrow);
        assertTrue(wide.contains(">3</text>") && wide.contains(">4</text>"), wide);
    }

    @Test
    void textsStandInPlaceOfNumbersAndGoOnBelowWhereCellsAreNarrow() {
        List<List<String>> texts = List.of(List.of("< 0.024", "25 +32 −12"), List.of("3 ± 1", "–"));
        List<String> names = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        List<List<String>> many = Collections.nCopies(8, Collections.nCopies(8, "25 +32 −12"));

        String wide = Pictures.svg(Plot.matrix(MATRIX.withTexts(texts)));
        String narrow = Pictures.svg(Plot.matrix(Matrix.of(names, names, eight(1)).withTexts(many)));

        assertTrue(text(wide, "&lt; 0.024").box().getY() < text(wide, "3 ± 1").box().getY());
        assertTrue(text(wide, "&lt; 0.024").box().getX() < text(wide, "25 +32 −12").box().getX());
        assertTrue(narrow.contains(">25</text>") && narrow.contains(">+32 −12</text>"), narrow);
    }

    private static double[][] eight(double value) {
        double[][] cells = new double[8][8];
        for (double[] row : cells) {
            Arrays.fill(row, value);
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource({"0.91234, 0.0035, -1, 0.9123, 0.0035", "123456.7, 351, -1, 123457, 351",
        "0.91234, 0, -1, 0.912, ''", "17, 0, -1, 17, ''", "0.5, 0.01, 3, 0.500, 0.010",
        "-0.0001, 0.01, 2, 0.00, 0.01", "1e-7, 3e-8, -1, 1.0e−7, 3.0e−8", "2e12, 1e6, -1, 2.0e12, 1.0e6",
        "NaN, 1, -1, –, ''", "-Infinity, 1, 2, −∞, ''", "0, 0.5, -1, 0.00, 0.50", "-3.4, 1.2, -1, −3.4, 1.2"})
    void numbersHaveTheDigitsThatTheirErrorsKnow(double value, double error, int decimals, String written,
            String writtenError) {
        CellNumber number = new CellNumber(value, error);

        assertEquals(written, number.value(decimals));
        assertEquals(writtenError, number.error(decimals));
    }

    @Test
    void aValueThatDoesNotExistIsADashOnWhite() {
        double[][] values = {{Double.NaN, 1}, {0, 1}};

        String svg = Pictures.svg(Plot.matrix(Matrix.of(NAMES, NAMES, values)));

        assertTrue(svg.contains(">–</text>"));
        assertFalse(svg.contains("NaN"));
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void numbersAreReadableOnEveryShade(ColourMap map) {
        // WCAG 2.1 asks of text for a contrast of 4.5
        for (int i = 0; i <= 100; i++) {
            Color ground = map.colour(i / 100.0);
            assertTrue(Contrast.ratio(Contrast.on(ground), ground) >= 4.5, map + " at " + i);
        }
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
    }

    @Test
    void aTableHasNoColourBar() {
        Figure table = Figure.of(Plot.matrix(MATRIX));

        assertTrue(table.frame().getMaxX() > 480, table.frame().toString());
    }

    @Test
    void tenClassesWithLongNamesAreLegible() {
        String svg = Pictures.svg(Gallery.confusion(10));

        double smallest = SvgText.upright(svg).stream().mapToDouble(t -> t.box().getHeight()).min().orElse(0);
        assertEquals(10 * 10 * 2 + 10, SvgText.upright(svg).size() - 1);
        assertTrue(smallest > 5 * 0.95, smallest + " points");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        double[][] two = {{1, 2}, {3, 4}};

        assertEquals("values has 2 values, not 3",
                refusal(() -> Matrix.of(List.of("a", "b", "c"), NAMES, two)));
        assertEquals("values of row 'a' has 2 values, not 1",
                refusal(() -> Matrix.of(NAMES, List.of("x"), two)));
        assertEquals("errors has 1 values, not 2",
                refusal(() -> MATRIX.withErrors(new double[1][2])));
        assertEquals("texts of row 'b' has 1 values, not 2", refusal(() ->
                MATRIX.withTexts(List.of(List.of("1", "2"), List.of("3")))));
        assertEquals("axis 'rows': category 'a' is there twice",
                refusal(() -> Matrix.of(List.of("a", "a"), NAMES, two)));
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
