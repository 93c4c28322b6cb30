package org.hepmva.runtime;

/**
 * One fully connected layer: activation(C·x + bias). The arrays are copied, in and out.
 *
 * @param inputs       number of values in, at least 1
 * @param outputs      number of values out, at least 1
 * @param coefficients C, row by row: outputs × inputs finite numbers
 * @param bias         one finite number per output
 * @param activation   applied to the sums
 */
public record DenseLayer(int inputs, int outputs, double[] coefficients, double[] bias,
                         Activation activation) {
}
