package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;

/**
 * A graph: points with their errors, a line through them, or a band around them.
 *
 * @param xCategories the names of the bins that the points stand for; empty if they have none
 */
record Points(Graph graph, List<String> xCategories, Style style) implements Layer {

    static Points of(Graph graph, Style style) {
        return new Points(graph, List.of(), style);
    }

    static Points of(Efficiency efficiency, Style style) {
        return new Points(efficiency.toGraph(), Cells.categories(efficiency.axis()), style);
    }

    static Points of(Profile profile, Style style) {
        Axis axis = profile.axes().get(0);
        double[] mean = new double[axis.bins()];
        double[] error = new double[axis.bins()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = profile.sumW(i) == 0 ? Double.NaN : profile.mean(i);
            error[i] = Double.isNaN(profile.error(i)) ? 0 : profile.error(i);
        }
        Graph graph = overBins(axis, profile.title(), mean).withYErrors(error, error);
        return new Points(graph, Cells.categories(axis), style);
    }

    static Graph ratio(Histogram numerator, Histogram denominator) {
        Dimension.require(numerator, 1);
        Histogram ratio = numerator.dividedBy(denominator);
        Axis axis = ratio.axis(0);
        double[] value = new double[axis.bins()];
        double[] error = new double[axis.bins()];
        for (int i = 0; i < value.length; i++) {
            boolean isDefined = denominator.sumW(i) != 0 && numerator.sumW(i) != 0;
            value[i] = isDefined ? ratio.sumW(i) : Double.NaN;
            error[i] = isDefined ? ratio.error(i) : 0;
        }
        return overBins(axis, "Ratio", value).withYErrors(error, error);
    }

    /** {@return one point at the centre of each bin, as wide as the bin} */
    static Graph overBins(Axis axis, String title, double[] value) {
        double[] centre = new double[axis.bins()];
        double[] half = new double[axis.bins()];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = axis.center(i);
            half[i] = axis.width(i) / 2;
        }
        return Graph.of(title, centre, value).withXErrors(half, half).withTitles(axis.title(), title);
    }

    @Override
    public Extent xExtent() {
        Extent extent = Extent.of(graph.x());
        double[] x = graph.x();
        double[] low = graph.exLow();
        double[] high = graph.exHigh();
        for (int i = 0; i < x.length; i++) {
            extent = extent.and(x[i] - low[i]).and(x[i] + high[i]);
        }
        return extent;
    }

    @Override
    public Extent yExtent() {
        Extent extent = Extent.of(graph.y());
        boolean hasErrors = style.kind() != Style.Kind.LINE && style.kind() != Style.Kind.DOTS;
        double[] y = graph.y();
        double[] low = graph.eyLow();
        double[] high = graph.eyHigh();
        for (int i = 0; i < y.length && hasErrors; i++) {
            extent = extent.andEnd(y[i], y[i] - low[i]).andEnd(y[i], y[i] + high[i]);
        }
        return extent;
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        return switch (style.kind()) {
            case LINE -> List.of(line(canvas));
            case POINTS -> marked(canvas, pixelsX(canvas), pixelsY(canvas));
            case DOTS -> List.of(Ink.filled(dots(pixelsX(canvas), pixelsY(canvas)), Tinted.tint(style)));
            case BAND -> List.of(Ink.filled(band(canvas), Tinted.tint(style)), line(canvas));
            case FILLED, HATCHED -> filledBand(canvas);
        };
    }

    private List<Ink> filledBand(Canvas canvas) {
        List<Ink> inks = new ArrayList<>(Tinted.of(band(canvas), style));
        inks.add(line(canvas));
        return inks;
    }

    private Ink line(Canvas canvas) {
        Path2D path = Ink.line(pixels(graph.x(), canvas.x(), canvas::cornerX),
                pixels(graph.y(), canvas.y(), canvas::cornerY));
        return Ink.drawn(canvas.bounded(path), style.colour(), style.dash().stroke(style.width()));
    }

    private double[] pixelsX(Canvas canvas) {
        return pixels(graph.x(), canvas.x(), canvas::px);
    }

    private double[] pixelsY(Canvas canvas) {
        return pixels(graph.y(), canvas.y(), canvas::py);
    }

    private static double[] pixels(double[] values, Scale scale, DoubleUnaryOperator place) {
        return Arrays.stream(values).map(v -> scale.shows(v) ? place.applyAsDouble(v) : Double.NaN).toArray();
    }

    private List<Ink> marked(Canvas canvas, double[] px, double[] py) {
        Path2D bars = errorBars(canvas, px, py);
        Path2D markers = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < px.length; i++) {
            if (!Double.isNaN(px[i] + py[i])) {
                markers.append(style.marker().at(px[i], py[i], style.markerSize()), false);
            }
        }
        List<Ink> inks = new ArrayList<>();
        inks.add(Ink.drawn(bars, style.colour(), Dash.SOLID.stroke(style.width())));
        inks.addAll(style.marker().inks(markers, style));
        return inks;
    }

    private Path2D errorBars(Canvas canvas, double[] px, double[] py) {
        Path2D bars = new Path2D.Double();
        double[] x = graph.x();
        double[] y = graph.y();
        double[] left = graph.exLow();
        double[] right = graph.exHigh();
        double[] low = graph.eyLow();
        double[] high = graph.eyHigh();
        for (int i = 0; i < px.length; i++) {
            if (Double.isNaN(px[i] + py[i])) {
                continue;
            }
            bar(bars, px[i], canvas.py(y[i] - low[i]), px[i], canvas.py(y[i] + high[i]));
            bar(bars, canvas.px(x[i] - left[i]), py[i], canvas.px(x[i] + right[i]), py[i]);
        }
        return bars;
    }

    private static void bar(Path2D bars, double... ends) {
        if (ends[0] != ends[2] || ends[1] != ends[3]) {
            bars.moveTo(ends[0], ends[1]);
            bars.lineTo(ends[2], ends[3]);
        }
    }

    private Path2D dots(double[] px, double[] py) {
        Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double size = style.markerSize();
        for (int i = 0; i < px.length; i++) {
            if (!Double.isNaN(px[i] + py[i])) {
                dots.append(new Rectangle2D.Double(px[i] - size / 2, py[i] - size / 2, size, size), false);
            }
        }
        return dots;
    }

    private Path2D band(Canvas canvas) {
        double[] x = graph.x();
        double[] y = graph.y();
        double[] low = graph.eyLow();
        double[] high = graph.eyHigh();
        Path2D band = new Path2D.Double();
        int first = 0;
        while (first < x.length) {
            int end = first;
            while (end < x.length && canvas.x().shows(x[end]) && canvas.y().shows(y[end])) {
                end++;
            }
            for (int i = first; i < end; i++) {
                corner(band, i == first, canvas.cornerX(x[i]), canvas.cornerY(y[i] + high[i]));
            }
            for (int i = end - 1; i >= first; i--) {
                corner(band, false, canvas.cornerX(x[i]), canvas.cornerY(y[i] - low[i]));
            }
            if (end > first) {
                band.closePath();
            }
            first = end + 1;
        }
        return canvas.bounded(band);
    }

    private static void corner(Path2D path, boolean isFirst, double px, double py) {
        if (isFirst) {
            path.moveTo(px, py);
        } else {
            path.lineTo(px, py);
        }
    }

    /**
     * Curves and binned points end at the sides of the frame; single points keep away from them.
     */
    @Override
    public boolean fillsX() {
        boolean isCurve = style.kind() != Style.Kind.POINTS && style.kind() != Style.Kind.DOTS;
        return isCurve || Extent.of(graph.exLow()).high() > 0;
    }
}
