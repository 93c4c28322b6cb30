package org.hepmva.dl4j;

import org.hepmva.text.Require;

/**
 * How the coefficients are learned.
 *
 * @param loss         what is made small
 * @param optimiser    how a gradient becomes a step
 * @param learningRate initial learning rate η, finite and above 0
 * @param momentum     μ of momentum and Nesterov, in [0, 1); the others ignore it
 * @param schedule     how η falls
 * @param batch        largest number of events per step, at least 1; an epoch is cut into batches
 *                     of nearly equal size, so that the last one is never a remainder of a few
 *                     events
 * @param epochs       largest number of passes over the training events, at least 1
 */
public record Optimisation(Loss loss, Optimiser optimiser, double learningRate, double momentum,
                           LearningRateSchedule schedule, int batch, int epochs) {

    private static final Optimisation DEFAULTS = new Optimisation(Loss.BINARY_CROSS_ENTROPY, Optimiser.ADAM,
            0.01, 0.9, new LearningRateSchedule.Cosine(0.01), 512, 60);

    /** Checks the ranges. */
    public Optimisation {
        Require.positive("learningRate", learningRate);
        Require.part("momentum", momentum);
        Require.atLeast("batch", batch, 1);
        Require.atLeast("epochs", epochs, 1);
    }

    /**
     * {@return cross-entropy, Adam from η = 0.01 down a cosine to a hundredth of it, batches of
     * 512, 60 epochs}
     */
    public static Optimisation defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another loss} */
    public Optimisation withLoss(Loss value) {
        return new Optimisation(value, optimiser, learningRate, momentum, schedule, batch, epochs);
    }

    /** {@return these settings with another optimiser} */
    public Optimisation withOptimiser(Optimiser value) {
        return new Optimisation(loss, value, learningRate, momentum, schedule, batch, epochs);
    }

    /** {@return these settings with another initial learning rate, finite and above 0} */
    public Optimisation withLearningRate(double value) {
        return new Optimisation(loss, optimiser, value, momentum, schedule, batch, epochs);
    }

    /** {@return these settings with another momentum, in [0, 1)} */
    public Optimisation withMomentum(double value) {
        return new Optimisation(loss, optimiser, learningRate, value, schedule, batch, epochs);
    }

    /** {@return these settings with another schedule} */
    public Optimisation withSchedule(LearningRateSchedule value) {
        return new Optimisation(loss, optimiser, learningRate, momentum, value, batch, epochs);
    }

    /** {@return these settings with another largest batch, at least 1 event} */
    public Optimisation withBatch(int value) {
        return new Optimisation(loss, optimiser, learningRate, momentum, schedule, value, epochs);
    }

    /** {@return these settings with another largest number of epochs, at least 1} */
    public Optimisation withEpochs(int value) {
        return new Optimisation(loss, optimiser, learningRate, momentum, schedule, batch, value);
    }
}
