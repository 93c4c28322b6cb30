package org.hepmva.runtime.compiled;

/** The values of one event to numbers, one per output. Immutable, safe to share between threads. */
public interface EventEvaluation {

    /**
     * {@return the number of what gives only one; of what gives several it is not asked}
     *
     * @param x the values of one event
     */
    default double response(double[] x) {
        throw new IllegalStateException("several numbers are given, not one");
    }

    /**
     * Gives the numbers for one event.
     *
     * @param x      the values of one event
     * @param target where to write them, from its beginning
     */
    default void evaluate(double[] x, double[] target) {
        target[0] = response(x);
    }
}
