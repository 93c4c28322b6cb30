package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * One shape in one colour, in points on the picture: filled, or drawn with a stroke.
 *
 * @param stroke null if the shape is filled
 */
record Ink(Shape shape, Color colour, BasicStroke stroke) {

    private static final double NEAREST = 0.1;

    static Ink filled(Shape shape, Color colour) {
        return new Ink(shape, colour, null);
    }

    static Ink drawn(Shape shape, Color colour, BasicStroke stroke) {
        return new Ink(shape, colour, stroke);
    }

    /**
     * PostScript and metafiles know no transparency: for them tints are mixed with the white of the
     * paper.
     */
    static void forbidTransparency(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ALPHA_INTERPOLATION,
                RenderingHints.VALUE_ALPHA_INTERPOLATION_SPEED);
    }

    void paint(Graphics2D g) {
        if (shape.getPathIterator(null).isDone()) {
            return; // readers of metafiles lose the next shape after an empty one
        }
        Object mixing = g.getRenderingHint(RenderingHints.KEY_ALPHA_INTERPOLATION);
        boolean isOpaque = RenderingHints.VALUE_ALPHA_INTERPOLATION_SPEED.equals(mixing);
        g.setPaint(isOpaque ? onPaper(colour) : colour);
        if (stroke == null) {
            g.fill(shape);
        } else {
            g.setStroke(stroke);
            g.draw(shape);
        }
    }

    /** {@return a colour as it is seen on white paper} */
    static Color onPaper(Color colour) {
        double share = colour.getAlpha() / 255.0;
        return new Color(mixed(colour.getRed(), share), mixed(colour.getGreen(), share),
                mixed(colour.getBlue(), share));
    }

    private static int mixed(int part, double share) {
        return (int) StrictMath.round(255 + share * (part - 255));
    }

    /** {@return whether some of the ink is inside a box} */
    boolean touches(Rectangle2D box) {
        if (!shape.getBounds2D().intersects(box) && !isLevel()) {
            return false;
        }
        return stroke == null && shape.intersects(box) || lineTouches(box);
    }

    private boolean isLevel() {
        Rectangle2D bounds = shape.getBounds2D();
        return bounds.getWidth() == 0 || bounds.getHeight() == 0;
    }

    private boolean lineTouches(Rectangle2D box) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null, 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO && box.intersectsLine(x, y, at[0], at[1])) {
                return true;
            }
            x = at[0];
            y = at[1];
        }
        return false;
    }

    /**
     * {@return a path through points; a point that is not finite interrupts it}
     *
     * <p>Points nearer than a tenth of a point to the one before are left out: an unbinned curve
     * has one for each event.
     */
    static Path2D line(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        int last = -1;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                last = -1;
            } else if (last < 0) {
                path.moveTo(x[i], y[i]);
                last = i;
            } else if (isEnd(x, y, i) || Math.hypot(x[i] - x[last], y[i] - y[last]) >= NEAREST) {
                path.lineTo(x[i], y[i]);
                last = i;
            }
        }
        return path;
    }

    private static boolean isEnd(double[] x, double[] y, int i) {
        return i + 1 == x.length || !Double.isFinite(x[i + 1]) || !Double.isFinite(y[i + 1]);
    }
}
