package org.hepmva.runtime;

/**
 * x' = (x − offset) · factor for each variable; NaN stays NaN. The arrays are copied, in and out.
 *
 * @param offset finite, one per variable
 * @param factor finite, one per variable
 */
public record Scaling(double[] offset, double[] factor) implements Transformation {

    @Override
    public int size() {
        return offset.length;
    }

    @Override
    public void apply(double[] x) {
        for (int i = 0; i < offset.length; i++) {
            x[i] = (x[i] - offset[i]) * factor[i];
        }
    }
}
