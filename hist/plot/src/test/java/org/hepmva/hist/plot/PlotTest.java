package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PlotTest {

    private static final Graph LINE = Graph.of("", new double[] {0, 1}, new double[] {0, 1});

    private static Histogram filled() {
        Histogram histogram = Histogram.book("h", new RegularAxis("m [GeV]", 4, 0, 4));
        histogram.fillAll(new double[] {0.5, 1.5, 1.5, 2.5}, new double[0]);
        return histogram;
    }

    private static void refuses(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    @Test
    void everyChangeGivesAnotherPlot() {
        Plot plot = Plot.titled("a");

        plot.withTitle("b").withLogY().add(LINE, Style.line(Color.BLACK));

        assertEquals("a", plot.title());
        assertTrue(plot.layers().isEmpty());
    }

    @Test
    void fillingAHistogramFurtherChangesNoPlot() {
        Histogram histogram = filled();
        Plot plot = Plot.titled("").add(histogram, Style.line(Color.BLACK));
        String before = Pictures.svg(plot);

        histogram.fill(3.5, 100);

        assertEquals(before, Pictures.svg(plot));
    }

    @Test
    void anAxisTakesTheTitleOfTheFirstThingUnlessItGotOne() {
        Style style = Style.line(Color.BLACK);

        assertEquals("m [GeV]", Plot.titled("").add(filled(), style).x().title());
        assertEquals("mass", Plot.titled("").withXTitle("mass").add(filled(), style).x().title());
    }

    @Test
    void linesTakeDashesInTurnUnlessOneWasChosen() {
        Plot plot = Plot.titled("").add(LINE, Style.line(Color.RED).withLabel("a"))
                .add(LINE, Style.line(Color.RED).withLabel("b"))
                .add(LINE, Style.line(Color.RED).withLabel("c").withDash(Dash.SOLID));

        List<Dash> dashes = plot.layers().stream().map(layer -> layer.style().dash()).toList();

        assertEquals(List.of(Dash.SOLID, Dash.DASHED, Dash.SOLID), dashes);
    }

    @Test
    void aRatioPanelMakesThePictureAThirdHigher() {
        Plot plot = Plot.titled("").add(filled(), Style.line(Color.BLACK));

        assertEquals(400, plot.height());
        assertEquals(533, plot.withRatio(filled(), filled(), Style.points(Color.BLACK)).height());
    }

    @Test
    void aRatioLeavesEmptyBinsOut() {
        Graph ratio = Points.ratio(filled().times(2), filled());

        assertEquals(2, ratio.y()[0]);
        assertTrue(Double.isNaN(ratio.y()[3]));
    }

    @Test
    void pointsStandOnlyInBinsThatAreNotEmpty() {
        Points points = (Points) Steps.of(filled(), Style.points(Color.BLACK));

        assertEquals(2, points.graph().y()[1]);
        assertTrue(Double.isNaN(points.graph().y()[3]));
    }

    @Test
    void wrongSettingsAreRefusedInWords() {
        Plot plot = Plot.titled("");
        Style style = Style.line(Color.BLACK);
        Histogram map = Histogram.book("map", new RegularAxis("x", 2, 0, 1), new RegularAxis("y", 2, 0, 1));

        refuses("range [1.0, 1.0] is not finite and rising", () -> plot.withXRange(1, 1));
        refuses("range [NaN, 1.0] is not finite and rising", () -> plot.withYRange(Double.NaN, 1));
        refuses("range [-1.0E308, 1.0] is not within ±1.0E300 and at least 1.0E-300 wide",
                () -> plot.withXRange(-1e308, 1));
        refuses("range [1.0E-320, 2.0E-320] is not within ±1.0E300 and at least 1.0E-300 wide",
                () -> plot.withZRange(1e-320, 2e-320));
        refuses("range [0.0, 1.0] of a logarithmic axis does not start above 0",
                () -> plot.withYRange(0, 1).withLogY());
        refuses("histogram 'map' has 2 axes; this picture needs 1", () -> plot.add(map, style));
        refuses("histogram 'h' has 1 axes; this picture needs 2", () -> Plot.map(filled()));
        refuses("value = NaN is not a finite number", () -> plot.addContour(map, Double.NaN, style));
        refuses("decimals = 10.0 is not in [0.0, 9.0]", () -> plot.withCellNumbers(10));
        refuses("width = 50.0 is not in [100.0, 10000.0]", () -> plot.withSize(50, 400));
        refuses("opacity = NaN is not in [0.0, 1.0]", () -> style.withOpacity(Double.NaN));
    }

    @Test
    void aStylePrintsItself() {
        assertEquals("line #ff0000 'signal'", Style.line(Color.RED).withLabel("signal").toString());
        assertEquals("plot 't': 1 layers, x 'm [GeV]', y 'Events'",
                Plot.titled("t").add(filled(), Style.line(Color.RED)).toString());
    }

    @Test
    void pointsBeyondARatioPanelHaveArrows() {
        Histogram data = histogram(10, 1000, 1, 10);
        Histogram expected = histogram(10, 10, 100, 10);

        Plot plot = Plot.titled("").add(data, Style.points(Color.BLACK))
                .withRatio(data, expected, Style.points(Color.BLACK)).withRatioRange(0.5, 1.5);

        Layer arrows = plot.lower().orElseThrow().layers().stream().filter(Arrows.class::isInstance)
                .findFirst().orElseThrow();
        Canvas canvas = new Canvas(new Rectangle2D.Double(0, 0, 100, 40), new Scale(0, 4, false),
                new Scale(0.5, 1.5, false), plot.look(), null);
        Rectangle2D all = arrows.inks(canvas).get(0).shape().getBounds2D();
        // one at the top over the second bin, one at the bottom over the third
        assertEquals(37.5 - 2.5, all.getMinX(), 1e-9);
        assertEquals(62.5 + 2.5, all.getMaxX(), 1e-9);
        assertEquals(1.5, all.getMinY(), 1e-9);
        assertEquals(38.5, all.getMaxY(), 1e-9);
        assertTrue(Pictures.svg(plot).contains("<path"));
    }

    private static Histogram histogram(double... heights) {
        Histogram histogram = Histogram.book("", new RegularAxis("", heights.length, 0, heights.length));
        for (int i = 0; i < heights.length; i++) {
            histogram.fill(i, heights[i]);
        }
        return histogram;
    }
}
