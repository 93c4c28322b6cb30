package org.hepmva.runtime;

/** What happens to the variables before a classifier sees them. */
public sealed interface Transformation permits Scaling, Imputation {

    /** {@return number of variables} */
    int size();

    /**
     * Transforms one event in place; allocates nothing.
     *
     * @param x one value per variable; changed
     */
    void apply(double[] x);
}
