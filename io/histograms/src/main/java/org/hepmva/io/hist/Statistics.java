package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Histogram;

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
        int dimension = histogram.dimension();
        double[] sums = new double[2 + 2 * dimension + dimension * (dimension - 1) / 2];
        BinWalk.over(histogram.axes(), (cell, bin, isInside) -> {
            if (isInside) {
                add(histogram, bin, sums);
            }
        });
        List<Double> all = new ArrayList<>();
        for (double sum : sums) {
            all.add(sum);
        }
        return new Statistics(histogram.entries(), sums[0], sums[1], all.subList(2, 2 + dimension),
                all.subList(2 + dimension, 2 + 2 * dimension), all.subList(2 + 2 * dimension, sums.length));
    }

    private static void add(Histogram histogram, int[] bin, double[] sums) {
        int dimension = bin.length;
        double w = histogram.sumW(bin);
        sums[0] += w;
        sums[1] += histogram.sumW2(bin);
        int pair = 2 + 2 * dimension;
        for (int i = 0; i < dimension; i++) {
            double x = histogram.axis(i).center(bin[i]);
            sums[2 + i] += w * x;
            sums[2 + dimension + i] += w * x * x;
        }
        for (int i = 0; i < dimension; i++) {
            for (int k = i + 1; k < dimension; k++) {
                sums[pair] += w * histogram.axis(i).center(bin[i]) * histogram.axis(k).center(bin[k]);
                pair++;
            }
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
