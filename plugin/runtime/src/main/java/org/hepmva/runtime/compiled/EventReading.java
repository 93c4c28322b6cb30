package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;

/**
 * What all kinds of models have in common: how events become numbers, once it is known how the values of the
 * variables do. Events are checked for their size, and what the variables declare as missing is taken for
 * NaN. Immutable, safe to share between threads.
 */
public final class EventReading {

    private final List<Variable> variables;
    private final Compiled compiled;
    private final boolean declaresMissing;
    private final Reading reading;

    private EventReading(List<Variable> variables, List<String> outputs, Compiled compiled,
                         boolean declaresMissing) {
        this.variables = variables;
        this.compiled = compiled;
        this.declaresMissing = declaresMissing;
        this.reading = Reading.unbound(variables, outputs, compiled);
    }

    /**
     * {@return the reading of events by what is computed where NaN is missing}
     *
     * @param variables what is read, in training order
     * @param outputs   the names of what is given
     * @param compiled  values of the variables to numbers
     */
    public static EventReading of(List<Variable> variables, List<String> outputs, Compiled compiled) {
        Compiled reading = MissingValues.of(variables, compiled);
        return new EventReading(variables, outputs, reading, reading != compiled);
    }

    /** {@return the variables, in training order} */
    public List<Variable> variables() {
        return variables;
    }

    /** {@return the names of what is given} */
    public List<String> outputs() {
        return reading.outputs();
    }

    /**
     * {@return the number for one event}
     *
     * @throws IllegalArgumentException if there is not one value per variable
     * @throws IllegalStateException    if several numbers are given
     */
    public double response(double[] x) {
        return reading.response(x);
    }

    /** Gives the numbers for one event, as {@link org.hepmva.runtime.Model#evaluate(double[], double[])}. */
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    /**
     * {@return the values of one event with NaN for what is missing; the same array if nothing but NaN is}
     *
     * @throws IllegalArgumentException if there is not one value per variable
     */
    public double[] withNaN(double[] x) {
        reading.requireAll(x);
        return declaresMissing ? MissingValues.asNaN(variables, x) : x;
    }

    /** Gives the responses to many events, as {@link Classifier#responses(Columns, int, int, double[])}. */
    public void responses(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    /** Gives the numbers for many events. */
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    /** {@return the classifier, reading the values that a loop provides} */
    public Classifier bound(Classifier trained, List<String> provided) {
        return new BoundClassifier(trained, compiled,
                Reading.bound(variables, outputs(), compiled, provided));
    }

    /** {@return the regressor, reading the values that a loop provides} */
    public Regressor bound(Regressor trained, List<String> provided) {
        return new BoundRegressor(trained, compiled,
                Reading.bound(variables, outputs(), compiled, provided));
    }
}
