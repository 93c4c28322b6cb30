package org.hepmva.runtime.transform;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * y = C·(x − offset): decorrelated variables, or some principal components. One NaN makes every y a NaN.
 * Immutable; the arrays are copied, in and out.
 *
 * <p>Sums are in double, in the order of the inputs, so that they are the same everywhere.
 *
 * @param offset       finite, one per value that is read
 * @param coefficients C, row by row: finite, as many rows as values are given, at least one
 */
public record LinearMap(double[] offset, double[] coefficients) implements Transformation {

    public LinearMap {
        offset = Require.allFinite("offset", offset.clone());
        coefficients = Require.allFinite("coefficients", coefficients.clone());
        Require.that(offset.length > 0 && coefficients.length > 0
                && coefficients.length % offset.length == 0,
                "%s coefficients are not rows of %s", coefficients.length, offset.length);
    }

    @Override
    public double[] offset() {
        return offset.clone();
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    @Override
    public int inputs() {
        return offset.length;
    }

    @Override
    public int outputs() {
        return coefficients.length / offset.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        int at = 0;
        for (int row = 0; at < coefficients.length; row++) {
            double sum = 0;
            for (int i = 0; i < offset.length; i++) {
                sum += coefficients[at++] * (x[i] - offset[i]);
            }
            y[row] = sum;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearMap that && Arrays.equals(offset, that.offset)
                && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offset) + Arrays.hashCode(coefficients);
    }

    @Override
    public String toString() {
        return "linear map of " + inputs() + " variables to " + outputs();
    }
}
