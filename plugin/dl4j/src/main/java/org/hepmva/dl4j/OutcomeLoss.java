package org.hepmva.dl4j;

import java.io.Serializable;
import org.hepmva.train.LossDefinition;

/** What an event costs: a function of what enters the output activation, and of the truth. Immutable. */
interface OutcomeLoss extends Serializable {

    /** {@return its name and formula} */
    LossDefinition definition();

    /** {@return number of output neurons} */
    int outputs();

    /** {@return numbers that say what is true of an event} */
    int truths();

    /** {@return the loss of one event of weight 1, at least 0; NaN for a NaN sum} */
    double value(OutputSums sums, int event);

    /**
     * Computes the derivatives of {@link #value}.
     *
     * @param target gets one for each output
     */
    void slopes(OutputSums sums, int event, double[] target);

    /** {@return for each event the number by which two classes are told apart; none for other outcomes} */
    default double[] margins(OutputSums sums) {
        return new double[0];
    }
}
