package org.hepmva.hist.plot;

/** Where the legend stands. */
public enum LegendPlace {
    /**
     * Where it covers no data: in the first free corner; if none is free the y range is enlarged,
     * and if the range was given by the user, above the frame.
     */
    AUTO,
    /** Inside the frame, top left; the y range is enlarged until nothing is covered. */
    TOP_LEFT,
    /** Inside the frame, top right; the y range is enlarged until nothing is covered. */
    TOP_RIGHT,
    /** Inside the frame, bottom left, whatever is there. */
    BOTTOM_LEFT,
    /** Inside the frame, bottom right, whatever is there. */
    BOTTOM_RIGHT,
    /** Above the frame, in as many rows as it needs. */
    ABOVE,
    /** No legend. */
    NONE
}
