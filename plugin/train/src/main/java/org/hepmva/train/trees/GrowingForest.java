package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The trees of one boosting, added round by round, with their curves and warnings. Mutable. */
final class GrowingForest {

    private final int treesOfRound;
    private final TrainingCurves curves;
    private final List<GrownTree> trees = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Starts without trees.
     *
     * @param treesOfRound trees in a round
     * @param curves       of the rounds
     */
    GrowingForest(int treesOfRound, TrainingCurves curves) {
        this.treesOfRound = treesOfRound;
        this.curves = curves;
    }

    void add(GrownTree tree) {
        trees.add(tree);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<String> warnings() {
        return warnings;
    }

    TrainingCurves curves() {
        return curves;
    }

    /** {@return "tree", or "round" if there are several in one} */
    String step() {
        return treesOfRound == 1 ? "tree" : "round";
    }

    /** {@return rounds so far} */
    int rounds() {
        return trees.size() / treesOfRound;
    }

    /** {@return all trees so far} */
    List<GrownTree> trees() {
        return Collections.unmodifiableList(trees);
    }

    /** {@return the trees up to the round that early stopping chose} */
    List<GrownTree> kept() {
        return trees().subList(0, curves.kept() * treesOfRound);
    }
}
