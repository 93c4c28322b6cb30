package org.hepmva.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Numbers as people read them: with as many digits as are known, a real minus sign, and a dash for what does
 * not exist.
 */
public final class Rounded {

    /** What stands for a number that does not exist. */
    public static final String NONE = "–";

    /** Where the sides of an interval differ by more than this factor, both are given. */
    private static final double LOPSIDED = 1.5;

    /** Where they differ by more than this, the digits of the smaller one are nothing beside the larger. */
    private static final double ONE_SIDED = 100;

    /** A large number known to no better than this is not written out: its last digits would be noise. */
    private static final double COARSE = 1e4;
    private static final double LARGE = 1e6;

    /** Powers of ten that are written out. */
    private static final int LEAST_PLAIN = -6;
    private static final int MOST_PLAIN = 8;

    private Rounded() {
    }

    /** {@return with a fixed number of decimals; a dash for NaN} */
    public static String fixed(double x, int decimals) {
        if (Double.isNaN(x)) {
            return NONE;
        }
        return Double.isInfinite(x) ? x > 0 ? "∞" : "−∞"
                : String.format(Locale.ROOT, "%." + decimals + "f", x).replace('-', '−');
    }

    /** {@return four digits, without trailing zeros: 0.5, 1234, 72000, 1.5e−6} */
    public static String compact(double x) {
        if (!Double.isFinite(x)) {
            return fixed(x, 0);
        }
        if (Math.abs(x) >= 1000 && Math.abs(x) < 1e9) {
            return fixed(x, 0);
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(4)).stripTrailingZeros();
        boolean plain = x == 0 || Math.abs(x) >= 1e-4 && Math.abs(x) < 1e9;
        return (plain ? rounded.toPlainString() : scientific(rounded)).replace('-', '−');
    }

    /** {@return one digit, the others after a point, and the power of ten without leading zeros} */
    private static String scientific(BigDecimal x) {
        int exponent = x.precision() - x.scale() - 1;
        return x.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** {@return a cut on a response: as {@link #compact}, but what lies just below 1 is not rounded to 1} */
    public static String cut(double x) {
        return x < 1 && x > 1 - 1e-3 ? "1 − " + compact(1 - x) : compact(x);
    }

    /**
     * {@return value ± error with decimals to match the error: {@code 0.9312 ± 0.0012}; where nothing was
     * seen, or too little for a second side, the limit: {@code < 0.024}, {@code > 41}; where the sides of
     * the interval differ, both: {@code 25 +32 −12}; the very small and the very large with a power of ten:
     * {@code (1.519 ± 0.012)e−12}}
     *
     * @param m the number; NaN is a dash, and one without error stands alone
     */
    public static String measured(Measured m) {
        return scaled(m, 1);
    }

    /** {@return a fraction in per cent with its error: {@code 93.1 ± 0.2%}, {@code < 2.4%}} */
    public static String percent(Measured fraction) {
        return Double.isNaN(fraction.value()) ? NONE : scaled(fraction, 100) + "%";
    }

    private static String scaled(Measured m, double factor) {
        double value = factor * m.value();
        double below = factor * (m.value() - m.low());
        double above = factor * (m.high() - m.value());
        if (Double.isInfinite(m.value()) && m.low() > 0 && Double.isFinite(m.low())) {
            return "> " + twoDigits(factor * m.low());
        }
        if (!Double.isFinite(m.value())) {
            return fixed(m.value(), 0);
        }
        if (Double.isInfinite(above) && Double.isFinite(below)) {
            return "> " + twoDigits(factor * m.low());
        }
        if (!(below >= 0 && above >= 0 && below + above > 0)) {
            return compact(value);
        }
        if (below == 0 || above == 0) {
            return below == 0 ? "< " + twoDigits(factor * m.high()) : "> " + nearly(value, below);
        }
        double largest = Math.max(Math.abs(value), Math.max(below, above));
        int exponent = (int) Math.floor(Math.log10(largest));
        boolean isNoise = Math.abs(value) >= LARGE && Math.max(below, above) >= COARSE;
        if (Double.isFinite(largest) && (exponent < LEAST_PLAIN || exponent > MOST_PLAIN || isNoise)) {
            return "(" + scaled(m, factor * StrictMath.pow(10, -exponent)) + ")e"
                    + String.valueOf(exponent).replace('-', '−');
        }
        if (Math.max(below, above) > LOPSIDED * Math.min(below, above)) {
            boolean isOneSided = Math.max(below, above) > ONE_SIDED * Math.min(below, above);
            int decimals = decimals(isOneSided ? Math.max(below, above) : Math.min(below, above));
            return fixed(value, decimals) + " +" + fixed(above, decimals) + " −" + fixed(below, decimals);
        }
        int decimals = decimals(factor * m.error());
        return fixed(value, decimals) + " ± " + fixed(factor * m.error(), decimals);
    }

    /** {@return the lower limit of what may be {@code value}, with digits to match the distance} */
    private static String nearly(double value, double below) {
        return fixed(value - below, decimals(below));
    }

    /** {@return two digits, for errors and spreads, which are hardly ever known better; a dash for NaN} */
    public static String twoDigits(double x) {
        if (!Double.isFinite(x) || x == 0) {
            return fixed(x, 0);
        }
        int decimals = (int) Math.max(0, Math.min(9, 1 - Math.floor(Math.log10(Math.abs(x)))));
        return Math.abs(x) < 1e-6 ? compact(x) : fixed(x, decimals);
    }

    /** {@return a cut with rounded edges: 0.8 ≤ x &lt; 1.2} */
    public static String window(Window window) {
        if (window.isOpen()) {
            return NONE;
        }
        String low = Double.isFinite(window.low()) ? compact(window.low()) + " ≤ " : "";
        String high = Double.isFinite(window.high()) ? " < " + compact(window.high()) : "";
        return high.isEmpty() ? window.variable() + " ≥ " + compact(window.low()) : low
                + window.variable() + high;
    }

    private static int decimals(double error) {
        return (int) Math.max(0, Math.min(9, 1 - Math.floor(Math.log10(error))));
    }
}
