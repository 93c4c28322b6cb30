package org.hepmva.hist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.text.Require;

/**
 * What is to be drawn: histograms, graphs and maps, in the order in which they were added, and
 * their axes.
 *
 * <pre>{@code
 * Plot responses = Plot.titled("")
 *         .add(signalTest, Style.filled(Palette.SIGNAL).withLabel("signal (test)"))
 *         .add(backgroundTest, Style.hatched(Palette.BACKGROUND).withLabel("background (test)"))
 *         .add(signalTraining, Style.points(Palette.SIGNAL).withLabel("signal (training)"))
 *         .withXTitle("BDT response").withYTitle("Fraction of events").withLogY();
 * Pictures.write(responses, Path.of("response.pdf"));
 * }</pre>
 *
 * <p>All texts may contain {@linkplain org.hepmva.hist.plot subscripts and Greek letters}. An axis
 * that got no range fits the data; an x axis that got no title takes that of the first thing added.
 * Everything later lies on top of everything earlier. NaN and infinite values are not drawn, nor
 * are values ≤ 0 on a logarithmic axis. An axis is not fitted to values beyond ±10<sup>300</sup>, and
 * no range may reach there.
 *
 * <p>Immutable: each method gives another plot, and what was added is copied, so that filling a
 * histogram further changes no plot.
 */
public final class Plot {

    private final List<Layer> layers;
    private final Look look;
    private final AxisSetting x;
    private final AxisSetting y;
    private final AxisSetting z;
    private final List<Plot> below;

    private Plot(List<Layer> layers, Look look, AxisSetting x, AxisSetting y, AxisSetting z,
            List<Plot> below) {
        this.layers = List.copyOf(layers);
        this.look = look;
        this.x = x;
        this.y = y;
        this.z = z;
        this.below = List.copyOf(below);
    }

    /**
     * {@return an empty plot, 500 by 400 points}
     *
     * @param title written above the frame; may be empty, as in most papers
     */
    public static Plot titled(String title) {
        return new Plot(List.of(), Look.titled(title), AxisSetting.FREE, AxisSetting.FREE, AxisSetting.FREE,
                List.of());
    }

    /** {@return a plot of one colour map, titled as the histogram, with the titles of its axes} */
    public static Plot map(Histogram twoDimensional) {
        return titled(twoDimensional.title()).addMap(twoDimensional);
    }

    /**
     * {@return a plot of a table with shaded cells, white for the smallest value and dark blue for the
     * largest}
     *
     * <p>Give the ends with {@link #withZRange}, for example 0 and 1 for fractions; with −1 and 1 and the
     * colours {@link ColourMap#BLUE_WHITE_RED} it shows correlations. It has no colour bar.
     */
    public static Plot matrix(Matrix matrix) {
        return titled("").with(matrix.cells(), matrix.columnTitle(), matrix.rowTitle())
                .withColours(ColourMap.BLUES);
    }

    /**
     * {@return this plot with a histogram}
     *
     * <p>An area or a line follows Σw from bin to bin; points stand at the centres with ±√Σw², and
     * not in bins that are empty. A band is Σw ± √Σw². Under- and overflow are not drawn.
     *
     * @param oneDimensional copied
     * @throws IllegalArgumentException if the histogram has more than one axis
     */
    public Plot add(Histogram oneDimensional, Style style) {
        return with(Steps.of(oneDimensional, numbered(style)), oneDimensional.axis(0).title(), "Events");
    }

    /**
     * {@return this plot with histograms on top of one another}
     *
     * @param stack of at least one histogram
     * @throws IllegalArgumentException if the stack is empty
     */
    public Plot add(Stack stack) {
        Require.that(!stack.isEmpty(), "a stack of 0 histograms has no axis; at least 1 is needed");
        Plot plot = this;
        for (Layer layer : stack.layers()) {
            plot = plot.with(layer, stack.axis().title(), "Events");
        }
        return plot;
    }

    /**
     * {@return this plot with a graph: points with their errors, a line through them, or a band}
     */
    public Plot add(Graph graph, Style style) {
        return with(Points.of(graph, numbered(style)), graph.xTitle(), graph.yTitle());
    }

    /** {@return this plot with the mean of each bin of a one-dimensional profile and its error} */
    public Plot add(Profile profile, Style style) {
        return with(Points.of(profile, numbered(style)), profile.axes().get(0).title(), "");
    }

    /**
     * {@return this plot with an efficiency and its interval in each bin of a one-dimensional
     * histogram}
     */
    public Plot add(Efficiency efficiency, Style style) {
        return with(Points.of(efficiency, numbered(style)), efficiency.axis().title(), "Efficiency");
    }

    /**
     * {@return this plot with a colour map of Σw, and a colour bar beside the frame}
     *
     * <p>A plot has at most one z axis: several maps share it. Cells that are NaN stay white, and
     * so do cells ≤ 0 if the colours are logarithmic.
     *
     * @param twoDimensional copied; category axes are labelled with their categories
     * @throws IllegalArgumentException if the histogram has not exactly two axes
     */
    public Plot addMap(Histogram twoDimensional) {
        Cells cells = Cells.of(twoDimensional);
        return with(cells, twoDimensional.axis(0).title(), twoDimensional.axis(1).title());
    }

    /**
     * {@return this plot with the lines on which a two-dimensional histogram has a value}
     *
     * <p>Σw is taken at the centres of the cells and interpolated linearly between them.
     *
     * @param twoDimensional copied
     * @param value          for example the cut on a response, to draw its decision boundary
     * @throws IllegalArgumentException if the histogram has not exactly two axes, or the value is
     *                                  not finite
     */
    public Plot addContour(Histogram twoDimensional, double value, Style style) {
        Cells cells = Cells.of(twoDimensional);
        Contour contour = Contour.of(cells, Require.finite("value", value), numbered(style));
        return with(contour, twoDimensional.axis(0).title(), twoDimensional.axis(1).title());
    }

    /** {@return this plot with a line from bottom to top at a finite x, for example a cut} */
    public Plot addVerticalLine(double at, Style style) {
        return with(Rule.vertical(Require.finite("x", at), numbered(style)), "", "");
    }

    /** {@return this plot with a line from left to right at a finite y} */
    public Plot addHorizontalLine(double at, Style style) {
        return with(Rule.horizontal(Require.finite("y", at), numbered(style)), "", "");
    }

    /** {@return this plot with another title above the frame; none if empty} */
    public Plot withTitle(String title) {
        return with(look.withTitle(title));
    }

    /** {@return this plot with a title of its x axis: {@code "m(μμ) [GeV]"}} */
    public Plot withXTitle(String title) {
        return withX(x.withTitle(title));
    }

    /** {@return this plot with a title of its y axis} */
    public Plot withYTitle(String title) {
        return withY(y.withTitle(title));
    }

    /** {@return this plot with a title of its colour bar} */
    public Plot withZTitle(String title) {
        return withZ(z.withTitle(title));
    }

    /** {@return this plot with a logarithmic x axis} */
    public Plot withLogX() {
        return withX(x.withLog());
    }

    /** {@return this plot with a logarithmic y axis} */
    public Plot withLogY() {
        return withY(y.withLog());
    }

    /** {@return this plot with logarithmic colours} */
    public Plot withLogZ() {
        return withZ(z.withLog());
    }

    /** {@return this plot with an x axis that ends exactly here; finite, {@code from < to}} */
    public Plot withXRange(double from, double to) {
        return withX(x.withRange(from, to));
    }

    /** {@return this plot with a y axis that ends exactly here; finite, {@code from < to}} */
    public Plot withYRange(double from, double to) {
        return withY(y.withRange(from, to));
    }

    /** {@return this plot with colours that end exactly here; finite, {@code from < to}} */
    public Plot withZRange(double from, double to) {
        return withZ(z.withRange(from, to));
    }

    /**
     * {@return this plot with another one in a lower panel, under the same x axis}
     *
     * <p>Of the lower plot only the layers and the y axis count. The picture grows by a third.
     */
    public Plot withLowerPanel(Plot lower) {
        return new Plot(layers, look, x, y, z, List.of(lower));
    }

    /**
     * {@return this plot with numerator ÷ denominator in a lower panel with a line at 1}
     *
     * <p>Bins whose numerator or denominator is 0 are left out. The panel is as high as nine in ten
     * of the points need, at most from 0 to 2; arrows at its sides stand for those beyond. May be
     * called for several pairs; the panel's title is "Ratio" until {@link #withRatioTitle} says
     * otherwise.
     *
     * @param numerator   one-dimensional
     * @param denominator with the same axis
     */
    public Plot withRatio(Histogram numerator, Histogram denominator, Style style) {
        Graph points = Points.ratio(numerator, denominator);
        Plot ratio = ratioPanel().add(points, style).with(new Arrows(points, style), "", "");
        double around = Fit.aroundUnity(ratio);
        return withLowerPanel(ratio.withYRange(1 - around, 1 + around));
    }

    /**
     * {@return this plot with another range of the lower panel's y axis; finite, {@code from < to}}
     */
    public Plot withRatioRange(double from, double to) {
        return withLowerPanel(ratioPanel().withYRange(from, to));
    }

    private Plot ratioPanel() {
        return lower().orElse(titled("").withYTitle("Ratio").with(Rule.unity(), "", ""));
    }

    /** {@return this plot with another title of the lower panel's y axis} */
    public Plot withRatioTitle(String title) {
        return withLowerPanel(ratioPanel().withYTitle(title));
    }

    /** {@return this plot with its legend elsewhere} */
    public Plot withLegend(LegendPlace place) {
        return with(look.withLegend(place));
    }

    /**
     * {@return this plot with lines of text inside the frame, top left, where they cover no data}
     */
    public Plot withText(String... lines) {
        return with(look.withNotes(List.of(lines)));
    }

    /** {@return this plot with other colours of its maps} */
    public Plot withColours(ColourMap colours) {
        return with(look.withColours(colours));
    }

    /**
     * {@return this plot with each value of its maps written into the cell, with {@code decimals}
     * in [0, 9]}
     */
    public Plot withCellNumbers(int decimals) {
        return with(look.withDecimals((int) Require.between("decimals", decimals, 0, 9)));
    }

    /**
     * {@return this plot of another size, in points (1/72 inch), each in [100, 10000]}
     *
     * <p>A larger picture is magnified, with its text and lines: choose the shape here, and the
     * size where the picture is used. A lower panel adds a third to the height.
     */
    public Plot withSize(int width, int height) {
        return with(look.withSize(width, height));
    }

    /** {@return the text above the frame; may be empty} */
    public String title() {
        return look.title();
    }

    /** {@return the width of the picture, in points} */
    public int width() {
        return look.width();
    }

    /** {@return the height of the picture, in points, with the lower panel} */
    public int height() {
        return below.isEmpty() ? look.height() : look.height() * 4 / 3;
    }

    List<Layer> layers() {
        return layers;
    }

    Look look() {
        return look;
    }

    AxisSetting x() {
        return x;
    }

    AxisSetting y() {
        return y;
    }

    AxisSetting z() {
        return z;
    }

    Optional<Plot> lower() {
        return below.stream().findFirst();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "plot '%s': %d layers, x '%s', y '%s'", look.title(), layers.size(),
                x.title(), y.title());
    }

    private Style numbered(Style style) {
        int same = 0;
        for (Layer layer : layers) {
            same += layer.style().kind() == style.kind() && !layer.style().label().isEmpty() ? 1 : 0;
        }
        return style.numbered(same);
    }

    private Plot with(Layer layer, String xTitle, String yTitle) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        AxisSetting newX = x.title().isEmpty() ? x.withTitle(xTitle) : x;
        AxisSetting newY = y.title().isEmpty() ? y.withTitle(yTitle) : y;
        return new Plot(more, look, newX, newY, z, below);
    }

    private Plot with(Look other) {
        return new Plot(layers, other, x, y, z, below);
    }

    private Plot withX(AxisSetting other) {
        return new Plot(layers, look, other, y, z, below);
    }

    private Plot withY(AxisSetting other) {
        return new Plot(layers, look, x, other, z, below);
    }

    private Plot withZ(AxisSetting other) {
        return new Plot(layers, look, x, y, other, below);
    }
}
