package org.hepmva.hist.plot;

import java.awt.BasicStroke;

/** How a line is broken, in lengths of the line's width. */
public enum Dash {
    /** An unbroken line. */
    SOLID(),
    /** Long strokes. */
    DASHED(5, 2.5f),
    /** Points. */
    DOTTED(1.2f, 2),
    /** Strokes and points in turn. */
    DASH_DOTTED(5, 2, 1.2f, 2),
    /** Very long strokes. */
    LONG_DASHED(10, 3),
    /** A stroke and two points in turn. */
    DASH_DOT_DOTTED(5, 2, 1.2f, 2, 1.2f, 2);

    private final float[] lengths;

    Dash(float... lengths) {
        this.lengths = lengths;
    }

    /** {@return a stroke of this pattern, {@code width} points wide} */
    BasicStroke stroke(double width) {
        float thick = (float) width;
        if (lengths.length == 0) {
            return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 3);
        }
        float[] scaled = new float[lengths.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = lengths[i] * thick;
        }
        return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 3, scaled, 0);
    }
}
