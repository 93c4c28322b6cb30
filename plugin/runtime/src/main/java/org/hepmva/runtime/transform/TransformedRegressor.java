package org.hepmva.runtime.transform;

import java.util.List;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Reading;

/**
 * A regressor behind transformations of its variables, applied in order; what it reads may be more or fewer
 * values than there are variables.
 *
 * <p>Transformations are computed in double on the values rounded to float; what comes out is rounded to
 * float by the regressor inside, like any input. Immutable, safe to share between threads; each thread
 * allocates scratch arrays once.
 */
public final class TransformedRegressor implements Regressor {

    private final StepsBefore<Regressor> steps;
    private final Reading reading;

    private TransformedRegressor(StepsBefore<Regressor> steps) {
        this.steps = steps;
        this.reading = steps.reading();
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
        return new TransformedRegressor(new StepsBefore<>(variables, transformations, inner));
    }

    /** {@return how transformed regressors stand in a weight file} */
    public static ModelCodec<TransformedRegressor> codec() {
        return new TransformedCodec<>("transformedRegressor", TransformedRegressor.class, Regressor.class,
                TransformedRegressor::of, model -> model.steps);
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return steps.transformations();
    }

    /** {@return what gets the transformed values} */
    public Regressor inner() {
        return steps.inner();
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** {@return such as {@code 400 regression trees of E, after scaling of 2 variables}} */
    @Override
    public String toString() {
        return steps.toString();
    }
}
