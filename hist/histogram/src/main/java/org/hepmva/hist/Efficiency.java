package org.hepmva.hist;

/**
 * The fraction of entries that pass a selection, bin by bin, with the interval that was asked for.
 *
 * <p>ε = Σw(passed) / Σw(total); where the total is 0 there is no efficiency and it is NaN. The entries that
 * passed must be a part of all: for a ratio of independent histograms take {@link Histogram#dividedBy}.
 *
 * <p>Immutable.
 */
public final class Efficiency {

    private final Histogram passed;
    private final Histogram total;
    private final Interval interval;
    private final double level;

    private Efficiency(Histogram passed, Histogram total, Interval interval, double level) {
        this.passed = passed;
        this.total = total;
        this.interval = interval;
        this.level = level;
    }

    /**
     * {@return the efficiency in every bin of two histograms, with intervals of 68.27%}
     *
     * @param passed   those that passed
     * @param total    all, those that passed among them
     * @param interval all but {@link Interval#WEIGHTED_NORMAL} need whole numbers of entries of event
     *                 weight 1
     * @throws IllegalArgumentException if the axes do not match, if in some bin more passed than there are
     *                                  (but for rounding, where both were summed in different orders),
     *                                  or if weighted entries come to the interval for counts
     */
    public static Efficiency of(Histogram passed, Histogram total, Interval interval) {
        passed.grid().requireMatch(passed.title(), total.grid(), total.title());
        double[] passedW2 = passed.sumW2Array();
        double[] totalW2 = total.sumW2Array();
        for (int cell = 0; cell < totalW2.length; cell++) {
            if (!EfficiencyEstimate.isPart(passedW2[cell], totalW2[cell])) {
                throw new IllegalArgumentException("'" + passed.title() + "' is not a part of '"
                        + total.title()
                        + "': in " + total.grid().label(cell) + " it has Σw² = " + passedW2[cell] + " of "
                        + totalW2[cell]);
            }
        }
        if (interval != Interval.WEIGHTED_NORMAL) {
            requireCounts(passed, interval);
            requireCounts(total, interval);
        }
        return new Efficiency(passed.frozen(), total.frozen(), interval, EfficiencyEstimate.ONE_SIGMA);
    }

    private static void requireCounts(Histogram histogram, Interval interval) {
        double[] w = histogram.sumWArray();
        double[] w2 = histogram.sumW2Array();
        for (int cell = 0; cell < w.length; cell++) {
            if (!(w[cell] == w2[cell] && w[cell] == Math.rint(w[cell]))) {
                throw new IllegalArgumentException("'" + histogram.title() + "' is weighted: in "
                        + histogram.grid().label(cell) + " Σw = " + w[cell] + " and Σw² = " + w2[cell]
                        + "; " + interval + " is for counts, WEIGHTED_NORMAL is for event weights");
            }
        }
    }

    /**
     * {@return this efficiency with intervals of another level}
     *
     * @param other the probability to cover, in (0, 1); 0.95 for instance
     */
    public Efficiency withLevel(double other) {
        EfficiencyEstimate.requireLevel(other);
        return new Efficiency(passed, total, interval, other);
    }

    /** {@return the title of those that passed} */
    public String title() {
        return passed.title();
    }

    /** {@return those that passed; frozen} */
    public Histogram passed() {
        return passed;
    }

    /** {@return all; frozen} */
    public Histogram total() {
        return total;
    }

    /** {@return the kind of interval} */
    public Interval interval() {
        return interval;
    }

    /** {@return the probability that the intervals are to cover} */
    public double level() {
        return level;
    }

    /** {@return the first axis} */
    public Axis axis() {
        return total.axis(0);
    }

    /**
     * {@return ε of a bin, with its interval}
     *
     * @param bin one bin number per axis, from −1 (underflow) to {@code bins()} (overflow)
     */
    public EfficiencyEstimate at(int... bin) {
        return interval == Interval.WEIGHTED_NORMAL
                ? EfficiencyEstimate.weightedNormal(
                        passed.sumW(bin), passed.sumW2(bin), total.sumW(bin), total.sumW2(bin), level)
                : EfficiencyEstimate.ofCounts((long) passed.sumW(bin), (long) total.sumW(bin), interval,
                        level);
    }

    /** {@return ε of a bin; NaN where the total is 0, unless the interval is of a posterior} */
    public double value(int... bin) {
        return at(bin).value();
    }

    /** {@return the lower end of the interval of a bin} */
    public double lower(int... bin) {
        return at(bin).lower();
    }

    /** {@return the upper end of the interval of a bin} */
    public double upper(int... bin) {
        return at(bin).upper();
    }

    /** {@return one point per bin of the only axis; a bin without an efficiency is a point at NaN} */
    public Graph toGraph() {
        total.grid().requireDimension(1, "a graph");
        return Graph.ofBins(title(), axis(), this::value, i -> at(i).errorLow(), i -> at(i).errorHigh())
                .withTitles(axis().title(), "efficiency");
    }

    /** {@return a drawing in text; with more than one axis, its first line} */
    @Override
    public String toString() {
        return TextPicture.of(this);
    }
}
