package org.hepmva.runtime.folds;

import java.util.Arrays;
import org.hepmva.runtime.compiled.Batch;
import org.hepmva.runtime.compiled.Compiled;

/**
 * The events of one batch, each by the model of its fold: those of one fold are computed together. Mutable;
 * one thread.
 */
final class FoldedBlock implements Compiled {

    private final Compiled[] models;
    private final BoundRule.OfColumns rule;
    private final int first;
    private final int[] folds = new int[Batch.SIZE];
    private final int[] own = new int[Batch.SIZE];
    private final float[][] x;
    private final double[][] numbers;

    FoldedBlock(BoundRule rule, Compiled[] models, Batch batch) {
        this.models = models;
        this.rule = rule.new OfColumns(batch.columns(), Batch.SIZE);
        this.first = batch.first();
        this.x = new float[models[0].variables()][Batch.SIZE];
        this.numbers = new double[models[0].outputs()][Batch.SIZE];
    }

    @Override
    public int variables() {
        return x.length;
    }

    @Override
    public int outputs() {
        return numbers.length;
    }

    @Override
    public void evaluate(float[][] values, int count, double[][] target, int at) {
        rule.folds(first + at, count, values, folds);
        for (int fold = BoundRule.NONE; fold < models.length; fold++) {
            int some = eventsOf(fold, count);
            if (some > 0) {
                evaluate(fold, some, values);
                scatter(some, target, at);
            }
        }
    }

    private int eventsOf(int fold, int count) {
        int some = 0;
        for (int e = 0; e < count; e++) {
            if (folds[e] == fold) {
                own[some++] = e;
            }
        }
        return some;
    }

    private void evaluate(int fold, int some, float[][] values) {
        if (fold == BoundRule.NONE) {
            for (double[] each : numbers) {
                Arrays.fill(each, 0, some, Double.NaN);
            }
            return;
        }
        for (int i = 0; i < x.length; i++) {
            for (int e = 0; e < some; e++) {
                x[i][e] = values[i][own[e]];
            }
        }
        models[fold].evaluate(x, some, numbers, 0);
    }

    private void scatter(int some, double[][] target, int at) {
        for (int i = 0; i < numbers.length; i++) {
            for (int e = 0; e < some; e++) {
                target[i][at + own[e]] = numbers[i][e];
            }
        }
    }
}
