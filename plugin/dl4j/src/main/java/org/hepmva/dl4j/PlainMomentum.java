package org.hepmva.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * v ← μ v + η g, step −v (Polyak's heavy ball), which Deeplearning4j lacks: its momentum is Nesterov's.
 *
 * @param rate     η
 * @param momentum μ
 */
record PlainMomentum(LearningRateDial rate, double momentum) implements IUpdater {

    private static final String VELOCITY = "V";

    @Override
    public long stateSize(long coefficients) {
        return coefficients;
    }

    @Override
    public GradientUpdater<PlainMomentum> instantiate(INDArray state, boolean initialise) {
        if (initialise) {
            state.assign(0);
        }
        return new Step(this, state.reshape(state.length()));
    }

    @Override
    public GradientUpdater<PlainMomentum> instantiate(Map<String, INDArray> state, boolean initialise) {
        return instantiate(state.get(VELOCITY), initialise);
    }

    /** {@return this: it has nothing that changes but the dial, which must stay shared} */
    @Override
    public IUpdater clone() {
        return this;
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return rate.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double value, ISchedule schedule) {
        throw new UnsupportedOperationException("the learning rate is turned on its dial");
    }

    /** The velocity and what it does to a gradient. Mutable. */
    private static final class Step implements GradientUpdater<PlainMomentum> {

        private final PlainMomentum config;
        private INDArray velocity;

        Step(PlainMomentum config, INDArray velocity) {
            this.config = config;
            this.velocity = velocity;
        }

        @Override
        public PlainMomentum getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean initialise) {
            velocity = state.get(VELOCITY);
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(VELOCITY, velocity);
        }

        @Override
        public void setStateViewArray(INDArray state, long[] shape, char order, boolean initialise) {
            velocity = state.reshape(state.length());
            if (initialise) {
                velocity.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            velocity.muli(config.momentum).addi(gradient.mul(config.getLearningRate(iteration, epoch)));
            gradient.assign(velocity);
        }
    }
}
