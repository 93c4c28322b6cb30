package org.hepmva.expression;

/** An expression that knows where its values are. Immutable, safe to share between threads. */
public final class BoundExpression {

    BoundExpression() { }

    /**
     * {@return the value for one event; allocates nothing}
     *
     * @param event one value per provided name, in that order
     */
    public double value(double[] event) {
        throw new UnsupportedOperationException();
    }

    /**
     * Evaluates many events.
     *
     * @param columns one array per provided name, in that order; those that are not mentioned may be null
     * @param count   number of events, from index 0
     * @param target  where the values go, from index 0
     */
    public void values(double[][] columns, int count, double[] target) {
        throw new UnsupportedOperationException();
    }
}
