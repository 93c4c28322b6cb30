package org.hepmva.runtime.transform;

/**
 * What happens to the values of variables before a model sees them; their number may change. Immutable.
 */
public sealed interface Transformation permits Imputation, Scaling, LinearMap {

    /** {@return number of values that are read, at least 1} */
    int inputs();

    /** {@return number of values that are given, at least 1} */
    int outputs();

    /**
     * Transforms one event; allocates nothing.
     *
     * @param x one value per input
     * @param y where to write one value per output; another array, which may be longer
     */
    void apply(double[] x, double[] y);

    /** {@return in one line what it is} */
    @Override
    String toString();
}
