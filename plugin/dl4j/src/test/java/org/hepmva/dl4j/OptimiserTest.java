package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/** The steps that Deeplearning4j takes are those of the papers. */
class OptimiserTest {

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    private static final double ETA = 0.1;
    private static final double MU = 0.8;
    private static final double[] GRADIENTS = {1, -0.5, 0.25, 2, -3};

    /** Minus the step for each gradient in turn, by the formula of the paper, in double precision. */
    private static double[] byFormula(Optimiser optimiser) {
        double[] steps = new double[GRADIENTS.length];
        double m = 0;
        double v = 0;
        double most = 0;
        for (int i = 0; i < steps.length; i++) {
            double g = GRADIENTS[i];
            int t = i + 1;
            switch (optimiser) {
                case SGD -> steps[i] = ETA * g;
                case MOMENTUM -> {
                    m = MU * m + ETA * g;
                    steps[i] = m;
                }
                case NESTEROV -> {
                    // coefficients as seen one step ahead (cs231n.github.io/neural-networks-3)
                    double before = m;
                    m = MU * m - ETA * g;
                    steps[i] = MU * before - (1 + MU) * m;
                }
                case ADAGRAD -> {
                    v += g * g;
                    steps[i] = ETA * g / Math.sqrt(v + 1e-6);
                }
                case RMSPROP -> {
                    v = 0.95 * v + 0.05 * g * g;
                    steps[i] = ETA * g / Math.sqrt(v + 1e-8);
                }
                case ADADELTA -> {
                    v = 0.95 * v + 0.05 * g * g;
                    steps[i] = g * Math.sqrt(m + 1e-6) / Math.sqrt(v + 1e-6);
                    m = 0.95 * m + 0.05 * steps[i] * steps[i];
                }
                case ADAMAX -> {
                    m = 0.9 * m + 0.1 * g;
                    v = Math.max(0.999 * v, Math.abs(g));
                    steps[i] = ETA / (1 - Math.pow(0.9, t)) * m / v;
                }
                default -> {
                    m = 0.9 * m + 0.1 * g;
                    v = 0.999 * v + 0.001 * g * g;
                    most = Math.max(most, v);
                    double seconds = optimiser == Optimiser.AMSGRAD ? most : v;
                    double unbiased = 1 - Math.pow(0.9, t);
                    double first = optimiser == Optimiser.NADAM
                            ? 0.9 * m / unbiased + 0.1 * g / unbiased : m / unbiased;
                    steps[i] = ETA * first / Math.sqrt(seconds / (1 - Math.pow(0.999, t)));
                }
            }
        }
        return steps;
    }

    /** In a whole network, whose configuration Deeplearning4j has cloned; AdaDelta has no learning rate. */
    @ParameterizedTest
    @EnumSource(value = Optimiser.class, mode = EnumSource.Mode.EXCLUDE, names = "ADADELTA")
    void theLearningRateOfTheEpochIsUsed(Optimiser optimiser) {
        LearningRateDial dial = new LearningRateDial(ETA);
        DenseNetworkSettings settings = Networks.small()
                .withOptimisation(Optimisation.defaults().withOptimiser(optimiser).withMomentum(0));
        MultiLayerNetwork network = Networks.build(settings, 2, dial);
        INDArray inputs = Nd4j.createFromArray(new float[][] {{3, 4}});
        INDArray labels = Nd4j.createFromArray(new float[][] {{1, 1}});
        network.fit(inputs, labels);
        INDArray before = network.params().dup();

        dial.turn(1e-30);
        network.fit(inputs, labels);
        assertEquals(before, network.params().dup());
        dial.turn(ETA);
        network.fit(inputs, labels);
        assertNotEquals(before, network.params().dup());
    }

    @ParameterizedTest
    @EnumSource(Optimiser.class)
    void theStepsFollowTheFormula(Optimiser optimiser) {
        Optimisation settings = Optimisation.defaults().withOptimiser(optimiser).withMomentum(MU);
        IUpdater rule = LayerStack.updater(settings, new LearningRateDial(ETA));
        long size = rule.stateSize(1);
        INDArray state = size == 0 ? null : Nd4j.create(1, size);
        GradientUpdater<?> updater = rule.instantiate(state, size > 0);
        double[] expected = byFormula(optimiser);

        for (int i = 0; i < GRADIENTS.length; i++) {
            INDArray gradient = Nd4j.createFromArray((float) GRADIENTS[i]);
            updater.applyUpdater(gradient, i, 0);

            // float arithmetic, and ε stands inside or outside the root
            double tolerance = 2e-5 * Math.abs(expected[i]) + 1e-7;
            assertEquals(expected[i], gradient.getDouble(0), tolerance, "step " + i);
        }
    }
}
