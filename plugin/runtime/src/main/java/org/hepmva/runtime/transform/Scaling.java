package org.hepmva.runtime.transform;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * x' = (x − offset) · factor for each variable; NaN stays NaN. Immutable; the arrays are copied, in and out.
 *
 * @param offset finite, one per variable
 * @param factor finite, one per variable
 */
public record Scaling(double[] offset, double[] factor) implements Transformation {

    public Scaling {
        offset = Require.allFinite("offset", offset.clone());
        factor = Require.allFinite("factor", factor.clone());
        Require.length("factor", factor.length, offset.length);
        Require.that(offset.length > 0, "a scaling of no variables does nothing");
    }

    @Override
    public double[] offset() {
        return offset.clone();
    }

    @Override
    public double[] factor() {
        return factor.clone();
    }

    @Override
    public int inputs() {
        return offset.length;
    }

    @Override
    public int outputs() {
        return offset.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        for (int i = 0; i < offset.length; i++) {
            y[i] = (x[i] - offset[i]) * factor[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling that && Arrays.equals(offset, that.offset)
                && Arrays.equals(factor, that.factor);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offset) + Arrays.hashCode(factor);
    }

    @Override
    public String toString() {
        return "scaling of " + offset.length + " variables";
    }
}
