package org.hepmva.io.hist.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hepmva.hist.Axis;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.hist.bins.BinWalk;

/**
 * Where the entries of each bin lie, for formats that want Σwx, Σwx² and Σwxy bin by bin, of which only the
 * sums over all bins are known: in all bins at the same fraction of the width beside the center, as wide in
 * parts of the width, and as slanted in parts of both widths, such that the sums over all are those that are
 * known. Underflow and overflow lie at their edges. Where no place inside of bins gives such sums, it is the
 * center. Immutable.
 */
public final class BinMoments {

    /** Below is the rounding of sums. */
    private static final double LEAST = 1e-12;

    private final List<Axis> axes;
    private final List<Double> shifts = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final List<Double> slants = new ArrayList<>();

    /**
     * Finds the places.
     *
     * @param axes       of the bins
     * @param sumW       Σw of a bin
     * @param statistics the sums over all
     */
    public BinMoments(List<Axis> axes, ToDoubleFunction<int[]> sumW, Statistics statistics) {
        this.axes = List.copyOf(axes);
        for (int k = 0; k < axes.size(); k++) {
            int axis = k;
            double[] sums = new double[4];
            BinWalk.over(axes, (cell, bin, isInside) -> {
                if (isInside) {
                    double w = sumW.applyAsDouble(bin);
                    sums[0] += w * axes.get(axis).center(bin[axis]);
                    sums[1] += w * axes.get(axis).width(bin[axis]);
                }
            });
            double shift = within(0.5, (statistics.sumWx().get(k) - sums[0]) / sums[1]);
            BinWalk.over(axes, (cell, bin, isInside) -> {
                if (isInside) {
                    double w = sumW.applyAsDouble(bin);
                    double width = axes.get(axis).width(bin[axis]);
                    double x = axes.get(axis).center(bin[axis]) + shift * width;
                    sums[2] += w * x * x;
                    sums[3] += w * width * width;
                }
            });
            shifts.add(shift);
            widths.add(within(0.25, (statistics.sumWx2().get(k) - sums[2]) / sums[3]));
        }
        for (int i = 0; i < axes.size(); i++) {
            for (int k = i + 1; k < axes.size(); k++) {
                slants.add(slant(i, k, sumW, statistics.sumWxy()));
            }
        }
    }

    /** {@return the covariance of two axes in parts of the widths of both, the next of all pairs} */
    private double slant(int i, int k, ToDoubleFunction<int[]> sumW, List<Double> products) {
        if (slants.size() >= products.size()) {
            return 0;
        }
        double[] sums = new double[2];
        BinWalk.over(axes, (cell, bin, isInside) -> {
            if (isInside) {
                double w = sumW.applyAsDouble(bin);
                sums[0] += w * mean(i, bin[i]) * mean(k, bin[k]);
                sums[1] += w * axes.get(i).width(bin[i]) * axes.get(k).width(bin[k]);
            }
        });
        return within(0.25, (products.get(slants.size()) - sums[0]) / sums[1]);
    }

    private static double within(double most, double value) {
        return Math.abs(value) <= most && Math.abs(value) >= LEAST ? value : 0;
    }

    /** {@return the mean of an axis, counted from 0, in a bin of it} */
    public double mean(int axis, int bin) {
        Axis of = axes.get(axis);
        if (bin < 0) {
            return of.lowerEdge(0);
        }
        return bin == of.bins() ? of.upperEdge(bin - 1) : of.center(bin) + shifts.get(axis) * of.width(bin);
    }

    /** {@return the variance about that mean; it may be negative, if only that gives the sums} */
    public double variance(int axis, int bin) {
        Axis of = axes.get(axis);
        boolean isInside = bin >= 0 && bin < of.bins();
        return isInside ? widths.get(axis) * of.width(bin) * of.width(bin) : 0;
    }

    /** {@return the covariance of two axes, the first of smaller number, in a bin that is no flow; else 0} */
    public double covariance(int first, int second, int[] bin) {
        int pair = first * axes.size() - first * (first + 1) / 2 + second - first - 1;
        boolean isInside = true;
        for (int k = 0; k < bin.length; k++) {
            isInside &= bin[k] >= 0 && bin[k] < axes.get(k).bins();
        }
        return isInside ? slants.get(pair) * axes.get(first).width(bin[first])
                * axes.get(second).width(bin[second]) : 0;
    }
}
