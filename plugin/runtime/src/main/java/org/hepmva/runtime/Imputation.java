package org.hepmva.runtime;

/**
 * Puts a value in the place of NaN, for each variable. The array is copied, in and out.
 *
 * @param value finite, one per variable
 */
public record Imputation(double[] value) implements Transformation {

    @Override
    public int size() {
        return value.length;
    }

    @Override
    public void apply(double[] x) {
        for (int i = 0; i < value.length; i++) {
            x[i] = Double.isNaN(x[i]) ? value[i] : x[i];
        }
    }
}
