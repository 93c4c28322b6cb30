package org.hepmva.dl4j;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * The learning rate of the current epoch. Mutable: all optimisers of a network share one dial,
 * turned between epochs.
 */
final class LearningRateDial implements ISchedule {

    private static final long serialVersionUID = 1;

    private double rate;

    LearningRateDial(double rate) {
        this.rate = rate;
    }

    void turn(double value) {
        rate = value;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return rate;
    }

    /**
     * {@return this dial: Deeplearning4j clones its configuration, and a copy would not be turned}
     */
    @Override
    public ISchedule clone() {
        return this;
    }
}
