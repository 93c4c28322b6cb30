package org.hepmva.evaluate;

import org.hepmva.hist.Histogram;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Variable;

/**
 * One input variable in the two classes, on the training part.
 *
 * @param variable   name, title, unit
 * @param signal     its values in signal, Σw as read
 * @param background its values in background
 * @param separation ½ ∫ (s − b)² / (s + b)
 * @param auc        AUC of the variable itself taken as a response; below ½ where small values are
 *                   signal-like
 * @param missing    fraction of events where it is NaN, left out of everything here
 * @param cuts       the best cuts on this variable alone
 */
public record VariableEvaluation(Variable variable, Histogram signal, Histogram background,
                                 double separation, Measured auc, double missing, CutCurve cuts) {

    /** {@return the AUC in the better direction, in [½, 1]; NaN if there is none} */
    public double power() {
        return Math.max(auc.value(), 1 - auc.value());
    }
}
