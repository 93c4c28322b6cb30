package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.network.Activation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Event weights, losses and gradients inside Deeplearning4j, against formulas. */
class EventLossTest {

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    private static final float[][] X = {{0.3f, -1.2f}, {2, 0.5f}, {-0.7f, 0.1f}, {-1.5f, -2}};
    private static final int[] SIGNAL = {1, 0, 1, 0};

    private static MultiLayerNetwork logistic(MarginLoss loss, Activation output) {
        DenseNetworkSettings settings = DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(), List.of()).withOutput(output))
                .withOptimisation(Optimisation.defaults().withLoss(Loss.valueOf(loss.name())))
                .withRegularisation(Regularisation.defaults().withL2(0));
        return Networks.build(settings, 2, new LearningRateDial(1));
    }

    /** Σ over the events of the gradient; Deeplearning4j divides by their number later. */
    private static double[] gradient(MultiLayerNetwork network, float[][] x, int[] signal, double[] weights) {
        float[][] labels = new float[x.length][2];
        for (int i = 0; i < x.length; i++) {
            labels[i][0] = signal[i];
            labels[i][1] = (float) weights[i];
        }
        network.setInput(Nd4j.createFromArray(x));
        network.setLabels(Nd4j.createFromArray(labels));
        network.computeGradientAndScore();
        return network.gradient().gradient().dup().data().asDouble();
    }

    private static double margin(MultiLayerNetwork network, float[] x) {
        INDArray c = network.getLayer(0).getParam("W");
        return x[0] * c.getDouble(0, 0) + x[1] * c.getDouble(1, 0);
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void theGradientIsTheWeightedSumOverTheEvents(MarginLoss loss) {
        MultiLayerNetwork network = logistic(loss, Activation.SIGMOID);
        double[] weights = {1, 2.5, 0, -0.5};
        double[] expected = new double[3];
        for (int i = 0; i < X.length; i++) {
            double slope = weights[i] * loss.slope(margin(network, X[i]), SIGNAL[i] == 1);
            expected[0] += slope * X[i][0];
            expected[1] += slope * X[i][1];
            expected[2] += slope;
        }

        // float sums of four terms of order one
        assertArrayEquals(expected, gradient(network, X, SIGNAL, weights), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void theScoreIsTheWeightedMeanLoss(MarginLoss loss) {
        MultiLayerNetwork network = logistic(loss, Activation.SIGMOID);
        double[] weights = {1, 2.5, 0, -0.5};
        double expected = 0;
        for (int i = 0; i < X.length; i++) {
            expected += weights[i] * loss.value(margin(network, X[i]), SIGNAL[i] == 1) / X.length;
        }

        gradient(network, X, SIGNAL, weights);

        assertEquals(expected, network.score(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID", "SOFTMAX"})
    void anEventOfWeightTwoIsTwoEvents(Activation output) {
        MultiLayerNetwork network = logistic(MarginLoss.BINARY_CROSS_ENTROPY, output);

        double[] once = gradient(network, X, SIGNAL, new double[]{2, 1, 1, 1});
        double[] twice = gradient(network, new float[][]{X[0], X[0], X[1], X[2], X[3]},
                new int[]{1, 1, 0, 1, 0}, new double[]{1, 1, 1, 1, 1});

        assertArrayEquals(twice, once, 1e-6);
    }

    @Test
    void anEventAndItsNegativeCancel() {
        MultiLayerNetwork network = logistic(MarginLoss.BINARY_CROSS_ENTROPY, Activation.SIGMOID);

        double[] weights = {0.75, -0.75};
        double[] sum = gradient(network, new float[][]{X[0], X[0]}, new int[]{1, 1}, weights);

        assertArrayEquals(new double[3], sum, 1e-7);
    }

    @Test
    void theTwoNeuronsOfASoftmaxPullInOppositeDirections() {
        MultiLayerNetwork network = logistic(MarginLoss.BINARY_CROSS_ENTROPY, Activation.SOFTMAX);

        double[] g = gradient(network, X, SIGNAL, new double[]{1, 1, 1, 1});

        assertArrayEquals(new double[]{-g[0], -g[1], -g[4]}, new double[]{g[2], g[3], g[5]}, 1e-6);
    }

    @Test
    void aSaturatedEventKeepsItsGradient() {
        // Deeplearning4j's own cross-entropy clips the response and has none beyond |z| of 11.5
        MultiLayerNetwork network = logistic(MarginLoss.BINARY_CROSS_ENTROPY, Activation.SIGMOID);
        network.getLayer(0).getParam("b").assign(-50);

        double[] g = gradient(network, new float[][]{{0, 0}}, new int[]{1}, new double[]{1});

        assertArrayEquals(new double[]{0, 0, -1}, g, 1e-6);
    }
}
