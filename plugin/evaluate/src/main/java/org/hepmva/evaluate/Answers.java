package org.hepmva.evaluate;

/**
 * What one method says of the events of one part. Each event is answered by the same model every time: with
 * folds, of the test part by the one that has not seen it, and of the other parts by one that has.
 */
public interface Answers {

    /** {@return for each output one number per event of the part, in its order} */
    double[][] all();

    /**
     * {@return for each output one number per event, for values that may differ from those of the part}
     *
     * @param values one array per variable, one value for each of {@code events}
     * @param events their numbers in the part
     */
    double[][] of(float[][] values, int[] events);
}
