package org.hepmva.train.trees;

import java.util.Arrays;

/** The weights that AdaBoost gives to the training events, and what the newest tree says. Mutable. */
final class BoostedWeights {

    private final Ballot ballot;
    private final ScoredPart events;
    private final Workers workers;
    private final double[] boosted;
    private final double[] says;
    /** Starts with the training weights. */
    BoostedWeights(Ballot ballot, Workers workers) {
        this.ballot = ballot;
        events = ballot.training();
        this.workers = workers;
        boosted = events.weights().clone();
        says = new double[boosted.length];
    }

    /** {@return the present weights; NOT COPIED, read only} */
    double[] present() {
        return boosted;
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

    /** {@return the leaf value that the tree has for each event; NOT COPIED, read only} */
    double[] says() {
        return says;
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
        return !ballot.isRight(says[event], events.truth(event));
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
