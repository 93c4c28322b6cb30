package org.hepmva.hist;

import java.util.Arrays;
import java.util.List;
import org.hepmva.text.Require;

/**
 * The mean of a quantity <i>y</i> in the bins of one or more axes: axes × the storage of a mean. Mutable: it
 * is filled.
 *
 * <p>Bins are numbered as in a {@link Histogram}. With all sums over the entries of a bin:
 *
 * <pre>
 *   mean    ⟨y⟩ = Σwy / Σw
 *   spread  s   = √(Σw(y − ⟨y⟩)² / Σw)
 *   error   s / √((Σw)² / Σw²)
 * </pre>
 *
 * <p>which are those of ROOT's TProfile. A bin without entries, or whose event weights cancel, has the mean
 * NaN; negative event weights may make s² negative, then spread and error are NaN. An entry whose <i>y</i> is
 * missing (NaN) is left out of every sum, but counted in {@link #nanEntries()}. One entry alone has spread
 * and error 0. An infinite <i>y</i> makes mean, spread and error of its bin
 * NaN, whenever it came.
 *
 * <p>The sums are kept about the first <i>y</i> of each bin, so that a small spread about a large mean is not
 * lost. One thread fills. Filling allocates nothing.
 */
public final class Profile {

    private static final double ROUNDING = 1e-14;

    private final String title;
    private final Grid grid;
    private final double[] reference; // the first y of each bin; NaN before it
    private final double[] sumW;
    private final double[] sumW2;
    private final double[] sumWd;  // d = y − reference
    private final double[] sumWd2;
    private boolean frozen;
    private long entries;
    private long nanEntries;

    private Profile(String title, Grid grid) {
        this.title = title;
        this.grid = grid;
        this.reference = new double[grid.size()];
        this.sumW = new double[grid.size()];
        this.sumW2 = new double[grid.size()];
        this.sumWd = new double[grid.size()];
        this.sumWd2 = new double[grid.size()];
        Arrays.fill(reference, Double.NaN);
    }

    /**
     * {@return an empty profile}
     *
     * @param title the quantity that is averaged, with its unit
     * @param axes  at least one
     */
    public static Profile book(String title, Axis... axes) {
        return new Profile(title, new Grid(axes));
    }

    /**
     * Sums over the entries of every bin, flow included: axis 0 runs fastest, underflow comes first. NOT
     * COPIED.
     *
     * @param w   Σw
     * @param w2  Σw²
     * @param wy  Σwy
     * @param wy2 Σwy²
     */
    public record BinSums(double[] w, double[] w2, double[] wy, double[] wy2) {
    }

    /**
     * {@return a profile with given sums, as read from a file}
     *
     * <p>How many entries they are is not known: they are given as the effective entries, rounded.
     *
     * @param title the quantity that is averaged, with its unit
     * @param sums  as many of each as there are bins; copied
     * @param axes  at least one
     * @throws IllegalArgumentException if there are not as many sums as bins
     */
    public static Profile of(String title, BinSums sums, Axis... axes) {
        Profile profile = new Profile(title, new Grid(axes));
        int size = profile.sumW.length;
        Require.that(sums.w().length == size && sums.w2().length == size && sums.wy().length == size
                && sums.wy2().length == size,
                "profile '%s': %s sums of w, %s of w², %s of wy and %s of wy² for %s bins with flow", title,
                sums.w().length, sums.w2().length, sums.wy().length, sums.wy2().length, size);
        for (int cell = 0; cell < size; cell++) {
            boolean isEmpty = sums.w()[cell] == 0 && sums.w2()[cell] == 0 && sums.wy()[cell] == 0
                    && sums.wy2()[cell] == 0;
            profile.reference[cell] = isEmpty ? Double.NaN : 0; // so that the sums are those that were given
            profile.sumW[cell] = sums.w()[cell];
            profile.sumW2[cell] = sums.w2()[cell];
            profile.sumWd[cell] = sums.wy()[cell];
            profile.sumWd2[cell] = sums.wy2()[cell];
        }
        double w = Arrays.stream(profile.sumW).sum();
        profile.entries = Math.round(Sums.effectiveEntries(w, Arrays.stream(profile.sumW2).sum()));
        return profile;
    }

    /** {@return the quantity that is averaged} */
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

    /** Adds an entry of event weight 1 at {@code x} on the only axis; NaN there is overflow. */
    public void fill(double x, double y) {
        fill(x, y, 1);
    }

    /**
     * Adds an entry at {@code x} on the only axis.
     *
     * @param x a value; NaN is overflow
     * @param y the quantity to average; NaN is left out
     * @param w the event weight, of any sign
     */
    public void fill(double x, double y, double w) {
        requireAxes(1);
        add(grid.axis(0).indexOf(x) + 1, y, w);
        nanEntries += Double.isNaN(x) || Double.isNaN(y) ? 1 : 0;
    }

    /**
     * Adds an entry.
     *
     * @param point one value per axis
     * @param y     the quantity to average; NaN is left out
     * @param w     the event weight, of any sign
     */
    public void fillPoint(double[] point, double y, double w) {
        requireAxes(point.length);
        add(grid.cell(point), y, w);
        nanEntries += Grid.hasNaN(point) || Double.isNaN(y) ? 1 : 0;
    }

    /**
     * Adds columns of entries on the only axis.
     *
     * @param x            values; each NaN is overflow
     * @param y            as many quantities to average; each NaN is left out
     * @param eventWeights one for each entry, or none at all if every one is 1
     * @throws IllegalArgumentException if the lengths differ; then nothing has been filled
     */
    public void fillAll(double[] x, double[] y, double[] eventWeights) {
        requireLengths(x, y, eventWeights);
        for (int i = 0; i < x.length; i++) {
            fill(x[i], y[i], eventWeights.length == 0 ? 1 : eventWeights[i]);
        }
    }

    /**
     * Adds columns of entries, one column of values per axis.
     *
     * @param columns      {@code columns[k][i]} is the value of entry <i>i</i> on axis <i>k</i>
     * @param y            as many quantities to average; each NaN is left out
     * @param eventWeights one for each entry, or none at all if every one is 1
     * @throws IllegalArgumentException if the shapes do not fit; then nothing has been filled
     */
    public void fillAll(double[][] columns, double[] y, double[] eventWeights) {
        requireAxes(columns.length);
        for (double[] column : columns) {
            requireLengths(column, y, eventWeights);
        }
        double[] point = new double[columns.length];
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                point[k] = columns[k][i];
            }
            fillPoint(point, y[i], eventWeights.length == 0 ? 1 : eventWeights[i]);
        }
    }

    private void requireAxes(int values) {
        if (values != grid.dimension()) {
            throw new IllegalArgumentException("profile '" + title + "': " + values + " values for "
                    + grid.dimension() + " axes");
        }
    }

    private void requireLengths(double[] x, double[] y, double[] eventWeights) {
        Require.that(y.length == x.length && (eventWeights.length == 0 || eventWeights.length == x.length),
                "profile '%s': %s values of x, %s of y, %s event weights",
                title, x.length, y.length, eventWeights.length);
    }

    private void add(int cell, double y, double w) {
        if (frozen) {
            throw new UnsupportedOperationException("profile '" + title + "' is frozen: fill a copy() of it");
        }
        entries++;
        if (Double.isNaN(y)) {
            return;
        }
        if (Double.isNaN(reference[cell])) {
            reference[cell] = y;
        }
        double d = Double.isFinite(y) ? y - reference[cell] : Double.NaN;
        sumW[cell] += w;
        sumW2[cell] += w * w;
        sumWd[cell] += w * d;
        sumWd2[cell] += w * d * d;
    }

    /** {@return how many times it was filled, with underflow, overflow and NaN} */
    public long entries() {
        return entries;
    }

    /** {@return how many entries had a NaN among their values} */
    public long nanEntries() {
        return nanEntries;
    }

    /**
     * {@return Σwy / Σw of a bin; NaN if Σw is 0}
     *
     * @param bin one bin number per axis, from −1 (underflow) to {@code bins()} (overflow)
     */
    public double mean(int... bin) {
        int cell = grid.cell(bin);
        return sumW[cell] == 0 ? Double.NaN : reference[cell] + sumWd[cell] / sumW[cell];
    }

    /** {@return √(Σw(y − ⟨y⟩)² / Σw) of a bin, the standard deviation of y; NaN if Σw is 0} */
    public double spread(int... bin) {
        int cell = grid.cell(bin);
        double mean = sumWd[cell] / sumW[cell];
        double variance = sumWd2[cell] / sumW[cell] - mean * mean;
        boolean rounded = variance < 0 && variance > -ROUNDING * mean * mean;
        return rounded ? 0 : Math.sqrt(variance);
    }

    /** {@return spread / √(effective entries) of a bin, the error of its mean; NaN if Σw is 0} */
    public double error(int... bin) {
        int cell = grid.cell(bin);
        return spread(bin) * Math.sqrt(sumW2[cell]) / Math.abs(sumW[cell]);
    }

    /** {@return Σw of a bin} */
    public double sumW(int... bin) {
        return sumW[grid.cell(bin)];
    }

    /** {@return Σw² of a bin} */
    public double sumW2(int... bin) {
        return sumW2[grid.cell(bin)];
    }

    /** {@return Σwy of a bin} */
    public double sumWy(int... bin) {
        int cell = grid.cell(bin);
        return Double.isNaN(reference[cell]) ? 0 : sumWd[cell] + reference[cell] * sumW[cell];
    }

    /** {@return Σwy² of a bin} */
    public double sumWy2(int... bin) {
        int cell = grid.cell(bin);
        double y = reference[cell];
        return Double.isNaN(y) ? 0 : sumWd2[cell] + y * (2 * sumWd[cell] + y * sumW[cell]);
    }

    /** {@return a copy that says it was filled so many times, at least 0, as a file may know} */
    public Profile withEntries(long number) {
        Require.that(number >= 0, "profile '%s': %s entries are less than none", title, number);
        Profile result = copy();
        result.entries = number;
        return result;
    }

    /** {@return another profile with the same bins and sums, which may be filled on its own} */
    public Profile copy() {
        return plus(new Profile(title, grid));
    }

    /** {@return a copy that is immutable: to fill it is an {@link UnsupportedOperationException}} */
    public Profile frozen() {
        Profile result = copy();
        result.frozen = true;
        return result;
    }

    /**
     * {@return this and another profile, as if both had been filled into one}
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Profile plus(Profile other) {
        grid.requireMatch(title, other.grid, other.title);
        Profile result = new Profile(title, grid);
        for (int cell = 0; cell < sumW.length; cell++) {
            result.take(cell, this, cell);
            result.take(cell, other, cell);
        }
        return result.counting(this).counting(other);
    }

    /**
     * {@return each {@code group} neighbouring bins of an axis made one}
     *
     * @param axis  which, counted from 0
     * @param group a divisor of its number of bins
     */
    public Profile rebinned(int axis, int group) {
        return regrouped(grid.grouped(axis, group));
    }

    /**
     * {@return only the axes {@code kept}, in that order, averaged over all bins of the others, flow
     * included}
     */
    public Profile projected(int... kept) {
        return regrouped(grid.projected(kept));
    }

    /**
     * {@return the bins from {@code from} to {@code to} (exclusive) of an axis; the others become its flow}
     */
    public Profile sliced(int axis, int from, int to) {
        return regrouped(grid.sliced(axis, from, to));
    }

    private Profile regrouped(Grid.Regrouping regrouping) {
        Profile result = new Profile(title, regrouping.target());
        for (int cell = 0; cell < sumW.length; cell++) {
            result.take(regrouping.cellOf(cell), this, cell);
        }
        return result.counting(this);
    }

    private Profile counting(Profile part) {
        entries += part.entries;
        nanEntries += part.nanEntries;
        return this;
    }

    /** Adds the sums of another profile's cell, moved to the reference of this one's. */
    private void take(int cell, Profile from, int source) {
        if (Double.isNaN(from.reference[source])) {
            return;
        }
        if (Double.isNaN(reference[cell])) {
            reference[cell] = from.reference[source];
        }
        double shift = from.reference[source] - reference[cell];
        sumW[cell] += from.sumW[source];
        sumW2[cell] += from.sumW2[source];
        sumWd[cell] += from.sumWd[source] + shift * from.sumW[source];
        sumWd2[cell] += from.sumWd2[source] + shift * (2 * from.sumWd[source] + shift * from.sumW[source]);
    }

    /** {@return one point per bin of the only axis: mean ± error; a bin without a mean is a point at NaN} */
    public Graph toGraph() {
        grid.requireDimension(1, "a graph");
        return Graph.ofBins(title, grid.axis(0), this::mean, this::finiteError, this::finiteError)
                .withTitles(grid.axis(0).title(), title);
    }

    private double finiteError(int bin) {
        double error = error(bin);
        return Double.isNaN(error) ? 0 : error;
    }

    /** {@return a line that names it, then a row per bin of an only axis} */
    @Override
    public String toString() {
        return TextPicture.of(this);
    }
}
