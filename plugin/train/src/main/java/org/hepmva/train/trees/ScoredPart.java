package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A sample during boosting: its bins, weights, what is true of each event, and each event's scores, one or
 * several sums over the trees so far. Mutable.
 */
final class ScoredPart {

    /** The loss of one event of weight 1. */
    interface EventLoss {
        double of(double[] scores, double truth);
    }

    private final BinnedColumns bins;
    private final Truth truth;
    private final double[] weights;
    private final double[][] scores;
    private final double sumW;

    /**
     * Starts with scores of 0.
     *
     * @param bins    the events' variables
     * @param truth   what is true of them
     * @param weights theirs; NOT COPIED
     * @param scores  how many each event has
     */
    ScoredPart(BinnedColumns bins, Truth truth, double[] weights, int scores) {
        this.bins = bins;
        this.weights = weights;
        this.truth = truth;
        this.scores = new double[scores][weights.length];
        sumW = total(weights);
    }

    /** {@return the same events, with scores of 0} */
    ScoredPart anew() {
        return new ScoredPart(bins, truth, weights, scores.length);
    }

    int size() {
        return weights.length;
    }

    BinnedColumns bins() {
        return bins;
    }

    /** {@return the number of its class, or the value of the target} */
    double truth(int event) {
        return truth.of(event);
    }

    double weight(int event) {
        return weights[event];
    }

    double[] weights() {
        return weights;
    }

    /** {@return each event's sum over the trees for one of its scores; NOT COPIED, may be added to} */
    double[] scores(int score) {
        return scores[score];
    }

    /** Sets one score of all events. */
    void start(int score, double value) {
        Arrays.fill(scores[score], value);
    }

    /** Puts the scores of an event into an array. */
    void read(int event, double[] target) {
        for (int k = 0; k < scores.length; k++) {
            target[k] = scores[k][event];
        }
    }

    /** {@return Σw} */
    double sumW() {
        return sumW;
    }

    /** {@return Σw of the events of which something is true, as of a class} */
    double sumW(double what) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += truth.of(i) == what ? weights[i] : 0;
        }
        return sum;
    }

    /** Adds to a score of each event what a tree says. */
    void add(GrownTree tree, int score, Workers workers) {
        add(tree, score, value -> value, workers);
    }

    /** Adds to a score of each event what is made of a tree's leaf value. */
    void add(GrownTree tree, int score, DoubleUnaryOperator ofLeaf, Workers workers) {
        double[] sums = scores[score];
        workers.each(EventNumbers.blocks(sums.length), block -> {
            int end = EventNumbers.blockEnd(block, sums.length);
            for (int i = EventNumbers.blockBegin(block); i < end; i++) {
                sums[i] += ofLeaf.applyAsDouble(tree.value(bins, i));
            }
        });
    }

    /** {@return Σ w·loss / Σw; NaN if there are no events} */
    double meanLoss(EventLoss loss, Workers workers) {
        double[] sums = new double[EventNumbers.blocks(weights.length)];
        workers.each(sums.length, block -> {
            double[] z = new double[scores.length];
            int end = EventNumbers.blockEnd(block, weights.length);
            for (int i = EventNumbers.blockBegin(block); i < end; i++) {
                read(i, z);
                sums[block] += weights[i] * loss.of(z, truth.of(i));
            }
        });
        return total(sums) / sumW;
    }

    /** {@return the loss of each event, whatever its weight} */
    double[] losses(EventLoss loss, Workers workers) {
        double[] losses = new double[weights.length];
        workers.each(EventNumbers.blocks(losses.length), block -> {
            double[] z = new double[scores.length];
            int end = EventNumbers.blockEnd(block, losses.length);
            for (int i = EventNumbers.blockBegin(block); i < end; i++) {
                read(i, z);
                losses[i] = loss.of(z, truth.of(i));
            }
        });
        return losses;
    }

    static double total(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
