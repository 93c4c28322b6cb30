package org.hepmva.train.trees;

import org.hepmva.sample.Sample;

/** A sample during boosting: its bins, weights, and each event's sum over the trees so far. Mutable. */
final class ScoredPart {

    /** The loss of one event of weight 1 at a score. */
    interface EventLoss {
        double of(double score, boolean signal);
    }

    private final BinnedColumns bins;
    private final byte[] classes;
    private final double[] weights;
    private final double[] scores;
    private final double sumW;

    ScoredPart(Sample sample, BinnedColumns bins, double[] weights) {
        this.bins = bins;
        this.weights = weights;
        classes = sample.classes();
        scores = new double[weights.length];
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        sumW = sum;
    }

    int size() {
        return scores.length;
    }

    BinnedColumns bins() {
        return bins;
    }

    boolean isSignal(int event) {
        return classes[event] == Sample.SIGNAL;
    }

    byte[] classes() {
        return classes;
    }

    double weight(int event) {
        return weights[event];
    }

    double[] weights() {
        return weights;
    }

    /** {@return each event's sum over the trees; NOT COPIED, may be added to} */
    double[] scores() {
        return scores;
    }

    /** {@return Σw} */
    double sumW() {
        return sumW;
    }

    /** {@return Σw of one class} */
    double sumW(byte cls) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += classes[i] == cls ? weights[i] : 0;
        }
        return sum;
    }

    /** Adds to each event what a tree says, times a factor. */
    void add(GrownTree tree, double factor, Workers workers) {
        int events = scores.length;
        workers.each(EventNumbers.blocks(events), block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                scores[i] += factor * tree.value(bins, i);
            }
        });
    }

    /** {@return Σ w·loss / Σw; NaN if there are no events} */
    double meanLoss(EventLoss loss, Workers workers) {
        int events = scores.length;
        double[] sums = new double[EventNumbers.blocks(events)];
        workers.each(sums.length, block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                sums[block] += weights[i] == 0 ? 0 : weights[i] * loss.of(scores[i], isSignal(i));
            }
        });
        return total(sums) / sumW;
    }

    static double total(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
