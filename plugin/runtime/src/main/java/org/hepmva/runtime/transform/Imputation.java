package org.hepmva.runtime.transform;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * Puts a value in the place of what is not a number, for each variable: NaN, and also the infinities, which
 * a network could only turn into NaN. Immutable; the array is copied, in and out.
 *
 * @param value finite, one per variable
 */
public record Imputation(double[] value) implements Transformation {

    public Imputation {
        value = Require.allFinite("value", value.clone());
        Require.that(value.length > 0, "an imputation of no variables does nothing");
    }

    @Override
    public double[] value() {
        return value.clone();
    }

    @Override
    public int inputs() {
        return value.length;
    }

    @Override
    public int outputs() {
        return value.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        for (int i = 0; i < value.length; i++) {
            y[i] = Double.isFinite(x[i]) ? x[i] : value[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Imputation that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "imputation of " + value.length + " variables";
    }
}
