package org.hepmva.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hepmva.text.ShortestDecimal;

/**
 * Some events in a few numbers: those of a class, or of a source.
 *
 * @param name     what they are: "signal", "background", "ttbar"
 * @param entries  number of events n
 * @param negative number of events with a negative weight
 * @param zero     number of events whose weight is zero: they count nowhere
 * @param sumW     Σw, may be zero or negative
 * @param sumW2    Σw²
 */
public record EventSummary(String name, int entries, int negative, int zero, double sumW, double sumW2) {

    /** Between these two, sums of weights and their ratios keep their digits. */
    private static final double LEAST_SUM = 1e-300;
    private static final double LARGEST_SUM = 1e305;

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

    /**
     * Checks that something can be learned from these events of a class.
     *
     * @param weights what was summed, as a sentence says it: "event weights"
     * @throws IllegalArgumentException if there are none, or Σw is not above zero; names the class
     */
    void requireTrainable(String weights) {
        if (entries == 0) {
            throw new IllegalArgumentException("class '" + name + "' has no events to train on");
        }
        if (zero == entries) {
            throw new IllegalArgumentException("class '" + name + "': all " + entries + " "
                    + weights + " are zero");
        }
        if (!(sumW > 0)) {
            throw new IllegalArgumentException("class '" + name + "': the " + weights + " sum to "
                    + sumW + ", which is not above zero (" + negative + " of " + entries + " are negative)");
        }
        if (!(sumW >= LEAST_SUM && sumW <= LARGEST_SUM)) {
            throw new IllegalArgumentException("class '" + name + "': the " + weights + " sum to "
                    + sumW + ", which is not in [" + LEAST_SUM + ", " + LARGEST_SUM + "]; scale them");
        }
    }

    static String shown(double x) {
        boolean finite = Double.isFinite(x);
        return ShortestDecimal.of(finite ? new BigDecimal(x).round(DIGITS_SHOWN).doubleValue() : x);
    }
}
