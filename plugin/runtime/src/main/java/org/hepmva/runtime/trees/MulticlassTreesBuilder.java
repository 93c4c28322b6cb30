package org.hepmva.runtime.trees;

import java.util.List;
import java.util.Objects;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.OutputNames;
import org.hepmva.text.Require;

/**
 * Builds {@link MulticlassTrees} tree by tree, each in preorder: a cut, then all below it on the left, then
 * all on the right.
 *
 * <pre>{@code
 * MulticlassTrees.builder(variables, List.of("e", "mu", "tau"), Combination.SOFTMAX)
 *         .startTree(1).split(0, 2.5f, true).leaf(-0.1).leaf(0.2)      // of e
 *         .startTree(1).leaf(0.01)                                     // of mu
 *         .startTree(1).leaf(-0.01)                                    // of tau
 *         .build();
 * }</pre>
 *
 * <p>Mutable; one thread. Every mistake is an {@code IllegalArgumentException} that names the tree.
 */
public final class MulticlassTreesBuilder {

    private final List<Variable> variables;
    private final List<String> classes;
    private final Combination combination;
    private final double[] offsets;
    private final TreesInProgress trees;

    MulticlassTreesBuilder(List<Variable> variables, List<String> classes, Combination combination) {
        this.variables = Variable.distinct(variables);
        this.classes = OutputNames.classes(classes);
        this.combination = Objects.requireNonNull(combination, "combination");
        this.offsets = new double[classes.size()];
        this.trees = new TreesInProgress("", variables.size());
    }

    /**
     * {@return this, with constants that the scores begin with; 0 at first}
     *
     * @param values finite, one per class; zeros for votes
     */
    public MulticlassTreesBuilder offsets(double... values) {
        Require.length("offsets", values.length, offsets.length);
        Require.allFinite("offsets", values);
        for (int i = 0; i < values.length; i++) {
            Require.that(combination == Combination.SOFTMAX || values[i] == 0,
                    "votes have no offsets, but offsets[%s] is %s", i, values[i]);
        }
        System.arraycopy(values, 0, offsets, 0, offsets.length);
        return this;
    }

    /**
     * {@return this, with a new tree begun}
     *
     * @param treeWeight factor on its leaves, finite; of a vote not negative
     */
    public MulticlassTreesBuilder startTree(double treeWeight) {
        trees.start(treeWeight);
        return this;
    }

    /**
     * {@return this, with a cut: x &lt; cut goes left, x ≥ cut right}
     *
     * @param variable        index of the variable
     * @param cut             compared in float, finite
     * @param missingGoesLeft where NaN goes
     */
    public MulticlassTreesBuilder split(int variable, float cut, boolean missingGoesLeft) {
        trees.split(variable, cut, missingGoesLeft);
        return this;
    }

    /** {@return this, with a leaf of the given value: finite; of a vote the index of a class} */
    public MulticlassTreesBuilder leaf(double value) {
        trees.leaf(value);
        return this;
    }

    /** {@return this, with a whole tree added} */
    public MulticlassTreesBuilder add(DecisionTree whole) {
        trees.add(whole);
        return this;
    }

    /**
     * {@return the forest}
     *
     * @throws IllegalArgumentException if there is no tree, the last one is not complete, or they cannot be
     * combined: with a softmax they are no whole rounds, or their leaves add up to no finite number; with
     * votes a leaf is no index of a class, a weight is negative, or there is none
     */
    public MulticlassTrees build() {
        List<DecisionTree> all = trees.finished();
        if (combination == Combination.SOFTMAX) {
            requireRounds(all);
        } else {
            requireVotes(all);
        }
        return new MulticlassTrees(variables, classes, combination, offsets.clone(), all);
    }

    private void requireRounds(List<DecisionTree> all) {
        int n = classes.size();
        Require.that(all.size() % n == 0, "%s trees are no rounds of one for each of %s classes",
                all.size(), n);
        trees.requireFiniteSum(offsets);
    }

    private void requireVotes(List<DecisionTree> all) {
        for (int t = 0; t < all.size(); t++) {
            double weight = all.get(t).weight();
            Require.that(weight >= 0, "tree %s votes with the weight %s, which is negative", t, weight);
            for (double leaf : all.get(t).leaf()) {
                Require.that(leaf >= 0 && leaf < classes.size() && leaf == Math.rint(leaf),
                        "tree %s: leaf = %s is not the index of one of %s classes", t, leaf, classes.size());
            }
        }
        double sum = BoostedTrees.sumOfTreeWeights(all);
        Require.that(sum > 0 && sum < TreesInProgress.MOST,
                "the sum of the weights of the votes, %s, is not positive and finite", sum);
    }
}
