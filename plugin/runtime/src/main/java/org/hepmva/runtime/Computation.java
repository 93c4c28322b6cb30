package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.compiled.Reading;

/**
 * How the numbers of a model are computed: what a kind of model gives to the methods of {@link Model},
 * {@link Classifier} and {@link Regressor}, which all kinds share. They are what to call. Immutable, safe to
 * share between threads.
 */
public sealed interface Computation permits Reading {

    /** {@return as {@link Model#variables}} */
    List<Variable> variables();

    /** {@return as {@link Model#inputs}} */
    List<String> inputs();

    /** {@return as {@link Model#outputs}} */
    List<String> outputs();

    /**
     * {@return the number for one event}
     *
     * @throws IllegalArgumentException if there is not one value per input
     * @throws IllegalStateException    if several numbers are given
     */
    double response(double[] x);

    /** Gives the numbers for one event, as {@link Model#evaluate(double[], double[])}. */
    void evaluate(double[] x, double[] target);

    /** Gives the number for many events, as {@link Classifier#responses(Columns, int, int, double[])}. */
    void responses(Columns columns, int first, int count, double[] target);

    /** Gives the numbers for many events, as {@link Model#evaluate(Columns, int, int, double[][])}. */
    void evaluate(Columns columns, int first, int count, double[][] target);

    /** {@return a classifier that is computed so, reading what a loop provides} */
    Classifier bound(Classifier trained, List<String> provided);

    /** {@return a regressor that is computed so, reading what a loop provides} */
    Regressor bound(Regressor trained, List<String> provided);
}
