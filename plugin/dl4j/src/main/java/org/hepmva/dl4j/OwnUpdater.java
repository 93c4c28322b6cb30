package org.hepmva.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * The optimisers that ND4J 1.0.0-M2.1 lacks or has wrong.
 *
 * <p>Momentum is v ← μ v + η g, step −v; ND4J's is Nesterov's. AdaGrad is v ← v + g², step −η g/√(v + ε);
 * ND4J's loses its schedule when Deeplearning4j clones it, and steps by NaN. Nadam is
 * η (β₁ m̂ + (1 − β₁) ĝ) / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), ĝ = g/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ);
 * ND4J forgets the last division, so that its first steps are 30 times too long.
 *
 * @param rule     {@link Optimiser#MOMENTUM}, {@link Optimiser#ADAGRAD} or {@link Optimiser#NADAM}
 * @param rate     η
 * @param momentum μ
 */
record OwnUpdater(Optimiser rule, LearningRateDial rate, double momentum) implements IUpdater {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double ADAGRAD_EPSILON = 1e-6;
    private static final String STATE = "S";

    @Override
    public long stateSize(long coefficients) {
        return rule == Optimiser.NADAM ? 2 * coefficients : coefficients;
    }

    @Override
    public GradientUpdater<OwnUpdater> instantiate(INDArray state, boolean initialise) {
        Step step = new Step(this);
        step.setStateViewArray(state, new long[0], 'c', initialise);
        return step;
    }

    @Override
    public GradientUpdater<OwnUpdater> instantiate(Map<String, INDArray> state, boolean initialise) {
        return instantiate(state.get(STATE), initialise);
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

    /**
     * What it remembers and does to a gradient: the state is v of momentum, or m and v of Nadam.
     * Mutable.
     */
    private static final class Step implements GradientUpdater<OwnUpdater> {

        private final OwnUpdater config;
        private INDArray state;

        Step(OwnUpdater config) {
            this.config = config;
        }

        @Override
        public OwnUpdater getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> values, boolean initialise) {
            setStateViewArray(values.get(STATE), new long[0], 'c', initialise);
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, state);
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialise) {
            state = view.reshape(view.length());
            if (initialise) {
                state.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            double rate = config.getLearningRate(iteration, epoch);
            if (config.rule == Optimiser.NADAM) {
                nadam(gradient, iteration + 1, rate);
            } else if (config.rule == Optimiser.ADAGRAD) {
                state.addi(gradient.mul(gradient));
                gradient.muli(rate).divi(Transforms.sqrt(state.add(ADAGRAD_EPSILON), false));
            } else {
                state.muli(config.momentum).addi(gradient.mul(rate));
                gradient.assign(state);
            }
        }

        private void nadam(INDArray g, int t, double rate) {
            long size = state.length() / 2;
            INDArray m = state.get(NDArrayIndex.interval(0, size));
            INDArray v = state.get(NDArrayIndex.interval(size, 2 * size));
            m.muli(BETA_1).addi(g.mul(1 - BETA_1));
            v.muli(BETA_2).addi(g.mul(g).muli(1 - BETA_2));
            double firstBias = 1 - StrictMath.pow(BETA_1, t);
            double secondBias = 1 - StrictMath.pow(BETA_2, t);
            INDArray root = Transforms.sqrt(v.div(secondBias), false).addi(EPSILON);
            g.muli(1 - BETA_1).addi(m.mul(BETA_1)).muli(rate / firstBias).divi(root);
        }
    }
}
