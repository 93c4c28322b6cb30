package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;

/**
 * Paths of straight lines that stay inside a box: what is in it keeps its place, what is outside
 * runs along the border.
 *
 * <p>A line is cut where it crosses the four lines on which the sides lie (Liang and Barsky's
 * parameters, doi:10.1145/357332.357333); then each point outside moves to the nearest one of the
 * border. So lines keep their slopes and areas their insides.
 */
final class Bounded {

    private final Rectangle2D box;
    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;

    private Bounded(Rectangle2D box) {
        this.box = box;
    }

    static Path2D path(Path2D wanted, Rectangle2D box) {
        Bounded bounded = new Bounded(box);
        double[] at = new double[6];
        double[] start = new double[2];
        for (PathIterator each = wanted.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                start = at.clone();
                bounded.moveTo(at[0], at[1]);
            } else if (kind == PathIterator.SEG_CLOSE) {
                bounded.close(start[0], start[1]);
            } else {
                bounded.lineTo(at[0], at[1]);
            }
        }
        return bounded.path;
    }

    private void moveTo(double toX, double toY) {
        path.moveTo(boundedX(toX), boundedY(toY));
        x = toX;
        y = toY;
    }

    private void lineTo(double toX, double toY) {
        cut(toX, toY);
        path.lineTo(boundedX(toX), boundedY(toY));
        x = toX;
        y = toY;
    }

    private void close(double toX, double toY) {
        cut(toX, toY);
        path.closePath();
        x = toX;
        y = toY;
    }

    /** Adds the points where the line crosses a side, in their order. */
    private void cut(double toX, double toY) {
        double right = toX - x;
        double down = toY - y;
        DoubleStream.of((box.getMinX() - x) / right, (box.getMaxX() - x) / right,
                (box.getMinY() - y) / down, (box.getMaxY() - y) / down)
                .filter(t -> t > 0 && t < 1).sorted()
                .forEach(t -> path.lineTo(boundedX(x + t * right), boundedY(y + t * down)));
    }

    private double boundedX(double wanted) {
        return Math.max(box.getMinX(), Math.min(box.getMaxX(), wanted));
    }

    private double boundedY(double wanted) {
        return Math.max(box.getMinY(), Math.min(box.getMaxY(), wanted));
    }
}
