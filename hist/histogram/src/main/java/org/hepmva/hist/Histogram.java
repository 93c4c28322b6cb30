package org.hepmva.hist;

import java.util.Arrays;
import java.util.List;

/**
 * A histogram of one or more axes. Mutable: it is filled; every other method leaves it alone and gives a new
 * one.
 *
 * <p>Bins are numbered from −1 (underflow) over 0 to n − 1 (inside) to n (overflow and NaN) on each {@link
 * Axis}.
 * Each bin holds Σw and Σw², or only n with {@link Storage#COUNT}. Event weights may be negative: they are
 * summed like any others, the error of a bin is √Σw² ≥ 0, and means or fractions may leave their usual
 * range. An
 * infinite or NaN event weight makes the sums of its bin infinite or NaN.
 *
 * <p>Mean, rms and quantiles are computed <em>from the bins</em>, each entry standing at the center of its
 * bin, and
 * leave underflow and overflow out. So they always describe what is drawn, also after slicing or division;
 * they
 * differ from those of the unbinned values by less than a bin width.
 *
 * <p>One thread fills. To fill from several, give each its own {@link #copy()} of the empty histogram and
 * add them
 * {@linkplain #plus up} in a fixed order. Filling allocates nothing.
 */
public final class Histogram {

    private final String title;
    private final Grid grid;
    private final Storage storage;
    private final double[] sumW;
    private final double[] sumW2; // the same array as sumW for COUNT
    private long entries;
    private long nanEntries;

    private Histogram(String title, Grid grid, double[] sumW, double[] sumW2) {
        this.title = title;
        this.grid = grid;
        this.storage = sumW == sumW2 ? Storage.COUNT : Storage.WEIGHTED;
        this.sumW = sumW;
        this.sumW2 = sumW2;
    }

    /** {@return an empty histogram of weighted entries} */
    public static Histogram book(String title, Axis... axes) {
        return book(title, Storage.WEIGHTED, axes);
    }

    /**
     * {@return an empty histogram}
     *
     * @param title   what is counted; it names the histogram in messages and legends
     * @param storage what each bin accumulates
     * @param axes    at least one
     * @throws IllegalArgumentException if there is no axis, or more bins than an array can hold
     */
    public static Histogram book(String title, Storage storage, Axis... axes) {
        Grid grid = new Grid(axes);
        double[] sumW = new double[grid.size()];
        return new Histogram(title, grid, sumW, storage == Storage.COUNT ? sumW : new double[grid.size()]);
    }

    // ---- filling

    /**
     * Adds an entry of event weight 1 to this one-dimensional histogram.
     *
     * @param x a value; NaN is overflow, and counted in {@link #nanEntries()}
     */
    public void fill(double x) {
        fill(x, 1);
    }

    /**
     * Adds an entry to this one-dimensional histogram.
     *
     * @param x a value; NaN is overflow
     * @param w its event weight, of any sign; 1 if the storage is COUNT
     * @throws IllegalArgumentException if there are more axes, or the storage is COUNT and {@code w} is not 1
     */
    public void fill(double x, double w) {
        requireOneAxis();
        add(grid.axis(0).indexOf(x) + 1, w, Double.isNaN(x));
    }

    /**
     * Adds an entry of event weight 1 to a category of this one-dimensional histogram.
     *
     * @param category a name; one that the axis does not have is overflow
     * @throws IllegalArgumentException if the axis is not one of categories
     */
    public void fill(String category) {
        requireOneAxis();
        if (!(grid.axis(0) instanceof CategoryAxis names)) {
            throw new IllegalArgumentException("histogram '" + title + "': '" + category
                    + "' cannot be filled, the axis is " + grid.axis(0));
        }
        add(names.indexOf(category) + 1, 1, false);
    }

    /**
     * Adds an entry.
     *
     * @param point one value per axis; the {@linkplain CategoryAxis#indexOf(String) number} of a category
     * @param w     its event weight, of any sign; 1 if the storage is COUNT
     * @throws IllegalArgumentException if {@code point} is not as long as there are axes
     */
    public void fillPoint(double[] point, double w) {
        if (point.length != grid.dimension()) {
            throw new IllegalArgumentException("histogram '" + title + "': a point of " + point.length
                    + " values for " + grid.dimension() + " axes");
        }
        boolean missing = false;
        for (double x : point) {
            missing |= Double.isNaN(x);
        }
        add(grid.cell(point), w, missing);
    }

    /**
     * Adds a column of entries to this one-dimensional histogram.
     *
     * @param x            values; each NaN is overflow
     * @param eventWeights one for each value, or none at all if every one is 1
     * @throws IllegalArgumentException if the lengths differ, there are more axes, or weights come to a
     *          COUNT; then
     *                                  nothing has been filled
     */
    public void fillAll(double[] x, double[] eventWeights) {
        requireOneAxis();
        requireColumn("event weights", eventWeights, eventWeights.length == 0 ? 0 : x.length);
        requireCountable(eventWeights);
        Axis axis = grid.axis(0);
        boolean weighted = eventWeights.length > 0;
        for (int i = 0; i < x.length; i++) {
            add(axis.indexOf(x[i]) + 1, weighted ? eventWeights[i] : 1, Double.isNaN(x[i]));
        }
    }

    /**
     * Adds entries, one column of values per axis.
     *
     * @param columns      {@code columns[k][i]} is the value of entry <i>i</i> on axis <i>k</i>
     * @param eventWeights one for each entry, or none at all if every one is 1
     * @throws IllegalArgumentException if the shapes do not fit, or weights come to a COUNT; then nothing
     *          has been
     *                                  filled
     */
    public void fillAll(double[][] columns, double[] eventWeights) {
        Require.that(columns.length == grid.dimension(), "histogram '%s': %s columns for %s axes",
                title, columns.length, grid.dimension());
        int count = columns[0].length;
        for (double[] column : columns) {
            requireColumn("values", column, count);
        }
        requireColumn("event weights", eventWeights, eventWeights.length == 0 ? 0 : count);
        requireCountable(eventWeights);
        double[] point = new double[columns.length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < columns.length; k++) {
                point[k] = columns[k][i];
            }
            fillPoint(point, eventWeights.length > 0 ? eventWeights[i] : 1);
        }
    }

    private void add(int cell, double w, boolean missing) {
        sumW[cell] += w;
        if (storage == Storage.WEIGHTED) {
            sumW2[cell] += w * w;
        } else if (w != 1) {
            sumW[cell] -= w;
            throw new IllegalArgumentException("histogram '" + title + "' counts entries: event weight " + w
                    + " is not 1");
        }
        entries++;
        if (missing) {
            nanEntries++;
        }
    }

    private void requireOneAxis() {
        if (grid.dimension() != 1) {
            throw new IllegalArgumentException("histogram '" + title + "' has " + grid.dimension()
                    + " axes: fill points or one column for each");
        }
    }

    private void requireColumn(String what, double[] column, int length) {
        Require.that(column.length == length, "histogram '%s': %s %s for %s entries",
                title, column.length, what, length);
    }

    private void requireCountable(double[] eventWeights) {
        for (int i = 0; storage == Storage.COUNT && i < eventWeights.length; i++) {
            Require.that(eventWeights[i] == 1,
                    "histogram '%s' counts entries: eventWeights[%s] = %s is not 1",
                    title, i, eventWeights[i]);
        }
    }

    // ---- what it is

    /** {@return what is counted} */
    public String title() {
        return title;
    }

    /** {@return the axes, in the order of the bin numbers} */
    public List<Axis> axes() {
        return grid.axes();
    }

    /** {@return one axis, counted from 0} */
    public Axis axis(int axis) {
        return grid.axis(axis);
    }

    /** {@return the number of axes} */
    public int dimension() {
        return grid.dimension();
    }

    /** {@return what each bin accumulates} */
    public Storage storage() {
        return storage;
    }

    /** {@return a histogram of its own with the same bins and sums} */
    public Histogram copy() {
        return withTitle(title);
    }

    /** {@return a copy with another title} */
    public Histogram withTitle(String other) {
        double[] sums = sumW.clone();
        return counted(new Histogram(other, grid, sums, storage == Storage.COUNT ? sums : sumW2.clone()));
    }

    private Histogram counted(Histogram result) {
        result.entries = entries;
        result.nanEntries = nanEntries;
        return result;
    }

    // ---- what it holds

    /**
     * {@return Σw of a bin}
     *
     * @param bin one bin number per axis, from −1 (underflow) to {@code bins()} (overflow)
     */
    public double sumW(int... bin) {
        return sumW[grid.cell(bin)];
    }

    /** {@return Σw² of a bin, the square of its error} */
    public double sumW2(int... bin) {
        return sumW2[grid.cell(bin)];
    }

    /** {@return √Σw² of a bin, the error of its Σw} */
    public double error(int... bin) {
        return Math.sqrt(sumW2(bin));
    }

    /** {@return how many times it was filled, with underflow, overflow and NaN} */
    public long entries() {
        return entries;
    }

    /** {@return how many entries had a NaN; each of them is in an overflow bin} */
    public long nanEntries() {
        return nanEntries;
    }

    /**
     * {@return (Σw)²/Σw² of all bins, flow included; 0 if empty}
     *
     * <p>So many entries of equal event weight have the same relative error.
     */
    public double effectiveEntries() {
        double w = integralWithFlow();
        double w2 = Arrays.stream(sumW2).sum();
        return w2 > 0 ? w * w / w2 : 0;
    }

    /** {@return Σw of all bins, without underflow and overflow} */
    public double integral() {
        return grid.sumInside(sumW);
    }

    /** {@return Σw of all bins, with underflow and overflow} */
    public double integralWithFlow() {
        return Arrays.stream(sumW).sum();
    }

    // ---- arithmetic

    /**
     * {@return the sum of this and another histogram, as if both had been filled into one}
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Histogram plus(Histogram other) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return this less another, statistically independent, histogram: Σw subtracted, Σw² added} */
    public Histogram minus(Histogram other) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return Σw times a factor and Σw² times its square in every bin, flow included} */
    public Histogram times(double factor) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return the ratio a/b, bin by bin, for statistically independent histograms; NaN where b is 0} */
    public Histogram dividedBy(Histogram other) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return this histogram's shape as a density, (1/N) dN/dx: the area of its bins is 1} */
    public Histogram normalised() {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return this histogram scaled so that {@link #integral()} is {@code total}} */
    public Histogram normalisedTo(double total) {
        throw new UnsupportedOperationException("in the next landing");
    }
    // ---- regrouping

    /** {@return each {@code group} neighbouring bins of the only axis made one} */
    public Histogram rebinned(int group) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return each {@code group} neighbouring bins of an axis made one} */
    public Histogram rebinned(int axis, int group) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /**
     * {@return only the axes {@code kept}, in that order, summed over all bins of the others, flow included}
     */
    public Histogram projected(int... kept) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /**
     * {@return the bins from {@code from} to {@code to} (exclusive) of an axis; the others become its flow}
     */
    public Histogram sliced(int axis, int from, int to) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return running sums Σw from the underflow up to and with each bin} */
    public Histogram cumulative() {
        throw new UnsupportedOperationException("in the next landing");
    }
    // ---- moments

    /** {@return the mean on the only axis, from the bins; NaN if Σw is 0} */
    public double mean() {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return the mean on an axis, from the bins} */
    public double mean(int axis) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return the standard deviation on the only axis, from the bins} */
    public double rms() {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return the standard deviation on an axis, from the bins} */
    public double rms(int axis) {
        throw new UnsupportedOperationException("in the next landing");
    }
    /** {@return the value below which the fraction {@code q} of {@link #integral()} lies} */
    public double quantile(double q) {
        throw new UnsupportedOperationException("in the next landing");
    }
}
