package org.hepmva.hist;

/**
 * A χ² comparison.
 *
 * @param statistic χ²
 * @param ndf       degrees of freedom
 * @param pValue    the probability of a larger χ²
 */
public record ChiSquareTest(double statistic, int ndf, double pValue) {

    /** {@return whether two histograms have the same shape} */
    public static ChiSquareTest ofShapes(Histogram a, Histogram b) {
        throw new UnsupportedOperationException("in the next landing");
    }
}
