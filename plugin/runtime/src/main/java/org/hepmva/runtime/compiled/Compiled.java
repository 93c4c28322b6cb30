package org.hepmva.runtime.compiled;

/**
 * A model as it is computed, made once from what it is: values of its variables in training order to one
 * number or several. Immutable, safe to share between threads.
 *
 * <p>An event is one value per variable, rounded to float here; there are no fewer.
 */
public interface Compiled extends EventEvaluation {

    /** {@return number of variables} */
    int variables();

    /** {@return how many numbers it gives} */
    default int outputs() {
        return 1;
    }

    /**
     * Gives the numbers for a block of events, the same bit for bit.
     *
     * @param x      one array per variable
     * @param count  how many events, at most {@link Batch#SIZE}
     * @param target where to write, one array per output
     * @param at     where the first of them goes
     */
    void evaluate(float[][] x, int count, double[][] target, int at);

    /**
     * {@return the same for events whose values stand in other places, without copying them first}
     *
     * @param places for each variable the place of its value in an event
     */
    default EventEvaluation reading(int[] places) {
        return new CopiedEvent(this, places.length, (event, x) -> {
            for (int i = 0; i < places.length; i++) {
                x[i] = event[places[i]];
            }
        });
    }
}
