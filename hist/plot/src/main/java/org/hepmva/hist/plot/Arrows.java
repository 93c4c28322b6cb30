package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.hepmva.hist.Graph;

/** Marks at the upper or lower side of a frame, where points lie beyond it. They take no room. */
record Arrows(Graph graph, Style style) implements Layer {

    private static final double HALF_WIDTH = 2.5;
    private static final double LENGTH = 5;
    private static final double GAP = 1.5;

    @Override
    public Extent xExtent() {
        return Extent.NOTHING;
    }

    @Override
    public Extent yExtent() {
        return Extent.NOTHING;
    }

    @Override
    public boolean fillsX() {
        return false;
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        Path2D arrows = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Rectangle2D frame = canvas.frame();
        double[] x = graph.x();
        double[] y = graph.y();
        for (int i = 0; i < x.length; i++) {
            double across = canvas.x().fraction(x[i]);
            double up = canvas.y().fraction(y[i]);
            boolean isBeside = !(across >= 0 && across <= 1);
            if (isBeside || Double.isNaN(y[i]) || up >= 0 && up <= 1) {
                continue;
            }
            double tip = up > 1 ? frame.getY() + GAP : frame.getMaxY() - GAP;
            arrow(arrows, canvas.px(x[i]), tip, up > 1 ? LENGTH : -LENGTH);
        }
        return List.of(Ink.filled(arrows, style.colour()));
    }

    private static void arrow(Path2D path, double px, double tip, double length) {
        path.moveTo(px, tip);
        path.lineTo(px + HALF_WIDTH, tip + length);
        path.lineTo(px - HALF_WIDTH, tip + length);
        path.closePath();
    }
}
