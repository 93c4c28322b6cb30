package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The inside of a frame: where values lie on the picture, in points, y downwards. */
record Canvas(Rectangle2D frame, Scale x, Scale y, Look look, Scale z) {

    /**
     * Beyond the frame, where nothing is seen, lines are cut off so that no format gets absurd
     * numbers.
     */
    private static final double BEYOND = 4;

    /** So far out that no slope inside the frame shows the difference, and still safe to multiply. */
    private static final double FAR = 1e100;

    /**
     * {@return where a value lies, moved to the border of what is drawn if it is further out: right for
     * points, and for lines that are level or upright}
     */
    double px(double value) {
        return right(bounded(x.fraction(value), BEYOND));
    }

    /** {@return the same for y} */
    double py(double value) {
        return down(bounded(y.fraction(value), BEYOND));
    }

    /** {@return where the corner of a slanted line lies, however far out; for {@link #bounded}} */
    double cornerX(double value) {
        return right(bounded(x.fraction(value), x.shows(value) ? FAR : BEYOND));
    }

    /** {@return the same for y} */
    double cornerY(double value) {
        return down(bounded(y.fraction(value), y.shows(value) ? FAR : BEYOND));
    }

    /** {@return a path of straight lines, unchanged in the frame, without far corners outside} */
    Path2D bounded(Path2D path) {
        Rectangle2D drawn = new Rectangle2D.Double(right(-BEYOND), down(BEYOND),
                2 * BEYOND * frame.getWidth(), 2 * BEYOND * frame.getHeight());
        return Bounded.path(path, drawn);
    }

    private double right(double fraction) {
        return frame.getX() + fraction * frame.getWidth();
    }

    private double down(double fraction) {
        return frame.getMaxY() - fraction * frame.getHeight();
    }

    private static double bounded(double fraction, double most) {
        return Double.isNaN(fraction) ? fraction : Math.max(-most, Math.min(most, fraction));
    }
}
