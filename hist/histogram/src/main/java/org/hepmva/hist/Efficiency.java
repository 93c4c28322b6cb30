package org.hepmva.hist;

/** The fraction of entries that pass a selection, bin by bin, with its interval. Immutable. */
public final class Efficiency {

    private final Histogram passed;
    private final Histogram total;
    private final Interval interval;

    private Efficiency(Histogram passed, Histogram total, Interval interval) {
        this.passed = passed;
        this.total = total;
        this.interval = interval;
    }

    /** {@return passed / total} */
    public static Efficiency of(Histogram passed, Histogram total, Interval interval) {
        return new Efficiency(passed.copy(), total.copy(), interval);
    }

    /** {@return the kind of interval} */
    public Interval interval() {
        return interval;
    }

    /** {@return the title of the histogram of those that passed} */
    public String title() {
        return passed.title();
    }

    /** {@return the axis} */
    public Axis axis() {
        return total.axis(0);
    }

    /** {@return ε of a bin} */
    public double value(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return the lower end of the interval of a bin} */
    public double lower(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return the upper end of the interval of a bin} */
    public double upper(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return a point per bin that has a value} */
    public Graph toGraph() {
        throw new UnsupportedOperationException("in the next landing");
    }
}
