package org.hepmva.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Window;

/** Numbers as people read them. */
final class Numbers {

    static final String NONE = "–";

    private Numbers() {
    }

    /** {@return with a fixed number of decimals; a dash for NaN} */
    static String fixed(double x, int decimals) {
        if (Double.isNaN(x)) {
            return NONE;
        }
        return Double.isInfinite(x) ? x > 0 ? "∞" : "−∞"
                : String.format(Locale.ROOT, "%." + decimals + "f", x).replace('-', '−');
    }

    /** {@return four digits, without trailing zeros: 0.5, 1234, 72000, 1.5e−6} */
    static String compact(double x) {
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
    static String cut(double x) {
        return x < 1 && x > 1 - 1e-3 ? "1 − " + compact(1 - x) : compact(x);
    }

    /** {@return value ± error with decimals to match the error: 0.9312 ± 0.0012} */
    static String measured(Measured m) {
        if (!Double.isFinite(m.value())) {
            return fixed(m.value(), 0);
        }
        if (!(m.error() > 0) || !Double.isFinite(m.error())) {
            return compact(m.value());
        }
        int decimals = decimals(m.error());
        return fixed(m.value(), decimals) + " ± " + fixed(m.error(), decimals);
    }

    /** {@return a fraction in per cent with its error: 93.1 ± 0.2%} */
    static String percent(Measured fraction) {
        return Double.isNaN(fraction.value()) ? NONE : measured(fraction.times(100)) + "%";
    }

    /** {@return a cut with rounded edges: 0.8 ≤ x &lt; 1.2} */
    static String window(Window window) {
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
