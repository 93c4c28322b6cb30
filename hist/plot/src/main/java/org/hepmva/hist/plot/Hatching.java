package org.hepmva.hist.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Parallel lines that fill a shape, cut off at its outline here and not by a clip, since clips cost
 * every vector format dearly.
 */
final class Hatching {

    private static final double SPACING = 5.5;

    private Hatching() {
    }

    /** {@return the lines of a hatch inside a shape, as one path} */
    static Path2D of(Shape shape, Hatch hatch) {
        return switch (hatch) {
            case RISING -> lines(shape, -0.25);
            case FALLING -> lines(shape, 0.25);
            case LEVEL -> lines(shape, 0);
            case UPRIGHT -> lines(shape, 0.5);
            case CROSSED -> {
                Path2D both = lines(shape, -0.25);
                both.append(lines(shape, 0.25), false);
                yield both;
            }
        };
    }

    /**
     * The shape is turned until the lines are level; each is then cut where it crosses the outline.
     */
    private static Path2D lines(Shape shape, double halfTurns) {
        AffineTransform turn = AffineTransform.getRotateInstance(-halfTurns * StrictMath.PI);
        List<double[]> sides = sides(shape, turn);
        Rectangle2D bounds = turn.createTransformedShape(shape).getBounds2D();
        Path2D lines = new Path2D.Double();
        double first = StrictMath.ceil(bounds.getMinY() / SPACING);
        double last = StrictMath.floor(bounds.getMaxY() / SPACING);
        for (double k = first; k <= last; k++) {
            double y = (k + 0.003) * SPACING;
            double[] crossings = crossings(sides, y);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                lines.moveTo(crossings[i], y);
                lines.lineTo(crossings[i + 1], y);
            }
        }
        lines.transform(AffineTransform.getRotateInstance(halfTurns * StrictMath.PI));
        return lines;
    }

    private static double[] crossings(List<double[]> sides, double y) {
        return sides.stream()
                .filter(s -> s[1] <= y != s[3] <= y)
                .mapToDouble(s -> s[0] + (y - s[1]) / (s[3] - s[1]) * (s[2] - s[0]))
                .sorted().toArray();
    }

    private static List<double[]> sides(Shape shape, AffineTransform turn) {
        List<double[]> sides = new ArrayList<>();
        double[] at = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(turn, 0.2); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            boolean isNew = kind == PathIterator.SEG_MOVETO;
            double[] end = isNew || kind == PathIterator.SEG_CLOSE ? start : at;
            sides.add(new double[] {last[0], last[1], end[0], end[1]});
            last = isNew ? new double[] {at[0], at[1]} : new double[] {end[0], end[1]};
            start = isNew ? last : start;
        }
        sides.add(new double[] {last[0], last[1], start[0], start[1]});
        return sides;
    }
}
