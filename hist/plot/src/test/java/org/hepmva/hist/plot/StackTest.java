package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;

class StackTest {

    private static final Style AREA = Style.filled(Color.BLUE);

    private static Histogram histogram(double... contents) {
        double[] sums = new double[contents.length + 2];
        double[] squares = new double[contents.length + 2];
        for (int i = 0; i < contents.length; i++) {
            sums[i + 1] = contents[i];
            squares[i + 1] = Math.abs(contents[i]);
        }
        Axis axis = new RegularAxis("m", contents.length, 0, contents.length);
        return Histogram.of("h", sums, squares, axis);
    }

    private static Between layer(Stack stack, int fromTop) {
        return (Between) stack.layers().get(fromTop);
    }

    @Test
    void eachHistogramLiesOnThoseAddedBeforeIt() {
        Stack stack = Stack.empty().add(histogram(1, 2, 0), AREA).add(histogram(3, 0, 5), AREA);

        assertArrayEquals(new double[] {1, 2, 0}, layer(stack, 0).low());
        assertArrayEquals(new double[] {4, 2, 5}, layer(stack, 0).high());
        assertArrayEquals(new double[] {0, 0, 0}, layer(stack, 1).low());
        assertArrayEquals(new double[] {1, 2, 0}, layer(stack, 1).high());
    }

    @Test
    void theBandIsTheErrorOfAllTogether() {
        Stack stack = Stack.empty().add(histogram(9, 0), AREA).add(histogram(16, 0), AREA);

        assertArrayEquals(new double[] {20, 0}, layer(stack, 2).low());
        assertArrayEquals(new double[] {30, 0}, layer(stack, 2).high());
        assertEquals(25, stack.total().orElseThrow().sumW(0));
        assertEquals(5, stack.total().orElseThrow().error(0));
    }

    @Test
    void negativeContentsHangBelowZeroAndTheTotalIsTheSum() {
        Stack stack = Stack.empty().add(histogram(10), AREA).add(histogram(-3), AREA)
                .add(histogram(-2), AREA).add(histogram(4), AREA);

        assertEquals(List.of(10.0, 14.0), ends(layer(stack, 0)));
        assertEquals(List.of(-5.0, -3.0), ends(layer(stack, 1)));
        assertEquals(List.of(-3.0, 0.0), ends(layer(stack, 2)));
        assertEquals(List.of(9.0, 9.0), ends(layer(stack, 5)));
    }

    private static List<Double> ends(Between layer) {
        return List.of(layer.low()[0], layer.high()[0]);
    }

    @Test
    void whatIsNotFiniteCountsAsAnEmptyBin() {
        Stack stack = Stack.empty().add(histogram(Double.NaN, 1), AREA)
                .add(histogram(2, Double.POSITIVE_INFINITY), AREA);

        assertArrayEquals(new double[] {2, 1}, layer(stack, 3).high());
        assertTrue(Pictures.svg(Plot.titled("").add(stack)).startsWith("<svg"));
    }

    @Test
    void theTopmostIsNamedFirstInTheLegend() {
        Plot plot = Plot.titled("").add(Stack.empty().add(histogram(1), AREA.withLabel("lowest"))
                .add(histogram(1), AREA.withLabel("topmost")));

        List<String> labels = Legend.of(plot).styles().stream().map(Style::label).toList();

        assertEquals(List.of("topmost", "lowest", "statistical error"), labels);
    }

    @Test
    void theBandMayBeNamedOtherwiseOrLeftOut() {
        Stack stack = Stack.empty().add(histogram(1), AREA);
        Style grey = Style.hatched(Color.GRAY).withLabel("MC stat.");

        assertEquals("MC stat.", layer(stack.withErrors(grey), 1).style().label());
        assertEquals(2, stack.withoutErrors().layers().size());
    }

    @Test
    void aLogarithmicAxisHoldsTheSmallestTotalAndNotTheTailsOfTheLowest() {
        Stack stack = Stack.empty().add(histogram(50, 1e-5, 0), AREA).add(histogram(0, 7, 0), AREA);

        Scale scale = Fit.y(Plot.titled("").add(stack.withoutErrors()).withLogY());

        assertTrue(scale.low() > 3 && scale.low() < 7, scale.toString());
        assertTrue(scale.high() > 50, scale.toString());
    }

    @Test
    void aLogarithmicAxisReachesDownToTheLowestHistogram() {
        Stack stack = Stack.empty().add(histogram(0.2, 0.1), AREA).add(histogram(50, 70), AREA);

        assertTrue(Fit.y(Plot.titled("").add(stack).withLogY()).low() < 0.2);
    }

    @Test
    void anAreaHasNoInkWhereItsHistogramIsEmpty() {
        Plot plot = Plot.titled("");
        Canvas canvas = new Canvas(new Rectangle2D.Double(0, 0, 30, 10), new Scale(0, 3, false),
                new Scale(0, 10, false), plot.look(), null);
        Stack stack = Stack.empty().add(histogram(5, 5, 5), AREA).add(histogram(0, 2, 0), AREA);

        Rectangle2D area = layer(stack, 0).inks(canvas).get(0).shape().getBounds2D();

        assertEquals(new Rectangle2D.Double(10, 3, 10, 2), area);
    }

    @Test
    void emptyHistogramsCanBeDrawnOnEitherAxis() {
        Plot plot = Plot.titled("").add(Stack.empty().add(histogram(0, 0), AREA));

        assertFalse(Pictures.svg(plot).contains("NaN"));
        assertFalse(Pictures.svg(plot.withLogY()).contains("NaN"));
    }

    @Test
    void whatCannotBeStackedIsRefusedInWords() {
        Stack one = Stack.empty().add(histogram(1, 2), AREA);
        Histogram map = Histogram.book("map", new RegularAxis("x", 2, 0, 1), new RegularAxis("y", 2, 0, 1));

        assertEquals("histogram 'map' has 2 axes; this picture needs 1", refusal(() -> one.add(map, AREA)));
        assertEquals("a stack of 0 histograms has no axis; at least 1 is needed",
                refusal(() -> Plot.titled("").add(Stack.empty())));
        assertEquals("'h' and 'h' have different bins: [RegularAxis 'm': 2 bins in [0, 2)], [RegularAxis 'm':"
                        + " 3 bins in [0, 3)]",
                refusal(() -> one.add(histogram(1, 2, 3), AREA)));
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
