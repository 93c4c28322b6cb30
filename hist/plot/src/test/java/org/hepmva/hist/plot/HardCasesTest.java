package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.IntStream.Builder;
import javax.imageio.ImageIO;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardCasesTest {

    private static final Map<String, Plot> PLOTS = HardCases.plots();

    @TempDir
    Path folder;

    static Set<String> names() {
        return PLOTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsCutOffAtTheEdgeOfThePicture(String name) throws IOException {
        Path file = folder.resolve("picture.png");
        Plot plot = PLOTS.get(name);
        Pictures.write(plot.withSize(plot.width() / 2, plot.height() / 2), file);

        BufferedImage image = ImageIO.read(file.toFile());

        assertEquals(0, border(image).filter(colour -> colour != 0xFFFFFFFF).count());
    }

    private static IntStream border(BufferedImage image) {
        Builder colours = IntStream.builder();
        for (int x = 0; x < image.getWidth(); x++) {
            colours.add(image.getRGB(x, 0)).add(image.getRGB(x, image.getHeight() - 1));
        }
        for (int y = 0; y < image.getHeight(); y++) {
            colours.add(image.getRGB(0, y)).add(image.getRGB(image.getWidth() - 1, y));
        }
        return colours.build();
    }

    @ParameterizedTest
    @MethodSource("names")
    void onlyNumbersAreDrawn(String name) {
        String svg = Pictures.svg(PLOTS.get(name));

        assertFalse(svg.matches("(?s).*(NaN|Infinity).*"), svg);
    }

    @Test
    void aTitleIsSmallerIfItIsLongAndInLinesIfItIsLonger() {
        Notes usual = Notes.title("Response", 375);
        Notes longer = Notes.title("word ".repeat(12).strip(), 375);
        Notes longest = Notes.title("word ".repeat(60).strip(), 375);
        Notes word = Notes.title("m".repeat(300), 375);

        assertEquals(Sizes.TITLE, usual.size());
        assertEquals(1, longer.lines().size());
        assertTrue(longer.size() < Sizes.TITLE && longer.size() >= 9, longer.size() + " points");
        assertEquals(9, longest.size());
        assertEquals(4, longest.lines().size());
        assertTrue(longest.width() <= 375 && word.width() < 375.001);
    }

    @Test
    void aBinWithoutANumberIsDrawnAsAnEmptyOne() {
        RegularAxis axis = new RegularAxis("x", 3, 0, 3);
        double[] w = {0, 2, 0, 1, 0};
        double[] w2 = {0, 2, 0, 1, 0};
        Style style = Style.line(Palette.SIGNAL);
        String empty = Pictures.svg(Plot.titled("").add(Histogram.of("", w, w2, axis), style));

        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            w[2] = value;
            w2[2] = value * value;
            assertEquals(empty, Pictures.svg(Plot.titled("").add(Histogram.of("", w, w2, axis), style)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aBandLeavesOutWhatHasNoPlaceOnItsAxis(double value) {
        double[] x = {0, 1, 2, 3, 4};
        double[] error = {0.1, 0.1, 0.1, 0.1, 0.1};
        Graph gap = Graph.of("", x, new double[] {1, 2, Double.NaN, 2, 1}).withYErrors(error, error);
        Graph other = Graph.of("", x, new double[] {1, 2, value, 2, 1}).withYErrors(error, error);
        Style style = Style.band(Palette.SIGNAL);
        Plot plot = Plot.titled("").withLogY();

        assertEquals(Pictures.svg(plot.add(gap, style)), Pictures.svg(plot.add(other, style)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, 1e308, 1e300, 1e299, 1e-299, 1e-300, 1e-320, Double.MIN_VALUE})
    void theLargestAndSmallestValuesAreNoTrouble(double value) {
        double[] values = {value, 2 * value, -value, 0.5 * value};
        Graph graph = Graph.of("", values, values).withXErrors(values(value), values(value))
                .withYErrors(values(value), values(value));
        Plot plot = Plot.titled("").withText("text")
                .add(graph, Style.points(Palette.SIGNAL).withLabel("points"))
                .add(graph, Style.band(Palette.SIGNAL).withLabel("band"))
                .add(Histogram.of("", new double[] {0, value, -value, 0}, values(value),
                        new RegularAxis("", 2, 0, 1)), Style.line(Palette.SIGNAL))
                .addHorizontalLine(value, Style.line(Palette.SIGNAL));

        for (Plot each : List.of(plot, plot.withLogX(), plot.withLogY(), plot.withLogX().withLogY())) {
            assertFalse(Pictures.svg(each).matches("(?s).*(NaN|Infinity).*"));
        }
    }

    private static double[] values(double value) {
        return new double[] {value, value, value, value};
    }

    private static List<SvgText> numbers(Plot map) {
        return SvgText.upright(Pictures.svg(map.withCellNumbers(0))).stream()
                .filter(text -> text.text().matches("5\\d\\d+") && !text.text().equals("500")).toList();
    }

    @Test
    void numbersOfCellsOutsideTheFrameAreLeftOutAndMakeTheOthersNoSmaller() {
        RegularAxis axis = new RegularAxis("", 4, 0, 4);
        Histogram histogram = Histogram.book("", axis, axis);
        for (int i = 0; i < 16; i++) {
            boolean isLowest = i / 4 == 0;
            histogram.fillPoint(new double[] {i % 4 + 0.5, i / 4 + 0.5}, isLowest ? 5e15 + i : 501 + i);
        }
        Plot map = Plot.map(histogram).withZRange(0, 600);

        List<SvgText> all = numbers(map);
        List<SvgText> zoomed = numbers(map.withYRange(0.7, 4));

        assertEquals(16, all.size());
        assertEquals(IntStream.range(505, 517).mapToObj(String::valueOf).sorted().toList(),
                zoomed.stream().map(SvgText::text).sorted().toList());
        assertTrue(zoomed.get(0).box().getHeight() > 1.2 * all.get(15).box().getHeight());
    }

    @Test
    void aRatioToNothingMayBeDrawnAsPoints() {
        RegularAxis axis = new RegularAxis("x", 2, 0, 2);
        Histogram all = Histogram.book("", axis);
        Histogram some = Histogram.book("", axis);
        all.fill(0.5);
        some.fill(0.5);

        String svg = Pictures.svg(Plot.titled("").add(some.dividedBy(all), Style.points(Palette.SIGNAL)));

        assertFalse(svg.contains("NaN"));
    }
}
