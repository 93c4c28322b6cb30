package org.hepmva.hist;

import java.util.List;

/**
 * A histogram of one or more axes. Mutable: it is filled; every other method gives a new one.
 *
 * <p>On each {@link Axis} the bins are numbered −1 (underflow), 0 to n − 1 (inside), n (overflow and NaN).
 * Each bin holds Σw and Σw², or the number of entries if the storage is {@link Storage#COUNT}.
 *
 * <p><b>Event weights</b> may be negative: they are summed like any others. The error of a bin is √Σw² ≥ 0;
 * means and fractions may leave their usual range. An infinite or NaN event weight makes its bin so, too.
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

    private final Contents contents;
    private final Grid grid;
    private final Sums sums;
    private final Filling filling;

    private Histogram(Contents contents) {
        this(contents, false);
    }

    private Histogram(Contents contents, boolean frozen) {
        this.contents = contents;
        this.grid = contents.grid();
        this.sums = contents.sums();
        this.filling = new Filling(contents, frozen);
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
        return new Histogram(Contents.empty(title, storage, new Grid(axes)));
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
        return new Histogram(Contents.of(title, sumW, sumW2, new Grid(axes)));
    }

    /**
     * {@return a histogram that counts, with given numbers of entries, as read from a file}
     *
     * @param title  what is counted
     * @param counts the entries of every bin, flow included, in the order of {@link #sumWArray()}
     * @param axes   at least one
     * @throws IllegalArgumentException if there are not as many as bins, or one is negative or has a fraction
     */
    public static Histogram ofCounts(String title, double[] counts, Axis... axes) {
        return new Histogram(Contents.ofCounts(title, counts, new Grid(axes)));
    }

    /** Adds an entry of event weight 1 at {@code x} on the only axis; NaN is overflow, and counted apart. */
    public void fill(double x) {
        filling.add(x, 1);
    }

    /**
     * Adds an entry to this one-dimensional histogram.
     *
     * @param x a value; NaN is overflow
     * @param w its event weight, of any sign; 1 if the storage is COUNT
     * @throws IllegalArgumentException if there are more axes, or the storage is COUNT and {@code w} is not 1
     */
    public void fill(double x, double w) {
        filling.add(x, w);
    }

    /**
     * Adds an entry of event weight 1 to a category of this one-dimensional histogram.
     *
     * @param category a name; one that the axis does not have is overflow
     * @throws IllegalArgumentException if the axis is not one of categories
     */
    public void fill(String category) {
        filling.add(category, 1);
    }

    /**
     * Adds an entry to a category of this one-dimensional histogram.
     *
     * @param category a name; one that the axis does not have is overflow
     * @param w        its event weight, of any sign; 1 if the storage is COUNT
     * @throws IllegalArgumentException if the axis is not one of categories, or a COUNT is given w ≠ 1
     */
    public void fill(String category, double w) {
        filling.add(category, w);
    }

    /**
     * Adds an entry.
     *
     * @param point one value per axis; the {@linkplain CategoryAxis#indexOf(String) number} of a category
     * @param w     its event weight, of any sign; 1 if the storage is COUNT
     * @throws IllegalArgumentException if there are not as many values as axes, or a COUNT is given w ≠ 1
     */
    public void fillPoint(double[] point, double w) {
        filling.add(point, w);
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
        filling.addAll(x, eventWeights);
    }

    /**
     * Adds entries, one column of values per axis.
     *
     * @param columns      {@code columns[k][i]} is the value of entry <i>i</i> on axis <i>k</i>
     * @param eventWeights one for each entry, or none at all if every one is 1
     * @throws IllegalArgumentException if shapes do not fit, or a COUNT is given w ≠ 1; then none is filled
     */
    public void fillAll(double[][] columns, double[] eventWeights) {
        filling.addAll(columns, eventWeights);
    }

    /** {@return what is counted} */
    public String title() {
        return contents.title();
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
        return new Histogram(contents.copy(title()));
    }

    /** {@return a copy with another title} */
    public Histogram withTitle(String other) {
        return new Histogram(contents.copy(other));
    }

    /** {@return a copy that says it was filled so many times, at least 0, as a file may know} */
    public Histogram withEntries(long entries) {
        return new Histogram(contents.withEntries(entries));
    }

    /** {@return a copy that is immutable: to fill it is an {@link UnsupportedOperationException}} */
    public Histogram frozen() {
        return new Histogram(contents.copy(title()), true);
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
        return contents.entries();
    }

    /** {@return how many entries had a NaN; each of them is in an overflow bin} */
    public long nanEntries() {
        return contents.nanEntries();
    }

    /** {@return (Σw)²/Σw² with flow: so many entries of weight 1 have its relative error; 0 if empty} */
    public double effectiveEntries() {
        return sums.effectiveEntries();
    }

    /** {@return Σw of all bins, without underflow and overflow} */
    public double integral() {
        return contents.integral();
    }

    /** {@return √Σw² of all bins, without underflow and overflow: the error of {@link #integral()}} */
    public double integralError() {
        return contents.integralError();
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
        return contents.integral(from, to);
    }

    /**
     * {@return the sum of this and another histogram, as if both had been filled into one}
     *
     * <p>It counts if both do. The title and the axes are those of this one.
     *
     * @throws IllegalArgumentException unless all axes {@linkplain Axis#matches match}
     */
    public Histogram plus(Histogram other) {
        return new Histogram(contents.plus(other.contents));
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
        return new Histogram(contents.scaled(cell -> factor));
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
        return new Histogram(contents.dividedBy(other.contents));
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
        return new Histogram(contents.density());
    }

    /**
     * {@return this histogram, scaled so that {@link #integral()} is {@code total}}
     *
     * @throws IllegalStateException if the integral is 0, infinite or NaN
     */
    public Histogram normalisedTo(double total) {
        return times(total / contents.requireIntegral());
    }

    /** {@return the only axis {@linkplain #rebinned(int, int) rebinned}: each {@code group} bins made one} */
    public Histogram rebinned(int group) {
        contents.onlyAxis();
        return rebinned(0, group);
    }

    /**
     * {@return each {@code group} neighbouring bins of an axis made one}
     *
     * <p>The edges that remain are the very same numbers: it is as if the wider bins had been filled.
     *
     * @param axis  which, counted from 0
     * @param group a divisor of its number of bins
     * @throws IllegalArgumentException if bins would be left over, or if the axis has categories
     */
    public Histogram rebinned(int axis, int group) {
        return new Histogram(contents.regrouped(grid.grouped(axis, group)));
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
        return new Histogram(contents.regrouped(grid.collected(axis, wider)));
    }

    /**
     * {@return only the axes {@code kept}, in that order, summed over all bins of the others, flow included}
     *
     * <p>To sum over fewer bins, take them first: {@code h.sliced(1, from, to).withoutFlow(1).projected(0)}.
     *
     * @param kept at least one axis, none twice, counted from 0
     */
    public Histogram projected(int... kept) {
        return new Histogram(contents.regrouped(grid.projected(kept)));
    }

    /**
     * {@return bins {@code from} up to, not including, {@code to} of an axis; the others become its flow}
     *
     * <p>Nothing is lost: {@link #integralWithFlow()} stays. Categories that are left out become overflow.
     *
     * @param axis which, counted from 0
     * @throws IllegalArgumentException if this is not at least one bin of the axis
     */
    public Histogram sliced(int axis, int from, int to) {
        return new Histogram(contents.regrouped(grid.sliced(axis, from, to)));
    }

    /**
     * {@return the histogram of the other axes for one bin of an axis}
     *
     * <p>How many entries are in that bin is not stored: they are given as the effective entries, rounded.
     *
     * @param axis which of at least two, counted from 0
     * @param bin  from −1 to {@code bins()}
     */
    public Histogram at(int axis, int bin) {
        return new Histogram(contents.at(axis, bin));
    }

    /** {@return this histogram without the underflow and overflow of an axis; entries as in {@link #at}} */
    public Histogram withoutFlow(int axis) {
        return new Histogram(contents.withoutFlow(axis));
    }

    /**
     * {@return running sums: each bin holds Σw and Σw² of all values below its upper edge}
     *
     * <p>Underflow is included, the overflow holds all. Neighbouring bins are correlated. One axis only.
     */
    public Histogram cumulative() {
        return new Histogram(contents.cumulative());
    }

    /**
     * {@return running sums from above: each bin holds Σw and Σw² of all values from its lower edge on}
     *
     * <p>Divided by the whole it is the efficiency of the cut x ≥ lower edge. Overflow is included, the
     * underflow holds all. One axis only.
     */
    public Histogram cumulativeFromAbove() {
        return new Histogram(contents.cumulativeFromAbove());
    }

    /** {@return the mean on the only axis, as {@link #mean(int)}} */
    public double mean() {
        return Moments.ofOnlyAxis(contents).mean();
    }

    /** {@return Σw·center / Σw on an axis, over all bins without flow; NaN if Σw is 0} */
    public double mean(int axis) {
        return new Moments(contents, axis).mean();
    }

    /** {@return rms / √(effective entries without flow) on the only axis: the error of {@link #mean()}} */
    public double meanError() {
        return Moments.ofOnlyAxis(contents).meanError();
    }

    /** {@return the standard deviation on the only axis, as {@link #rms(int)}} */
    public double rms() {
        return Moments.ofOnlyAxis(contents).rms();
    }

    /** {@return √(Σw·(center − mean)²/Σw) on an axis without flow; NaN if Σw = 0 or the variance negative} */
    public double rms(int axis) {
        return new Moments(contents, axis).rms();
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
        return Moments.ofOnlyAxis(contents).quantile(q);
    }

    /**
     * {@return one point per bin, without flow: Σw ± √Σw² at the center, with half the width to either side}
     *
     * <p>A bin without a value, as in a ratio to nothing, is a point at NaN without error. One axis only.
     */
    public Graph toGraph() {
        return Graph.ofBins(title(), contents.onlyAxis(), this::sumW, this::error, this::error);
    }

    /** {@return a small picture in text: a line of numbers, then a row per bin or, of two axes, a map} */
    @Override
    public String toString() {
        return TextPicture.of(this);
    }

    Grid grid() {
        return grid;
    }
}
