package org.hepmva.measure.multiclass;

import java.util.function.IntPredicate;

/**
 * The best two bounds at once, one on the number of each of two classes, on either side of each: what a
 * search does not find that moves one bound at a time. Bounds are at 64 quantiles. O(events) a pair.
 */
final class PairSearch {

    private static final int BINS = 64;

    private final double[][] numbers;
    private final boolean[] signal;
    private final double[] weights;
    private final byte[][] bins;
    /** The largest number below a bin, for each class: the cut that keeps that bin and all above it. */
    private final double[][] edges;

    /**
     * Bins the numbers.
     *
     * @param numbers one array per class, one number per event
     * @param orders  events from the smallest to the largest number, for each class
     */
    PairSearch(double[][] numbers, int[][] orders, boolean[] signal, double[] weights) {
        this.numbers = numbers;
        this.signal = signal;
        this.weights = weights;
        bins = new byte[numbers.length][weights.length];
        edges = new double[numbers.length][BINS + 1];
        for (int k = 0; k < numbers.length; k++) {
            bin(k, orders[k]);
        }
    }

    private void bin(int k, int[] order) {
        double[] p = numbers[k];
        edges[k][0] = Double.NEGATIVE_INFINITY;
        int filled = 0;
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && p[order[i]] == p[order[i - 1]];
            int bin = tied ? bins[k][order[i - 1]] : (int) ((long) i * BINS / order.length);
            bins[k][order[i]] = (byte) bin;
            for (; filled < bin; filled++) {
                edges[k][filled + 1] = p[order[i - 1]];
            }
        }
        for (; filled < BINS; filled++) {
            edges[k][filled + 1] = Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Ranges of the numbers of two classes.
     *
     * @param first  lower and upper bound of the first class
     * @param second of the second class
     * @param merit  the figure of the events in both
     */
    record Pair(double[] first, double[] second, double merit) {
    }

    /**
     * {@return the best two bounds, one of each class}
     *
     * @param i       number of the first class
     * @param j       number of the second class
     * @param passing which events are looked at
     * @param sums    by which figure; what it has is replaced
     */
    Pair best(int i, int j, IntPredicate passing, SelectionSums sums) {
        Table table = new Table(i, j, passing);
        Pair best = new Pair(range(i, 0, BINS), range(j, 0, BINS), Double.NEGATIVE_INFINITY);
        for (int a = 0; a <= BINS; a++) {
            for (int b = 0; b <= BINS && isNew(i, a); b++) {
                best = isNew(j, b) ? best(best, table, new int[] {i, a, j, b}, sums) : best;
            }
        }
        return best;
    }

    /** Whether a bound cuts otherwise than the one before. */
    private boolean isNew(int k, int bound) {
        return bound == 0 || edges[k][bound] != edges[k][bound - 1];
    }

    /** Of both sides of both bins. */
    private Pair best(Pair before, Table table, int[] at, SelectionSums sums) {
        Pair best = before;
        for (int[] x : new int[][] {{at[1], BINS}, {0, at[1]}}) {
            for (int[] y : new int[][] {{at[3], BINS}, {0, at[3]}}) {
                sums.set(table.sum(0, x, y), table.sum(1, x, y), table.sum(2, x, y));
                double merit = sums.merit();
                // an empty range has nothing but what cancelling sums leave
                boolean empty = isEmpty(at[0], x) || isEmpty(at[2], y);
                if (merit > best.merit() && !empty) {
                    best = new Pair(range(at[0], x[0], x[1]), range(at[2], y[0], y[1]), merit);
                }
            }
        }
        return best;
    }

    private boolean isEmpty(int k, int[] fromTo) {
        return edges[k][fromTo[0]] == edges[k][fromTo[1]];
    }

    private double[] range(int k, int from, int to) {
        return new double[] {edges[k][from], edges[k][to]};
    }

    /** Σw of signal, Σw and Σw² of background below each pair of bins. */
    private final class Table {

        private final double[][][] below = new double[3][BINS + 1][BINS + 1];

        Table(int i, int j, IntPredicate passing) {
            for (int event = 0; event < weights.length; event++) {
                if (!passing.test(event)) {
                    continue;
                }
                int x = bins[i][event] + 1;
                int y = bins[j][event] + 1;
                double w = weights[event];
                below[signal[event] ? 0 : 1][x][y] += w;
                below[2][x][y] += signal[event] ? 0 : w * w;
            }
            for (double[][] sum : below) {
                for (int x = 1; x <= BINS; x++) {
                    addUp(sum[x - 1], sum[x]);
                }
            }
        }

        private void addUp(double[] before, double[] row) {
            double inRow = 0;
            for (int y = 1; y <= BINS; y++) {
                inRow += row[y];
                row[y] = inRow + before[y];
            }
        }

        double sum(int what, int[] x, int[] y) {
            double[][] sum = below[what];
            return sum[x[1]][y[1]] - sum[x[0]][y[1]] - (sum[x[1]][y[0]] - sum[x[0]][y[0]]);
        }
    }
}
