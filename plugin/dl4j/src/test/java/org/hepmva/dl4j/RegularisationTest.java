package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.network.Activation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One step of plain descent with η = 0.1, so that what is added to the gradient can be read off. */
class RegularisationTest {

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    private static final double ETA = 0.1;
    private static final Regularisation NONE = Regularisation.defaults().withDropout(0).withL2(0);

    /** Coefficients before and after a step on one event of the given weight, without the bias. */
    private static double[][] step(Regularisation regularisation, double weight) {
        DenseNetworkSettings settings = Networks.oneStep().withRegularisation(regularisation);
        MultiLayerNetwork network = Networks.build(settings, 2, new LearningRateDial(ETA));
        INDArray coefficients = network.getLayer(0).getParam("W");
        double[] before = coefficients.dup().data().asDouble();
        network.fit(Nd4j.createFromArray(new float[][]{{3, 4}}),
                Nd4j.createFromArray(new float[][]{{1, (float) weight}}));
        return new double[][]{before, coefficients.dup().data().asDouble()};
    }

    private static double[] minus(double[] before, double factor, double... added) {
        return new double[]{before[0] - factor * added[0], before[1] - factor * added[1]};
    }

    @Test
    void anEventOfWeightZeroTeachesNothing() {
        double[][] c = step(NONE, 0);

        assertArrayEquals(c[0], c[1]);
    }

    @Test
    void l2PullsInProportionToTheCoefficient() {
        double[][] c = step(NONE.withL2(0.5), 0);

        assertArrayEquals(minus(c[0], ETA * 0.5, c[0]), c[1], 1e-7);
    }

    @Test
    void l1PullsAllAlike() {
        double[][] c = step(NONE.withL1(0.5), 0);

        assertArrayEquals(minus(c[0], ETA * 0.5, Math.signum(c[0][0]), Math.signum(c[0][1])), c[1], 1e-7);
    }

    @Test
    void allThreeActTogether() {
        double[][] c = step(NONE.withL1(0.5).withL2(0.5).withWeightDecay(0.25), 0);

        double[] sum = {0.5 * Math.signum(c[0][0]) + 0.75 * c[0][0],
            0.5 * Math.signum(c[0][1]) + 0.75 * c[0][1]};
        assertArrayEquals(minus(c[0], ETA, sum), c[1], 1e-7);
    }

    @Test
    void weightDecayShrinksByAShareTimesTheLearningRate() {
        double[][] c = step(NONE.withWeightDecay(0.25), 0);

        assertArrayEquals(minus(c[0], ETA * 0.25, c[0]), c[1], 1e-7);
    }

    @Test
    void valuesAreClippedOneByOne() {
        double[][] c = step(NONE.withClipping(GradientClipping.ofValue(0.01)), 100);

        assertArrayEquals(minus(c[0], -ETA, 0.01, 0.01), c[1], 1e-7);
    }

    @Test
    void theNormIsClippedOverALayerWithItsBias() {
        double[][] c = step(NONE.withClipping(GradientClipping.ofNorm(0.5)), 100);
        double norm = Math.sqrt(3 * 3 + 4 * 4 + 1);

        assertArrayEquals(minus(c[0], -ETA * 0.5 / norm, 3, 4), c[1], 1e-6);
    }

    @Test
    void dropoutSilencesOutputsInTrainingAndNoneInApplication() {
        DenseNetworkSettings settings = DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(1000), Activation.SIGMOID)
                        .withBatchNormalisation(false))
                .withRegularisation(Regularisation.defaults().withDropout(0.25));
        MultiLayerNetwork network = Networks.build(settings, 1, new LearningRateDial(ETA));
        network.getLayer(1).getParam("W").assign(1);
        INDArray zero = Nd4j.createFromArray(new float[][]{{0}});

        network.setInput(zero);
        network.setLabels(Nd4j.createFromArray(new float[][]{{0, 1}}));
        network.computeGradientAndScore();
        double[] gradient = network.gradient().getGradientFor("1_W").dup().data().asDouble();

        // binomial, 4 σ
        assertEquals(250, DoubleStream.of(gradient).filter(g -> g == 0).count(), 55);
        assertArrayEquals(new double[]{0.5}, network.feedForwardToLayer(0, zero).get(1).getColumn(0)
                .toDoubleVector(), 1e-7);
    }
}
