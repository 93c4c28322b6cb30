package org.hepmva.hist;

/**
 * A Kolmogorov comparison of two shapes.
 *
 * @param distance the largest distance of the cumulative distributions
 * @param pValue   the probability of a larger one
 */
public record KolmogorovTest(double distance, double pValue) {

    /** {@return the comparison of two histograms} */
    public static KolmogorovTest of(Histogram a, Histogram b) {
        throw new UnsupportedOperationException("in the next landing");
    }
}
