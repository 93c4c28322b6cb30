package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.sample.Sample;
import org.hepmva.train.TrainingMonitor;

/** Samples and settings that several tests share. */
final class Networks {

    private Networks() {
    }

    static List<Variable> variables(int number) {
        List<Variable> variables = new ArrayList<>();
        for (int v = 0; v < number; v++) {
            variables.add(Variable.of("x" + v));
        }
        return variables;
    }

    /** Two overlapping clouds in three variables of different scale; alternately signal and background. */
    static Sample clouds(int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[3][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i % 2);
            double shift = classes[i] == Sample.SIGNAL ? 0.7 : -0.7;
            values[0][i] = (float) (shift + random.nextGaussian());
            values[1][i] = (float) (1000 + 50 * (shift + random.nextGaussian()));
            values[2][i] = (float) (1e-3 * random.nextGaussian());
        }
        return Sample.of(variables(3), values, new double[0], classes);
    }

    /**
     * Two variables that say little each and much together: their difference is shifted by the class, both
     * move with a third number that is not known. The coefficients that tell are large, of opposite sign.
     */
    static Sample correlated(int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[2][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i % 2);
            double shift = classes[i] == Sample.SIGNAL ? 0.2 : -0.2;
            double common = random.nextGaussian();
            values[0][i] = (float) (common + shift + 0.2 * random.nextGaussian());
            values[1][i] = (float) (common - shift + 0.2 * random.nextGaussian());
        }
        return Sample.of(variables(2), values, new double[0], classes);
    }

    /** The network of two classes, before training. */
    static MultiLayerNetwork build(DenseNetworkSettings settings, int inputs, LearningRateDial dial) {
        return LayerStack.build(settings, TwoClasses.of(settings), inputs, dial);
    }

    static Sample nothing(Sample like) {
        return like.select(new int[0]);
    }

    /** The same events, signal called background and background signal. */
    static Sample exchanged(Sample sample) {
        byte[] classes = sample.classes().clone();
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (1 - classes[i]);
        }
        return Sample.of(sample.variables(), sample.values(), sample.eventWeights(), classes);
    }

    /** The same events with other weights. */
    static Sample weighted(Sample sample, double[] weights) {
        return Sample.of(sample.variables(), sample.values(), weights, sample.classes());
    }

    /** Five small neurons, trained for a few epochs. */
    static DenseNetworkSettings small() {
        return DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(5), Activation.TANH)
                        .withBatchNormalisation(false))
                .withRegularisation(Regularisation.defaults().withDropout(0).withL2(0))
                .withOptimisation(
                        Optimisation.defaults().withEpochs(5).withBatch(100).withLearningRate(0.05));
    }

    /** One step of plain descent on all events, starting from a logistic regression. */
    static DenseNetworkSettings oneStep() {
        return DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(), Activation.TANH))
                .withOptimisation(Optimisation.defaults().withOptimiser(Optimiser.SGD).withLearningRate(1)
                        .withSchedule(new LearningRateSchedule.Constant()).withEpochs(1).withBatch(1 << 20))
                .withStopping(EarlyStopping.defaults().withValidationFraction(0));
    }

    /** A monitor that asks to stop after some epochs. */
    static TrainingMonitor stopAfter(int epochs) {
        return new TrainingMonitor() {

            private int done;

            @Override
            public void step(int step, int total, double trainingLoss, double validationLoss) {
                done = step;
            }

            @Override
            public boolean stopRequested() {
                return done >= epochs;
            }
        };
    }
}
