package org.hepmva.hist.plot;

/** The lengths on a figure, in points. A larger picture is the same figure, magnified. */
final class Sizes {

    /**
     * The figure that is not magnified; of another shape, it is as wide or as high as this, and
     * larger.
     */
    static final double WIDTH = 500;
    static final double HEIGHT = 400;

    static final double LABEL = 13;
    static final double TITLE = 15;
    static final double LEGEND = 12.5;
    static final double TICK = 8;
    static final double MINOR_TICK = 4;
    static final double GAP = 5;

    private Sizes() {
    }
}
