package org.hepmva.hist;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A histogram of one or more axes. Mutable: it is filled; every other method leaves it alone and gives a new
 * one.
 *
 * <p>On each {@link Axis} the bins are numbered −1 (underflow), 0 to n − 1 (inside), n (overflow and NaN).
 * Each bin holds Σw and Σw², or the number of entries if the storage is {@link Storage#COUNT}.
 *
 * <p><b>Event weights</b> may be negative: they are summed like any others. The error of a bin is √Σw² ≥ 0;
 * means and fractions may leave their usual range. An infinite or NaN event weight makes the sums of its bin
 * so, too.
 *
 * <p><b>Mean, rms and quantiles</b> are computed from the bins, each entry at the center of its bin, and
 * leave underflow and overflow out. They describe what is drawn, also after a slice or a division; the mean
 * differs from that of the unbinned values by at most half a bin width.
 *
 * <p><b>Threads:</b> one fills. To fill from several, give each its own {@link #copy()} of the empty
 * histogram and add them {@linkplain #plus up} in a fixed order. Filling takes O(1) and allocates nothing;
 * reading a bin may be done by many threads as long as none fills.
 */
public final class Histogram {

    private static final double SUM_ROUNDING = 1e-12;

    private final String title;
    private final Grid grid;
    private final Sums sums;
    private boolean frozen;
    private long entries;
    private long nanEntries;

    private Histogram(String title, Grid grid, Sums sums) {
        this.title = title;
        this.grid = grid;
        this.sums = sums;
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
        return new Histogram(title, grid, Sums.empty(storage, grid.size()));
    }

    /**
     * {@return a weighted histogram with given sums, as read from a file}
     *
     * <p>How many entries they are is not known: they are given as the effective entries, rounded.
     *
     * @param title what is counted
     * @param sumW  Σw of every bin, flow included, in the order of {@link #sumWArray()}
     * @param sumW2 Σw² of every bin, in the same order, each at least 0 or NaN
     * @param axes  at least one
     * @throws IllegalArgumentException if there are not as many sums as bins, or if a Σw² is negative
     */
    public static Histogram of(String title, double[] sumW, double[] sumW2, Axis... axes) {
        Grid grid = new Grid(axes);
        Require.that(sumW.length == grid.size() && sumW2.length == grid.size(),
                "histogram '%s': %s sums of w and %s of w² for %s bins with flow",
                title, sumW.length, sumW2.length, grid.size());
        for (int cell = 0; cell < sumW2.length; cell++) {
            if (sumW2[cell] < 0) {
                throw new IllegalArgumentException("histogram '" + title + "': Σw² = " + sumW2[cell] + " in "
                        + grid.label(cell) + " is negative");
            }
        }
        Histogram result = new Histogram(title, grid, Sums.of(sumW, sumW2));
        result.count(Math.round(result.effectiveEntries()), 0);
        return result;
    }

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
     * @throws IllegalArgumentException if {@code point} is not as long as there are axes, or if the storage
     *                                  is COUNT and {@code w} is not 1
     */
    public void fillPoint(double[] point, double w) {
        if (point.length != grid.dimension()) {
            throw new IllegalArgumentException("histogram '" + title + "': a point of " + point.length
                    + " values for " + grid.dimension() + " axes");
        }
        add(grid.cell(point), w, hasNaN(point));
    }

    /**
     * Adds a column of entries to this one-dimensional histogram.
     *
     * @param x            values; each NaN is overflow
     * @param eventWeights one for each value, or none at all if every one is 1
     * @throws IllegalArgumentException if the lengths differ, there are more axes, or other event weights
     *                                  than 1 come to a COUNT; then nothing has been filled
     */
    public void fillAll(double[] x, double[] eventWeights) {
        requireOneAxis();
        requireWeights(eventWeights, x.length);
        Axis axis = grid.axis(0);
        boolean weighted = eventWeights.length > 0;
        long missing = 0;
        for (int i = 0; i < x.length; i++) {
            sums.add(axis.indexOf(x[i]) + 1, weighted ? eventWeights[i] : 1);
            missing += Double.isNaN(x[i]) ? 1 : 0;
        }
        count(x.length, missing);
    }

    /**
     * Adds entries, one column of values per axis.
     *
     * @param columns      {@code columns[k][i]} is the value of entry <i>i</i> on axis <i>k</i>
     * @param eventWeights one for each entry, or none at all if every one is 1
     * @throws IllegalArgumentException if the shapes do not fit, or other event weights than 1 come to a
     *                                  COUNT; then nothing has been filled
     */
    public void fillAll(double[][] columns, double[] eventWeights) {
        Require.that(columns.length == grid.dimension(), "histogram '%s': %s columns for %s axes",
                title, columns.length, grid.dimension());
        int length = columns[0].length;
        for (double[] column : columns) {
            Require.that(column.length == length, "histogram '%s': %s values for %s entries",
                    title, column.length, length);
        }
        requireWeights(eventWeights, length);
        boolean weighted = eventWeights.length > 0;
        double[] point = new double[columns.length];
        long missing = 0;
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < columns.length; k++) {
                point[k] = columns[k][i];
            }
            sums.add(grid.cell(point), weighted ? eventWeights[i] : 1);
            missing += hasNaN(point) ? 1 : 0;
        }
        count(length, missing);
    }

    static boolean hasNaN(double[] point) {
        for (double x : point) {
            if (Double.isNaN(x)) {
                return true;
            }
        }
        return false;
    }

    private void add(int cell, double w, boolean missing) {
        if (w != 1 && sums.isCount()) {
            throw new IllegalArgumentException("histogram '" + title + "' counts entries: event weight " + w
                    + " is not 1");
        }
        requireFillable();
        sums.add(cell, w);
        count(1, missing ? 1 : 0);
    }

    private void count(long filled, long missing) {
        entries += filled;
        nanEntries += missing;
    }

    private void requireFillable() {
        if (frozen) {
            throw new UnsupportedOperationException("histogram '" + title
                    + "' is frozen: fill a copy() of it");
        }
    }

    private void requireOneAxis() {
        if (grid.dimension() != 1) {
            throw new IllegalArgumentException("histogram '" + title + "' has " + grid.dimension()
                    + " axes: this needs a histogram of one axis");
        }
    }

    private void requireWeights(double[] eventWeights, int length) {
        requireFillable();
        Require.that(eventWeights.length == 0 || eventWeights.length == length,
                "histogram '%s': %s event weights for %s entries", title, eventWeights.length, length);
        for (int i = 0; sums.isCount() && i < eventWeights.length; i++) {
            if (eventWeights[i] != 1) {
                throw new IllegalArgumentException("histogram '" + title + "' counts entries: eventWeights["
                        + i
                        + "] = " + eventWeights[i] + " is not 1");
            }
        }
    }

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
        return sums.isCount() ? Storage.COUNT : Storage.WEIGHTED;
    }

    /** {@return another histogram with the same bins and sums, which may be filled on its own} */
    public Histogram copy() {
        return withTitle(title);
    }

    /** {@return a copy with another title} */
    public Histogram withTitle(String other) {
        return counted(new Histogram(other, grid, sums.copy()), entries, nanEntries);
    }

    /** {@return a copy that is immutable: to fill it is an {@link UnsupportedOperationException}} */
    public Histogram frozen() {
        Histogram result = copy();
        result.frozen = true;
        return result;
    }

    private Histogram with(Sums others) {
        return counted(new Histogram(title, grid, others), entries, nanEntries);
    }

    private static Histogram counted(Histogram result, long entries, long nanEntries) {
        result.count(entries, nanEntries);
        return result;
    }

    /**
     * {@return Σw of a bin}
     *
     * @param bin one bin number per axis, from −1 (underflow) to {@code bins()} (overflow)
     * @throws IndexOutOfBoundsException for any other bin
     */
    public double sumW(int... bin) {
        return sums.w(grid.cell(bin));
    }

    /** {@return Σw² of a bin, the square of its error} */
    public double sumW2(int... bin) {
        return sums.w2(grid.cell(bin));
    }

    /** {@return √Σw² of a bin, the error of its Σw} */
    public double error(int... bin) {
        return Math.sqrt(sumW2(bin));
    }

    /** {@return Σw of every bin, flow included: axis 0 runs fastest, underflow comes first; a new array} */
    public double[] sumWArray() {
        return sums.allW();
    }

    /** {@return Σw² of every bin, in the order of {@link #sumWArray()}; a new array} */
    public double[] sumW2Array() {
        return sums.allW2();
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
        return effective(sums.totalW(), sums.totalW2());
    }

    private static double effective(double w, double w2) {
        return w2 == 0 ? 0 : w * w / w2;
    }

    /** {@return Σw of all bins, without underflow and overflow} */
    public double integral() {
        return grid.sumInside(sums::w);
    }

    /** {@return √Σw² of all bins, without underflow and overflow: the error of {@link #integral()}} */
    public double integralError() {
        return Math.sqrt(grid.sumInside(sums::w2));
    }

    /** {@return Σw of all bins, with underflow and overflow} */
    public double integralWithFlow() {
        return sums.totalW();
    }

    /**
     * {@return Σw of the bins from {@code from} up to, not including, {@code to} of the only axis}
     *
     * @param from the first bin, −1 for the underflow
     * @param to   the bin after the last, {@code bins() + 1} to include the overflow
     */
    public double integral(int from, int to) {
        requireOneAxis();
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            sum += sumW(bin);
        }
        return sum;
    }

    /**
     * {@return the sum of this and another histogram, as if both had been filled into one}
     *
     * <p>It counts if both do. The title and the axes are those of this one.
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Histogram plus(Histogram other) {
        grid.requireMatch(title, other.grid, other.title);
        return counted(with(sums.plus(other.sums)), other.entries, other.nanEntries);
    }

    /**
     * {@return this histogram less another, statistically independent one: Σw subtracted, Σw² added}
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Histogram minus(Histogram other) {
        return plus(other.times(-1));
    }

    /** {@return Σw times a factor and Σw² times its square in every bin, flow included; always weighted} */
    public Histogram times(double factor) {
        return with(sums.scaled(cell -> factor));
    }

    /**
     * {@return the ratio r = a/b of this histogram and a statistically independent one, in every bin}
     *
     * <p>The error is that of uncorrelated a and b: σ² = (σa² + r²σb²) / b². Where one is a part of the
     * other, as for an efficiency, this error is wrong: use {@link Efficiency}. Where b is 0 there is no
     * ratio, and value and error are NaN. The entries are those of this histogram.
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Histogram dividedBy(Histogram other) {
        grid.requireMatch(title, other.grid, other.title);
        return with(sums.dividedBy(other.sums));
    }

    /**
     * {@return the shape of this histogram as a density, (1/N) dN/dx: the area under its bins is 1}
     *
     * <p>Each bin is divided by {@link #integral()} and by its width (in more dimensions: its volume).
     * Underflow and overflow have no width; they keep their ratio to the integral.
     *
     * @throws IllegalStateException if the integral is 0, infinite or NaN
     */
    public Histogram normalised() {
        double integral = requireIntegral();
        return with(sums.scaled(cell -> 1 / (integral * (grid.isInside(cell) ? grid.volume(cell) : 1))));
    }

    /**
     * {@return this histogram, scaled so that {@link #integral()} is {@code total}}
     *
     * @throws IllegalStateException if the integral is 0, infinite or NaN
     */
    public Histogram normalisedTo(double total) {
        return times(total / requireIntegral());
    }

    private double requireIntegral() {
        double integral = integral();
        if (!(integral != 0 && Double.isFinite(integral))) {
            throw new IllegalStateException("histogram '" + title + "' cannot be normalised: its integral is "
                    + integral);
        }
        return integral;
    }

    /**
     * {@return each {@code group} neighbouring bins of the only axis made one, as {@link #rebinned(int,
     * int)}}
     */
    public Histogram rebinned(int group) {
        requireOneAxis();
        return rebinned(0, group);
    }

    /**
     * {@return each {@code group} neighbouring bins of an axis made one}
     *
     * <p>The edges that remain are the very same numbers: this is exactly what filling the wider bins would
     * give.
     *
     * @param axis  which, counted from 0
     * @param group a divisor of its number of bins
     * @throws IllegalArgumentException if bins would be left over, or if the axis has categories
     */
    public Histogram rebinned(int axis, int group) {
        return regrouped(grid.grouped(axis, group));
    }

    /**
     * {@return this histogram with the wider bins of another axis, each made of whole bins of this one}
     *
     * <p>What lies outside them becomes flow. Edges that agree within the tolerance of {@link Axis#matches}
     * are taken as this axis has them.
     *
     * @param axis  which, counted from 0
     * @param wider its title and edges, all of them edges of the old axis
     * @throws IllegalArgumentException if an edge would cut a bin
     */
    public Histogram rebinnedTo(int axis, VariableAxis wider) {
        Axis old = grid.axis(axis);
        Axis same = Edges.subset(old, wider);
        return regrouped(grid.withAxis(axis, same, bin -> same.indexOf(old.center(bin))));
    }

    /**
     * {@return only the axes {@code kept}, in that order, summed over all bins of the others, flow included}
     *
     * <p>To sum over fewer bins, take them first: {@code h.sliced(1, from, to).withoutFlow(1).projected(0)}.
     *
     * @param kept at least one axis, none twice, counted from 0
     */
    public Histogram projected(int... kept) {
        return regrouped(grid.projected(kept));
    }

    /**
     * {@return the bins from {@code from} up to, not including, {@code to} of an axis; the others become its
     * flow}
     *
     * <p>Nothing is lost: {@link #integralWithFlow()} stays. Categories that are left out become overflow.
     *
     * @param axis which, counted from 0
     * @throws IllegalArgumentException if this is not at least one bin of the axis
     */
    public Histogram sliced(int axis, int from, int to) {
        return regrouped(grid.sliced(axis, from, to));
    }

    private Histogram regrouped(Grid.Regrouping regrouping) {
        return counted(new Histogram(title, regrouping.target(), sums.regrouped(regrouping)), entries,
                nanEntries);
    }

    /**
     * {@return the histogram of the other axes for one bin of an axis}
     *
     * <p>How many of the entries are in that bin is not stored: they are given as the effective entries,
     * rounded.
     *
     * @param axis which of at least two, counted from 0
     * @param bin  from −1 to {@code bins()}
     */
    public Histogram at(int axis, int bin) {
        Require.that(bin >= -1 && bin <= axis(axis).bins(), "axis '%s': bin %s is not in -1 to %s",
                axis(axis).title(), bin, axis(axis).bins());
        int[] others = IntStream.range(0, dimension()).filter(k -> k != axis).toArray();
        return only(axis, number -> number == bin).projected(others);
    }

    /**
     * {@return this histogram, emptied of the underflow and overflow of an axis; entries as in {@link #at}}
     */
    public Histogram withoutFlow(int axis) {
        int bins = axis(axis).bins();
        return only(axis, bin -> bin != -1 && bin != bins);
    }

    private Histogram only(int axis, IntPredicate bins) {
        Histogram result = new Histogram(title, grid, sums.only(cell -> bins.test(grid.bin(cell, axis))));
        return counted(result, Math.round(result.effectiveEntries()), 0);
    }

    /**
     * {@return running sums: each bin holds Σw and Σw² of all values below its upper edge, underflow
     * included}
     *
     * <p>The overflow holds everything. Neighbouring bins are correlated. One axis only.
     */
    public Histogram cumulative() {
        requireOneAxis();
        return with(sums.cumulative());
    }

    /**
     * {@return running sums from above: each bin holds Σw and Σw² of all values from its lower edge on,
     * overflow included}
     *
     * <p>Divided by the whole it is the efficiency of the cut x ≥ lower edge. The underflow holds everything.
     * One axis only.
     */
    public Histogram cumulativeFromAbove() {
        requireOneAxis();
        return with(sums.cumulativeFromAbove());
    }

    /** {@return the mean on the only axis, as {@link #mean(int)}} */
    public double mean() {
        requireOneAxis();
        return mean(0);
    }

    /** {@return Σw·center / Σw on an axis, over all bins without flow; NaN if Σw is 0} */
    public double mean(int axis) {
        return average(cell -> grid.axis(axis).center(grid.bin(cell, axis)));
    }

    /** {@return rms / √(effective entries without flow) on the only axis: the error of {@link #mean()}} */
    public double meanError() {
        return rms() / Math.sqrt(effective(integral(), grid.sumInside(sums::w2)));
    }

    /** {@return the standard deviation on the only axis, as {@link #rms(int)}} */
    public double rms() {
        requireOneAxis();
        return rms(0);
    }

    /**
     * {@return √(Σw·(center − mean)² / Σw) on an axis, over all bins without flow: the standard deviation}
     *
     * <p>NaN if Σw is 0, or if negative event weights make the variance negative.
     */
    public double rms(int axis) {
        double mean = mean(axis);
        return Math.sqrt(average(cell -> {
            double distance = grid.axis(axis).center(grid.bin(cell, axis)) - mean;
            return distance * distance;
        }));
    }

    private double average(IntToDoubleFunction valueOfCell) {
        return grid.sumInside(cell -> sums.w(cell) * valueOfCell.applyAsDouble(cell)) / integral();
    }

    /**
     * {@return the value below which the fraction {@code q} of {@link #integral()} lies, on the only axis}
     *
     * <p>The entries of a bin are spread evenly over it. If exactly this fraction lies below a gap of empty
     * bins, the middle of the gap. With negative event weights it is the lowest such value. NaN unless the
     * integral is positive.
     *
     * @param q in [0, 1]; 0.5 is the median
     */
    public double quantile(double q) {
        requireOneAxis();
        Require.that(q >= 0 && q <= 1, "histogram '%s': q = %s is not in [0, 1]", title, q);
        double integral = integral();
        double wanted = q * integral;
        double rounding = SUM_ROUNDING * integral;
        double below = 0;
        for (int bin = 0; integral > 0 && bin < axis(0).bins(); bin++) {
            double w = sumW(bin);
            if (w > 0 && below + w > wanted + rounding) {
                return axis(0).lowerEdge(bin) + Math.max(0, (wanted - below) / w) * axis(0).width(bin);
            }
            if (w > 0 && below + w >= wanted - rounding) {
                return 0.5 * axis(0).upperEdge(bin) + 0.5 * axis(0).lowerEdge(filledAfter(bin));
            }
            below += w;
        }
        return Double.NaN;
    }

    private int filledAfter(int bin) {
        int after = bin + 1;
        while (after < axis(0).bins() && sumW(after) == 0) {
            after++;
        }
        return after == axis(0).bins() ? bin + 1 : after;
    }

    /**
     * {@return one point per bin, without flow: Σw ± √Σw² at the center, with half the width to either side}
     *
     * <p>A bin without a value, as in a ratio to nothing, is a point at NaN without error. One axis only.
     */
    public Graph toGraph() {
        requireOneAxis();
        return Graph.ofBins(title, axis(0), this::sumW, this::error, this::error);
    }

    /**
     * {@return a small picture in text: a line of numbers, then a row per bin (one axis) or a map (two axes)}
     */
    @Override
    public String toString() {
        return TextPicture.of(this);
    }

    Grid grid() {
        return grid;
    }
}
