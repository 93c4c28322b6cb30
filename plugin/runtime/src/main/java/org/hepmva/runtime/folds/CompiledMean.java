package org.hepmva.runtime.folds;

import java.util.Arrays;
import org.hepmva.runtime.compiled.Batch;
import org.hepmva.runtime.compiled.Compiled;

/** The mean of several models as it is computed: the sum in their order, divided at the end. */
final class CompiledMean implements Compiled {

    private final Compiled[] models;
    private final int outputs;
    private final ThreadLocal<double[]> event;
    private final ThreadLocal<double[][]> block;

    CompiledMean(Compiled[] models) {
        this.models = models;
        this.outputs = models[0].outputs();
        this.event = ThreadLocal.withInitial(() -> new double[outputs]);
        this.block = ThreadLocal.withInitial(() -> new double[outputs][Batch.SIZE]);
    }

    @Override
    public int variables() {
        return models[0].variables();
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double response(double[] x) {
        double sum = 0;
        for (Compiled model : models) {
            sum += model.response(x);
        }
        return sum / models.length;
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        double[] numbers = event.get();
        Arrays.fill(target, 0, outputs, 0);
        for (Compiled model : models) {
            model.evaluate(x, numbers);
            for (int i = 0; i < outputs; i++) {
                target[i] += numbers[i];
            }
        }
        for (int i = 0; i < outputs; i++) {
            target[i] /= models.length;
        }
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        double[][] numbers = block.get();
        for (int i = 0; i < outputs; i++) {
            Arrays.fill(target[i], at, at + count, 0);
        }
        for (Compiled model : models) {
            model.evaluate(x, count, numbers, 0);
            add(numbers, count, target, at);
        }
        for (int i = 0; i < outputs; i++) {
            for (int e = at; e < at + count; e++) {
                target[i][e] /= models.length;
            }
        }
    }

    private void add(double[][] numbers, int count, double[][] target, int at) {
        for (int i = 0; i < outputs; i++) {
            for (int e = 0; e < count; e++) {
                target[i][at + e] += numbers[i][e];
            }
        }
    }
}
