package org.hepmva.measure;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.hepmva.hist.Graph;

/**
 * Signal efficiency against background efficiency for every cut on a response: unbinned, weighted, ties
 * handled.
 *
 * <p>Points run from the tightest cut (nothing passes) to the loosest (all pass): one for each distinct
 * response as the cut, and one more for −∞. At a cut <i>c</i> the events with response &gt; <i>c</i> pass,
 * ε = Σw(response &gt; c) / Σw. Events with equal responses pass together, so the curve is straight across
 * them.
 *
 * <p>Negative event weights are summed like any other: the curve may then leave [0, 1] and turn back. It is
 * never clipped; {@link #isMonotone()} says whether that happened.
 *
 * <p>Immutable, safe to share between threads. Built in O(n), about half a second for a million events.
 */
public final class RocCurve {


    /** Sums of weights are equal to about this much of themselves. */
    private static final double ROUNDING = 1e-12;

    private final double[] cuts;
    private final Passing signal;
    private final Passing background;
    private final Measured auc;

    private RocCurve(Labelled events) {
        double[] responses = events.values();
        boolean grouped = !events.groups().isNone();
        GroupSums[] sums = grouped ? sums(events) : new GroupSums[0];
        int[] order = Order.ascending(responses);
        int points = 1 + distinct(responses, order);
        cuts = new double[points];
        signal = new Passing(points, grouped);
        background = new Passing(points, grouped);
        int point = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int event = order[i];
            if (point == 0 || responses[event] != cuts[point - 1]) {
                cuts[point++] = responses[event];
                signal.carry(point);
                background.carry(point);
            }
            Passing ofClass = events.isSignal(event) ? signal : background;
            if (grouped) {
                ofClass.add(point, events.weight(event), event, sums[events.isSignal(event) ? 0 : 1]);
            } else {
                ofClass.add(point, events.weight(event));
            }
        }
        cuts[point] = Double.NEGATIVE_INFINITY;
        auc = grouped ? RocArea.measured(signal, background, events) : RocArea.measured(signal, background);
    }

    private static GroupSums[] sums(Labelled events) {
        GroupSums[] sums = {new GroupSums(events.groups()), new GroupSums(events.groups())};
        for (int i = 0; i < events.size(); i++) {
            sums[events.isSignal(i) ? 0 : 1].expect(i, events.weight(i));
        }
        return sums;
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
        return of(new Labelled(responses, classes, eventWeights));
    }

    /**
     * {@return the curve of one sample, with errors for entries of one event where it has such}
     *
     * @param events responses, which may be infinite but not NaN, classes and finite weights
     * @throws IllegalArgumentException as {@link #of(double[], byte[], double[])}
     */
    public static RocCurve of(Labelled events) {
        double[] responses = events.values();
        double[] eventWeights = events.eventWeights();
        requireLengths(responses, events.classes(), eventWeights);
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
        RocCurve curve = new RocCurve(events);
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
        return RocArea.alone(responses, classes, eventWeights);
    }

    /**
     * {@return the area as {@link #auc(double[], byte[], double[])} has it, of so many events that ordering
     * them takes long: within 10⁻⁴, and usually within 10⁻⁷, from a histogram of their responses}
     *
     * @param responses    one response per event
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event, exact if one is negative; an empty array means 1 for each
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double binnedAuc(double[] responses, byte[] classes, double[] eventWeights) {
        requireLengths(responses, classes, eventWeights);
        for (double response : responses) {
            if (Double.isNaN(response)) {
                return Double.NaN;
            }
        }
        return BinnedRocArea.of(responses, classes, eventWeights);
    }

    /**
     * {@return the curve of events known to be whole, without checks; if a class has no weight, its
     * efficiencies and the area are NaN}
     *
     * @param events no value NaN, every weight finite
     */
    public static RocCurve unchecked(Labelled events) {
        return new RocCurve(events);
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

    /** {@return number of points: the distinct responses and one} */
    public int points() {
        return cuts.length;
    }

    /** {@return area under the curve, as {@link #auc(double[], byte[], double[])}} */
    public double auc() {
        return auc.value();
    }

    /** {@return the area with its {@linkplain #aucError() error}, and an interval that ends at 0 and 1} */
    public Measured measuredAuc() {
        return auc;
    }

    /**
     * {@return the statistical error of the area}
     *
     * <p>DeLong's: with V(s) the weighted fraction of background below signal event s, and V(b) the
     * weighted fraction of signal above background event b, σ² = Σw²(V(s) − A)²/(Σw)² · n/(n − 1) + the
     * same over background, where the sums are over one class and n = (Σw)²/Σw² is its number of effective
     * entries. For weights of 1 this is DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988) 837.
     *
     * <p>Two events that happen to have nearly the same V tell little of how V spreads, and DeLong's error
     * is then far too small. With n of the smaller class, one more event on the wrong side of all others
     * changes A by max(A, 1 − A)/(n + 1): the interval reaches at least as far to that side, and the error
     * is at least half of it. So the area of classes that are separated is a lower limit. Below five
     * effective entries 1 − 0.1587^(n^−1.5) takes the place of 1/(n + 1): with one event of each class
     * A &gt; 0.16, as for one of one that passes, and for two and three about as overlapping Gaussians say.
     *
     * <p>With several entries of one event ({@link EventGroups}) σ² is the sum over events of the squares of
     * Σw(V − A)/Σw, signal and background entries of one event together, and n counts events (Obuchowski,
     * Biometrics 53 (1997) 567).
     */
    public double aucError() {
        return auc.error();
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

    /**
     * {@return the error of ε<sub>S</sub> of a point, √[(1 − ε)² Σw²(pass) + ε² Σw²(fail)] / |Σw|: binomial
     * for weights of 1, and zero where nothing or everything passes}
     */
    public double signalEfficiencyError(int point) {
        return signal.efficiencyError(point);
    }

    /** {@return the error of ε<sub>B</sub> of a point, as {@link #signalEfficiencyError}} */
    public double backgroundEfficiencyError(int point) {
        return background.efficiencyError(point);
    }

    /** {@return what passes and fails of signal at a point} */
    public PassFail signalAt(int point) {
        return signal.at(point);
    }

    /** {@return what passes and fails of background at a point} */
    public PassFail backgroundAt(int point) {
        return background.at(point);
    }

    /** {@return whether a point is the one where everything passes, whatever its response} */
    public boolean isOpen(int point) {
        return point == cuts.length - 1;
    }

    /** {@return effective entries (Σw)²/Σw² of signal} */
    public double signalEntries() {
        return signal.effectiveEntries();
    }

    /** {@return effective entries (Σw)²/Σw² of background} */
    public double backgroundEntries() {
        return background.effectiveEntries();
    }

    /** {@return number of the point that a cut on the response gives} */
    public int pointAtCut(double cut) {
        int low = 0;
        int high = cuts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts[middle] > cut) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * {@return number of the point with the loosest cut that keeps ε<sub>B</sub> at or below a wanted one:
     * the last before it is exceeded for the first time}
     *
     * @param wanted ε<sub>B</sub> in [0, 1]
     */
    public int pointAtBackgroundEfficiency(double wanted) {
        int point = 0;
        while (point + 1 < cuts.length && background.efficiency(point + 1) <= wanted + ROUNDING) {
            point++;
        }
        return point;
    }

    /**
     * {@return number of the point with the tightest cut that reaches a wanted ε<sub>S</sub>}
     *
     * @param wanted ε<sub>S</sub> in [0, 1]
     */
    public int pointAtSignalEfficiency(double wanted) {
        int point = 0;
        while (point + 1 < cuts.length && signal.efficiency(point) < wanted - ROUNDING) {
            point++;
        }
        return point;
    }

    /** {@return a point of the curve; no name} */
    public CurvePoint point(int point) {
        return named("", point);
    }

    /** {@return the point of a cut on the response; named like {@code "cut 0.42"}} */
    public CurvePoint atCut(double cut) {
        int point = pointAtCut(cut);
        return new CurvePoint("cut " + cut, cut, signalEfficiency(point), backgroundEfficiency(point));
    }

    /**
     * {@return the loosest point that keeps ε<sub>B</sub> at or below {@code wanted}; named like
     * {@code "background 1%"}}
     *
     * @param wanted ε<sub>B</sub> in [0, 1]
     */
    public CurvePoint atBackgroundEfficiency(double wanted) {
        return named("background " + percent(wanted), pointAtBackgroundEfficiency(wanted));
    }

    /**
     * {@return the tightest point that reaches ε<sub>S</sub> = {@code wanted}; named like {@code
     * "signal 90%"}}
     *
     * @param wanted ε<sub>S</sub> in [0, 1]
     */
    public CurvePoint atSignalEfficiency(double wanted) {
        return named("signal " + percent(wanted), pointAtSignalEfficiency(wanted));
    }

    private CurvePoint named(String name, int point) {
        return new CurvePoint(name, cuts[point], signalEfficiency(point), backgroundEfficiency(point));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.4g", 100 * fraction).replaceAll("\\.?0+$", "") + "%";
    }

    /**
     * {@return ε<sub>S</sub> on the curve at exactly a wanted ε<sub>B</sub>, on the straight line across
     * ties}
     *
     * @param wanted ε<sub>B</sub> in [0, 1]
     */
    public double signalEfficiencyAt(double wanted) {
        int point = pointAtBackgroundEfficiency(wanted);
        int next = Math.min(point + 1, cuts.length - 1);
        double step = background.efficiency(next) - background.efficiency(point);
        double part = step > 0 ? Math.max(0, wanted - background.efficiency(point)) / step : 0;
        return signal.efficiency(point) + part * (signal.efficiency(next) - signal.efficiency(point));
    }

    /**
     * {@return ε<sub>B</sub> on the curve at exactly a wanted ε<sub>S</sub>, on the straight line across
     * ties}
     *
     * @param wanted ε<sub>S</sub> in [0, 1]
     */
    public double backgroundEfficiencyAt(double wanted) {
        int point = pointAtSignalEfficiency(wanted);
        int before = Math.max(0, point - 1);
        double step = signal.efficiency(point) - signal.efficiency(before);
        double part = step > 0 ? Math.max(0, signal.efficiency(point) - wanted) / step : 0;
        double b = background.efficiency(point);
        return b + part * (background.efficiency(before) - b);
    }

    /**
     * {@return ε<sub>B</sub> of the tightest cut that reaches a wanted ε<sub>S</sub>}
     *
     * <p>Its error is that of ε<sub>B</sub> at this cut and, in quadrature, what ε<sub>B</sub> moves by when
     * the cut moves by the error of the wanted efficiency: the cut was found on the same events.
     *
     * @param wanted ε<sub>S</sub> in (0, 1)
     */
    public Measured backgroundEfficiencyFor(double wanted) {
        int point = pointAtSignalEfficiency(wanted);
        if (isOpen(point)) {
            return Measured.exact(backgroundEfficiency(point));
        }
        return withErrorOfTheCut(backgroundAt(point), wanted, signalEfficiencyError(point),
                this::backgroundEfficiencyAt);
    }

    /**
     * {@return ε<sub>S</sub> of the loosest cut that keeps ε<sub>B</sub> at or below a wanted one, with an
     * error as in {@link #backgroundEfficiencyFor}}
     *
     * @param wanted ε<sub>B</sub> in (0, 1)
     */
    public Measured signalEfficiencyFor(double wanted) {
        int point = pointAtBackgroundEfficiency(wanted);
        if (isOpen(point)) {
            return Measured.exact(signalEfficiency(point));
        }
        return withErrorOfTheCut(signalAt(point), wanted, backgroundEfficiencyError(point),
                this::signalEfficiencyAt);
    }

    /**
     * Adds what an efficiency moves by when the cut does.
     *
     * @param kept   what passes the cut
     * @param wanted the efficiency of the other class by which the cut was found
     * @param error  of that efficiency
     * @param at     the efficiency of this class against that of the other
     */
    private static Measured withErrorOfTheCut(PassFail kept, double wanted, double error,
                                              DoubleUnaryOperator at) {
        double low = Math.max(0, wanted - error);
        double high = Math.min(1, wanted + error);
        double slope = high > low ? (at.applyAsDouble(high) - at.applyAsDouble(low)) / (high - low) : 0;
        return kept.efficiency().plus(new Measured(0, Math.abs(slope * error))).within01();
    }

    /**
     * {@return numbers of points that are enough to draw the curve: between neighbours, neither efficiency
     * moves by more than 0.001 nor ε<sub>B</sub> by more than 2%, unless a single step does}
     */
    public int[] pointsToDraw() {
        return RocDrawing.points(this);
    }

    /** {@return rejection 1 − ε<sub>B</sub> against ε<sub>S</sub>, {@link #pointsToDraw()} alone} */
    public Graph toGraph(String title) {
        return RocDrawing.rejection(this, title);
    }

    /**
     * {@return rejection factor 1/ε<sub>B</sub> against ε<sub>S</sub>, {@link #pointsToDraw()} alone;
     * points where it is infinite or uncertain by more than half are left out, with one NaN in the place of
     * those between others, so that no line is drawn across}
     */
    public Graph toRejectionFactorGraph(String title) {
        return RocDrawing.rejectionFactor(this, title);
    }

    /** {@return whether no efficiency falls while the cut loosens; only negative weights can break it} */
    public boolean isMonotone() {
        return signal.isMonotone() && background.isMonotone();
    }

    @Override
    public String toString() {
        return "ROC curve of " + points() + " points, AUC " + auc.value() + " ± " + auc.error();
    }
}
