package org.hepmva.train.trees;

import java.util.Arrays;
import org.hepmva.sample.Sample;

/** The weights that AdaBoost gives to the training events, and what the newest tree says. Mutable. */
final class BoostedWeights {

    private final ScoredPart events;
    private final Workers workers;
    private final double[] boosted;
    private final double[] says;
    private final double[] asSignal;
    private final double[] asBackground;

    /** Starts with the training weights. */
    BoostedWeights(ScoredPart events, Workers workers) {
        this.events = events;
        this.workers = workers;
        boosted = events.weights().clone();
        says = new double[boosted.length];
        asSignal = new double[boosted.length];
        asBackground = new double[boosted.length];
    }

    /** Gives the next tree its numbers: the weight as signal and as background. */
    void giveTo(TreeGrower grower) {
        for (int i = 0; i < boosted.length; i++) {
            boolean signal = events.truth(i) == Sample.SIGNAL;
            asSignal[i] = signal ? boosted[i] : 0;
            asBackground[i] = signal ? 0 : boosted[i];
        }
        grower.take(asSignal, asBackground);
    }

    /** Asks a tree about every event. */
    void ask(GrownTree tree) {
        int n = says.length;
        workers.each(EventNumbers.blocks(n), block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, n); i++) {
                says[i] = tree.value(events.bins(), i);
            }
        });
    }

    /** {@return the leaf value that the tree has for an event} */
    double says(int event) {
        return says[event];
    }

    /** {@return |Σw of the events it is wrong about| / Σw, over some events; NaN unless Σw is positive} */
    double error(int[] seen) {
        double[] wrong = new double[EventNumbers.blocks(seen.length)];
        double[] all = new double[wrong.length];
        workers.each(wrong.length, block -> {
            int end = EventNumbers.blockEnd(block, seen.length);
            for (int k = EventNumbers.blockBegin(block); k < end; k++) {
                wrong[block] += isWrong(seen[k]) ? boosted[seen[k]] : 0;
                all[block] += boosted[seen[k]];
            }
        });
        double sum = ScoredPart.total(all);
        return sum > 0 ? Math.abs(ScoredPart.total(wrong)) / sum : Double.NaN;
    }

    /** {@return whether the tree is right about every event} */
    boolean isRightAboutAll() {
        for (int i = 0; i < says.length; i++) {
            if (isWrong(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWrong(int event) {
        return ExponentialLoss.vote(says[event]) > 0 != (events.truth(event) == Sample.SIGNAL);
    }

    /**
     * Multiplies the weights of some events where the tree is wrong, divides the negative ones; Σ|w| of them
     * stays.
     */
    void boost(int[] seen, double factor) {
        double before = 0;
        double after = 0;
        for (int i : seen) {
            before += Math.abs(boosted[i]);
            if (isWrong(i)) {
                boosted[i] = boosted[i] < 0 ? boosted[i] / factor : boosted[i] * factor;
            }
            after += Math.abs(boosted[i]);
        }
        for (int i : seen) {
            boosted[i] *= before / after;
        }
    }

    @Override
    public String toString() {
        return boosted.length + " weights up to " + Arrays.stream(boosted).max().orElse(0);
    }
}
