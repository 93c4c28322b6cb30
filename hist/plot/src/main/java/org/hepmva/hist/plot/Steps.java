package org.hepmva.hist.plot;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;

/** A one-dimensional histogram as steps from edge to edge. */
record Steps(Axis axis, double[] values, double[] errors, Style style) implements Layer {

    /** The highest step keeps away from the frame. */
    static final double HEADROOM = 1.08;

    static Layer of(Histogram histogram, Style style) {
        Dimension.require(histogram, 1);
        Axis axis = histogram.axis(0);
        double[] values = new double[axis.bins()];
        double[] errors = new double[axis.bins()];
        for (int i = 0; i < values.length; i++) {
            values[i] = histogram.sumW(i);
            errors[i] = histogram.error(i);
        }
        return switch (style.kind()) {
            case POINTS, DOTS -> new Points(filledBins(axis, values, errors), Cells.categories(axis), style);
            default -> new Steps(axis, values, errors, style);
        };
    }

    private static Graph filledBins(Axis axis, double[] values, double[] errors) {
        double[] shown = new double[values.length];
        double[] bars = new double[values.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = values[i] == 0 && errors[i] == 0 ? Double.NaN : values[i];
            bars[i] = Double.isNaN(errors[i]) ? 0 : errors[i];
        }
        return Points.overBins(axis, "", shown).withYErrors(bars, bars);
    }

    @Override
    public Extent xExtent() {
        return Extent.ofEdges(axis.edges());
    }

    @Override
    public boolean fillsX() {
        return true;
    }

    @Override
    public List<String> xCategories() {
        return Cells.categories(axis);
    }

    @Override
    public Extent yExtent() {
        Extent extent = Extent.of(0);
        for (int i = 0; i < values.length; i++) {
            double error = style.kind() == Style.Kind.BAND ? errors[i] : 0;
            extent = extent.and(values[i]).andEnd(values[i], (values[i] + error) * HEADROOM)
                    .andEnd(values[i], values[i] - error);
        }
        return extent;
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        Path2D top = stairs(canvas, 0);
        return switch (style.kind()) {
            case FILLED, HATCHED -> Tinted.outlined(toGround(canvas, top), toGround(canvas, top), style);
            case BAND -> List.of(Ink.filled(between(canvas), Tinted.tint(style)),
                    Ink.drawn(top, style.colour(), style.dash().stroke(style.width())));
            default -> List.of(Ink.drawn(toGround(canvas, top), style.colour(),
                    style.dash().stroke(style.width())));
        };
    }

    private Path2D stairs(Canvas canvas, double errorSign) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < values.length; i++) {
            double y = canvas.py(height(i, errorSign));
            if (i == 0) {
                path.moveTo(left(canvas, 0), y);
            } else {
                path.lineTo(left(canvas, i), y);
            }
            path.lineTo(left(canvas, i + 1), y);
        }
        return path;
    }

    /** A bin whose value is not a number is as empty as one that was never filled. */
    private double height(int bin, double errorSign) {
        double height = errorSign == 0 ? values[bin] : values[bin] + errorSign * errors[bin];
        return Double.isFinite(height) ? height : 0;
    }

    private double left(Canvas canvas, int bin) {
        return canvas.px(axis.lowerEdge(bin));
    }

    private Path2D toGround(Canvas canvas, Path2D top) {
        double ground = canvas.py(0);
        Path2D closed = new Path2D.Double();
        closed.moveTo(left(canvas, 0), ground);
        closed.append(top, true);
        closed.lineTo(left(canvas, values.length), ground);
        return closed;
    }

    private Shape between(Canvas canvas) {
        Path2D band = stairs(canvas, 1);
        for (int i = values.length - 1; i >= 0; i--) {
            double y = canvas.py(height(i, -1));
            band.lineTo(left(canvas, i + 1), y);
            band.lineTo(left(canvas, i), y);
        }
        band.closePath();
        return band;
    }
}
