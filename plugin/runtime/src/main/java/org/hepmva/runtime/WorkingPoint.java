package org.hepmva.runtime;

/**
 * One working point of a classifier: keep the events whose response exceeds {@code cut}.
 *
 * <p>Efficiencies are ratios of summed event weights, ε = Σw(response &gt; cut) / Σw. Negative weights
 * are summed like any other, so ε may leave [0, 1] where a sample cancels.
 *
 * @param name                 how to ask for it: {@code "loose"}, {@code "background 1%"}
 * @param cut                  a value of the response, not NaN
 * @param signalEfficiency     ε<sub>S</sub>; NaN if unknown
 * @param backgroundEfficiency ε<sub>B</sub>; NaN if unknown
 */
public record WorkingPoint(String name, double cut, double signalEfficiency, double backgroundEfficiency) {

    public WorkingPoint {
        name = name.strip();
        if (Double.isNaN(cut)) {
            throw new IllegalArgumentException("working point '" + name + "': NaN is not a cut");
        }
    }

    /** {@return 1 − ε<sub>B</sub>, the ordinate of the ROC curve} */
    public double backgroundRejection() {
        return 1 - backgroundEfficiency;
    }

    /** {@return 1 / ε<sub>B</sub>: one in so many background events passes; infinite if none does} */
    public double rejectionFactor() {
        return 1 / backgroundEfficiency;
    }
}
