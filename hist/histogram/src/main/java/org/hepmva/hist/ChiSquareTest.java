package org.hepmva.hist;

import org.apache.commons.math3.special.Gamma;
import org.hepmva.text.Require;

/**
 * Whether two histograms could come from the same distribution, by χ².
 *
 * <p>Underflow and overflow are left out. A bin that is empty in both is left out too, and lowers the number
 * of degrees of freedom. The p-value is that of many entries in every bin; it is too small or too large where
 * there are few.
 *
 * @param statistic χ²
 * @param ndf       degrees of freedom
 * @param pValue    the probability that χ² is at least as large if they do; NaN without a degree of freedom
 */
public record ChiSquareTest(double statistic, int ndf, double pValue) {

    /**
     * {@return the comparison of the shapes of two histograms, whatever their sizes}
     *
     * <pre>
     *   both count entries     N = Σn, M = Σm    χ² = Σ (Mn − Nm)² / (n + m) / (NM)
     *   otherwise              V = Σv, W = Σw    χ² = Σ (Wv − Vw)² / (W²σ²(v) + V²σ²(w))
     * </pre>
     *
     * <p>The degrees of freedom are one fewer than the bins. These are the comparisons "UU" and "WW" of
     * ROOT's TH1::Chi2Test, after N. Gagunashvili, <a
     * href="https://arxiv.org/abs/physics/0605123">arXiv:physics/0605123</a>.
     *
     * @param a a histogram of any dimension
     * @param b another, with matching axes and statistically independent
     * @throws IllegalArgumentException if the axes do not match, if a Σw is 0 or below, or if a bin with
     *                                  entries has no error
     */
    public static ChiSquareTest ofShapes(Histogram a, Histogram b) {
        boolean counts = a.storage() == Storage.COUNT && b.storage() == Storage.COUNT;
        double sumA = requirePositive(a);
        double sumB = requirePositive(b);
        return of(a, b, 1, counts
                ? (n, n2, m, m2) -> square(sumB * n - sumA * m) / (n + m) / (sumA * sumB)
                : (v, v2, w, w2) -> square(sumB * v - sumA * w) / (sumA * sumA * w2 + sumB * sumB * v2));
    }

    /**
     * {@return the comparison of the contents of two histograms: shapes and sizes}
     *
     * <p>χ² = Σ (w₁ − w₂)² / (σ₁² + σ₂²), with as many degrees of freedom as bins.
     *
     * @param a a histogram of any dimension
     * @param b another, with matching axes and statistically independent
     * @throws IllegalArgumentException if the axes do not match, or if a bin with entries has no error
     */
    public static ChiSquareTest ofContents(Histogram a, Histogram b) {
        return of(a, b, 0, (v, v2, w, w2) -> square(v - w) / (v2 + w2));
    }

    private static ChiSquareTest of(Histogram a, Histogram b, int constraints, Term term) {
        Grid grid = a.grid();
        grid.requireMatch(a.title(), b.grid(), b.title());
        double[][] sums = {a.sumWArray(), a.sumW2Array(), b.sumWArray(), b.sumW2Array()};
        double statistic = 0;
        int ndf = -constraints;
        for (int cell = 0; cell < grid.size(); cell++) {
            double errors = sums[1][cell] + sums[3][cell];
            if (!grid.isInside(cell) || errors == 0 && sums[0][cell] == 0 && sums[2][cell] == 0) {
                continue;
            }
            if (!(errors > 0)) {
                throw new IllegalArgumentException("'" + a.title() + "' and '" + b.title() + "': in "
                        + grid.label(cell) + " neither has an error");
            }
            statistic += term.of(sums[0][cell], sums[1][cell], sums[2][cell], sums[3][cell]);
            ndf++;
        }
        return new ChiSquareTest(statistic, ndf, ndf < 1 ? Double.NaN : pValue(statistic, ndf));
    }

    private static double pValue(double statistic, int ndf) {
        return statistic == 0 ? 1 : Gamma.regularizedGammaQ(0.5 * ndf, 0.5 * statistic);
    }

    private static double requirePositive(Histogram histogram) {
        double sum = histogram.integral();
        Require.that(sum > 0, "'%s' has no shape: its Σw is %s", histogram.title(), sum);
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    /** What one bin adds to χ², from Σw and Σw² of either histogram. */
    @FunctionalInterface
    private interface Term {
        double of(double v, double v2, double w, double w2);
    }
}
