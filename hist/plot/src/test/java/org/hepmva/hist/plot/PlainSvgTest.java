package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Pictures as SVG text. If a picture is meant to change, look at the new one in {@code target/golden}
 * and copy it over the old one in {@code src/test/resources}.
 */
class PlainSvgTest {

    static Stream<String> gallery() {
        return Gallery.plots().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void aPictureCanBePutIntoAPageAsItIs(String name)
            throws IOException, ParserConfigurationException, SAXException {
        String svg = Pictures.svg(Gallery.plots().get(name));

        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        for (String unwanted : List.of("<?", "<!", " id=", "href", "url(", "<style", "NaN", "Infinity")) {
            assertFalse(svg.contains(unwanted), unwanted);
        }
        assertTrue(svg.contains("viewBox=\"0 0 500 "));
    }

    @Test
    void signsOfMarkupAreEscaped() {
        String svg = Pictures.svg(Plot.titled("").withXTitle("a < b & c"));

        assertTrue(svg.contains(">a &lt; b &amp; c</text>"));
    }

    @Test
    void whatMayNotStandInXmlIsReplaced()
            throws IOException, ParserConfigurationException, SAXException {
        String title = "a\u0000b\u001Bc\uFFFEd\uFFFFe\uD800f\uDC00g\uD835\uDEFCh\ti";

        String svg = Pictures.svg(Plot.titled(title));

        // control characters are spaces, as line breaks in a title are
        assertTrue(svg.contains(">a b c�d�e�f�g\uD835\uDEFCh i</text>"), svg);
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCurveOfAHundredThousandPointsStaysSmall() {
        double[] x = new double[100_000];
        double[] y = new double[100_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 1e5;
            y[i] = Math.sqrt(1 - x[i] * x[i]);
        }

        String svg = Pictures.svg(Plot.titled("").add(Graph.of("", x, y), Style.line(Color.BLACK)));

        assertTrue(svg.length() < 120_000, svg.length() + " characters");
    }

    @Test
    void aHistogramIsDrawnAsBefore() throws IOException {
        Histogram histogram = Histogram.book("", new RegularAxis("m(μμ) [GeV]", 5, 0, 5));
        histogram.fillAll(new double[] {0.5, 1.5, 1.5, 2.5, 2.5, 2.5, 3.5}, new double[0]);

        matches("histogram", Plot.titled("").withSize(250, 200)
                .add(histogram, Style.hatched(Palette.SIGNAL).withLabel("signal"))
                .add(histogram, Style.points(Color.BLACK).withLabel("data")));
    }

    @Test
    void aLogarithmicCurveIsDrawnAsBefore() throws IOException {
        Graph curve = Graph.of("", new double[] {0.1, 0.5, 1}, new double[] {1000, 20, 1});

        matches("rejection", Plot.titled("").withSize(250, 200).withLogY()
                .withXTitle("ε_S").withYTitle("1/ε_B")
                .add(curve, Palette.line(1).withLabel("BDT")));
    }

    @Test
    void aMatrixIsDrawnAsBefore() throws IOException {
        CategoryAxis axis = CategoryAxis.of("", "E/p", "shape");
        Histogram matrix = Histogram.book("Correlations", axis, axis);
        matrix.fillPoint(new double[] {0.5, 0.5}, 1);
        matrix.fillPoint(new double[] {1.5, 1.5}, 1);
        matrix.fillPoint(new double[] {0.5, 1.5}, -0.25);

        matches("matrix", Plot.map(matrix).withSize(250, 200)
                .withColours(ColourMap.GREYS).withCellNumbers(2));
    }

    @Test
    void aStackIsDrawnAsBefore() throws IOException {
        RegularAxis axis = new RegularAxis("m(μμ) [GeV]", 4, 0, 4);
        Histogram lower = Histogram.book("", axis);
        lower.fillAll(new double[] {0.5, 1.5, 1.5, 1.5, 1.5, 2.5, 2.5}, new double[0]);
        Histogram upper = Histogram.book("", axis);
        upper.fillAll(new double[] {1.5, 2.5, 2.5, 3.5}, new double[] {2, 1, 1, -1});

        matches("stack", Plot.titled("").withSize(250, 200)
                .add(Stack.empty().add(lower, ClassPalette.of(6).area(0).withLabel("W+jets"))
                        .add(upper, ClassPalette.of(6).area(5).withLabel("WW"))));
    }

    @Test
    void aTableIsDrawnAsBefore() throws IOException {
        List<String> names = List.of("signal", "WW");

        matches("table", Plot.matrix(Matrix.of(names, names, new double[][] {{0.9, 0.1}, {0.25, 0.75}})
                .withErrors(new double[][] {{0.01, 0.01}, {0.05, 0.05}})
                .withTitles("true class", "most likely class")).withSize(250, 200).withZRange(0, 1));
    }

    private static void matches(String name, Plot plot) throws IOException {
        String svg = Pictures.svg(plot);
        Path actual = Path.of("target", "golden", name + ".svg");
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, svg);
        try (InputStream golden = PlainSvgTest.class.getResourceAsStream(name + ".svg")) {
            assertTrue(golden != null, "no golden picture yet: " + actual);
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), svg);
        }
    }
}
