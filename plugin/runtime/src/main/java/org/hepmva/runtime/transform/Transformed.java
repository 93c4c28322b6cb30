package org.hepmva.runtime.transform;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Reading;

/**
 * A classifier behind transformations of its variables, applied in order; what it reads may be more or fewer
 * values than there are variables.
 *
 * <p>Transformations are computed in double on the values rounded to float; what comes out is rounded to
 * float by the classifier inside, like any input. Immutable, safe to share between threads; each thread
 * allocates scratch arrays once.
 */
public final class Transformed implements Classifier {

    private final StepsBefore<Classifier> steps;
    private final Reading reading;

    private Transformed(StepsBefore<Classifier> steps) {
        this.steps = steps;
        this.reading = steps.reading();
    }

    /**
     * {@return a classifier that transforms its variables first, none of which is lost}
     *
     * @param transformations applied in this order, each of as many variables as {@code inner} has
     * @param inner           what gets the transformed values; not bound
     */
    public static Transformed of(List<Transformation> transformations, Classifier inner) {
        return of(inner.variables(), transformations, inner);
    }

    /**
     * {@return a classifier that makes of its variables others, and then responds}
     *
     * @param variables       what is read
     * @param transformations applied in this order; the first reads the variables, each of the others what
     *                        the one before it gives
     * @param inner           what gets the transformed values, under names of its own; not bound
     */
    public static Transformed of(List<Variable> variables, List<Transformation> transformations,
                                 Classifier inner) {
        return new Transformed(new StepsBefore<>(variables, transformations, inner));
    }

    /** {@return how transformed classifiers stand in a weight file} */
    public static ModelCodec<Transformed> codec() {
        return new TransformedCodec<>("transformed", Transformed.class, Classifier.class,
                Transformed::of, model -> model.steps);
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return steps.transformations();
    }

    /** {@return what gets the transformed values} */
    public Classifier inner() {
        return steps.inner();
    }

    @Override
    public Computation computation() {
        return reading;
    }

    @Override
    public String responseTitle() {
        return inner().responseTitle();
    }

    @Override
    public double responseMin() {
        return inner().responseMin();
    }

    @Override
    public double responseMax() {
        return inner().responseMax();
    }

    /** {@return such as {@code dense network: 3 inputs, 1 sigmoid, after scaling of 3 variables}} */
    @Override
    public String toString() {
        return steps.toString();
    }
}
