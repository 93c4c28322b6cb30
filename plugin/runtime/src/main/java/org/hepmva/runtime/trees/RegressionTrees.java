package org.hepmva.runtime.trees;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.Require;

/**
 * Decision trees that estimate one target or several, each by a forest of its own: link(offset + Σ w·v).
 * Immutable, safe to share between threads; allocates nothing per event.
 *
 * <p>Trees are as in {@link BoostedTrees}. Leaves are summed in the order of the trees of a target, so the
 * estimate is the same bit for bit on every machine, for one event and for columns.
 */
public final class RegressionTrees implements Regressor {

    private final List<Link> links;
    private final double[] offsets;
    private final List<List<DecisionTree>> trees;
    private final Reading reading;

    RegressionTrees(List<Variable> variables, List<String> targets, List<Link> links, double[] offsets,
                    List<List<DecisionTree>> trees) {
        this.links = links;
        this.offsets = offsets;
        this.trees = trees;
        this.reading = Reading.of(variables, targets, new CompiledRegressionTrees(variables.size(),
                ForestPerOutput.of(offsets, trees), links));
    }

    /**
     * {@return forests without trees, to add trees to}
     *
     * @param variables what the trees cut on, at least one
     * @param targets   the names of what is estimated, at least one, all different
     * @param links     one per target
     */
    public static RegressionTreesBuilder builder(List<Variable> variables, List<String> targets,
                                                 List<Link> links) {
        return new RegressionTreesBuilder(variables, targets, links);
    }

    /** {@return how forests of targets stand in a weight file} */
    public static ModelCodec<RegressionTrees> codec() {
        return new RegressionTreesCodec();
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** {@return how the sum becomes the estimate, for each target} */
    public List<Link> links() {
        return links;
    }

    /** {@return what the sum of each target begins with} */
    public double[] offsets() {
        return offsets.clone();
    }

    /**
     * {@return the trees of a target, at least one}
     *
     * @param target its index
     */
    public List<DecisionTree> trees(int target) {
        return trees.get(target);
    }

    /** {@return how often a tree was added to a target: the greatest number of trees of any} */
    public int rounds() {
        return trees.stream().mapToInt(List::size).max().orElseThrow();
    }

    /**
     * {@return the forests of the first rounds alone; a target of fewer trees keeps all of them}
     *
     * @param n in [1, {@link #rounds()}]
     */
    public RegressionTrees firstRounds(int n) {
        Require.that(n >= 1 && n <= rounds(), "n = %s rounds is not in [1, %s]", n, rounds());
        return new RegressionTrees(variables(), outputs(), links, offsets, trees.stream()
                .map(all -> all.subList(0, Math.min(n, all.size()))).toList());
    }

    /** {@return such as {@code 400 regression trees of energy, 300 of position (exponential)}} */
    @Override
    public String toString() {
        return IntStream.range(0, trees.size()).mapToObj(i -> trees.get(i).size()
                + (i > 0 ? "" : trees.get(0).size() == 1 ? " regression tree" : " regression trees")
                + " of " + outputs().get(i) + (links.get(i) == Link.IDENTITY ? "" : " (exponential)"))
                .collect(Collectors.joining(", "));
    }
}
