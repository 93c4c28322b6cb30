package org.hepmva.runtime.transform;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.EventReading;

/**
 * A classifier behind transformations of its variables, applied in order; what it reads may be more or fewer
 * values than there are variables.
 *
 * <p>Transformations are computed in double on the values rounded to float; what comes out is rounded to
 * float by the classifier inside, like any input. Immutable, safe to share between threads; each thread
 * allocates scratch arrays once.
 */
public final class Transformed implements Classifier {

    private final List<Transformation> transformations;
    private final Classifier inner;
    private final EventReading reading;

    private Transformed(List<Variable> variables, List<Transformation> transformations, Classifier inner) {
        this.transformations = transformations;
        this.inner = inner;
        this.reading = EventReading.of(variables, inner.outputs(),
                new CompiledTransformed(variables.size(), transformations, inner));
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
        new StepsBefore(transformations, inner).require("classifier", variables);
        return new Transformed(Variable.distinct(variables), List.copyOf(transformations), inner);
    }

    /** {@return how transformed classifiers stand in a weight file} */
    public static ModelCodec<Transformed> codec() {
        return new TransformedCodec<>("transformed", Transformed.class, Classifier.class,
                Transformed::of,
                model -> new StepsBefore(model.transformations, model.inner));
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return transformations;
    }

    /** {@return what gets the transformed values} */
    public Classifier inner() {
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
    public double response(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void responses(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    @Override
    public Classifier bind(List<String> provided) {
        return reading.bound(this, provided);
    }

    @Override
    public String responseTitle() {
        return inner.responseTitle();
    }

    @Override
    public double responseMin() {
        return inner.responseMin();
    }

    @Override
    public double responseMax() {
        return inner.responseMax();
    }

    /** {@return such as {@code dense network: 3 inputs, 1 sigmoid, after scaling of 3 variables}} */
    @Override
    public String toString() {
        return new StepsBefore(transformations, inner).toString();
    }
}
