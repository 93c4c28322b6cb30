package org.hepmva.measure;

/**
 * One cut on a response and what passes it: the events whose response exceeds the cut.
 *
 * <p>Efficiencies are ratios of summed event weights, ε = Σw(response &gt; cut) / Σw. Negative weights
 * are summed like any other, so ε may leave [0, 1] where a sample cancels.
 *
 * @param name                 what it was asked for by, like {@code "background 1%"}; may be empty
 * @param cut                  a value of the response; −∞ where every event passes
 * @param signalEfficiency     ε<sub>S</sub>
 * @param backgroundEfficiency ε<sub>B</sub>
 */
public record CurvePoint(String name, double cut, double signalEfficiency, double backgroundEfficiency) {

    /** {@return 1 − ε<sub>B</sub>, the ordinate of the ROC curve} */
    public double backgroundRejection() {
        return 1 - backgroundEfficiency;
    }

    /** {@return 1 / ε<sub>B</sub>: one in so many background events passes; infinite if none does} */
    public double rejectionFactor() {
        return 1 / backgroundEfficiency;
    }
}
