package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What Deeplearning4j trains with is the function that the runtime computes, and its slope, far out too. */
class ActivationTest {

    private static final double[] SUMS = {-1e6, -1e4, -300, -120, -95, -88.9, -87, -50, -20, -5, -1, -0.3,
        0.2, 0.7, 3, 15, 60, 88.8, 95, 110, 400, 1e4, 1e6};

    private static INDArray sums() {
        return Nd4j.create(SUMS, new long[] {SUMS.length, 1}, DataType.FLOAT);
    }

    /** The runtime's function of one sum. */
    private static double expected(Activation activation, double sum) {
        DenseLayer layer = new DenseLayer(1, 1, new double[] {1}, new double[] {0}, activation);
        return DenseNetwork.of(List.of(Variable.of("z")), List.of(layer)).response(new double[] {sum});
    }

    @ParameterizedTest
    @EnumSource(names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    void valuesAreThoseOfTheRuntime(Activation activation) {
        INDArray values = LayerStack.dl4j(activation).getActivation(sums(), true);

        for (int i = 0; i < SUMS.length; i++) {
            double value = expected(activation, SUMS[i]);
            assertEquals(value, values.getDouble(i), 2e-6 * Math.max(1, Math.abs(value)), "at " + SUMS[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    void slopesAreThoseOfTheRuntime(Activation activation) {
        INDArray slopes = LayerStack.dl4j(activation)
                .backprop(sums(), Nd4j.ones(DataType.FLOAT, SUMS.length, 1)).getFirst();

        for (int i = 0; i < SUMS.length; i++) {
            double step = 1e-2 * Math.max(1, Math.abs(SUMS[i]));
            double slope = (expected(activation, SUMS[i] + step) - expected(activation, SUMS[i] - step))
                    / (2 * step);
            assertEquals(slope, slopes.getDouble(i), 1e-4, "at " + SUMS[i]);
        }
    }
}
