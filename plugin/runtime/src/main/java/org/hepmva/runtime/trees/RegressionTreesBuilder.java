package org.hepmva.runtime.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.OutputNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Builds {@link RegressionTrees} tree by tree, each in preorder: a cut, then all below it on the left, then
 * all on the right.
 *
 * <pre>{@code
 * RegressionTrees.builder(variables, List.of("energy"), List.of(Link.IDENTITY))
 *         .offset(0, 12.5)
 *         .startTree(0, 1).split(0, 2.5f, true).leaf(-0.1).leaf(0.2)
 *         .build();
 * }</pre>
 *
 * <p>Mutable; one thread. Every mistake is an {@code IllegalArgumentException} that names the target and the
 * tree.
 */
public final class RegressionTreesBuilder {

    private final List<Variable> variables;
    private final List<String> targets;
    private final List<Link> links;
    private final double[] offsets;
    private final List<TreesInProgress> trees = new ArrayList<>();
    private int open = -1;

    RegressionTreesBuilder(List<Variable> variables, List<String> targets, List<Link> links) {
        this.variables = Variable.distinct(variables);
        this.targets = OutputNames.targets(targets);
        this.links = List.copyOf(links);
        Require.length("links", links.size(), targets.size());
        this.offsets = new double[targets.size()];
        for (String target : targets) {
            trees.add(new TreesInProgress("target '" + Printable.brief(target) + "': ", variables.size()));
        }
    }

    /**
     * {@return this, with a constant added to the sum of a target; 0 at first}
     *
     * @param target its index
     * @param value  finite
     */
    public RegressionTreesBuilder offset(int target, double value) {
        forest(target);
        offsets[target] = Require.finite(
                "target '" + Printable.brief(targets.get(target)) + "': offset", value);
        return this;
    }

    /**
     * {@return this, with a new tree begun}
     *
     * @param target     the index of its target
     * @param treeWeight factor on its leaves, finite; may be negative
     */
    public RegressionTreesBuilder startTree(int target, double treeWeight) {
        finish();
        forest(target).start(treeWeight);
        open = target;
        return this;
    }

    private TreesInProgress forest(int target) {
        Require.that(target >= 0 && target < targets.size(), "target %s is not in [0, %s)", target,
                targets.size());
        return trees.get(target);
    }

    private TreesInProgress openForest() {
        Require.that(open >= 0, "no tree is begun: startTree comes first");
        return trees.get(open);
    }

    private void finish() {
        if (open >= 0) {
            trees.get(open).finish();
        }
    }

    /**
     * {@return this, with a cut: x &lt; cut goes left, x ≥ cut right}
     *
     * @param variable        index of the variable
     * @param cut             compared in float, finite
     * @param missingGoesLeft where NaN goes
     */
    public RegressionTreesBuilder split(int variable, float cut, boolean missingGoesLeft) {
        openForest().split(variable, cut, missingGoesLeft);
        return this;
    }

    /** {@return this, with a leaf of the given value, which must be finite} */
    public RegressionTreesBuilder leaf(double value) {
        openForest().leaf(value);
        return this;
    }

    /**
     * {@return this, with a whole tree added}
     *
     * @param target the index of its target
     */
    public RegressionTreesBuilder add(int target, DecisionTree whole) {
        finish();
        forest(target).add(whole);
        return this;
    }

    /**
     * {@return the forests}
     *
     * @throws IllegalArgumentException if a target has no tree, the last one is not complete, or the leaves
     * of a target add up to no finite number
     */
    public RegressionTrees build() {
        List<List<DecisionTree>> finished = trees.stream().map(TreesInProgress::finished).toList();
        for (int target = 0; target < offsets.length; target++) {
            trees.get(target).requireFiniteSum(offsets[target]);
        }
        return new RegressionTrees(variables, targets, links, offsets.clone(), finished);
    }
}
