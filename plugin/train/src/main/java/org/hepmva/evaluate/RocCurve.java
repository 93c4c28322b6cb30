package org.hepmva.evaluate;

/**
 * Signal efficiency against background efficiency for every cut on a response: unbinned, weighted, ties
 * handled.
 *
 * <p>Points run from the tightest cut (nothing passes) to the loosest (all pass): one for each distinct
 * response as the cut, and one more for −∞. At a cut <i>c</i> the events with response &gt; <i>c</i> pass,
 * ε = Σw(response &gt; c) / Σw. Events with equal responses pass together, so the curve is straight across
 * them.
 *
 * <p>Negative event weights are summed like any other: the curve may then leave [0, 1] and turn back. It
 * is never clipped; {@link #isMonotone()} says whether that happened.
 *
 * <p>Immutable, safe to share between threads. Built in O(n), about half a second for a million events.
 */
public final class RocCurve {

    private static final byte SIGNAL = 0;

    private final double[] cuts;
    private final Passing signal;
    private final Passing background;
    private final double auc;
    private final double aucError;

    private RocCurve(double[] responses, byte[] classes, double[] eventWeights) {
        int[] order = Order.ascending(responses);
        int points = 1 + distinct(responses, order);
        cuts = new double[points];
        signal = new Passing(points);
        background = new Passing(points);
        int point = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int event = order[i];
            if (point == 0 || responses[event] != cuts[point - 1]) {
                cuts[point++] = responses[event];
                signal.carry(point);
                background.carry(point);
            }
            double w = eventWeights.length == 0 ? 1 : eventWeights[event];
            (classes[event] == SIGNAL ? signal : background).add(point, w);
        }
        cuts[point] = Double.NEGATIVE_INFINITY;
        auc = area();
        aucError = Math.sqrt(signal.placementVariance(background, auc)
                + background.placementVariance(signal, 1 - auc));
    }

    /**
     * {@return the curve of one sample}
     *
     * @param responses    one response per event; may be infinite, not NaN
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event, finite, may be negative; an empty array means 1 for each
     * @throws IllegalArgumentException if the lengths differ, a response is NaN, a weight is not finite,
     *                                  or the weights of signal or of background sum to zero (no event of
     *                                  the class is one such case)
     */
    public static RocCurve of(double[] responses, byte[] classes, double[] eventWeights) {
        requireLengths(responses, classes, eventWeights);
        for (int i = 0; i < responses.length; i++) {
            if (Double.isNaN(responses[i])) {
                throw new IllegalArgumentException("responses[" + i + "] is NaN, so there is no ROC curve");
            }
        }
        for (int i = 0; i < eventWeights.length; i++) {
            if (!Double.isFinite(eventWeights[i])) {
                throw new IllegalArgumentException(
                        "eventWeights[" + i + "] = " + eventWeights[i] + " is not finite");
            }
        }
        RocCurve curve = new RocCurve(responses, classes, eventWeights);
        curve.signal.requireSum("signal");
        curve.background.requireSum("background");
        return curve;
    }

    /**
     * {@return the area under the curve: the probability that a signal event has a larger response than a
     * background event, Σ<sub>s,b</sub> w<sub>s</sub>w<sub>b</sub> [r<sub>s</sub> &gt; r<sub>b</sub>] /
     * Σw<sub>s</sub>Σw<sub>b</sub>, where a tie counts ½}
     *
     * <p>NaN where no such number exists: a response is NaN, a weight is not finite, or the weights of one
     * class sum to zero (for instance, no event of it). So it can be asked after every step of a training,
     * even one that diverged.
     *
     * @param responses    one response per event
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event, may be negative; an empty array means 1 for each
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double auc(double[] responses, byte[] classes, double[] eventWeights) {
        requireLengths(responses, classes, eventWeights);
        for (double response : responses) {
            if (Double.isNaN(response)) {
                return Double.NaN;
            }
        }
        return new RocCurve(responses, classes, eventWeights).auc;
    }

    private static void requireLengths(double[] responses, byte[] classes, double[] eventWeights) {
        if (responses.length != classes.length) {
            throw new IllegalArgumentException(
                    responses.length + " responses do not match " + classes.length + " classes");
        }
        if (eventWeights.length != 0 && eventWeights.length != responses.length) {
            throw new IllegalArgumentException(
                    responses.length + " responses do not match " + eventWeights.length + " event weights");
        }
    }

    private static int distinct(double[] responses, int[] order) {
        int distinct = Math.min(1, order.length);
        for (int i = 1; i < order.length; i++) {
            if (responses[order[i]] != responses[order[i - 1]]) {
                distinct++;
            }
        }
        return distinct;
    }

    private double area() {
        double area = 0;
        for (int p = 1; p < cuts.length; p++) {
            area += background.sum(p - 1, p) * (signal.sumW(p - 1) + signal.sumW(p)) / 2;
        }
        double ratio = area / (signal.total() * background.total());
        return Double.isFinite(ratio) ? ratio : Double.NaN;
    }

    /** {@return number of points: the distinct responses and one} */
    public int points() {
        return cuts.length;
    }

    /** {@return area under the curve, as {@link #auc(double[], byte[], double[])}} */
    public double auc() {
        return auc;
    }

    /**
     * {@return the statistical error of the area}
     *
     * <p>DeLong's: with V(s) the weighted fraction of background below signal event s, and V(b) the
     * weighted fraction of signal above background event b, σ² = Σw²(V(s) − A)²/(Σw)² · n/(n − 1) + the
     * same over background, where the sums are over one class and n = (Σw)²/Σw² is its number of effective
     * entries. For weights of 1 this is DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988) 837. NaN if a
     * class has no more than one effective entry.
     */
    public double aucError() {
        return aucError;
    }

    /** {@return cut of a point; −∞ for the last one, where every event passes} */
    public double cut(int point) {
        return cuts[point];
    }

    /** {@return ε<sub>S</sub> of a point} */
    public double signalEfficiency(int point) {
        return signal.efficiency(point);
    }

    /** {@return ε<sub>B</sub> of a point} */
    public double backgroundEfficiency(int point) {
        return background.efficiency(point);
    }

    /** {@return whether no efficiency falls while the cut loosens; only negative weights can break it} */
    public boolean isMonotone() {
        return signal.isMonotone() && background.isMonotone();
    }

    @Override
    public String toString() {
        return "ROC curve of " + points() + " points, AUC " + auc + " ± " + aucError;
    }
}
