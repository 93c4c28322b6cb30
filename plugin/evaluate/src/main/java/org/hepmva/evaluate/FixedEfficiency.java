package org.hepmva.evaluate;

import java.util.Map;
import org.hepmva.measure.CurvePoint;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;

/**
 * A working point found at a wanted efficiency of one class, with the efficiency of the other as the
 * result, and with what the other parts say of the same: a much better value in training is overtraining.
 *
 * <p>The error of the result is that of its own class and, in quadrature, what it moves by when the cut
 * moves by the error of the wanted efficiency: the cut was found on the same events.
 *
 * @param fixed        whose efficiency is wanted
 * @param wanted       that efficiency, in (0, 1)
 * @param point        cut and efficiencies on the test part; with tied responses the wanted one may not be
 *                     reached exactly
 * @param result       the other class's efficiency on the test part
 * @param onTraining   the other class's efficiency on the training part, at the cut that gives {@code
 *                     wanted} there; {@link Measured#NONE} if there is no such part
 * @param onValidation the same of the validation part
 */
public record FixedEfficiency(Fixed fixed, double wanted, CurvePoint point, Measured result,
                              Measured onTraining, Measured onValidation) {

    /** Whose efficiency is held. */
    public enum Fixed {
        /** ε<sub>S</sub> is wanted, ε<sub>B</sub> the result. */
        SIGNAL,
        /** ε<sub>B</sub> is wanted, ε<sub>S</sub> the result. */
        BACKGROUND
    }

    /** {@return the point on the curve of the test part, beside what the other parts with a curve say} */
    static FixedEfficiency of(Map<Part, RocCurve> curves, Fixed fixed, double wanted) {
        RocCurve curve = curves.get(Part.TEST);
        CurvePoint point = fixed == Fixed.SIGNAL
                ? curve.atSignalEfficiency(wanted) : curve.atBackgroundEfficiency(wanted);
        return new FixedEfficiency(fixed, wanted, point, result(curve, fixed, wanted),
                result(curves.get(Part.TRAINING), fixed, wanted),
                result(curves.get(Part.VALIDATION), fixed, wanted));
    }

    /** {@return 1/ε<sub>B</sub> with its error, of the test part} */
    public Measured rejectionFactor() {
        return fixed == Fixed.SIGNAL ? result.inverse() : new Measured(point.rejectionFactor(), Double.NaN);
    }

    private static Measured result(RocCurve curve, Fixed fixed, double wanted) {
        if (curve == null) {
            return Measured.NONE;
        }
        return fixed == Fixed.SIGNAL ? curve.backgroundEfficiencyFor(wanted)
                : curve.signalEfficiencyFor(wanted);
    }
}
