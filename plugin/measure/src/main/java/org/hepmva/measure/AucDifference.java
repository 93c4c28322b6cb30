package org.hepmva.measure;

import java.util.List;
import org.hepmva.text.Require;

/**
 * How much larger the area under one ROC curve is than under another on the same events.
 *
 * <p>Two responses to the same events err together, so their difference is known far better than either
 * area. The error is DeLong's for correlated curves (DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988)
 * 837): with the placement of an event, the fraction of the other class on the wrong side of it (a tie ½),
 * for both responses, it is √[Σw²(d − d̄)²/(Σw)² · n/(n − 1)] over the differences d of each class, added in
 * quadrature, n = (Σw)²/Σw². A class of one event, of which no variance is known, adds its d². The error is
 * at least ½ max |d|/(n + 1), with n of the smaller class: one more event may differ as much as any that was
 * seen. Where several entries are of one event ({@link EventGroups}), w(d − d̄)/Σw of both classes is summed
 * over each event before it is squared, and n counts events.
 */
public final class AucDifference {

    private AucDifference() {
    }

    /**
     * {@return AUC(first) − AUC(second) with its error; NaN if a class has no weight}
     *
     * @param first  one response per event, none NaN
     * @param second another response to the same events in the same order; only its values are read
     * @throws IllegalArgumentException if there are not as many events in both
     */
    public static Measured of(Labelled first, Labelled second) {
        return ofMean(first, List.of(second.values()));
    }

    /**
     * {@return AUC(first) less the mean of the AUCs of several others on the same events; with placements
     * that are the mean of theirs}
     *
     * @param first  one response per event, none NaN
     * @param others at least one, each with one response per event in the same order, none NaN
     * @throws IllegalArgumentException if there are not as many events in all
     */
    public static Measured ofMean(Labelled first, List<double[]> others) {
        Placements placementsOfFirst = Placements.of(first);
        double[] ofFirst = placementsOfFirst.values();
        double[] ofSecond = new double[ofFirst.length];
        for (double[] other : others) {
            Require.length("second", other.length, ofFirst.length);
            double[] placements = Placements.of(other, first).values();
            for (int i = 0; i < ofSecond.length; i++) {
                ofSecond[i] += placements[i] / others.size();
            }
        }
        return first.groups().isNone() ? independent(first, ofFirst, ofSecond)
                : grouped(first, placementsOfFirst, ofSecond);
    }

    private static Measured grouped(Labelled first, Placements placements, double[] ofSecond) {
        double[] differences = placements.values().clone();
        double most = 0;
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= ofSecond[i];
            most = Math.max(most, Math.abs(differences[i]));
            sum += first.isSignal(i) ? first.weight(i) * differences[i] : 0;
            sumW += first.isSignal(i) ? first.weight(i) : 0;
        }
        double mean = sum / sumW;
        double variance = first.groups().sumOfSquares(placements.influences(differences, mean));
        double least = Double.POSITIVE_INFINITY;
        for (double n : placements.entries()) {
            variance += n > 1 ? 0 : mean * mean;
            least = Math.min(n, least);
        }
        return new Measured(mean, Math.max(Math.sqrt(variance), most / (least + 1) / 2));
    }

    private static Measured independent(Labelled first, double[] ofFirst, double[] ofSecond) {
        double[] sumW = new double[2];
        double[] sumW2 = new double[2];
        double[] sum = new double[2];
        for (int i = 0; i < ofFirst.length; i++) {
            int cls = first.isSignal(i) ? 0 : 1;
            double w = first.weight(i);
            sumW[cls] += w;
            sumW2[cls] += w * w;
            sum[cls] += w * (ofFirst[i] - ofSecond[i]);
        }
        double most = 0;
        double[] squares = new double[2];
        for (int i = 0; i < ofFirst.length; i++) {
            int cls = first.isSignal(i) ? 0 : 1;
            double off = ofFirst[i] - ofSecond[i] - sum[cls] / sumW[cls];
            most = Math.max(most, Math.abs(ofFirst[i] - ofSecond[i]));
            squares[cls] += first.weight(i) * first.weight(i) * off * off;
        }
        double variance = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cls = 0; cls < 2; cls++) {
            double n = sumW[cls] * sumW[cls] / sumW2[cls];
            least = Math.min(n, least);
            double mean = sum[cls] / sumW[cls];
            variance += n > 1 ? squares[cls] / (sumW[cls] * sumW[cls]) * n / (n - 1) : mean * mean;
        }
        double error = Math.max(Math.sqrt(variance), most / (least + 1) / 2);
        return new Measured(sum[0] / sumW[0], error);
    }
}
