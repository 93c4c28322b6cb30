package org.hepmva.hist;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Whether two samples could come from the same distribution, by the largest distance D of their cumulative
 * distributions.
 *
 * <p>Each sample counts as its effective entries n = (Σw)²/Σw², and the p-value is Kolmogorov's Q(z) = 2 Σ
 * (−1)<sup>j−1</sup> exp(−2j²z²) of z = D √(n₁n₂ / (n₁ + n₂)), which is that of many entries. One of them
 * may be a curve without errors (Σw² = 0), for which n is infinite. Event weights
 * may be negative as long as Σw is positive; the distance is then less trustworthy, since the cumulative
 * distributions may fall.
 *
 * @param distance D, in [0, 1] unless there are negative event weights
 * @param pValue   the probability that D is at least as large if they do
 */
public record KolmogorovTest(double distance, double pValue) {

    /**
     * {@return the comparison of the shapes of two histograms of one axis, at their edges}
     *
     * <p>Values within a bin cannot be told apart: with wide bins D is too small and the p-value too large.
     * Underflow and overflow are left out. The same as ROOT's TH1::KolmogorovTest.
     *
     * @throws IllegalArgumentException if there is more than one axis, if the axes do not match, or if a Σw
     *                                  is not positive
     */
    public static KolmogorovTest of(Histogram a, Histogram b) {
        a.grid().requireDimension(1, "the Kolmogorov comparison");
        a.grid().requireMatch(a.title(), b.grid(), b.title());
        double sumA = requirePositive("'" + a.title() + "'", a.integral());
        double sumB = requirePositive("'" + b.title() + "'", b.integral());
        double belowA = 0;
        double belowB = 0;
        double distance = 0;
        for (int bin = 0; bin < a.axis(0).bins(); bin++) {
            belowA += a.sumW(bin);
            belowB += b.sumW(bin);
            distance = Math.max(distance, Math.abs(belowA / sumA - belowB / sumB));
        }
        return of(distance, square(a.integralError() / sumA), square(b.integralError() / sumB));
    }

    /**
     * {@return the comparison of two samples, unbinned}
     *
     * <p>Equal values count together. O(n log n).
     *
     * @param x        the values of one sample, no NaN
     * @param xWeights their event weights, or none at all if every one is 1
     * @param y        the values of the other
     * @param yWeights their event weights, or none at all
     * @throws IllegalArgumentException if the lengths differ, if there is a NaN, or if a Σw is not positive
     */
    public static KolmogorovTest ofUnbinned(double[] x, double[] xWeights, double[] y, double[] yWeights) {
        Sorted first = new Sorted("x", x, xWeights);
        Sorted second = new Sorted("y", y, yWeights);
        double distance = 0;
        while (first.hasNext() && second.hasNext()) {
            double value = Math.min(first.next(), second.next());
            distance = Math.max(distance, Math.abs(first.fractionUpTo(value) - second.fractionUpTo(value)));
        }
        return of(distance, first.relativeVariance(), second.relativeVariance());
    }

    /** The inverse effective entries are added, so that a curve without errors may be one of the two. */
    private static KolmogorovTest of(double distance, double inverseN, double inverseM) {
        return new KolmogorovTest(distance, probability(distance / Math.sqrt(inverseN + inverseM)));
    }

    private static double requirePositive(String sample, double sum) {
        Require.that(sum > 0, "%s has no shape: its Σw is %s", sample, sum);
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * {@return Kolmogorov's Q(z), the probability of a distance z or larger}
     *
     * @param z the distance times the root of the effective entries, at least 0
     */
    static double probability(double z) {
        if (!(z > 0)) {
            return 1;
        }
        double sum = 0;
        if (z < 1) {
            // Jacobi's transform of the same series: here it converges faster
            for (int j = 1; j <= 7; j += 2) {
                sum += StrictMath.exp(-square(j * Math.PI / z) / 8);
            }
            return 1 - Math.sqrt(2 * Math.PI) / z * sum;
        }
        for (int j = 1; j <= 5; j++) {
            sum += (j % 2 == 1 ? 2 : -2) * StrictMath.exp(-2 * square(j * z));
        }
        return sum;
    }

    /** A sample in rising order, walked once. */
    private static final class Sorted {

        private final double[] values;
        private final double[] weights;
        private final double sumW;
        private final double sumW2;
        private int position;
        private double below;

        Sorted(String name, double[] values, double[] eventWeights) {
            Require.that(eventWeights.length == 0 || eventWeights.length == values.length,
                    "%s event weights for %s values of %s", eventWeights.length, values.length, name);
            for (int i = 0; i < values.length; i++) {
                Require.that(!Double.isNaN(values[i]), "%s[%s] is NaN", name, i);
            }
            Integer[] order = new Integer[values.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
            this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            this.weights = Arrays.stream(order)
                    .mapToDouble(i -> eventWeights.length == 0 ? 1 : eventWeights[i]).toArray();
            this.sumW = requirePositive(name, Arrays.stream(weights).sum());
            this.sumW2 = Arrays.stream(weights).map(w -> w * w).sum();
        }

        boolean hasNext() {
            return position < values.length;
        }

        double next() {
            return values[position];
        }

        double fractionUpTo(double value) {
            while (hasNext() && next() <= value) {
                below += weights[position];
                position++;
            }
            return below / sumW;
        }

        double relativeVariance() {
            return sumW2 / (sumW * sumW);
        }
    }
}
