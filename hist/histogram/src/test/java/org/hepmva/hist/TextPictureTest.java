package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPictureTest {

    private static String drawing(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void aHistogramDrawsItselfWithItsFlow() {
        Histogram histogram = Histogram.book("mass", new RegularAxis("m [GeV]", 3, 60, 120));
        histogram.fillAll(new double[] {61, 81, 99, 100, 500, Double.NaN}, new double[] {1, 2, 1.5, -0.5, 1,
                1});

        assertEquals(drawing(
                "Histogram 'mass' of m [GeV]: 6 entries (1 NaN), Σw = 4 inside, 6 with flow",
                " underflow         0 ± 0        |",
                "  [60, 80)         1 ± 1        |███████████",
                " [80, 100)     3.500 ± 2.500    |████████████████████████████████████████",
                "[100, 120)   -0.5000 ± 0.5000   |░░░░░░",
                "  overflow         2 ± 1.414    |███████████████████████"), histogram.toString());
    }

    @Test
    void manyBinsAreDrawnInGroups() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 1000, 0, 1));

        String drawing = histogram.toString();

        assertEquals(1 + 20 + 2, drawing.lines().count());
        assertTrue(drawing.contains("[0.05, 0.1)"), drawing);
    }

    @Test
    void edgesOfManyDigitsAreRoundedWhereThatKeepsThemApart() {
        Histogram masses = Histogram.book("m", new RegularAxis("m", 15, 0, 200));
        Histogram runs = Histogram.book("r", VariableAxis.of("r", 1234567.891, 1234567.892));

        assertEquals(List.of("[0, 13.3333)", "[13.3333, 26.6667)", "[26.6667, 40)"), masses.toString().lines()
                .skip(2).limit(3).map(line -> line.substring(0, line.indexOf(')') + 1).strip()).toList());
        assertTrue(runs.toString().contains("[1234567.891, 1234567.892) "), runs.toString());
    }

    @Test
    void binsThatMakeNoWholeRowsAreNotDrawnAsOverflow() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 50, 0, 50));
        histogram.fillAll(new double[] {49.5, 50, 51}, new double[0]);

        List<String> lines = histogram.toString().lines().toList();

        assertEquals("[48, 50)         1 ± 1        |████████████████████",
                lines.get(lines.size() - 2).strip());
        assertEquals("overflow         2 ± 1.414    |████████████████████████████████████████",
                lines.get(lines.size() - 1).strip());
        assertEquals(1 + 17 + 2, lines.size());
    }

    @Test
    void twoAxesAreAMap() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 4, 0, 4), new RegularAxis("y", 2, 0,
                2));
        histogram.fillAll(new double[][] {{0, 1, 1, 3}, {0, 0, 1, 1}}, new double[] {1, 5, 10, -1});

        assertEquals(drawing(
                "Histogram 'h' of x × y: 4 entries, Σw = 15 inside, 15 with flow",
                "   [1, 2) | @ ~|",
                "   [0, 1) |.+  |",
                "           [0, 1) to [3, 4)"), histogram.toString());
    }

    @Test
    void moreAxesAreALine() {
        Axis axis = new RegularAxis("x", 4, 0, 4);

        assertEquals("Histogram 'h' of x × x × x: 0 entries, Σw = 0 inside, 0 with flow",
                Histogram.book("h", axis, axis, axis).toString());
    }

    @Test
    void categoriesAreDrawnByName() {
        Histogram charges = Histogram.book("q", Storage.COUNT, CategoryAxis.of("charge", "minus", "plus"));
        charges.fill("plus");

        assertTrue(charges.toString().contains("     plus         1 ± 1        |██████"), charges.toString());
    }

    @Test
    void negativeSumsAreLightBarsOnTheSameScale() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 2, 0, 2));
        histogram.fill(0.5, -4);
        histogram.fill(1.5, 2);

        assertEquals(List.of(40L, 20L), histogram.toString().lines().skip(2).limit(2)
                .map(line -> line.substring(line.indexOf('|') + 1).chars().count()).toList());
        assertTrue(histogram.toString().contains("|░░"));
    }

    @Test
    void longNamesOfCategoriesLoseTheirMiddle() {
        Histogram names = Histogram.book("q", CategoryAxis.of("x", "a", "b".repeat(100) + "17"));

        assertTrue(names.toString().contains("\nbbbbbbbbbbbbbbb…bbbbbbbbbbbbbb17         0 ± 0"),
                names.toString());
    }

    @Test
    void cellsOfAMapBelowZeroOrWithoutAValueAreMarked() {
        double[] sums = new double[4 * 3];
        sums[4 + 1] = -1;
        sums[4 + 2] = Double.NaN;
        Histogram map = Histogram.of("h", sums, new double[12],
                new RegularAxis("x", 2, 0, 2), new RegularAxis("y", 1, 0, 1));

        assertTrue(map.toString().contains("|~?|"), map.toString());
    }

    @Test
    void aRatioToNothingIsDrawnAsNaN() {
        Histogram empty = Histogram.book("h", new RegularAxis("x", 1, 0, 1));

        assertTrue(empty.dividedBy(empty).toString().contains("NaN ± NaN"));
    }

    @Test
    void aBinAtNaNLeavesTheBarsOfTheOthers() {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 2, 0, 2));
        histogram.fill(0.5);

        assertTrue(histogram.dividedBy(histogram).toString().contains("[0, 1)         1 ± 1.414    |█████"));
    }

    @Test
    void aProfileDrawsItsMeans() {
        Profile profile = Profile.book("y", new RegularAxis("x", 1, 0, 1));
        profile.fill(0.5, 1);
        profile.fill(0.5, 2);

        assertEquals(drawing("Profile 'y' over [RegularAxis 'x': 1 bins in [0, 1)]: 2 entries",
                "underflow       NaN ± NaN",
                "   [0, 1)     1.500 ± 0.3536",
                " overflow       NaN ± NaN"), profile.toString());
    }
}
