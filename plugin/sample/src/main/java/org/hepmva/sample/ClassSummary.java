package org.hepmva.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hepmva.text.ShortestDecimal;

/**
 * The events of one class in a few numbers.
 *
 * @param name     the class, "signal" or "background"
 * @param entries  number of events n
 * @param negative number of events with a negative weight
 * @param zero     number of events whose weight is zero: they count nowhere
 * @param sumW     Σw, may be zero or negative
 * @param sumW2    Σw²
 */
public record ClassSummary(String name, int entries, int negative, int zero, double sumW, double sumW2) {

    private static final MathContext DIGITS_SHOWN = new MathContext(7);

    /**
     * {@return (Σw)²/Σw², the number of events of weight one that would have the same relative error; 0 if
     * there is no event or all weights are zero}
     */
    public double effectiveEntries() {
        return sumW2 > 0 ? sumW * sumW / sumW2 : 0;
    }

    /** {@return the share of events with a negative weight, in [0, 1]; 0 if there is no event} */
    public double negativeFraction() {
        return entries == 0 ? 0 : (double) negative / entries;
    }

    @Override
    public String toString() {
        return name + ": " + entries + " events, Σw = " + shown(sumW) + ", effective entries "
                + shown(effectiveEntries()) + ", "
                + shown(Math.round(1000 * negativeFraction()) / 10.0) + "% negative";
    }

    private static String shown(double x) {
        boolean finite = Double.isFinite(x);
        return ShortestDecimal.of(finite ? new BigDecimal(x).round(DIGITS_SHOWN).doubleValue() : x);
    }
}
