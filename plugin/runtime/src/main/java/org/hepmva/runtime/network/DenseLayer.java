package org.hepmva.runtime.network;

import java.util.Arrays;
import java.util.Objects;
import org.hepmva.text.Require;

/**
 * One fully connected layer: activation(C·x + bias). Immutable; the arrays are copied, in and out.
 *
 * <p>Sums are in double, the bias first, then the inputs in their order, so that they are the same
 * everywhere.
 *
 * @param inputs       number of values in, at least 1
 * @param outputs      number of values out, at least 1
 * @param coefficients C, row by row: outputs × inputs finite numbers
 * @param bias         one finite number per output
 * @param activation   applied to the sums
 */
public record DenseLayer(int inputs, int outputs, double[] coefficients, double[] bias,
                         Activation activation) {

    public DenseLayer {
        if (!(inputs >= 1 && outputs >= 1)) {
            throw new IllegalArgumentException(
                    "a layer of " + inputs + " inputs and " + outputs + " outputs is empty");
        }
        coefficients = Require.allFinite("coefficients", coefficients.clone());
        bias = Require.allFinite("bias", bias.clone());
        if (coefficients.length != (long) inputs * outputs) {
            throw new IllegalArgumentException("a layer of " + inputs + " inputs and " + outputs
                    + " outputs needs " + (long) inputs * outputs + " coefficients, not "
                    + coefficients.length);
        }
        Require.length("bias", bias.length, outputs);
        Objects.requireNonNull(activation, "activation");
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    @Override
    public double[] bias() {
        return bias.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DenseLayer that && inputs == that.inputs && activation == that.activation
                && Arrays.equals(coefficients, that.coefficients) && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(coefficients) + Arrays.hashCode(bias);
    }

    @Override
    public String toString() {
        return inputs + " → " + outputs + " " + activation;
    }
}
