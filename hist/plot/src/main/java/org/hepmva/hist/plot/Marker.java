package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The shape drawn at a point. Closed shapes are filled, open ones are outlines, so that two samples
 * stay apart without colour.
 */
public enum Marker {
    /** ● filled circle. */
    CIRCLE(true),
    /** ○ circle. */
    OPEN_CIRCLE(false),
    /** ■ filled square. */
    SQUARE(true),
    /** □ square. */
    OPEN_SQUARE(false),
    /** ▲ filled triangle. */
    TRIANGLE(true),
    /** △ triangle. */
    OPEN_TRIANGLE(false),
    /** ◆ filled diamond. */
    DIAMOND(true),
    /** ★ filled star, for a point that is to be seen among many. */
    STAR(true),
    /** × a cross of two lines. */
    CROSS(false);

    private final boolean closed;

    Marker(boolean closed) {
        this.closed = closed;
    }

    /** {@return the ink of these markers: closed ones filled, open ones outlined on white} */
    List<Ink> inks(Shape markers, Style style) {
        BasicStroke thin = Dash.SOLID.stroke(style.width());
        Ink outline = Ink.drawn(markers, style.colour(), thin);
        if (this == CROSS) {
            return List.of(outline);
        }
        return closed ? List.of(Ink.filled(markers, style.colour()))
                : List.of(Ink.filled(markers, Color.WHITE), outline);
    }

    /** {@return the outline around (x, y), {@code size} wide} */
    Shape at(double x, double y, double size) {
        double half = size / 2;
        return switch (this) {
            case CIRCLE, OPEN_CIRCLE -> new Ellipse2D.Double(x - half, y - half, size, size);
            case SQUARE, OPEN_SQUARE -> new Rectangle2D.Double(x - 0.9 * half, y - 0.9 * half,
                    0.9 * size, 0.9 * size);
            case TRIANGLE, OPEN_TRIANGLE -> closedPath(x, y - 0.6 * size, x + 0.55 * size, y + 0.4 * size,
                    x - 0.55 * size, y + 0.4 * size);
            case DIAMOND -> closedPath(x, y - 0.6 * size, x + half, y, x, y + 0.6 * size, x - half, y);
            case STAR -> star(x, y, 0.65 * size);
            case CROSS -> cross(x, y, 0.45 * size);
        };
    }

    private static Path2D closedPath(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Path2D star(double x, double y, double radius) {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : 0.4 * radius;
            double angle = StrictMath.PI * (i / 5.0 - 0.5);
            xy[2 * i] = x + r * StrictMath.cos(angle);
            xy[2 * i + 1] = y + r * StrictMath.sin(angle);
        }
        return closedPath(xy);
    }

    private static Path2D cross(double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y - half);
        path.lineTo(x + half, y + half);
        path.moveTo(x - half, y + half);
        path.lineTo(x + half, y - half);
        return path;
    }
}
