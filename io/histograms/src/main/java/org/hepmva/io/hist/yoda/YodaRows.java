package org.hepmva.io.hist.yoda;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Profile;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.bins.BinWalk;
import org.hepmva.io.hist.text.BinEntries;
import org.hepmva.io.hist.text.BinMoments;

/** The rows of numbers of a histogram or a profile, in YODA's order. Immutable. */
final class YodaRows {

    private final List<Axis> axes;
    private final double[][] sums; // Σw, Σw², and of a profile Σwy, Σwy²
    private final double[] entries;
    private final BinMoments moments;

    YodaRows(HistogramObject object) {
        this(object.histogram().axes(), object.statistics(), object.histogram()::sumW,
                object.histogram()::sumW2);
    }

    YodaRows(ProfileObject object) {
        this(object.profile(), object.statistics());
    }

    private YodaRows(Profile profile, Statistics statistics) {
        this(profile.axes(), statistics, profile::sumW, profile::sumW2, profile::sumWy, profile::sumWy2);
    }

    @SafeVarargs
    private YodaRows(List<Axis> axes, Statistics statistics, ToDoubleFunction<int[]>... functions) {
        this.axes = List.copyOf(axes);
        this.sums = new double[functions.length][AxesOfEdges.cells(axes)];
        BinWalk.over(axes, (cell, bin, isInside) -> {
            for (int k = 0; k < functions.length; k++) {
                sums[k][cell] = functions[k].applyAsDouble(bin);
            }
        });
        this.entries = BinEntries.of(sums[0], sums[1], statistics.entries());
        this.moments = new BinMoments(axes, functions[0], statistics);
    }

    List<Axis> axes() {
        return axes;
    }

    /** {@return the axes, and of a profile one more} */
    int quantities() {
        return axes.size() + (sums.length > 2 ? 1 : 0);
    }

    /** Gives one row after the other. Of categories what is below and above them is one bin, the first. */
    void over(Consumer<double[]> rows) {
        int[] row = new int[axes.size()];
        int count = axes.stream().mapToInt(YodaBins::rows).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < count; i++) {
            double[] sum = new double[columns()];
            addAll(row, 0, new int[row.length], sum);
            rows.accept(sum);
            advance(row);
        }
    }

    private int columns() {
        int quantities = quantities();
        return 3 + 2 * quantities + quantities * (quantities - 1) / 2;
    }

    private void advance(int[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k]++;
            if (row[k] < YodaBins.rows(axes.get(k))) {
                return;
            }
            row[k] = 0;
        }
    }

    /** Adds all bins that are one row. */
    private void addAll(int[] row, int axis, int[] bin, double[] sum) {
        if (axis == row.length) {
            add(bin, sum);
            return;
        }
        if (row[axis] == 0 && axes.get(axis) instanceof CategoryAxis) {
            bin[axis] = axes.get(axis).bins();
            addAll(row, axis + 1, bin, sum);
            bin[axis] = -1;
        } else {
            bin[axis] = row[axis] - 1;
        }
        addAll(row, axis + 1, bin, sum);
    }

    private void add(int[] bin, double[] sum) {
        int cell = AxesOfEdges.cell(axes, bin);
        double w = sums[0][cell];
        int quantities = quantities();
        double[] first = new double[quantities];
        double[] second = new double[quantities];
        for (int k = 0; k < axes.size(); k++) {
            double x = moments.mean(k, bin[k]);
            first[k] = w * x;
            second[k] = w * (x * x + moments.variance(k, bin[k]));
        }
        if (quantities > axes.size()) {
            first[quantities - 1] = sums[2][cell];
            second[quantities - 1] = sums[3][cell];
        }
        sum[0] += w;
        sum[1] += sums[1][cell];
        int column = 2;
        for (int k = 0; k < quantities; k++) {
            sum[column] += first[k];
            sum[column + 1] += second[k];
            column += 2;
        }
        for (int i = 0; i < quantities; i++) {
            for (int k = i + 1; k < quantities; k++) {
                sum[column] += first[k] * moments.mean(i, bin[i])
                        + (k < axes.size() ? w * moments.covariance(i, k, bin) : 0);
                column++;
            }
        }
        sum[column] += entries[cell];
    }
}
