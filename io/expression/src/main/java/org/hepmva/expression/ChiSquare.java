package org.hepmva.expression;

/**
 * The chance that a χ² of n degrees of freedom exceeds a value, Q(n/2, χ²/2), in strict arithmetic.
 *
 * <p>The series of DLMF 8.7.1 for its complement where that is the larger part; else the finite sum of
 * Abramowitz and Stegun, 26.4.4 and 26.4.5, from its largest term down. What both have in common is
 * x^a e^(−x) / Γ(a + 1), for large a with Stirling's series, DLMF 5.11.1.
 */
final class ChiSquare {

    private static final double NEGLIGIBLE = 1e-17;
    private static final double LARGE = 20;
    private static final double SQRT_PI = 1.7724538509055159;

    private ChiSquare() { }

    /**
     * {@return the chance; as TMath::Prob 0 without degrees of freedom, 1 for χ² = 0, 0 for less}
     *
     * @param chi2 the value
     * @param ndf  degrees of freedom; the whole part counts
     */
    static double probability(double chi2, double ndf) {
        double n = Function.whole(ndf);
        if (Double.isNaN(chi2) || Double.isNaN(n)) {
            return Double.NaN;
        }
        if (n <= 0 || chi2 < 0 || chi2 == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double a = Math.min(n, Integer.MAX_VALUE) / 2;
        double x = chi2 / 2;
        return x == 0 ? 1 : x < a + 1 ? 1 - below(a, x) : above(a, x);
    }

    private static double below(double a, double x) {
        double term = 1;
        double sum = 1;
        for (double k = a + 1; term > NEGLIGIBLE * sum; k++) {
            term *= x / k;
            sum += term;
        }
        return common(a, x) * sum;
    }

    private static double above(double a, double x) {
        boolean odd = a != Math.rint(a);
        double term = 1;
        double sum = 0;
        for (double power = a - 1; power >= 0 && term > NEGLIGIBLE * sum; power--) {
            sum += term;
            term *= power / x;
        }
        double even = sum == 0 ? 0 : common(a, x) * a / x * sum;
        return odd ? even + Erf.erfc(Math.sqrt(x)) : even;
    }

    /** {@return x^a e^(−x) / Γ(a + 1)} */
    private static double common(double a, double x) {
        if (a <= LARGE) {
            double half = StrictMath.exp(-x / 2);
            return StrictMath.pow(x, a) * half / gamma(a) * half;
        }
        double distance = (x - a) / a;
        double square = a * a;
        double stirling = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / a;
        return StrictMath.exp(-a * (distance - StrictMath.log1p(distance)) - stirling)
                / Math.sqrt(2 * Math.PI * a);
    }

    /** {@return Γ(a + 1) for a multiple of one half} */
    private static double gamma(double a) {
        boolean odd = a != Math.rint(a);
        double product = odd ? SQRT_PI : 1;
        for (double k = odd ? 0.5 : 1; k <= a; k++) {
            product *= k;
        }
        return product;
    }
}
