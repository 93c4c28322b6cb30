package org.hepmva.measure;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;

/**
 * The probability that an event with response y is signal, in a sample of which a given fraction f is
 * signal: P<sub>S</sub>(y) = f ŝ(y) / (f ŝ(y) + (1 − f) b̂(y)) with the normalised densities of the test
 * part.
 *
 * @param signalFraction f, in (0, 1)
 * @param curve          P<sub>S</sub> in each bin of the response with its error, where a class without
 *                       events counts as uncertain by one average event; bins without any events, or
 *                       with a density that negative weights make negative in sum, are left out
 */
public record SignalProbability(double signalFraction, Graph curve) {

    /**
     * {@return the probability in each bin}
     *
     * @param signalFraction f, in (0, 1)
     * @param signal         the response to signal, normalised or not
     * @param background     the response to background on the same axis
     */
    public static SignalProbability of(double signalFraction, Histogram signal, Histogram background) {
        double f = signalFraction;
        double sumS = signal.integralWithFlow();
        double sumB = background.integralWithFlow();
        double scaleS = f / sumS;
        double scaleB = (1 - f) / sumB;
        Axis axis = signal.axis(0);
        List<double[]> rows = new ArrayList<>();
        for (int bin = 0; bin < axis.bins(); bin++) {
            Measured s = content(signal, bin, sumS).times(scaleS);
            Measured b = content(background, bin, sumB).times(scaleB);
            if (s.value() + b.value() > 0) {
                Measured p = Measured.fraction(s, b);
                rows.add(new double[] {axis.center(bin), axis.width(bin) / 2, p.value(), p.error()});
            }
        }
        double[][] columns = new double[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return new SignalProbability(f, Graph.of("signal probability", columns[0], columns[2])
                .withXErrors(columns[1], columns[1]).withYErrors(columns[3], columns[3])
                .withTitles(axis.title(), "signal probability"));
    }

    /** An empty bin is uncertain by one typical event: none seen does not mean none there. */
    private static Measured content(Histogram histogram, int bin, double sum) {
        double error = histogram.error(bin);
        if (error > 0) {
            return new Measured(histogram.sumW(bin), error);
        }
        return new Measured(0, sum / histogram.entries());
    }
}
