package org.hepmva.train;

import org.hepmva.sample.Sample;

/**
 * A training method with its settings.
 *
 * <p>Implementations are immutable; one trainer may train any number of times, from any number of threads.
 */
public interface Trainer {

    /**
     * Refuses an outcome that does not go with the settings, which can be known before anything is read. By
     * default all outcomes do that the method can learn at all.
     *
     * @param outcome what the events have
     * @throws IllegalArgumentException if it does not, naming the setting
     */
    default void requireLearns(OutcomeKind outcome) {
        // nothing depends on the settings
    }

    /**
     * {@return the trained model with the story of its training: a classifier of the sample's classes, or a
     * regressor of its targets}
     *
     * @param training   what is learned from: every class, or the events with targets, has a positive Σw
     * @param validation what may decide when to stop; may have no events, then nothing stops early. Same
     *                   variables as {@code training}
     * @param monitor    told about every step, asked whether to go on. After a stop request the result is
     *                   what is whole so far
     * @throws IllegalArgumentException if a class of {@code training} is empty or its weights do not sum to a
     *                                  positive number
     */
    Trained train(Sample training, Sample validation, TrainingMonitor monitor);
}
