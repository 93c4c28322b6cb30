package org.hepmva.hist.plot;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;

/** A one-dimensional histogram as steps from edge to edge. */
record Steps(Axis axis, double[] values, double[] errors, Style style) implements Layer {

    private static final double HEADROOM = 1.08;

    static Layer of(Histogram histogram, Style style) {
        Require.dimension(histogram, 1);
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
        for (int i = 0; i < shown.length; i++) {
            shown[i] = values[i] == 0 && errors[i] == 0 ? Double.NaN : values[i];
        }
        return Points.overBins(axis, "", shown).withYErrors(errors, errors);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(axis.edges());
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
            extent = extent.and((values[i] + error) * HEADROOM).and(values[i] - error);
        }
        return extent;
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        Path2D top = stairs(canvas, values, 0);
        return switch (style.kind()) {
            case FILLED, HATCHED -> Tinted.outlined(toGround(canvas, top), toGround(canvas, top), style);
            case BAND -> List.of(Ink.filled(between(canvas), Tinted.tint(style)),
                    Ink.drawn(top, style.colour(), style.dash().stroke(style.width())));
            default -> List.of(Ink.drawn(toGround(canvas, top), style.colour(),
                    style.dash().stroke(style.width())));
        };
    }

    private Path2D stairs(Canvas canvas, double[] heights, double errorSign) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < heights.length; i++) {
            double height = Double.isNaN(heights[i]) ? 0 : heights[i] + errorSign * errors[i];
            double y = canvas.py(height);
            if (i == 0) {
                path.moveTo(left(canvas, 0), y);
            } else {
                path.lineTo(left(canvas, i), y);
            }
            path.lineTo(left(canvas, i + 1), y);
        }
        return path;
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
        Path2D band = stairs(canvas, values, 1);
        for (int i = values.length - 1; i >= 0; i--) {
            double y = canvas.py(values[i] - errors[i]);
            band.lineTo(left(canvas, i + 1), y);
            band.lineTo(left(canvas, i), y);
        }
        band.closePath();
        return band;
    }
}
