package org.hepmva.measure;

import java.util.List;

/**
 * Weighted linear correlation of each pair of variables in one class of events.
 *
 * <p>ρ = cov(x, y) / √(var x · var y) with Σw; a pair uses the events where both values are finite. NaN if
 * a variable is constant there, or where negative weights leave no positive variance.
 *
 * @param names        variables, in the order of rows and columns
 * @param coefficients ρ by row and column, in [−1, 1] for positive weights
 */
public record CorrelationMatrix(List<String> names, List<List<Double>> coefficients) {

    /** Copies both lists. */
    public CorrelationMatrix {
        names = List.copyOf(names);
        coefficients = coefficients.stream().map(List::copyOf).toList();
    }

    /** {@return ρ of two variables by number} */
    public double at(int row, int column) {
        return coefficients.get(row).get(column);
    }

    /**
     * {@return the matrix of some events}
     *
     * @param names        one name per variable
     * @param columns      one array per variable, one value per event
     * @param eventWeights one weight per event; an empty array means 1 for each
     */
    public static CorrelationMatrix of(List<String> names, float[][] columns, double[] eventWeights) {
        Double[][] values = new Double[columns.length][columns.length];
        for (int row = 0; row < columns.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rho = coefficient(columns[row], columns[column], eventWeights);
                values[row][column] = rho;
                values[column][row] = rho;
            }
        }
        return new CorrelationMatrix(names, List.of(values).stream().map(List::of).toList());
    }

    private static double coefficient(float[] x, float[] y, double[] eventWeights) {
        double[] origin = origin(x, y);
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - origin[0];
            double dy = y[i] - origin[1];
            if (Double.isFinite(dx + dy)) {
                double w = eventWeights.length == 0 ? 1 : eventWeights[i];
                n += w;
                sx += w * dx;
                sy += w * dy;
                sxx += w * dx * dx;
                syy += w * dy * dy;
                sxy += w * dx * dy;
            }
        }
        double varX = n * sxx - sx * sx;
        double varY = n * syy - sy * sy;
        boolean exists = varX > 1e-12 * n * sxx && varY > 1e-12 * n * syy;
        return exists ? (n * sxy - sx * sy) / Math.sqrt(varX * varY) : Double.NaN;
    }

    /** Means without weights: sums about them lose no digits, and any origin gives the same ρ. */
    private static double[] origin(float[] x, float[] y) {
        double sumX = 0;
        double sumY = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                sumX += x[i];
                sumY += y[i];
                n++;
            }
        }
        return new double[] {n == 0 ? 0 : sumX / n, n == 0 ? 0 : sumY / n};
    }
}
