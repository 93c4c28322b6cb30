package org.hepmva.runtime.folds;

import java.util.Arrays;
import org.hepmva.runtime.compiled.EventEvaluation;

/** One event after the other, each by the model of its fold; NaN if it has none. */
final class FoldedEvent implements EventEvaluation {

    private final BoundRule rule;
    private final Variables variables;
    private final ThreadLocal<double[]> scratch;
    private final EventEvaluation[] models;
    private final int outputs;

    /**
     * Takes what computes.
     *
     * @param rule      chooses
     * @param variables how the variables are read from an event, asked only if the rule mentions one
     * @param count     number of variables
     * @param models    one per fold, reading the same events
     * @param outputs   how many numbers each gives
     */
    FoldedEvent(BoundRule rule, Variables variables, int count, EventEvaluation[] models, int outputs) {
        this.rule = rule;
        this.variables = variables;
        this.scratch = ThreadLocal.withInitial(() -> new double[count]);
        this.models = models;
        this.outputs = outputs;
    }

    /** Reads the variables of an event, as float. */
    @FunctionalInterface
    interface Variables {
        void read(double[] event, double[] x);
    }

    private int fold(double[] event) {
        if (!rule.readsVariables()) {
            return rule.fold(event, event);
        }
        double[] x = scratch.get();
        variables.read(event, x);
        return rule.fold(event, x);
    }

    @Override
    public double response(double[] event) {
        int fold = fold(event);
        return fold == BoundRule.NONE ? Double.NaN : models[fold].response(event);
    }

    @Override
    public void evaluate(double[] event, double[] target) {
        int fold = fold(event);
        if (fold == BoundRule.NONE) {
            Arrays.fill(target, 0, outputs, Double.NaN);
        } else {
            models[fold].evaluate(event, target);
        }
    }
}
