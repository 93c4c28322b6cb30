package org.hepmva.runtime.trees;

import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.EventEvaluation;

/** Trees that vote for one of several classes as they are computed. Immutable. */
final class CompiledVotes implements Compiled {

    private final int variables;
    private final int classes;
    private final double[] weights;
    private final double sumOfWeights;
    private final Forest forest;

    private CompiledVotes(int variables, int classes, double[] weights, Forest forest) {
        this.variables = variables;
        this.classes = classes;
        this.weights = weights;
        this.sumOfWeights = Arrays.stream(weights).reduce(0, Double::sum);
        this.forest = forest;
    }

    /** {@return what counts the votes} */
    static CompiledVotes of(int variables, int classes, List<DecisionTree> trees) {
        return new CompiledVotes(variables, classes,
                trees.stream().mapToDouble(DecisionTree::weight).toArray(),
                new Forest(trees.stream().map(CompiledVotes::withWholeLeaves).toList()));
    }

    /** A forest multiplies its leaves by the weight; here they are to stay indices of classes. */
    private static DecisionTree withWholeLeaves(DecisionTree tree) {
        return new DecisionTree(1, tree.variable(), tree.cut(), tree.missingGoesLeft(), tree.left(),
                tree.right(), tree.leaf());
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int outputs() {
        return classes;
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        Arrays.fill(target, 0, classes, 0);
        forest.addVotes(weights, x, target);
        for (int i = 0; i < classes; i++) {
            target[i] /= sumOfWeights;
        }
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        for (int i = 0; i < classes; i++) {
            Arrays.fill(target[i], at, at + count, 0);
        }
        forest.addVotes(weights, x, count, target, at);
        for (int i = 0; i < classes; i++) {
            for (int event = at; event < at + count; event++) {
                target[i][event] /= sumOfWeights;
            }
        }
    }

    /** The nodes name the places where a loop provides the values: no scratch, no look-up. */
    @Override
    public EventEvaluation reading(int[] places) {
        return new CompiledVotes(variables, classes, weights, forest.reading(places));
    }
}
