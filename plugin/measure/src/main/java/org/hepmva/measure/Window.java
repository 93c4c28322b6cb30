package org.hepmva.measure;

import org.hepmva.text.ShortestDecimal;

/**
 * Values of one variable that are kept: low ≤ x &lt; high. NaN is never kept, unless the window is open on
 * both sides; an infinite value is, on a side without a cut.
 *
 * @param variable its name
 * @param low      least value kept; −∞ if there is no lower cut
 * @param high     first value not kept; +∞ if there is no upper cut
 */
public record Window(String variable, double low, double high) {

    /** {@return whether a value is kept} */
    public boolean keeps(double x) {
        return x >= low && (x < high || high == Double.POSITIVE_INFINITY) || isOpen();
    }

    /** {@return whether everything is kept} */
    public boolean isOpen() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /** {@return the cut as one writes it: {@code "0.8 <= E/p < 1.2"}} */
    @Override
    public String toString() {
        if (isOpen()) {
            return "any " + variable;
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return variable + " < " + shown(high);
        }
        return high == Double.POSITIVE_INFINITY ? variable + " >= " + shown(low)
                : shown(low) + " <= " + variable + " < " + shown(high);
    }

    /** Edges are values of a sample, which are floats; the same digits on every JDK. */
    private static String shown(double edge) {
        return (float) edge == edge ? ShortestDecimal.of((float) edge) : ShortestDecimal.of(edge);
    }
}
