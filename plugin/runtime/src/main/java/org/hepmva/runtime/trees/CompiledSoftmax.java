package org.hepmva.runtime.trees;

import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.EventEvaluation;
import org.hepmva.runtime.math.Softmax;

/** A forest for each of several classes as it is computed. Immutable. */
final class CompiledSoftmax implements Compiled {

    private final int variables;
    private final ForestPerOutput scores;

    CompiledSoftmax(int variables, ForestPerOutput scores) {
        this.variables = variables;
        this.scores = scores;
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int outputs() {
        return scores.outputs();
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        int classes = scores.outputs();
        for (int i = 0; i < classes; i++) {
            target[i] = scores.sum(i, x);
        }
        Softmax.apply(target, classes);
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        scores.sums(x, count, target, at);
        for (int event = at; event < at + count; event++) {
            Softmax.apply(target, scores.outputs(), event);
        }
    }

    /** The nodes name the places where a loop provides the values: no scratch, no look-up. */
    @Override
    public EventEvaluation reading(int[] places) {
        return new CompiledSoftmax(variables, scores.reading(places));
    }
}
