package org.hepmva.runtime.transform;

import java.util.List;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.compiled.Batch;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.MissingValues;
import org.hepmva.runtime.compiled.Reading;

/** A transformed model as it is computed. Immutable; scratch arrays per thread. */
final class CompiledTransformed implements Compiled {

    private final int variables;
    private final Transformation[] steps;
    private final Compiled inner;
    private final ThreadLocal<Scratch> scratch;

    CompiledTransformed(int variables, List<Transformation> transformations, Model inner) {
        this.variables = variables;
        this.steps = transformations.toArray(Transformation[]::new);
        // what the variables declare as missing has been taken for NaN before the first step
        this.inner = MissingValues.inside(Reading.of(inner).compiled());
        this.scratch = ThreadLocal.withInitial(Scratch::new);
    }

    /** One thread's arrays: the values after each step, and some events of what is read inside. */
    private final class Scratch {

        private final double[][] values = new double[steps.length + 1][];
        private final float[][] block = new float[inner.variables()][Batch.SIZE];

        Scratch() {
            values[0] = new double[variables];
            for (int i = 0; i < steps.length; i++) {
                values[i + 1] = new double[steps[i].outputs()];
            }
        }

        double[] transformed(double[] x) {
            for (int i = 0; i < variables; i++) {
                values[0][i] = (float) x[i];
            }
            return transformed();
        }

        double[] transformed() {
            for (int i = 0; i < steps.length; i++) {
                steps[i].apply(values[i], values[i + 1]);
            }
            return values[steps.length];
        }
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int outputs() {
        return inner.outputs();
    }

    @Override
    public double response(double[] x) {
        return inner.response(scratch.get().transformed(x));
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        inner.evaluate(scratch.get().transformed(x), target);
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        Scratch mine = scratch.get();
        for (int e = 0; e < count; e++) {
            for (int i = 0; i < variables; i++) {
                mine.values[0][i] = x[i][e];
            }
            double[] y = mine.transformed();
            for (int i = 0; i < y.length; i++) {
                mine.block[i][e] = (float) y[i];
            }
        }
        inner.evaluate(mine.block, count, target, at);
    }
}
