package org.hepmva.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Transformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DenseNetworkTest {

    private static final List<Variable> ONE = List.of(Variable.of("x"));

    private static double activated(Activation activation, double z) {
        double[] values = {z};
        activation.apply(values, 1);
        return values[0];
    }

    @Test
    void withoutHiddenLayerItIsLogisticRegression() {
        DenseLayer layer = new DenseLayer(3, 1, new double[] {1, -2, 0.5}, new double[] {0.25},
                Activation.SIGMOID);
        DenseNetwork network = DenseNetwork.of(Samples.VARIABLES, List.of(layer));

        assertEquals(1 / (1 + StrictMath.exp(-(0.25 + 1 - 4 + 1.5))), network.response(new double[] {1, 2,
                3}));
    }

    @Test
    void coefficientsStandRowByRow() {
        DenseLayer rows = new DenseLayer(2, 3, new double[] {1, 2, 3, 4, 5, 6}, new double[] {10, 20, 30},
                Activation.LINEAR);
        DenseLayer digits = new DenseLayer(3, 1, new double[] {1, 100, 10_000}, new double[1],
                Activation.LINEAR);
        DenseNetwork network = DenseNetwork.of(List.of(Variable.of("x"), Variable.of("y")),
                List.of(rows, digits));

        assertEquals(29_19_09, network.response(new double[] {1, -1}));
    }

    /** Values by Python's math module (3.11), from the formulas in the Javadoc. */
    @ParameterizedTest
    @CsvSource({
        "LINEAR, -1.5, -1.5", "TANH, 0.5, 0.46211715726000973", "SIGMOID, 0.5, 0.6224593312018546",
        "RELU, -1.5, 0", "RELU, 1.5, 1.5", "LEAKY_RELU, -1.5, -0.015", "LEAKY_RELU, 1.5, 1.5",
        "ELU, -1.5, -0.7768698398515702", "ELU, 1.5, 1.5", "SELU, -1.5, -1.3658143533672527",
        "SELU, 1.5, 1.5760514810332207", "SOFTPLUS, 0.5, 0.9740769841801067", "SOFTPLUS, 1000, 1000",
        "SOFTPLUS, -1000, 0", "SOFTSIGN, -1.5, -0.6", "GELU, 0.5, 0.34571400982514394",
        "GELU_SIGMOID, 0.5, 0.35038843660638014", "SWISH, 0.5, 0.3112296656009273",
    })
    void activationsAreThoseOfTheirFormulas(Activation activation, double z, double expected) {
        // two units in the last place: StrictMath and C's library may differ by one, and so may the formulas
        assertEquals(expected, activated(activation, z), 2 * Math.ulp(expected));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void noActivationInventsAValueForNan(Activation activation) {
        assertTrue(Double.isNaN(activated(activation, Double.NaN)));
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    void infinitiesGiveTheLimits(Activation activation) {
        double below = activated(activation, Double.NEGATIVE_INFINITY);
        double above = activated(activation, Double.POSITIVE_INFINITY);

        assertEquals(activated(activation, -1e9), below, Math.abs(below) <= 2 ? 1e-8
                : Double.POSITIVE_INFINITY);
        assertTrue(above >= 1 && !Double.isNaN(below));
    }

    @Test
    void softmaxGivesSharesWithoutOverflow() {
        double[] z = {1000, 1000 + Math.log(3), 7};

        Activation.SOFTMAX.apply(z, 2);

        assertArrayEquals(new double[] {0.25, 0.75, 7}, z, 1e-13);
    }

    @Test
    void theFirstOfTwoOutputsIsSignal() {
        DenseLayer layer = new DenseLayer(1, 2, new double[] {2, 0}, new double[2], Activation.SOFTMAX);

        double response = DenseNetwork.of(ONE, List.of(layer)).response(new double[] {0.5});

        assertEquals(1 / (1 + Math.exp(-1)), response, 1e-15);
    }

    @Test
    void nanAmongTheVariablesGivesNanUnlessItIsImputed() {
        DenseNetwork network = Samples.randomNetwork(Activation.RELU, 4);
        double[] x = {1, Double.NaN, 2};

        assertTrue(Double.isNaN(network.response(x)));
        assertEquals(Transformed.of(List.of(), network).response(new double[] {1, -1, 2}),
                Transformed.of(List.of(new Imputation(new double[] {0, -1, 0})), network).response(x));
    }

    @Test
    void anInfiniteValueIsImputedLikeNan() {
        DenseNetwork network = Samples.randomNetwork(Activation.RELU, 4);
        Classifier imputed = Transformed.of(List.of(new Imputation(new double[] {0, -1, 0})), network);

        assertEquals(network.response(new double[] {1, -1, 0}),
                imputed.response(new double[] {1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}));
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        SplittableRandom random = new SplittableRandom(1);
        DenseLayer oneToTwo = Samples.layer(1, 2, Activation.TANH, random);
        DenseLayer threeToOne = Samples.layer(3, 1, Activation.SIGMOID, random);
        DenseLayer oneToThree = Samples.layer(1, 3, Activation.SOFTMAX, random);
        DenseLayer oneToOne = Samples.layer(1, 1, Activation.SOFTMAX, random);

        assertEquals("a network needs at least one layer", refusal(List.of()));
        assertEquals("layer 0 has 3 inputs, but there are 1 variables", refusal(List.of(threeToOne)));
        assertEquals("layer 1 has 3 inputs, but layer 0 has 2 outputs", refusal(List.of(oneToTwo,
                threeToOne)));
        assertEquals("the last layer has 3 outputs; it may have 1, or 2 of which the first is signal",
                refusal(List.of(oneToThree)));
        assertEquals("softmax of one output is always 1; it needs two", refusal(List.of(oneToOne)));
    }

    private static String refusal(List<DenseLayer> layers) {
        return assertThrows(IllegalArgumentException.class, () -> DenseNetwork.of(ONE, layers)).getMessage();
    }

    @Test
    void aLayerOfTheWrongSizeOrWithNanIsRefused() {
        assertEquals("a layer of 3 inputs and 2 outputs needs 6 coefficients, not 5",
                assertThrows(IllegalArgumentException.class,
                        () -> new DenseLayer(3, 2, new double[5], new double[2],
                                Activation.TANH)).getMessage());
        assertEquals("a layer of 2 inputs and 1 outputs needs 2 coefficients, not 3",
                assertThrows(IllegalArgumentException.class,
                        () -> new DenseLayer(2, 1, new double[3], new double[1],
                                Activation.TANH)).getMessage());
        assertEquals("bias has 2 values, not 1", assertThrows(IllegalArgumentException.class,
                () -> new DenseLayer(2, 1, new double[2], new double[2], Activation.TANH)).getMessage());
        assertEquals("coefficients[1] = NaN is not a finite number",
                assertThrows(IllegalArgumentException.class,
                () -> new DenseLayer(2, 1, new double[] {0, Double.NaN}, new double[1], Activation.TANH))
                .getMessage());
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] coefficients = {1};
        DenseLayer layer = new DenseLayer(1, 1, coefficients, new double[1], Activation.LINEAR);

        coefficients[0] = 2;
        layer.coefficients()[0] = 3;

        assertEquals(1, layer.coefficients()[0]);
    }

    @Test
    void aLayerIsItsNumbersAndItsActivation() {
        DenseLayer layer = new DenseLayer(2, 1, new double[] {1, 2}, new double[] {3}, Activation.TANH);
        DenseLayer same = new DenseLayer(2, 1, new double[] {1, 2}, new double[] {3}, Activation.TANH);

        assertEquals(layer, same);
        assertEquals(layer.hashCode(), same.hashCode());
        assertEquals("2 → 1 TANH", layer.toString());
        for (DenseLayer other : List.of(
                new DenseLayer(1, 2, new double[] {1, 2}, new double[] {3, 3}, Activation.TANH),
                new DenseLayer(2, 1, new double[] {1, 5}, new double[] {3}, Activation.TANH),
                new DenseLayer(2, 1, new double[] {1, 2}, new double[] {4}, Activation.TANH),
                new DenseLayer(2, 1, new double[] {1, 2}, new double[] {3}, Activation.RELU))) {
            assertNotEquals(layer, other);
        }
        assertEquals("a layer of 0 inputs and 1 outputs is empty",
                assertThrows(IllegalArgumentException.class, () -> new DenseLayer(0, 1, new double[0],
                        new double[1], Activation.TANH)).getMessage());
    }
}
