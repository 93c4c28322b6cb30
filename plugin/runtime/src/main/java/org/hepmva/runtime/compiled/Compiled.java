package org.hepmva.runtime.compiled;

import java.util.function.ToDoubleFunction;

/**
 * A classifier as it is computed, made once from what it is: values of its variables in training order to a
 * response. Immutable, safe to share between threads.
 */
public interface Compiled {

    /** {@return number of variables} */
    int variables();

    /**
     * {@return the response to one event}
     *
     * @param x one value per variable, rounded to float here; there are no fewer
     */
    double response(double[] x);

    /**
     * Gives the responses to a block of events, the same bit for bit.
     *
     * @param x      one array per variable
     * @param count  how many events, at most {@link Batch#SIZE}
     * @param target where to write the responses
     * @param at     where the first of them goes
     */
    void responses(float[][] x, int count, double[] target, int at);

    /**
     * {@return the response to one event whose values stand in other places, without copying them first}
     *
     * @param places for each variable the place of its value in an event
     */
    default ToDoubleFunction<double[]> reading(int[] places) {
        ThreadLocal<double[]> scratch = ThreadLocal.withInitial(() -> new double[places.length]);
        return event -> {
            double[] x = scratch.get();
            for (int i = 0; i < places.length; i++) {
                x[i] = event[places[i]];
            }
            return response(x);
        };
    }
}
