package org.hepmva.hist.plot;

import java.awt.geom.Rectangle2D;

/** The inside of a frame: where values lie on the picture, in points, y downwards. */
record Canvas(Rectangle2D frame, Scale x, Scale y, Look look, Scale z) {

    /**
     * Beyond the frame, where nothing is seen, lines are cut off so that no format gets absurd
     * numbers.
     */
    private static final double BEYOND = 4;

    double px(double value) {
        return frame.getX() + bounded(x.fraction(value)) * frame.getWidth();
    }

    double py(double value) {
        return frame.getMaxY() - bounded(y.fraction(value)) * frame.getHeight();
    }

    private static double bounded(double fraction) {
        return Double.isNaN(fraction) ? fraction : Math.max(-BEYOND, Math.min(BEYOND, fraction));
    }
}
