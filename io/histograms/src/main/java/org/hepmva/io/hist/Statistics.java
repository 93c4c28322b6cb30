package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.hist.bins.BinWalk;

/**
 * Sums over the entries of a histogram or profile, taken when it was filled: with the values themselves, not
 * the centers of their bins, and without those in underflow and overflow.
 *
 * <p>Of a profile the averaged quantity is the last axis.
 *
 * @param entries   how many there were, with underflow and overflow; a file may hold a fraction
 * @param sumW      Σw
 * @param sumW2     Σw²
 * @param sumWx     Σwx for each axis
 * @param sumWx2    Σwx² for each axis
 * @param sumWxy    Σwxy for each two different axes, in the order xy, xz, yz; empty if they are not known
 */
public record Statistics(double entries, double sumW, double sumW2, List<Double> sumWx, List<Double> sumWx2,
        List<Double> sumWxy) {

    /** Copies the lists. */
    public Statistics {
        sumWx = List.copyOf(sumWx);
        sumWx2 = List.copyOf(sumWx2);
        sumWxy = List.copyOf(sumWxy);
    }

    /** {@return the statistics that the bins of a histogram have, each entry at the center of its bin} */
    public static Statistics ofBins(Histogram histogram) {
        Sums sums = new Sums(histogram.axes());
        BinWalk.over(histogram.axes(), (cell, bin, isInside) -> {
            if (isInside) {
                sums.add(bin, histogram.sumW(bin), histogram.sumW2(bin));
            }
        });
        return sums.statistics(histogram.entries());
    }

    /** {@return the statistics that the bins of a profile have; those of the averaged quantity are exact} */
    public static Statistics ofBins(Profile profile) {
        Sums sums = new Sums(profile.axes());
        double[] ofMean = new double[2];
        BinWalk.over(profile.axes(), (cell, bin, isInside) -> {
            if (isInside) {
                sums.add(bin, profile.sumW(bin), profile.sumW2(bin));
                ofMean[0] += profile.sumWy(bin);
                ofMean[1] += profile.sumWy2(bin);
            }
        });
        Statistics axes = sums.statistics(profile.entries());
        List<Double> first = new ArrayList<>(axes.sumWx);
        List<Double> second = new ArrayList<>(axes.sumWx2);
        first.add(ofMean[0]);
        second.add(ofMean[1]);
        return new Statistics(axes.entries, axes.sumW, axes.sumW2, first, second, axes.sumWxy);
    }

    /** Sums over bins without flow. Mutable. */
    private static final class Sums {

        private final List<Axis> axes;
        private final double[] w = new double[2];
        private final double[] first;
        private final double[] second;
        private final double[] cross;

        Sums(List<Axis> axes) {
            this.axes = axes;
            this.first = new double[axes.size()];
            this.second = new double[axes.size()];
            this.cross = new double[axes.size() * (axes.size() - 1) / 2];
        }

        void add(int[] bin, double sumW, double sumW2) {
            w[0] += sumW;
            w[1] += sumW2;
            int pair = 0;
            for (int i = 0; i < bin.length; i++) {
                double x = axes.get(i).center(bin[i]);
                first[i] += sumW * x;
                second[i] += sumW * x * x;
                for (int k = i + 1; k < bin.length; k++) {
                    cross[pair] += sumW * x * axes.get(k).center(bin[k]);
                    pair++;
                }
            }
        }

        Statistics statistics(double entries) {
            return new Statistics(entries, w[0], w[1], boxed(first), boxed(second), boxed(cross));
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }

    Statistics withEntries(double other) {
        return new Statistics(other, sumW, sumW2, sumWx, sumWx2, sumWxy);
    }

    /** {@return Σwx / Σw on an axis, counted from 0; NaN if Σw is 0} */
    public double mean(int axis) {
        return sumW == 0 ? Double.NaN : sumWx.get(axis) / sumW;
    }

    /** {@return √(Σwx²/Σw − mean²) on an axis; 0 where event weights make that negative; NaN if Σw is 0} */
    public double stdDev(int axis) {
        double mean = mean(axis);
        return Math.sqrt(Math.max(0, sumWx2.get(axis) / sumW - mean * mean));
    }
}
