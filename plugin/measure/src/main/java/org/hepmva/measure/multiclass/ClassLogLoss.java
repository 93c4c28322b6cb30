package org.hepmva.measure.multiclass;

import java.util.List;
import org.hepmva.measure.Measured;

/**
 * How surprised a classifier is by what events are: the mean of −ln p<sub>true class</sub>, Σw(−ln p)/Σw, in
 * natural units. ln n for a method that knows nothing of n classes; less is better.
 *
 * <p>Numbers are clipped to [2<sup>−52</sup>, 1 − 2<sup>−52</sup>], as scikit-learn's {@code log_loss} does,
 * so an event whose class was held impossible costs 36.04, not ∞. They are not normalised.
 */
public final class ClassLogLoss {

    private static final double LEAST = 0x1p-52;

    private ClassLogLoss() {
    }

    /**
     * {@return the loss of some events with its error; NaN if their weights sum to zero}
     *
     * <p>For classes of the sizes they have here: σ² = Σw²(l − l̄)²/(Σw)² · n/(n − 1) with the losses l and
     * their mean l̄ in each class, n its effective entries; summed event by event where those have several
     * entries. A class of one event adds nothing.
     */
    public static Measured of(ClassResponses events) {
        return mean(losses(events.responses(), events), events);
    }

    /**
     * {@return by how much the loss is larger with other numbers for the same events, the mean of several;
     * with the error of a difference on the same events, as that of a loss; NaN if their weights sum to zero}
     *
     * @param events with their numbers
     * @param others at least one: for each class one number per event, in the same order
     */
    public static Measured rise(ClassResponses events, List<double[][]> others) {
        double[] rises = new double[events.size()];
        double[] before = losses(events.responses(), events);
        for (double[][] other : others) {
            double[] after = losses(other, events);
            for (int i = 0; i < rises.length; i++) {
                rises[i] += (after[i] - before[i]) / others.size();
            }
        }
        return mean(rises, events);
    }

    private static double[] losses(double[][] responses, ClassResponses events) {
        double[] losses = new double[events.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -Math.log(Math.max(LEAST, Math.min(1 - LEAST, responses[events.truth()[i]][i])));
        }
        return losses;
    }

    private static Measured mean(double[] losses, ClassResponses events) {
        int n = events.classes().size();
        double[] sumW = new double[n];
        double[] sum = new double[n];
        double total = 0;
        double all = 0;
        for (int i = 0; i < losses.length; i++) {
            int cls = events.truth()[i];
            sumW[cls] += events.weight(i);
            sum[cls] += events.weight(i) * losses[i];
        }
        for (int cls = 0; cls < n; cls++) {
            total += sumW[cls];
            all += sum[cls];
        }
        double[] influences = new double[losses.length];
        double[] scales = scales(events, sumW);
        for (int i = 0; i < losses.length; i++) {
            int cls = events.truth()[i];
            influences[i] = scales[cls] * events.weight(i) * (losses[i] - sum[cls] / sumW[cls]) / total;
        }
        return total == 0 ? Measured.NONE
                : new Measured(all / total, Math.sqrt(events.groups().sumOfSquares(influences)));
    }

    /** √(n/(n − 1)) of each class. */
    private static double[] scales(ClassResponses events, double[] sumW) {
        double[] scales = new double[sumW.length];
        double[] ofClass = new double[events.size()];
        for (int cls = 0; cls < scales.length; cls++) {
            for (int i = 0; i < ofClass.length; i++) {
                ofClass[i] = events.truth()[i] == cls ? events.weight(i) : 0;
            }
            double entries = sumW[cls] * sumW[cls] / events.groups().sumOfSquares(ofClass);
            scales[cls] = entries > 1 ? Math.sqrt(entries / (entries - 1)) : 0;
        }
        return scales;
    }
}
