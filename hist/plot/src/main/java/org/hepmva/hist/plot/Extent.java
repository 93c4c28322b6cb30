package org.hepmva.hist.plot;

/**
 * The range of the values seen so far, and of those above zero, which alone a logarithmic axis can
 * show.
 *
 * @param low          the smallest; +∞ if none was seen
 * @param high         the largest; −∞ if none was seen
 * @param lowPositive  the smallest above zero; +∞ if none was seen
 */
record Extent(double low, double high, double lowPositive) {

    static final Extent NOTHING =
            new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** An error that leaves less of its value than this part reaches, on a logarithmic axis, to zero. */
    private static final double LEAST_PART = 0.01;

    static Extent of(double... values) {
        Extent extent = NOTHING;
        for (double value : values) {
            extent = extent.and(value);
        }
        return extent;
    }

    /**
     * {@return this extent with one more value; NaN, infinities and what is too large for an axis change
     * nothing}
     */
    Extent and(double value) {
        if (!(Math.abs(value) <= Scale.LARGEST)) {
            return this;
        }
        double positive = value >= Scale.SMALLEST ? Math.min(lowPositive, value) : lowPositive;
        return new Extent(Math.min(low, value), Math.max(high, value), positive);
    }

    /**
     * {@return the extent of the edges of bins; of a bin that begins at or below zero, a logarithmic axis
     * shows the upper half}
     */
    static Extent ofEdges(double... edges) {
        Extent extent = of(edges);
        for (int i = 1; i < edges.length; i++) {
            extent = edges[i - 1] <= 0 && edges[i] > 0 ? extent.and(edges[i] / 2) : extent;
        }
        return extent;
    }

    /**
     * {@return this extent with the end of an error bar}
     *
     * <p>An error as large as its value, as that of a single event, leaves a rounding error that may
     * be above zero: a logarithmic axis is not to show it.
     */
    Extent andEnd(double value, double end) {
        Extent both = and(end);
        boolean isPlain = value > 0 && end > LEAST_PART * value;
        return isPlain ? both : new Extent(both.low, both.high, lowPositive);
    }

    Extent and(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high),
                Math.min(lowPositive, other.lowPositive));
    }

    boolean isEmpty() {
        return low > high;
    }
}
