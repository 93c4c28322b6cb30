package org.hepmva.measure.multiclass;

import org.hepmva.measure.FigureOfMerit;

/** Σw of signal and background that pass a selection while it is searched for. Mutable, used by one owner. */
final class SelectionSums {

    private final FigureOfMerit figure;
    private final double each;
    private double s;
    private double b;
    private double sumW2;

    /**
     * Nothing passes yet.
     *
     * @param each what a typical background event weighs
     */
    SelectionSums(FigureOfMerit figure, double each) {
        this.figure = figure;
        this.each = each;
    }

    void add(double w, boolean signal) {
        s += signal ? w : 0;
        b += signal ? 0 : w;
        sumW2 += signal ? 0 : w * w;
    }

    /** Takes what others have added up. */
    void set(double signal, double background, double background2) {
        s = signal;
        b = background;
        sumW2 = background2;
    }

    /** {@return the figure, with b raised unless small b does it no harm; −∞ without signal} */
    double merit() {
        if (!(s > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double error = Math.sqrt(Math.max(0, sumW2));
        double raise = figure == FigureOfMerit.S_OVER_ROOT_S_PLUS_B ? 0 : Math.max(error, each);
        double z = figure.of(s, Math.max(0, b) + raise, error);
        return Double.isNaN(z) ? Double.NEGATIVE_INFINITY : z;
    }
}
