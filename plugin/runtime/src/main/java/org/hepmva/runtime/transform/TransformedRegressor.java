package org.hepmva.runtime.transform;

import java.util.List;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.EventReading;

/**
 * A regressor behind transformations of its variables, applied in order; what it reads may be more or fewer
 * values than there are variables.
 *
 * <p>Transformations are computed in double on the values rounded to float; what comes out is rounded to
 * float by the regressor inside, like any input. Immutable, safe to share between threads; each thread
 * allocates scratch arrays once.
 */
public final class TransformedRegressor implements Regressor {

    private final List<Transformation> transformations;
    private final Regressor inner;
    private final EventReading reading;

    private TransformedRegressor(List<Variable> variables, List<Transformation> transformations,
                                 Regressor inner) {
        this.transformations = transformations;
        this.inner = inner;
        this.reading = EventReading.of(variables, inner.outputs(),
                new CompiledTransformed(variables.size(), transformations, inner));
    }

    /**
     * {@return a regressor that transforms its variables first, none of which is lost}
     *
     * @param transformations applied in this order, each of as many variables as {@code inner} has
     * @param inner           what gets the transformed values; not bound
     */
    public static TransformedRegressor of(List<Transformation> transformations, Regressor inner) {
        return of(inner.variables(), transformations, inner);
    }

    /**
     * {@return a regressor that makes of its variables others, and then estimates}
     *
     * @param variables       what is read
     * @param transformations applied in this order; the first reads the variables, each of the others what
     *                        the one before it gives
     * @param inner           what gets the transformed values, under names of its own; not bound
     */
    public static TransformedRegressor of(List<Variable> variables, List<Transformation> transformations,
                                          Regressor inner) {
        new StepsBefore(transformations, inner).require("regressor", variables);
        return new TransformedRegressor(Variable.distinct(variables), List.copyOf(transformations), inner);
    }

    /** {@return how transformed regressors stand in a weight file} */
    public static ModelCodec<TransformedRegressor> codec() {
        return new TransformedCodec<>("transformedRegressor", TransformedRegressor.class, Regressor.class,
                TransformedRegressor::of,
                model -> new StepsBefore(model.transformations, model.inner));
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return transformations;
    }

    /** {@return what gets the transformed values} */
    public Regressor inner() {
        return inner;
    }

    @Override
    public List<Variable> variables() {
        return reading.variables();
    }

    @Override
    public List<String> outputs() {
        return reading.outputs();
    }

    @Override
    public double estimate(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void estimates(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    @Override
    public Regressor bind(List<String> provided) {
        return reading.bound(this, provided);
    }

    /** {@return such as {@code 400 regression trees of E, after scaling of 2 variables}} */
    @Override
    public String toString() {
        return new StepsBefore(transformations, inner).toString();
    }
}
