package org.hepmva.hist;

import org.hepmva.text.Require;

/**
 * Bins of equal width between two values.
 *
 * <p>Edge <i>i</i> is ((n − i)·lower + i·upper) / n, which is the {@code double} that one would type: ten
 * bins in [0, 1) have an edge at 0.3, not at 0.30000000000000004.
 *
 * <p>Immutable. {@link #indexOf} is O(1): it guesses the bin by arithmetic, then compares with the edges.
 */
public final class RegularAxis implements Axis {

    private static final int MOST_BINS = 1 << 28;

    private final Edges edges;
    private final double lower;
    private final double upper;
    private final double binsPerUnit;

    /**
     * Divides a range into bins.
     *
     * @param title what is drawn along the axis, with its unit
     * @param bins  how many, from 1 to 2²⁸
     * @param lower the lower edge of the first bin, finite
     * @param upper the upper edge of the last bin, finite and above {@code lower}
     * @throws IllegalArgumentException if the range is empty, or so narrow that two edges would be the same
     *                                  number
     */
    public RegularAxis(String title, int bins, double lower, double upper) {
        this(new Edges(title, divide(title, bins, lower, upper)));
    }

    private RegularAxis(Edges edges) {
        this.edges = edges;
        this.lower = edges.first();
        this.upper = edges.last();
        this.binsPerUnit = edges.bins() / (upper - lower);
    }

    private static double[] divide(String title, int bins, double lower, double upper) {
        Require.that(bins >= 1, "axis '%s': bins = %s is below 1", title, bins);
        Require.that(bins <= MOST_BINS, "axis '%s': bins = %s is above %s", title, bins, MOST_BINS);
        Require.that(lower < upper && Double.isFinite(lower) && Double.isFinite(upper),
                "axis '%s': [%s, %s) is not a finite, non-empty range", title, lower, upper);
        double[] edges = new double[bins + 1];
        boolean huge = Math.max(-lower, upper) > Double.MAX_VALUE / 2 / bins;
        double divisor = huge ? 1 : bins;
        double a = huge ? lower / bins : lower;
        double b = huge ? upper / bins : upper;
        for (int i = 0; i < bins; i++) {
            edges[i] = ((bins - i) * a + i * b) / divisor;
        }
        edges[0] = lower;
        edges[bins] = upper;
        return edges;
    }

    @Override
    public String title() {
        return edges.title();
    }

    @Override
    public int bins() {
        return edges.bins();
    }

    /** {@return the lower edge of the first bin} */
    public double lower() {
        return lower;
    }

    /** {@return the upper edge of the last bin} */
    public double upper() {
        return upper;
    }

    @Override
    public int indexOf(double x) {
        int bins = edges.bins();
        if (!(x < upper)) {
            return bins;
        }
        if (x < lower) {
            return -1;
        }
        // off by one at most, unless the size of the range is no double; the edges bring any guess home
        int bin = Math.min((int) ((x - lower) * binsPerUnit), bins - 1);
        while (x < edges.at(bin)) {
            bin--;
        }
        while (x >= edges.at(bin + 1)) {
            bin++;
        }
        return bin;
    }

    @Override
    public double lowerEdge(int bin) {
        return edges.lower(this, bin);
    }

    @Override
    public RegularAxis withTitle(String other) {
        return new RegularAxis(edges.withTitle(other));
    }

    @Override
    public RegularAxis sliced(int from, int to) {
        return new RegularAxis(Edges.sliced(this, from, to));
    }

    @Override
    public RegularAxis rebinned(int group) {
        return new RegularAxis(Edges.rebinned(this, group));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis axis && AxisMatch.isEqual(this, axis);
    }

    @Override
    public int hashCode() {
        return AxisMatch.hash(this);
    }

    /** {@return {@code RegularAxis 'm [GeV]': 60 bins in [60, 120)}} */
    @Override
    public String toString() {
        return "RegularAxis " + edges;
    }
}
