package org.hepmva.runtime.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.text.Require;

/** The trees that a builder was given, the last one perhaps not complete. Mutable; one thread. */
final class TreesInProgress {

    /** Sums below it cannot overflow. */
    static final double MOST = 1e300;

    private final String where;
    private final int variables;
    private final List<DecisionTree> trees = new ArrayList<>();
    private TreeInProgress tree;

    /**
     * Begins without a tree.
     *
     * @param where     put before "tree 3" in messages
     * @param variables number of variables that trees may cut on
     */
    TreesInProgress(String where, int variables) {
        this.where = where;
        this.variables = variables;
    }

    void start(double treeWeight) {
        finish();
        tree = new TreeInProgress(Require.finite("weight of " + next(), treeWeight));
    }

    void split(int variable, float cut, boolean missingGoesLeft) {
        requireVariable(variable);
        Require.finite(next() + ": cut", cut);
        requireOpenTree();
        tree.split(variable, cut, missingGoesLeft);
    }

    void leaf(double value) {
        Require.finite(next() + ": leaf", value);
        requireOpenTree();
        tree.leaf(value);
    }

    void add(DecisionTree whole) {
        finish();
        for (int variable : whole.variable()) {
            requireVariable(variable);
        }
        trees.add(whole);
    }

    /** {@return the trees, at least one, all complete} */
    List<DecisionTree> finished() {
        finish();
        Require.that(!trees.isEmpty(), "%sa forest needs at least one tree", where);
        return List.copyOf(trees);
    }

    /** Refuses leaves of which the sum may overflow: ∞ − ∞ would be the NaN of a missing value. */
    void requireFiniteSum(double... offsets) {
        double sum = 0;
        for (DecisionTree each : trees) {
            for (double leaf : each.leaf()) {
                sum += Math.abs(each.weight() * leaf);
            }
        }
        for (double offset : offsets) {
            sum += Math.abs(offset);
        }
        Require.that(sum < MOST, "%sthe leaves and offsets add up to %s, which is too much", where, sum);
    }

    void finish() {
        if (tree == null) {
            return;
        }
        Require.that(tree.openBranches() == 0, "%s is not complete: %s of its branches end without a leaf",
                next(), tree.openBranches());
        trees.add(tree.tree());
        tree = null;
    }

    private String next() {
        return where + "tree " + trees.size();
    }

    private void requireOpenTree() {
        Require.that(tree != null, "no tree is begun: startTree comes first");
        Require.that(tree.openBranches() > 0, "%s is complete: startTree begins the next", next());
    }

    private void requireVariable(int variable) {
        Require.that(variable >= 0 && variable < variables, "%s: variable %s is not in [0, %s)", next(),
                variable, variables);
    }
}
