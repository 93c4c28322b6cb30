package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Variable;

/**
 * What was trained on variables that declare a value for "missing", such as −999: that value is taken for NaN
 * before anything is computed. Immutable; a scratch array per thread.
 */
public final class MissingValues implements Compiled {

    private final float[] declared;
    private final Compiled inner;
    private final ThreadLocal<double[]> scratch;

    private MissingValues(float[] declared, Compiled inner) {
        this.declared = declared;
        this.inner = inner;
        this.scratch = ThreadLocal.withInitial(() -> new double[declared.length]);
    }

    /**
     * {@return what reads missing values as its variables declare them; {@code compiled} itself if none does}
     *
     * @param variables what it was trained on
     * @param compiled  what is computed where NaN is missing
     */
    public static Compiled of(List<Variable> variables, Compiled compiled) {
        if (variables.stream().noneMatch(Variable::declaresMissing)) {
            return compiled;
        }
        float[] declared = new float[variables.size()];
        for (int i = 0; i < declared.length; i++) {
            // a variable that declares none has NaN here, which equals nothing
            declared[i] = (float) variables.get(i).missing();
        }
        return new MissingValues(declared, compiled);
    }

    /** {@return what is computed where NaN is missing, whatever the variables declare} */
    public static Compiled inside(Compiled compiled) {
        return compiled instanceof MissingValues declared ? declared.inner : compiled;
    }

    /** {@return a copy of the values of one event, with NaN for what the variables declare as missing} */
    double[] asNaN(double[] x) {
        return withNaN(x, x.clone());
    }

    @Override
    public int variables() {
        return inner.variables();
    }

    @Override
    public int outputs() {
        return inner.outputs();
    }

    @Override
    public double response(double[] x) {
        return inner.response(withNaN(x, scratch.get()));
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        inner.evaluate(withNaN(x, scratch.get()), target);
    }

    private double[] withNaN(double[] x, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i, x[i]);
        }
        return values;
    }

    private double value(int i, double x) {
        return (float) x == declared[i] ? Double.NaN : x;
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        for (int i = 0; i < declared.length; i++) {
            for (int e = 0; e < count && declared[i] == declared[i]; e++) {
                x[i][e] = x[i][e] == declared[i] ? Float.NaN : x[i][e];
            }
        }
        inner.evaluate(x, count, target, at);
    }

    @Override
    public EventEvaluation reading(int[] places) {
        return new CopiedEvent(inner, declared.length, (event, x) -> {
            for (int i = 0; i < x.length; i++) {
                x[i] = value(i, event[places[i]]);
            }
        });
    }
}
