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
 * @param held         the wanted class's efficiency on the test part with its own error; exactly 1 if the
 *                     cut keeps everything
 * @param result       the other class's efficiency on the test part
 * @param onTraining   the other class's efficiency on the training part, at the cut that gives {@code
 *                     wanted} there; {@link Measured#NONE} if there is no such part
 * @param onValidation the same of the validation part
 */
public record FixedEfficiency(Fixed fixed, double wanted, CurvePoint point, Measured held,
                              Measured result, Measured onTraining, Measured onValidation) {

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
        return new FixedEfficiency(fixed, wanted, point, held(curve, fixed, wanted),
                result(curve, fixed, wanted),
                result(curves.get(Part.TRAINING), fixed, wanted),
                result(curves.get(Part.VALIDATION), fixed, wanted));
    }

    /** {@return what it is called in a weight file, as {@code signal 90%}} */
    public String name() {
        return (fixed == Fixed.SIGNAL ? "signal " : "background ") + Math.round(100 * wanted) + "%";
    }

    /** {@return ε<sub>S</sub> on the test part} */
    public Measured signalEfficiency() {
        return fixed == Fixed.SIGNAL ? held : result;
    }

    /** {@return ε<sub>B</sub> on the test part} */
    public Measured backgroundEfficiency() {
        return fixed == Fixed.SIGNAL ? result : held;
    }

    /** {@return 1/ε<sub>B</sub> with its error, of the test part; a lower limit if no background passes} */
    public Measured rejectionFactor() {
        return backgroundEfficiency().inverse();
    }

    /**
     * {@return whether no cut gives the wanted efficiency, or nearly: many events share a response, or there
     * are few}
     *
     * <p>That is, the one {@link #held} differs by more than its error, and by more than half a per cent or a
     * fifth of the wanted one.
     */
    public boolean misses() {
        double least = Math.min(0.005, 0.2 * wanted);
        return Math.abs(held.value() - wanted) > Math.max(least, held.error());
    }

    private static Measured held(RocCurve curve, Fixed fixed, double wanted) {
        boolean signal = fixed == Fixed.SIGNAL;
        int p = signal ? curve.pointAtSignalEfficiency(wanted) : curve.pointAtBackgroundEfficiency(wanted);
        if (curve.isOpen(p)) {
            return Measured.exact(1);
        }
        return (signal ? curve.signalAt(p) : curve.backgroundAt(p)).efficiency();
    }

    private static Measured result(RocCurve curve, Fixed fixed, double wanted) {
        if (curve == null) {
            return Measured.NONE;
        }
        return fixed == Fixed.SIGNAL ? curve.backgroundEfficiencyFor(wanted)
                : curve.signalEfficiencyFor(wanted);
    }
}
