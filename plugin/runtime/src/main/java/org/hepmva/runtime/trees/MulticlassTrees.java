package org.hepmva.runtime.trees;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.Require;

/**
 * Decision trees that tell n ≥ 3 classes apart: one number per class, sum 1. Immutable, safe to share between
 * threads; allocates nothing per event.
 *
 * <p>Trees are as in {@link BoostedTrees}. Leaves are summed in the order of the trees of a class, and the
 * sums combined in the order of the classes, so the numbers are the same bit for bit on every machine, for
 * one event and for columns.
 */
public final class MulticlassTrees implements Classifier {

    private final Combination combination;
    private final double[] offsets;
    private final List<DecisionTree> trees;
    private final Reading reading;

    MulticlassTrees(List<Variable> variables, List<String> classes, Combination combination,
                    double[] offsets, List<DecisionTree> trees) {
        this.combination = combination;
        this.offsets = offsets;
        this.trees = trees;
        this.reading = Reading.of(variables, classes, compiled(variables.size()));
    }

    private Compiled compiled(int variables) {
        return combination == Combination.SOFTMAX
                ? new CompiledSoftmax(variables, ForestPerOutput.of(offsets, treesOfClasses()))
                : CompiledVotes.of(variables, offsets.length, trees);
    }

    private List<List<DecisionTree>> treesOfClasses() {
        int n = offsets.length;
        return IntStream.range(0, n).mapToObj(k -> IntStream.range(0, trees.size() / n)
                .mapToObj(round -> trees.get(n * round + k)).toList()).toList();
    }

    /**
     * {@return an empty forest to add trees to}
     *
     * @param variables   what the trees cut on, at least one
     * @param classes     the names of three classes or more, all different
     * @param combination how the trees are combined
     */
    public static MulticlassTreesBuilder builder(List<Variable> variables, List<String> classes,
                                                 Combination combination) {
        return new MulticlassTreesBuilder(variables, classes, combination);
    }

    /** {@return how forests of several classes stand in a weight file} */
    public static ModelCodec<MulticlassTrees> codec() {
        return new MulticlassTreesCodec();
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** {@return how the trees are combined} */
    public Combination combination() {
        return combination;
    }

    /** {@return what the score of each class begins with; zeros for votes} */
    public double[] offsets() {
        return offsets.clone();
    }

    /** {@return number of trees, at least 1} */
    public int trees() {
        return trees.size();
    }

    /**
     * {@return one tree}
     *
     * @param index in [0, {@link #trees()})
     */
    public DecisionTree tree(int index) {
        return trees.get(Objects.checkIndex(index, trees()));
    }

    List<DecisionTree> allTrees() {
        return trees;
    }

    /** {@return how often trees were added: of one per class with a softmax, of one with votes} */
    public int rounds() {
        return trees() / treesPerRound();
    }

    private int treesPerRound() {
        return combination == Combination.SOFTMAX ? offsets.length : 1;
    }

    /**
     * {@return the forest of the first rounds alone}
     *
     * @param n in [1, {@link #rounds()}]
     */
    public MulticlassTrees firstRounds(int n) {
        Require.that(n >= 1 && n <= rounds(), "n = %s rounds is not in [1, %s]", n, rounds());
        return new MulticlassTrees(variables(), outputs(), combination, offsets,
                trees.subList(0, n * treesPerRound()));
    }

    @Override
    public String responseTitle() {
        return "BDT response";
    }

    @Override
    public double responseMin() {
        return 0;
    }

    @Override
    public double responseMax() {
        return 1;
    }

    /** {@return such as {@code 1200 trees of 4 classes (softmax)}} */
    @Override
    public String toString() {
        return trees() + (trees() == 1 ? " tree of " : " trees of ") + offsets.length + " classes ("
                + (combination == Combination.SOFTMAX ? "softmax" : "votes") + ")";
    }
}
