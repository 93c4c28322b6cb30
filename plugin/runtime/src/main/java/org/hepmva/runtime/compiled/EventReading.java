package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Variable;

/**
 * What all kinds of classifiers have in common: how events become responses, once it is known how the values
 * of the variables do. Events are checked for their size, and what the variables declare as missing is taken
 * for NaN. Immutable, safe to share between threads.
 */
public final class EventReading {

    private final List<Variable> variables;
    private final Compiled compiled;
    private final boolean declaresMissing;

    private EventReading(List<Variable> variables, Compiled compiled, boolean declaresMissing) {
        this.variables = variables;
        this.compiled = compiled;
        this.declaresMissing = declaresMissing;
    }

    /**
     * {@return the reading of events by what is computed where NaN is missing}
     *
     * @param variables what is read, in training order
     * @param compiled  values of the variables to a response
     */
    public static EventReading of(List<Variable> variables, Compiled compiled) {
        Compiled reading = MissingValues.of(variables, compiled);
        return new EventReading(variables, reading, reading != compiled);
    }

    /** {@return the variables, in training order} */
    public List<Variable> variables() {
        return variables;
    }

    /**
     * {@return the response to one event}
     *
     * @throws IllegalArgumentException if there is not one value per variable
     */
    public double response(double[] x) {
        requireAll(x);
        return compiled.response(x);
    }

    /**
     * {@return the values of one event with NaN for what is missing; the same array if nothing but NaN is}
     *
     * @throws IllegalArgumentException if there is not one value per variable
     */
    public double[] withNaN(double[] x) {
        requireAll(x);
        return declaresMissing ? MissingValues.asNaN(variables, x) : x;
    }

    private void requireAll(double[] x) {
        if (x.length != variables.size()) {
            throw Batch.wrongEvent(x.length, Variable.names(variables));
        }
    }

    /** Gives the responses to many events, as {@link Classifier#responses(Columns, int, int, double[])}. */
    public void responses(Columns columns, int first, int count, double[] target) {
        new Batch(columns, first, count, target).responses(compiled, variables);
    }

    /** {@return the classifier, reading the values that a loop provides} */
    public Classifier bound(Classifier trained, List<String> provided) {
        return BoundClassifier.of(trained, compiled, provided);
    }
}
