package org.hepmva.measure.regression;

import java.util.Arrays;
import org.hepmva.hist.Axis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.measure.Quantiles;
import org.hepmva.measure.Weighted;
import org.hepmva.text.Require;

/** Axes whose bins hold about the same number of events each, for profiles and cells. */
public final class EqualPopulation {

    private EqualPopulation() {
    }

    /**
     * {@return an axis over all finite values, with bins that hold the same Σ|w|}
     *
     * <p>A number that takes no more than {@code most} different values has a bin for each, with edges half
     * way between them. Equal values stay together, so there may be fewer bins than asked. No value is
     * overflow, but for infinite ones and the largest double. [0, 1] if there is nothing.
     *
     * @param title   of the axis
     * @param numbers infinite ones and those of weight 0 are passed over
     * @param most    bins, at least 1
     */
    public static Axis axis(String title, Weighted numbers, int most) {
        Require.atLeast("most", most, 1);
        Weighted finite = finite(numbers);
        double[] different = Arrays.stream(finite.values()).sorted().distinct().limit(most + 1L).toArray();
        if (different.length == 0) {
            return VariableAxis.of(title, 0, 1);
        }
        return VariableAxis.of(title, different.length <= most ? between(different)
                : quantiles(finite, most));
    }

    private static Weighted finite(Weighted numbers) {
        double[] values = new double[numbers.size()];
        double[] sizes = new double[numbers.size()];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(numbers.values()[i]) && numbers.weight(i) != 0) {
                values[n] = numbers.values()[i] + 0.0;
                sizes[n++] = Math.abs(numbers.weight(i));
            }
        }
        return new Weighted(Arrays.copyOf(values, n), Arrays.copyOf(sizes, n));
    }

    private static double[] between(double[] values) {
        int n = values.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            double middle = 0.5 * values[i - 1] + 0.5 * values[i];
            edges[i] = middle > values[i - 1] ? middle : values[i];
        }
        double first = n == 1 ? 0.5 : edges[1] - values[0];
        double last = n == 1 ? 0.5 : values[n - 1] - edges[n - 1];
        edges[0] = Math.max(-Double.MAX_VALUE, Math.min(values[0] - first, values[0]));
        edges[n] = Math.max(values[n - 1] + last, Math.nextUp(values[n - 1]));
        return rising(edges);
    }

    private static double[] quantiles(Weighted finite, int most) {
        Quantiles quantiles = Quantiles.of(finite);
        double[] edges = new double[most + 1];
        for (int i = 0; i < most; i++) {
            edges[i] = quantiles.at(i / (double) most);
        }
        edges[most] = Math.nextUp(quantiles.at(1));
        return rising(edges);
    }

    /** Leaves out what does not exceed the edge before it; nothing exceeds the largest double. */
    private static double[] rising(double[] edges) {
        double[] kept = new double[edges.length];
        int n = 0;
        for (double edge : edges) {
            double finite = Math.min(Double.MAX_VALUE, edge);
            if (n == 0 || finite > kept[n - 1]) {
                kept[n++] = finite;
            }
        }
        return n > 1 ? Arrays.copyOf(kept, n) : new double[] {Math.nextDown(kept[0]), kept[0]};
    }
}
