package org.hepmva.runtime.network;

import static org.hepmva.runtime.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileException;
import org.junit.jupiter.api.Test;

/** Networks of several classes, and of targets. */
class SeveralOutputsTest {

    private static final List<Variable> XY = List.of(Variable.of("x"), Variable.of("y"));
    private static final List<String> CLASSES = List.of("e", "mu", "tau");
    private static final List<NetworkTarget> TARGETS = List.of(
            new NetworkTarget("energy", 40, 12.5, Link.IDENTITY),
            NetworkTarget.of("hits").withLink(Link.EXPONENTIAL));

    private static DenseLayer layer(Activation activation, double... coefficients) {
        int outputs = coefficients.length / 2;
        return new DenseLayer(2, outputs, coefficients, new double[outputs], activation);
    }

    @Test
    void theNumbersOfClassesAreTheSoftmaxOfTheLastLayer() {
        DenseNetwork network = DenseNetwork.of(XY,
                List.of(layer(Activation.SOFTMAX, 1, 0, 0, 1, 800, 0)), CLASSES);
        double[] numbers = new double[3];

        network.evaluate(new double[] {-0.5, 0.25}, numbers);
        double sum = Math.exp(-0.5) + Math.exp(0.25) + Math.exp(-400);
        assertArrayEquals(new double[] {Math.exp(-0.5) / sum, Math.exp(0.25) / sum, Math.exp(-400) / sum},
                numbers, 1e-15);

        network.evaluate(new double[] {1, 0}, numbers);
        assertArrayEquals(new double[] {0, 0, 1}, numbers, 1e-300);

        network.evaluate(new double[] {1, Double.NaN}, numbers);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, numbers);
        assertEquals(CLASSES, network.outputs());
        assertEquals("dense network: 2 inputs, 3 softmax", network.toString());
        assertEquals(0, network.responseMin());
    }

    @Test
    void anEstimateIsTheLinkOfTheScaledOutput() {
        RegressionNetwork network = RegressionNetwork.of(XY, List.of(layer(Activation.LINEAR, 0.5, 1, -1, 2)),
                TARGETS);
        double[] numbers = new double[2];

        network.evaluate(new double[] {3, 0.5}, numbers);

        assertEquals(40 + 12.5 * 2, numbers[0]);
        assertEquals(Math.exp(-2), numbers[1], 1e-15);
        assertEquals(TARGETS, network.targets());
        assertEquals(1, network.layers().size());
        assertEquals("regression network: 2 inputs, 2 linear, of energy, hits", network.toString());
        assertEquals(new NetworkTarget("hits", 1, 2, Link.EXPONENTIAL), TARGETS.get(1).withScale(1, 2));
    }

    @Test
    void aNetworkThatDoesNotFitItsClassesIsRefused() {
        DenseLayer three = layer(Activation.SOFTMAX, 1, 2, 3, 4, 5, 6);

        assertEquals("the last layer has 3 outputs, but there are 4 classes",
                refusal(() -> DenseNetwork.of(XY, List.of(three), List.of("a", "b", "c", "d"))));
        assertEquals("the last layer of 3 classes is a softmax, not leaky_relu", refusal(() ->
                DenseNetwork.of(XY, List.of(layer(Activation.LEAKY_RELU, 1, 2, 3, 4, 5, 6)), CLASSES)));
        assertEquals("one number per class is given for three classes or more, not for 2; two have one"
                + " response", refusal(() -> DenseNetwork.of(XY, List.of(three), List.of("a", "b"))));
        assertEquals("a network needs at least one layer",
                refusal(() -> DenseNetwork.of(XY, List.of(), CLASSES)));
    }

    @Test
    void aNetworkThatDoesNotFitItsTargetsIsRefused() {
        DenseLayer two = layer(Activation.LINEAR, 1, 2, 3, 4);

        assertEquals("the last layer has 2 outputs, but there are 1 targets",
                refusal(() -> RegressionNetwork.of(XY, List.of(two), TARGETS.subList(0, 1))));
        assertEquals("the last layer of a regression is linear, not tanh",
                refusal(() -> RegressionNetwork.of(XY, List.of(layer(Activation.TANH, 1, 2, 3, 4)),
                        TARGETS)));
        assertEquals("two targets are named 'a'", refusal(() -> RegressionNetwork.of(XY, List.of(two),
                List.of(NetworkTarget.of("a"), NetworkTarget.of("a ")))));
        assertEquals("a regressor needs at least one target",
                refusal(() -> RegressionNetwork.of(XY, List.of(two), List.of())));
        assertEquals("the name of a target is blank", refusal(() -> NetworkTarget.of(" ")));
        assertEquals("target 'E': offset = NaN is not a finite number",
                refusal(() -> NetworkTarget.of("E").withScale(Double.NaN, 1)));
        assertEquals("target 'E': factor = Infinity is not a finite number",
                refusal(() -> NetworkTarget.of("E").withScale(0, Double.POSITIVE_INFINITY)));
    }

    @Test
    void aDamagedFileIsRefusedWithThePlace() throws IOException {
        String classes = Samples.text(WeightFile.of("NN", DenseNetwork.of(XY,
                List.of(layer(Activation.SOFTMAX, 1, 0, 0, 1, 8, 0)), CLASSES)));
        String targets = Samples.text(WeightFile.of("NN", RegressionNetwork.of(XY,
                List.of(layer(Activation.LINEAR, 0.5, 1, -1, 2)), TARGETS)));

        assertEquals("line 24, model: the last layer of 3 classes is a softmax, not tanh",
                refusedText(classes.replace("\"softmax\"", "\"tanh\"")));
        assertEquals("line 24, model: the last layer has 3 outputs; it may have 1, or 2 of which the first is"
                + " signal", refusedText(classes.replace(
                "\"classes\": [\"e\", \"mu\", \"tau\"],\n    \"layers\"", "\"layers\"")));
        assertEquals("line 31, model.targets[1].link: \"exp\" is not known; known, nearest first:"
                + " exponential, identity", refusedText(targets.replace("\"exponential\"", "\"exp\"")));
        assertEquals("line 30, model.targets[0]: target 'energy': offset = NaN is not a finite number",
                refusedText(targets.replace("\"offset\": 40", "\"offset\": \"NaN\"")));
        assertEquals("line 27, model: the last layer has 2 outputs, but there are 3 targets",
                refusedText(targets.replace("{\"name\": \"energy\", \"offset\"",
                        "{\"name\": \"E\", \"offset\": 0, \"factor\": 1, \"link\": \"identity\"},"
                                + " {\"name\": \"energy\", \"offset\"")));
    }

    private static String refusedText(String text) {
        return assertThrows(WeightFileException.class, () -> Samples.read(text)).getMessage();
    }
}
