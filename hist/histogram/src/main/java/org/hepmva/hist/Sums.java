package org.hepmva.hist;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The storage of a histogram: Σw and Σw² of each cell of its grid. Where entries are counted, one array is
 * both.
 */
final class Sums {

    private final double[] w;
    private final double[] w2;

    private Sums(double[] w, double[] w2) {
        this.w = w;
        this.w2 = w2;
    }

    static Sums empty(Storage storage, int size) {
        double[] w = new double[size];
        return new Sums(w, storage == Storage.COUNT ? w : new double[size]);
    }

    static Sums of(double[] w, double[] w2) {
        return new Sums(w.clone(), w2.clone());
    }

    static Sums ofCounts(double[] counts) {
        double[] w = counts.clone();
        return new Sums(w, w);
    }

    Sums copy() {
        double[] copy = w.clone();
        return new Sums(copy, isCount() ? copy : w2.clone());
    }

    boolean isCount() {
        return w == w2;
    }

    int size() {
        return w.length;
    }

    double w(int cell) {
        return w[cell];
    }

    double w2(int cell) {
        return w2[cell];
    }

    double[] allW() {
        return w.clone();
    }

    double[] allW2() {
        return w2.clone();
    }

    /** Adds an entry; whoever calls has checked that a counted one has the event weight 1. */
    void add(int cell, double eventWeight) {
        w[cell] += eventWeight;
        if (w2 != w) {
            w2[cell] += eventWeight * eventWeight;
        }
    }

    double totalW() {
        return total(w);
    }

    double totalW2() {
        return total(w2);
    }

    /** (Σw)²/Σw² of all cells; 0 if empty. */
    double effectiveEntries() {
        return effectiveEntries(totalW(), totalW2());
    }

    static double effectiveEntries(double w, double w2) {
        return w2 == 0 ? 0 : w * w / w2;
    }

    private static double total(double[] cells) {
        double sum = 0;
        for (double cell : cells) {
            sum += cell;
        }
        return sum;
    }

    /** As if the entries of both had been added to one. */
    Sums plus(Sums other) {
        Sums sums = empty(isCount() && other.isCount() ? Storage.COUNT : Storage.WEIGHTED, w.length);
        for (int cell = 0; cell < w.length; cell++) {
            sums.w2[cell] = w2[cell] + other.w2[cell];
            sums.w[cell] = w[cell] + other.w[cell];
        }
        return sums;
    }

    Sums scaled(IntToDoubleFunction factorOfCell) {
        Sums sums = empty(Storage.WEIGHTED, w.length);
        for (int cell = 0; cell < w.length; cell++) {
            double factor = factorOfCell.applyAsDouble(cell);
            sums.w[cell] = w[cell] * factor;
            sums.w2[cell] = w2[cell] * factor * factor;
        }
        return sums;
    }

    /** The ratio and the square of its error, for independent sums. */
    Sums dividedBy(Sums other) {
        Sums sums = empty(Storage.WEIGHTED, w.length);
        for (int cell = 0; cell < w.length; cell++) {
            double b = other.w[cell];
            double ratio = b == 0 ? Double.NaN : w[cell] / b;
            sums.w[cell] = ratio;
            sums.w2[cell] = (w2[cell] + ratio * ratio * other.w2[cell]) / (b * b);
        }
        return sums;
    }

    Sums regrouped(Grid.Regrouping regrouping) {
        double[] sums = regrouping.sum(w);
        return new Sums(sums, isCount() ? sums : regrouping.sum(w2));
    }

    Sums only(IntPredicate cells) {
        Sums sums = copy();
        for (int cell = 0; cell < w.length; cell++) {
            if (!cells.test(cell)) {
                sums.w[cell] = 0;
                sums.w2[cell] = 0;
            }
        }
        return sums;
    }

    /** Running sums, from the first cell up. */
    Sums cumulative() {
        Sums sums = copy();
        for (int cell = 1; cell < w.length; cell++) {
            sums.take(cell, cell - 1);
        }
        return sums;
    }

    /** Running sums, from the last cell down. */
    Sums cumulativeFromAbove() {
        Sums sums = copy();
        for (int cell = w.length - 2; cell >= 0; cell--) {
            sums.take(cell, cell + 1);
        }
        return sums;
    }

    private void take(int cell, int from) {
        w[cell] += w[from];
        if (w2 != w) {
            w2[cell] += w2[from];
        }
    }
}
