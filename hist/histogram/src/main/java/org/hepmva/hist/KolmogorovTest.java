package org.hepmva.hist;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * Whether two samples could come from the same distribution, by the largest distance D of their cumulative
 * distributions.
 *
 * <p>Each sample counts as its effective entries n = (Σw)²/Σw², and the p-value is Kolmogorov's Q(z) = 2 Σ
 * (−1)<sup>j−1</sup> exp(−2j²z²) of z = D √N with N = n₁n₂ / (n₁ + n₂), which is that of many entries and of
 * ROOT's TMath::KolmogorovTest; for few entries {@link PValue#STEPHENS} is nearer to the truth. One of the
 * samples may be a curve without errors (Σw² = 0), for which n is infinite. Event weights may be negative as
 * long as Σw is positive; the distance is then less trustworthy, since the cumulative distributions may
 * fall.
 *
 * @param distance D, in [0, 1] unless there are negative event weights
 * @param pValue   the probability that D is at least as large if they do
 */
public record KolmogorovTest(double distance, double pValue) {

    /** How a distance D becomes a p-value Q(z), with N the effective entries of both samples together. */
    public enum PValue {
        /** z = D √N, as ROOT has it: too large for few entries. */
        ASYMPTOTIC,
        /**
         * z = D (√N + 0.12 + 0.11/√N), good for N of 4 and more: M. A. Stephens, J. R. Stat. Soc. B 32
         * (1970) 115.
         */
        STEPHENS;

        /**
         * {@return the p-value of a distance}
         *
         * @param distance D
         * @param entries  N, the effective entries of both samples together: n₁n₂ / (n₁ + n₂)
         */
        public double of(double distance, double entries) {
            double root = Math.sqrt(entries);
            return probability(distance * (this == STEPHENS ? root + 0.12 + 0.11 / root : root));
        }
    }

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
        double inverse = square(a.integralError() / sumA) + square(b.integralError() / sumB);
        return new KolmogorovTest(distance, PValue.ASYMPTOTIC.of(distance, 1 / inverse));
    }

    /**
     * {@return the comparison of two samples, unbinned, with the p-value of many entries}
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
        return ofUnbinned(x, xWeights, y, yWeights, PValue.ASYMPTOTIC);
    }

    /**
     * {@return the comparison of two samples, unbinned, with a p-value of choice}
     *
     * @param x        the values of one sample, no NaN
     * @param xWeights their event weights, or none at all if every one is 1
     * @param y        the values of the other
     * @param yWeights their event weights, or none at all
     * @param pValue   for many entries, or corrected for few
     * @throws IllegalArgumentException if the lengths differ, if there is a NaN, or if a Σw is not positive
     */
    public static KolmogorovTest ofUnbinned(double[] x, double[] xWeights, double[] y, double[] yWeights,
            PValue pValue) {
        Sorted first = new Sorted("x", x, xWeights);
        Sorted second = new Sorted("y", y, yWeights);
        double distance = 0;
        while (first.hasNext() || second.hasNext()) {
            double value = Math.min(first.next(), second.next());
            distance = Math.max(distance, Math.abs(first.fractionUpTo(value) - second.fractionUpTo(value)));
        }
        double entries = 1 / (first.relativeVariance() + second.relativeVariance());
        return new KolmogorovTest(distance, pValue.of(distance, entries));
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
            sum += (j % 2 == 0 ? -2 : 2) * StrictMath.exp(-2 * square(j * z));
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
            this.values = values.clone();
            Arrays.sort(this.values);
            this.weights = new double[values.length];
            double sum = 0;
            double sum2 = 0;
            for (int i = 0; i < values.length; i++) {
                double w = eventWeights.length == 0 ? 1 : eventWeights[i];
                // equal values are only ever asked for together, so any place among them will do
                weights[Arrays.binarySearch(this.values, values[i])] += w;
                sum += w;
                sum2 += w * w;
            }
            this.sumW = requirePositive(name, sum);
            this.sumW2 = sum2;
        }

        boolean hasNext() {
            return position < values.length;
        }

        /** The value after which nothing changes is infinity, which any value of the other comes before. */
        double next() {
            return hasNext() ? values[position] : Double.POSITIVE_INFINITY;
        }

        double fractionUpTo(double value) {
            while (hasNext() && values[position] <= value) {
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
