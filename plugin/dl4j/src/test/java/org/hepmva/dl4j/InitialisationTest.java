package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.network.Activation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients are drawn from the distributions that the names stand for. */
class InitialisationTest {

    private static final int INPUTS = 300;
    private static final int NEURONS = 200;

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    private static MultiLayerNetwork network(Initialisation initialisation, Activation activation) {
        return Networks.build(DenseNetworkSettings.defaults().withShape(NetworkShape.defaults()
                        .withHidden(List.of(NEURONS), activation).withInitialisation(initialisation)), INPUTS,
                new LearningRateDial(1));
    }

    private static double[] coefficients(Initialisation initialisation, Activation activation) {
        return network(initialisation, activation).getLayer(0).getParam("W").dup().data().asDouble();
    }

    private static double deviation(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(c -> c * c).average().orElseThrow());
    }

    /** Variance times inputs (or half the sum of inputs and neurons), and whether the edges are sharp. */
    @ParameterizedTest
    @CsvSource({"GLOROT_NORMAL,1,250,false", "GLOROT_UNIFORM,1,250,true", "HE_NORMAL,2,300,false",
        "HE_UNIFORM,2,300,true", "LECUN_NORMAL,1,300,false", "LECUN_UNIFORM,1,300,true"})
    void theDeviationIsThatOfThePaper(Initialisation initialisation, double variance, double neurons,
                                      boolean uniform) {
        double[] drawn = coefficients(initialisation, Activation.TANH);

        double sigma = Math.sqrt(variance / neurons);
        // 60 000 numbers: the deviation is known to 0.3%
        assertEquals(sigma, deviation(drawn), 0.015 * sigma);
        double largest = Arrays.stream(drawn).map(Math::abs).max().orElseThrow();
        assertEquals(uniform, largest < 1.733 * sigma);
    }

    @ParameterizedTest
    @CsvSource({"RELU,HE_NORMAL", "LEAKY_RELU,HE_NORMAL", "ELU,HE_NORMAL", "GELU,HE_NORMAL",
        "SWISH,HE_NORMAL", "SELU,LECUN_NORMAL", "TANH,GLOROT_NORMAL", "SIGMOID,GLOROT_NORMAL",
        "SOFTPLUS,GLOROT_NORMAL", "SOFTSIGN,GLOROT_NORMAL"})
    void automaticFollowsTheActivation(Activation activation, Initialisation same) {
        assertArrayEquals(coefficients(same, activation), coefficients(Initialisation.AUTOMATIC, activation));
    }

    @ParameterizedTest
    @CsvSource({"GLOROT_NORMAL", "HE_UNIFORM"})
    void biasesStartAtZero(Initialisation initialisation) {
        assertArrayEquals(new double[NEURONS], network(initialisation, Activation.RELU).getLayer(0)
                .getParam("b").dup().data().asDouble());
    }
}
