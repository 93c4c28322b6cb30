package org.hepmva.runtime.trees;

import java.util.Arrays;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.EventEvaluation;
import org.hepmva.runtime.math.Exponential;

/** Boosted trees as they are computed. Immutable. */
final class CompiledTrees implements Compiled {

    private final int variables;
    private final BoostedTrees.Kind kind;
    private final double offset;
    private final double sumOfTreeWeights;
    private final Forest forest;

    CompiledTrees(int variables, BoostedTrees.Kind kind, double offset, double sumOfTreeWeights,
                  Forest forest) {
        this.variables = variables;
        this.kind = kind;
        this.offset = offset;
        this.sumOfTreeWeights = sumOfTreeWeights;
        this.forest = forest;
    }

    @Override
    public int variables() {
        return variables;
    }

    double sum(double[] x) {
        return forest.sum(offset, x);
    }

    @Override
    public double response(double[] x) {
        return response(forest.sum(offset, x));
    }

    double response(double sum) {
        return kind == BoostedTrees.Kind.GRADIENT ? 2 / (1 + Exponential.exp(-2 * sum)) - 1
                : sum / sumOfTreeWeights;
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        double[] responses = target[0];
        Arrays.fill(responses, at, at + count, offset);
        forest.addTo(x, count, responses, at);
        for (int i = at; i < at + count; i++) {
            responses[i] = response(responses[i]);
        }
    }

    /** The nodes name the places where a loop provides the values: no scratch, no look-up. */
    @Override
    public EventEvaluation reading(int[] places) {
        return new CompiledTrees(variables, kind, offset, sumOfTreeWeights, forest.reading(places));
    }
}
