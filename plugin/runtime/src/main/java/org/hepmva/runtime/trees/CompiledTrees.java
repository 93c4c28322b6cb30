package org.hepmva.runtime.trees;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hepmva.runtime.compiled.Compiled;
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
    public void responses(float[][] x, int count, double[] target, int at) {
        Arrays.fill(target, at, at + count, offset);
        forest.addTo(x, count, target, at);
        for (int i = at; i < at + count; i++) {
            target[i] = response(target[i]);
        }
    }

    /** The nodes name the places where a loop provides the values: no scratch, no look-up. */
    @Override
    public ToDoubleFunction<double[]> reading(int[] places) {
        Forest reading = forest.reading(places);
        return event -> response(reading.sum(offset, event));
    }
}
