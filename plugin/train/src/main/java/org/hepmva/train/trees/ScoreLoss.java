package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * What gradient boosting makes small: a function of an event's raw score z, summed with the event weights.
 * For two classes z is the log-odds of signal. Implementations have no state.
 */
interface ScoreLoss {

    /** {@return its name and formula} */
    LossDefinition definition();

    /** {@return the raw score to start from, which is best if nothing is known but the Σw of the classes} */
    double start(double sumSignal, double sumBackground);

    /**
     * {@return the loss of one event of weight 1}
     *
     * @param z      raw score
     * @param signal whether it is signal
     */
    double loss(double z, boolean signal);

    /**
     * Computes the loss of an event and its first two derivatives in z, each times the event weight.
     *
     * @param event   its number
     * @param z       its raw score
     * @param signal  whether it is signal
     * @param w       its weight
     * @param numbers takes gradient and hessian
     * @return the loss times the weight
     */
    double derivatives(int event, double z, boolean signal, double w, EventNumbers numbers);
}
