package org.hepmva.expression;

/**
 * The error function erf x = 2/√π ∫₀ˣ e^(−t²) dt and its complement erfc x = 1 − erf x, to a few units in the
 * last place, in strict arithmetic.
 *
 * <p>Near 0 the series of DLMF 7.6.1; else erfc z = t e^(−z²) g(t), t = 2/(2 + z), after J. L. Schonfelder
 * (doi:10.1090/S0025-5718-1978-0494846-8), with g as a sum of Chebyshev polynomials, whose coefficients
 * {@code src/test/peers/erfc_chebyshev.py} computes.
 */
final class Erf {

    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
    private static final double SERIES_END = 0.5;
    private static final int TERMS = 14;

    private static final double[] COEFFICIENTS = {
        1.1540674772329393, 0.3554369212704985, 0.06509515882878653, 0.003671142395836639,
        -0.0011128447433526325, -0.0001607582991537808, 3.278031574173137e-05, 5.442441645505016e-06,
        -1.5154665553171482e-06, -1.4297608181169865e-07, 8.234608827419493e-08,
        -1.2962846852306563e-09, -4.154721631015199e-09, 6.347058278362811e-10, 1.4320822712256225e-10,
        -6.160390105204585e-11, 2.0612138554721698e-12, 3.5714931488477042e-12, -8.586422843251796e-13,
        -6.14560021379063e-14, 7.418725748596617e-14, -1.2895042755032325e-14, -2.358726385710632e-15,
        1.5729349381685912e-15, -2.2782966239546465e-16, -6.31233045075643e-17, 3.5916763531814925e-17,
        -5.049809149847729e-18, -1.5324541113154899e-18
    };

    private Erf() { }

    static double erf(double x) {
        double a = Math.abs(x);
        return a < SERIES_END ? series(x) : Math.copySign(1 - beyond(a), x);
    }

    static double erfc(double x) {
        if (Math.abs(x) < SERIES_END) {
            return 1 - series(x);
        }
        return x < 0 ? 2 - beyond(-x) : beyond(x);
    }

    /** The sum of (−1)ⁿ x^(2n+1) / (n! (2n + 1)), from its smallest term on. */
    private static double series(double x) {
        double square = x * x;
        double sum = 0;
        for (int n = TERMS; n > 0; n--) {
            sum = (1.0 / (2 * n + 1) - sum) * square / n;
        }
        return TWO_OVER_SQRT_PI * (x - x * sum);
    }

    private static double beyond(double z) {
        double t = 2 / (2 + z);
        double y = 2 * (2 * t - 1);
        double last = 0;
        double sum = 0;
        for (int j = COEFFICIENTS.length - 1; j > 0; j--) {
            double next = y * sum - last + COEFFICIENTS[j];
            last = sum;
            sum = next;
        }
        double g = 0.5 * (y * sum + COEFFICIENTS[0]) - last;
        double square = z * z;
        double lost = Math.fma(z, z, -square);
        // halves, so that the last factor alone may leave the normal numbers
        double half = StrictMath.exp(-0.5 * square);
        return square > 1500 ? 0 : t * g * (1 - lost) * half * half;
    }
}
