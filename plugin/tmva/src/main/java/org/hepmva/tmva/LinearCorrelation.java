package org.hepmva.tmva;

/** Linear correlation coefficients of variables, weighted by the event weights. */
final class LinearCorrelation {

    private LinearCorrelation() {
    }

    /**
     * {@return the coefficients of the events of one class; 0 where a variable is constant or has no finite
     * value, 1 on the diagonal} Values that are missing or infinite are left out, variable by variable.
     *
     * @param columns one array per variable
     * @param weights the event weights
     * @param classes the class of each event
     * @param cls     the class
     */
    static double[][] of(float[][] columns, float[] weights, byte[] classes, int cls) {
        int size = columns.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
            for (int k = 0; k < i; k++) {
                result[i][k] = pair(columns[i], columns[k], weights, classes, cls);
                result[k][i] = result[i][k];
            }
        }
        return result;
    }

    private static double pair(float[] x, float[] y, float[] weights, byte[] classes, int cls) {
        double w = 0;
        double[] sums = new double[5];
        for (int i = 0; i < x.length; i++) {
            if (classes[i] == cls && Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                double xi = x[i];
                double yi = y[i];
                w += weights[i];
                sums[0] += weights[i] * xi;
                sums[1] += weights[i] * yi;
                sums[2] += weights[i] * xi * xi;
                sums[3] += weights[i] * yi * yi;
                sums[4] += weights[i] * xi * yi;
            }
        }
        double meanX = sums[0] / w;
        double meanY = sums[1] / w;
        double variances = (sums[2] / w - meanX * meanX) * (sums[3] / w - meanY * meanY);
        return variances > 0 ? (sums[4] / w - meanX * meanY) / Math.sqrt(variances) : 0;
    }
}
