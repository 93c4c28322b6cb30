package org.hepmva.train.trees;

import java.util.Arrays;

/**
 * Looks for cuts that make the classes purer, by the Gini index, in histograms of the weights of each class.
 * For each bin there are Σw of every class and the number of events. What a leaf is worth: −½ Σw(1 − Σp²)
 * with the shares p of the classes, as {@link GiniCriterion} for two; a negative sum counts as zero.
 */
final class ClassSearch implements CutSearch {

    private final BinnedColumns bins;
    private final EventNumbers numbers;
    private final int classes;
    private final long minEvents;
    private final double minGain;

    ClassSearch(BinnedColumns bins, int classes, EventNumbers numbers, TreeSettings settings) {
        this.bins = bins;
        this.classes = classes;
        this.numbers = numbers;
        minEvents = settings.minEvents().in(bins.size());
        minGain = settings.minGain();
    }

    @Override
    public int stride() {
        return classes + 1;
    }

    @Override
    public boolean allowsCoarse() {
        return false;
    }

    @Override
    public void fill(EventRows rows, GrowingNode node, byte[] column, int offset) {
        long[] histogram = node.histogram();
        for (int i = node.begin(); i < node.end(); i++) {
            int at = offset + (column[rows.event(i)] & 0xFF) * (classes + 1);
            long packed = rows.packed(i);
            histogram[at + EventNumbers.second(packed)] += EventNumbers.first(packed);
            histogram[at + classes]++;
        }
    }

    @Override
    public Cut best(GrowingNode node, int variable, int offset) {
        VariableBins variableBins = bins.variable(variable);
        Scan scan = new Scan(node, variable, offset);
        int missingAt = offset + variableBins.missingBin() * (classes + 1);
        scan.over(offset, variableBins.valueBins(), -1);
        if (node.histogram()[missingAt + classes] == 0) {
            return scan.withMissingToTheLargerSide();
        }
        Cut missingRight = scan.found(false);
        scan.over(offset, variableBins.valueBins(), missingAt);
        return CutSearch.better(missingRight, scan.found(true));
    }

    /** {@return −½ Σw(1 − Σp²) of sums} */
    private double quality(long[] sums) {
        double sum = 0;
        double squares = 0;
        for (long each : sums) {
            double positive = Math.max(0, numbers.sumA(each));
            sum += positive;
            squares += positive * positive;
        }
        return sum > 0 ? 0.5 * (squares / sum - sum) : 0;
    }

    private static long total(long[] sums) {
        long total = 0;
        for (long each : sums) {
            total += each;
        }
        return total;
    }

    /** One pass over the bins of a variable. */
    private final class Scan {

        private final GrowingNode node;
        private final int variable;
        private final long[] all = new long[classes];
        private final long[] left = new long[classes];
        private final long[] right = new long[classes];
        private final double before;
        private double bestGain;
        private int bestBin;
        private NodeSums bestLeft;

        Scan(GrowingNode node, int variable, int offset) {
            this.node = node;
            this.variable = variable;
            for (int bin = 0; bin <= bins.variable(variable).valueBins(); bin++) {
                addTo(all, offset + bin * (classes + 1));
            }
            before = quality(all);
        }

        private void addTo(long[] sums, int at) {
            for (int k = 0; k < classes; k++) {
                sums[k] += node.histogram()[at + k];
            }
        }

        /** Begins with the bin of missing values on the left, if there is one. */
        void over(int offset, int valueBins, int missingAt) {
            bestGain = minGain + NOISE * Math.abs(before);
            bestLeft = null;
            Arrays.fill(left, 0);
            long n = 0;
            if (missingAt >= 0) {
                addTo(left, missingAt);
                n = node.histogram()[missingAt + classes];
            }
            long events = node.sums().events();
            for (int bin = 0; bin < valueBins - 1 && events - n >= minEvents; bin++) {
                int at = offset + bin * (classes + 1);
                long here = node.histogram()[at + classes];
                addTo(left, at);
                n += here;
                if (here > 0 && n >= minEvents && events - n >= minEvents) {
                    consider(bin, n);
                }
            }
        }

        private void consider(int bin, long n) {
            for (int k = 0; k < classes; k++) {
                right[k] = all[k] - left[k];
            }
            double gain = quality(left) + quality(right) - before;
            if (gain > bestGain && total(left) > 0 && total(right) > 0) {
                bestGain = gain;
                bestBin = bin;
                bestLeft = new NodeSums(total(left), 0, n, 0);
            }
        }

        Cut found(boolean missingLeft) {
            return bestLeft == null ? null
                    : new Cut(variable, bestBin, missingLeft, bestGain, bestLeft);
        }

        /** Where no event is missing, NaN goes with the majority. */
        Cut withMissingToTheLargerSide() {
            return found(bestLeft != null && 2 * bestLeft.events() >= node.sums().events());
        }
    }
}
