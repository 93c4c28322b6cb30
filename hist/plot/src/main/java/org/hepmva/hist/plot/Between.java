package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;

/**
 * The area between two rows of steps; where they touch there is none. As a line, the upper steps alone.
 *
 * @param yExtent the y range to be shown
 */
record Between(Axis axis, double[] low, double[] high, Extent yExtent, Style style) implements Layer {

    /**
     * {@return the range of an area; a logarithmic axis need not show where it is low, as areas above it
     * are there}
     */
    static Extent lowestPeak(double[] low, double[] high) {
        Extent all = Extent.of(low).and(Extent.of(high)).and(0);
        all = all.and(all.high() * Steps.HEADROOM);
        double peak = all.high() >= Scale.SMALLEST ? all.high() : Double.POSITIVE_INFINITY;
        return new Extent(all.low(), all.high(), peak);
    }

    Between withStyle(Style other) {
        return new Between(axis, low, high, yExtent, other);
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
    public List<Ink> inks(Canvas canvas) {
        Path2D areas = new Path2D.Double();
        boolean isLine = style.kind() == Style.Kind.LINE;
        int end;
        for (int first = 0; first < high.length; first = end + 1) {
            end = first;
            while (end < high.length && (isLine || high[end] > low[end])) {
                end++;
            }
            if (end > first) {
                stairs(areas, canvas, first, end, isLine);
            }
        }
        return switch (style.kind()) {
            case FILLED -> Tinted.outlined(areas, areas, style);
            case HATCHED, BAND -> Tinted.of(areas, style);
            default -> List.of(Ink.drawn(areas, style.colour(), style.dash().stroke(style.width())));
        };
    }

    /** Goes along the upper steps from one bin to before another, and back along the lower ones. */
    private void stairs(Path2D path, Canvas canvas, int first, int end, boolean isLine) {
        List<double[]> corners = new ArrayList<>();
        for (int i = first; i < end; i++) {
            corners.add(new double[] {axis.lowerEdge(i), high[i]});
            corners.add(new double[] {axis.upperEdge(i), high[i]});
        }
        for (int i = end - 1; i >= first && !isLine; i--) {
            corners.add(new double[] {axis.upperEdge(i), low[i]});
            corners.add(new double[] {axis.lowerEdge(i), low[i]});
        }
        path.moveTo(canvas.px(corners.get(0)[0]), canvas.py(corners.get(0)[1]));
        corners.forEach(corner -> path.lineTo(canvas.px(corner[0]), canvas.py(corner[1])));
        if (!isLine) {
            path.closePath();
        }
    }
}
