package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FitTest {

    private static Plot points(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return Plot.titled("").add(Graph.of("", x, y), Style.points(Color.BLACK));
    }

    private static Plot histogram(double... heights) {
        Histogram histogram = Histogram.book("", new RegularAxis("", heights.length, 0, 1));
        for (int i = 0; i < heights.length; i++) {
            histogram.fill(histogram.axis(0).center(i), heights[i]);
        }
        return Plot.titled("").add(histogram, Style.filled(Color.BLUE));
    }

    @Test
    void aHistogramStandsOnZeroAndEndsAtItsEdges() {
        assertEquals(0, Fit.y(histogram(3, 5)).low());
        assertTrue(Fit.y(histogram(3, 5)).high() > 5);
        assertEquals(new Scale(0, 1, false), Fit.x(histogram(3, 5)));
    }

    @Test
    void negativeWeightsAreShown() {
        assertTrue(Fit.y(histogram(3, -2)).low() < -2);
    }

    @Test
    void pointsKeepAwayFromTheSides() {
        assertTrue(Fit.x(points(5, 6, 7)).low() < 0);
        assertTrue(Fit.y(points(5, 6, 7)).low() > 4);
    }

    @Test
    void aLogarithmicAxisShowsTheSmallestValueAboveZero() {
        Scale scale = Fit.y(points(0, -3, 1e-3, 10).withLogY());

        assertTrue(scale.logarithmic() && scale.low() < 1e-3 && scale.low() > 1e-4);
    }

    @ParameterizedTest
    @EnumSource(value = Style.Kind.class, names = {"POINTS", "BAND"})
    void anErrorAsLargeAsItsValueDoesNotStretchALogarithmicAxis(Style.Kind kind) {
        Style style = kind == Style.Kind.BAND ? Style.band(Color.BLUE) : Style.points(Color.BLUE);
        double value = 0.001;
        double[] error = {1, Math.nextDown(value), Math.nextUp(value)};
        Graph graph = Graph.of("", new double[] {0, 1, 2}, new double[] {5, value, -value});
        double[] w = {0, 5, value, -value, 0};
        double[] w2 = {0, 1, error[1] * error[1], error[2] * error[2], 0};
        Histogram histogram = Histogram.of("", w, w2, new RegularAxis("", 3, 0, 1));

        Plot ofGraph = Plot.titled("").add(graph.withYErrors(error, error), style);
        Plot ofHistogram = Plot.titled("").add(histogram, style);

        assertEquals(value / 1.6, Fit.y(ofGraph.withLogY()).low(), 1e-12);
        assertEquals(value / 1.6, Fit.y(ofHistogram.withLogY()).low(), 1e-12);
        assertTrue(Fit.y(ofGraph).low() <= -2 * value);
    }

    @Test
    void anErrorBarIsShownWholeOnALogarithmicAxis() {
        Graph graph = Graph.of("", new double[] {0, 1}, new double[] {5, 1})
                .withYErrors(new double[] {1, 0.9}, new double[] {1, 1});

        Scale scale = Fit.y(Plot.titled("").add(graph, Style.points(Color.BLUE)).withLogY());

        assertEquals(0.1 / 1.6, scale.low(), 1e-12);
    }

    @Test
    void anAxisIsNotFittedToValuesTooLargeForIt() {
        Scale scale = Fit.y(points(5, 6, Double.MAX_VALUE, -1e308));

        assertEquals(Fit.y(points(5, 6)), scale);
        assertEquals(new Scale(5 / 1.6, 6 * 1.6, true), Fit.y(points(5, 6, Double.MAX_VALUE).withLogY()));
    }

    @Test
    void anAxisThatIsNotFiniteIsRefusedInWords() {
        Exception refusal = assertThrows(IllegalArgumentException.class,
                () -> new Scale(0, Double.POSITIVE_INFINITY, true));

        assertEquals("axis [0.0, Infinity] does not end at finite values", refusal.getMessage());
    }

    @Test
    void nothingAtAllStillHasAnAxis() {
        Plot nothing = Plot.titled("");
        Plot never = points(Double.NaN, Double.POSITIVE_INFINITY);

        assertTrue(Fit.y(nothing).low() < Fit.y(nothing).high());
        assertTrue(Fit.y(nothing.withLogY()).low() > 0);
        assertTrue(Fit.y(never).low() < Fit.y(never).high());
        assertTrue(Fit.y(histogram(0, 0)).low() < Fit.y(histogram(0, 0)).high());
        assertTrue(Fit.y(points(7)).low() < 7 && Fit.y(points(7)).high() > 7);
    }

    @Test
    void aRatioIsShownAroundOneAsFarAsMostPointsAndErrorsReach() {
        Histogram data = Histogram.book("", new RegularAxis("", 50, 0, 1));
        for (int i = 0; i < 50; i++) {
            for (int k = 0; k < 10_000; k++) {
                data.fill(data.axis(0).center(i));
            }
        }
        Plot plot = Plot.titled("").add(data, Style.points(Color.BLACK));
        Style style = Style.points(Color.BLACK);

        assertEquals(0.95, ratioScale(plot.withRatio(data, data, style)).low(), 1e-12);
        assertEquals(1.5, ratioScale(plot.withRatio(data.times(1.3), data, style)).high(), 1e-12);
        assertEquals(0, ratioScale(plot.withRatio(data.times(7), data, style)).low(), 1e-12);
        assertEquals(3, ratioScale(plot.withRatio(data, data, style).withRatioRange(0, 3)).high(), 1e-12);
    }

    private static Scale ratioScale(Plot plot) {
        return Fit.y(plot.lower().orElseThrow());
    }

    @Test
    void aRangeThatWasGivenIsKept() {
        assertEquals(new Scale(2, 3, false), Fit.y(points(5, 6).withYRange(2, 3)));
    }

    @Test
    void aBinThatBeginsAtZeroIsSeenOnALogarithmicAxis() {
        Histogram histogram = Histogram.book("", new RegularAxis("", 3, 0, 3));
        histogram.fill(0.5, 5);
        Plot plot = Plot.titled("").add(histogram, Style.filled(Color.BLUE)).withLogX();

        assertEquals(new Scale(0.5, 3, true), Fit.x(plot));
        assertEquals(new Scale(0.5, 3, true), Fit.x(Plot.map(Histogram.book("",
                new RegularAxis("", 3, 0, 3), new RegularAxis("", 1, 0, 1))).withLogX()));
        assertEquals(Extent.of(1, 2).lowPositive(), Extent.ofEdges(1, 2).lowPositive());
        assertEquals(2, Extent.ofEdges(-3, -1, 4).lowPositive());
    }
}
