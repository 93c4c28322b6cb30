package org.hepmva.measure;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Graph;

/**
 * s/√(s + b) against the cut on the response, for expected events s and b: the expected significance of a
 * counting experiment, more exactly the inverse relative error of the signal yield.
 *
 * <p>s = S ε<sub>S</sub>, b = B ε<sub>B</sub>, with ε from events and their errors propagated, that of
 * ε<sub>B</sub> also where no background passes. Cuts that so
 * few events pass that ε<sub>S</sub> is uncertain by more than 30%, or where negative weights make s + b ≤
 * 0, are left out. The best cut is found on one part and quoted on another where there is one, so that it
 * does not flatter itself; and with ε<sub>B</sub> raised there by its error, at least by one event, since a
 * cut that no background event happens to pass would win however few signal events do.
 *
 * @param expectedSignal     S, before the cut
 * @param expectedBackground B, before the cut
 * @param scan               significance on the test part against the cut, with errors
 * @param bestCut            the best cut, found on another part if there is one; NaN if no cut is left
 * @param best               significance on the test part at that cut
 */
public record Significance(double expectedSignal, double expectedBackground, Graph scan, double bestCut,
                           Measured best) {

    private static final double MOST_UNCERTAIN = 0.3;

    /**
     * {@return the scan of one curve}
     *
     * @param expectedSignal     signal events before the cut, above 0
     * @param expectedBackground background events before the cut, above 0
     * @param test               the curve that is quoted
     * @param chooser            the curve the best cut is found on; may be the same
     */
    public static Significance of(double expectedSignal, double expectedBackground, RocCurve test,
            RocCurve chooser) {
        double[] yields = {expectedSignal, expectedBackground};
        double bestCut = bestCut(yields, chooser);
        Measured onTest = Double.isNaN(bestCut) ? Measured.NONE : at(yields, test, test.pointAtCut(bestCut));
        return new Significance(yields[0], yields[1], scan(yields, test), bestCut, onTest);
    }

    private static double bestCut(double[] yields, RocCurve chooser) {
        double bestCut = Double.NaN;
        double best = Double.NEGATIVE_INFINITY;
        for (int point : chooser.pointsToDraw()) {
            double z = cautious(yields, chooser, point);
            if (z > best && Double.isFinite(chooser.cut(point))) {
                best = z;
                bestCut = chooser.cut(point);
            }
        }
        return bestCut;
    }

    /** With ε<sub>B</sub> raised by its error or one event, which is more; NaN for a cut left out. */
    private static double cautious(double[] yields, RocCurve chooser, int point) {
        if (Double.isNaN(at(yields, chooser, point).value())) {
            return Double.NaN;
        }
        double raise = Math.max(chooser.backgroundEfficiencyError(point), 1 / chooser.backgroundEntries());
        double s = yields[0] * chooser.signalEfficiency(point);
        double b = yields[1] * (chooser.backgroundEfficiency(point) + raise);
        return s / Math.sqrt(s + b);
    }

    private static Graph scan(double[] yields, RocCurve curve) {
        List<double[]> rows = new ArrayList<>();
        int[] points = curve.pointsToDraw();
        for (int i = points.length - 1; i >= 0; i--) {
            Measured z = at(yields, curve, points[i]);
            if (Double.isFinite(z.value()) && Double.isFinite(curve.cut(points[i]))) {
                rows.add(new double[] {curve.cut(points[i]), z.value(), z.error()});
            }
        }
        double[][] columns = new double[3][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return Graph.of("significance", columns[0], columns[1]).withYErrors(columns[2], columns[2])
                .withTitles("cut on the response", "s/√(s + b)");
    }

    private static Measured at(double[] yields, RocCurve curve, int point) {
        double signalEfficiency = curve.signalEfficiency(point);
        double s = yields[0] * signalEfficiency;
        double b = yields[1] * curve.backgroundEfficiency(point);
        double errorS = curve.signalEfficiencyError(point);
        if (!(s + b > 0) || !(errorS <= MOST_UNCERTAIN * signalEfficiency)) {
            return Measured.NONE;
        }
        double root = Math.sqrt(s + b);
        double byS = (1 - s / (2 * (s + b))) / root;
        double byB = -s / (2 * (s + b)) / root;
        double error = Math.hypot(byS * yields[0] * errorS,
                byB * yields[1] * curve.backgroundAt(point).efficiency().error());
        return new Measured(s / root, error);
    }
}
