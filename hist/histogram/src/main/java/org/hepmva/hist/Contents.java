package org.hepmva.hist;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hepmva.text.Require;

/**
 * What a histogram holds: the sums of each cell of its grid, and how many entries they are.
 *
 * <p>Entries are added by a {@link Filling}; every other method gives new contents. The title is for
 * messages.
 */
final class Contents {

    private final String title;
    private final Grid grid;
    private final Sums sums;
    private long entries;
    private long nanEntries;

    private Contents(String title, Grid grid, Sums sums) {
        this.title = title;
        this.grid = grid;
        this.sums = sums;
    }

    static Contents empty(String title, Storage storage, Grid grid) {
        return new Contents(title, grid, Sums.empty(storage, grid.size()));
    }

    static Contents of(String title, double[] sumW, double[] sumW2, Grid grid) {
        Require.that(sumW.length == grid.size() && sumW2.length == grid.size(),
                "histogram '%s': %s sums of w and %s of w² for %s bins with flow",
                title, sumW.length, sumW2.length, grid.size());
        for (int cell = 0; cell < sumW2.length; cell++) {
            if (sumW2[cell] < 0) {
                throw new IllegalArgumentException("histogram '" + title + "': Σw² = " + sumW2[cell] + " in "
                        + grid.label(cell) + " is negative");
            }
        }
        return new Contents(title, grid, Sums.of(sumW, sumW2)).countedByWeight();
    }

    /** Each entry of event weight 1; how many there are is known. */
    static Contents ofCounts(String title, double[] counts, Grid grid) {
        Require.that(counts.length == grid.size(), "histogram '%s': %s counts for %s bins with flow",
                title, counts.length, grid.size());
        for (int cell = 0; cell < counts.length; cell++) {
            if (!(counts[cell] >= 0 && counts[cell] == Math.rint(counts[cell]))) {
                throw new IllegalArgumentException("histogram '" + title + "': " + counts[cell] + " in "
                        + grid.label(cell) + " is not a number of entries");
            }
        }
        Contents contents = new Contents(title, grid, Sums.ofCounts(counts));
        return contents.count(Math.round(contents.sums.totalW()), 0);
    }

    Contents withEntries(long number) {
        Require.that(number >= 0, "histogram '%s': %s entries are less than none", title, number);
        return new Contents(title, grid, sums.copy()).count(number, nanEntries);
    }

    String title() {
        return title;
    }

    Grid grid() {
        return grid;
    }

    Sums sums() {
        return sums;
    }

    long entries() {
        return entries;
    }

    long nanEntries() {
        return nanEntries;
    }

    Axis onlyAxis() {
        if (grid.dimension() != 1) {
            throw new IllegalArgumentException("histogram '" + title + "' has " + grid.dimension()
                    + " axes: this needs a histogram of one axis");
        }
        return grid.axis(0);
    }

    Contents count(long filled, long missing) {
        entries += filled;
        nanEntries += missing;
        return this;
    }

    /** How many entries these sums are is not known: so many of equal event weight would have their error. */
    private Contents countedByWeight() {
        return count(Math.round(sums.effectiveEntries()), 0);
    }

    Contents copy(String otherTitle) {
        return new Contents(otherTitle, grid, sums.copy()).count(entries, nanEntries);
    }

    private Contents with(Sums others) {
        return new Contents(title, grid, others).count(entries, nanEntries);
    }

    double integral() {
        return grid.sumInside(sums::w);
    }

    double integralError() {
        return Math.sqrt(grid.sumInside(sums::w2));
    }

    double integral(int from, int to) {
        onlyAxis();
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            sum += sums.w(grid.cell(new int[] {bin}));
        }
        return sum;
    }

    Contents plus(Contents other) {
        grid.requireMatch(title, other.grid, other.title);
        return with(sums.plus(other.sums)).count(other.entries, other.nanEntries);
    }

    Contents scaled(IntToDoubleFunction factorOfCell) {
        return with(sums.scaled(factorOfCell));
    }

    Contents dividedBy(Contents other) {
        grid.requireMatch(title, other.grid, other.title);
        return with(sums.dividedBy(other.sums));
    }

    Contents density() {
        double integral = requireIntegral();
        return scaled(cell -> 1 / (integral * (grid.isInside(cell) ? grid.volume(cell) : 1)));
    }

    double requireIntegral() {
        double integral = integral();
        if (!(integral != 0 && Double.isFinite(integral))) {
            throw new IllegalStateException("histogram '" + title + "' cannot be normalised: its integral is "
                    + integral);
        }
        return integral;
    }

    Contents regrouped(Grid.Regrouping regrouping) {
        return new Contents(title, regrouping.target(), sums.regrouped(regrouping))
                .count(entries, nanEntries);
    }

    /** One bin of an axis, as contents of the other axes. */
    Contents at(int axis, int bin) {
        Axis along = grid.axis(axis);
        Require.that(bin >= -1 && bin <= along.bins(), "axis '%s': bin %s is not in -1 to %s",
                along.title(), bin, along.bins());
        int[] others = IntStream.range(0, grid.dimension()).filter(k -> k != axis).toArray();
        return only(axis, number -> number == bin).regrouped(grid.projected(others));
    }

    Contents withoutFlow(int axis) {
        int bins = grid.axis(axis).bins();
        return only(axis, bin -> bin != -1 && bin != bins);
    }

    private Contents only(int axis, IntPredicate bins) {
        Sums kept = sums.only(cell -> bins.test(grid.bin(cell, axis)));
        return new Contents(title, grid, kept).countedByWeight();
    }

    Contents cumulative() {
        onlyAxis();
        return with(sums.cumulative());
    }

    Contents cumulativeFromAbove() {
        onlyAxis();
        return with(sums.cumulativeFromAbove());
    }
}
