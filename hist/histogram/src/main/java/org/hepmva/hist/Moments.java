package org.hepmva.hist;

import java.util.function.IntToDoubleFunction;
import org.hepmva.text.Require;

/** Where the contents of a histogram lie along an axis: from its bins, without flow. */
record Moments(Contents contents, int axis) {

    private static final double SUM_ROUNDING = 1e-12;

    static Moments ofOnlyAxis(Contents contents) {
        contents.onlyAxis();
        return new Moments(contents, 0);
    }

    double mean() {
        return average(this::center);
    }

    double meanError() {
        double w2 = contents.grid().sumInside(contents.sums()::w2);
        return rms() / Math.sqrt(Sums.effectiveEntries(contents.integral(), w2));
    }

    double rms() {
        double mean = mean();
        return Math.sqrt(average(cell -> {
            double distance = center(cell) - mean;
            return distance * distance;
        }));
    }

    private double center(int cell) {
        Grid grid = contents.grid();
        return grid.axis(axis).center(grid.bin(cell, axis));
    }

    private double average(IntToDoubleFunction valueOfCell) {
        Sums sums = contents.sums();
        return contents.grid().sumInside(cell -> sums.w(cell) * valueOfCell.applyAsDouble(cell))
                / contents.integral();
    }

    /** The value below which the fraction {@code q} lies, on an axis that is the only one. */
    double quantile(double q) {
        Require.that(q >= 0 && q <= 1, "histogram '%s': q = %s is not in [0, 1]", contents.title(), q);
        Axis along = contents.onlyAxis();
        double integral = contents.integral();
        double wanted = q * integral;
        double rounding = SUM_ROUNDING * integral;
        double below = 0;
        for (int bin = 0; integral > 0 && bin < along.bins(); bin++) {
            double w = sumW(bin);
            if (w > 0 && below + w > wanted + rounding) {
                return along.lowerEdge(bin) + Math.max(0, (wanted - below) / w) * along.width(bin);
            }
            if (w > 0 && below + w >= wanted - rounding) {
                return 0.5 * along.upperEdge(bin) + 0.5 * along.lowerEdge(filledAfter(bin));
            }
            below += w;
        }
        return Double.NaN;
    }

    private int filledAfter(int bin) {
        int bins = contents.onlyAxis().bins();
        int after = bin + 1;
        while (after < bins && sumW(after) == 0) {
            after++;
        }
        return after == bins ? bin + 1 : after;
    }

    private double sumW(int bin) {
        return contents.sums().w(bin + 1);
    }
}
