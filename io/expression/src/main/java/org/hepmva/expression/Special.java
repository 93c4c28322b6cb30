package org.hepmva.expression;

/** Functions that {@code StrictMath} lacks, in the same strict arithmetic. */
final class Special {

    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final double SQRT_2PI = 2.506628274631000502;
    private static final double TWO_PI = 2 * Math.PI;
    /** From here on 1 is lost beside x². */
    private static final double HUGE = 0x1p28;
    private static final double TURNS_ONE_BY_ONE = 1000;

    private Special() { }

    /** {@return the nearest whole number, the one farther from 0 if two are as near} */
    static double round(double x) {
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return Math.abs(x - whole) >= 0.5 ? whole + Math.copySign(1, x) : whole;
    }

    /** {@return the logarithm to base 2, exact for powers of two} */
    static double log2(double x) {
        if (!(x > 0 && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal);
        double fraction = Math.scalb(normal, -exponent);
        if (fraction > 1.4142135623730951) {
            fraction /= 2;
            exponent++;
        }
        return StrictMath.log(fraction) / LN2 + (x == normal ? exponent : exponent - 54);
    }

    /** {@return −1 below 0, else 1, as TFormula has it; NaN for NaN} */
    static double sign(double x) {
        return Double.isNaN(x) ? x : x < 0 ? -1 : 1;
    }

    /** {@return |x| with the sign of y} */
    static double withSign(double x, double y) {
        return Double.isNaN(y) ? y : Math.copySign(x, y);
    }

    /** {@return arsinh x = ln(x + √(x² + 1)), without loss near 0} */
    static double asinh(double x) {
        double a = Math.abs(x);
        double value = a > HUGE ? StrictMath.log(a) + LN2
                : StrictMath.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(value, x);
    }

    /** {@return arcosh x = ln(x + √(x² − 1)), without loss near 1} */
    static double acosh(double x) {
        double t = x - 1;
        return x > HUGE ? StrictMath.log(x) + LN2 : StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /** {@return artanh x = ½ ln((1 + x)/(1 − x)), without loss near 0} */
    static double atanh(double x) {
        double a = Math.abs(x);
        return Math.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), x);
    }

    /** {@return e^(−½((x − mean)/sigma)²), divided by √(2π) sigma if {@code norm} is not 0} */
    static double gaus(double x, double mean, double sigma, double norm) {
        if (sigma == 0) {
            return 1e30; // TMath::Gaus says so
        }
        double pull = (x - mean) / sigma;
        double height = StrictMath.exp(-0.5 * pull * pull);
        return norm == 0 ? height : height / (SQRT_2PI * sigma);
    }

    /** {@return an angle in [−π, π)} */
    static double fromMinusPiToPi(double angle) {
        double x = Math.abs(angle) > TURNS_ONE_BY_ONE ? Math.IEEEremainder(angle, TWO_PI) : angle;
        while (x >= Math.PI) {
            x -= TWO_PI;
        }
        while (x < -Math.PI) {
            x += TWO_PI;
        }
        return x;
    }

    /** {@return an angle in [0, 2π)} */
    static double fromZeroToTwoPi(double angle) {
        double x = Math.abs(angle) > TURNS_ONE_BY_ONE ? Math.IEEEremainder(angle, TWO_PI) : angle;
        while (x >= TWO_PI) {
            x -= TWO_PI;
        }
        while (x < 0) {
            x += TWO_PI;
        }
        return x;
    }

    /** {@return √(Δη² + Δφ²), Δφ in [−π, π)} */
    static double deltaR(double eta1, double phi1, double eta2, double phi2) {
        return StrictMath.hypot(eta1 - eta2, fromMinusPiToPi(phi1 - phi2));
    }
}
