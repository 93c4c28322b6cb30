package org.hepmva.runtime.trees;

import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.EventEvaluation;

/** A forest for each target as it is computed. Immutable. */
final class CompiledRegressionTrees implements Compiled {

    private final int variables;
    private final ForestPerOutput sums;
    private final List<Link> links;

    CompiledRegressionTrees(int variables, ForestPerOutput sums, List<Link> links) {
        this.variables = variables;
        this.sums = sums;
        this.links = links;
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int outputs() {
        return sums.outputs();
    }

    @Override
    public double response(double[] x) {
        return links.get(0).estimate(sums.sum(0, x));
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        for (int i = 0; i < sums.outputs(); i++) {
            target[i] = links.get(i).estimate(sums.sum(i, x));
        }
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        sums.sums(x, count, target, at);
        for (int i = 0; i < sums.outputs(); i++) {
            for (int event = at; event < at + count; event++) {
                target[i][event] = links.get(i).estimate(target[i][event]);
            }
        }
    }

    /** The nodes name the places where a loop provides the values: no scratch, no look-up. */
    @Override
    public EventEvaluation reading(int[] places) {
        return new CompiledRegressionTrees(variables, sums.reading(places), links);
    }
}
