package org.hepmva.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds boxes in all variables by peeling: slice after slice is taken from the face where most background
 * goes for the signal lost. Missing values (NaN) are a slice of their own, which goes with the first slice
 * of their variable, since a window keeps them only as long as it is open. One thread, used once. O(events ×
 * variables) and a pass over the events per slice.
 */
final class BoxSearch {

    private static final String TITLE = "best rectangular cuts";
    private static final int SLICES = 50;
    /** Edges are quantiles, which need no more; they hardly change with more than some thousand. */
    static final int MOST_EVENTS_OF_A_CLASS = CutCurve.MOST_EVENTS_OF_A_CLASS;

    private final LabelledColumns training;
    private final QuantileBins[] bins;
    private final byte[][] slice;
    private final double[][] signal;
    private final double[][] background;
    private final boolean[] inside;
    private final int[] from;
    private final int[] to;
    private double signalInside;
    private double backgroundInside;

    private BoxSearch(LabelledColumns training) {
        this.training = training;
        int variables = training.names().size();
        bins = new QuantileBins[variables];
        slice = new byte[variables][training.size()];
        signal = new double[variables][];
        background = new double[variables][];
        inside = new boolean[training.size()];
        from = new int[variables];
        to = new int[variables];
        Arrays.fill(inside, true);
        for (int v = 0; v < variables; v++) {
            Labelled values = training.column(v);
            bins[v] = QuantileBins.of(values, SLICES);
            to[v] = bins[v].bins();
            signal[v] = new double[to[v] + 1];
            background[v] = new double[to[v] + 1];
            for (int i = 0; i < inside.length; i++) {
                double x = values.values()[i];
                slice[v][i] = (byte) (Double.isNaN(x) ? bins[v].bins() : bins[v].indexOf(x));
            }
        }
        for (int i = 0; i < inside.length; i++) {
            count(i, 1);
        }
    }

    /**
     * {@return cuts for rising ε<sub>S</sub>: for each the box, or the window on one variable that does
     * better on the training part; none if negative weights leave a class of the events searched without
     * weight}
     */
    static CutCurve find(LabelledColumns whole, LabelledColumns test, List<CutCurve> windows) {
        BoxSearch search = new BoxSearch(thinned(whole));
        double signal = search.signalInside;
        double background = search.backgroundInside;
        if (!(signal > 0 && background > 0)) {
            return new CutCurve(TITLE, List.of(), Optional.empty());
        }
        double[] wanted = CutTargets.efficiencies();
        RectangularCut[] cuts = new RectangularCut[wanted.length];
        int next = wanted.length - 1;
        List<Window> box = search.windows();
        double inside = background;
        List<Window> balanced = box;
        double most = 0;
        while (next >= 0 && search.peel(signal)) {
            while (next >= 0 && search.signalInside < (wanted[next] - 1e-9) * signal) {
                cuts[next] = CutTargets.measured(box, wanted[next], inside / background, test);
                next--;
            }
            box = search.windows();
            inside = search.backgroundInside;
            double difference = search.signalInside / signal - inside / background;
            balanced = difference > most ? box : balanced;
            most = Math.max(difference, most);
        }
        for (; next >= 0; next--) {
            cuts[next] = CutTargets.measured(box, wanted[next], inside / background, test);
        }
        for (CutCurve curve : windows) {
            for (int i = 0; i < cuts.length; i++) {
                RectangularCut window = curve.cuts().get(i);
                cuts[i] = window.onTraining() < cuts[i].onTraining() ? window : cuts[i];
            }
        }
        return new CutCurve(TITLE, List.of(cuts),
                Optional.of(mostBalanced(CutTargets.asOn(whole, balanced, test), windows)));
    }

    /** The box, or the window on one variable that does better on the training part. */
    private static RectangularCut mostBalanced(RectangularCut box, List<CutCurve> windows) {
        return Stream.concat(Stream.of(box), windows.stream().flatMap(curve -> curve.mostBalanced().stream()))
                .max(Comparator.comparingDouble(RectangularCut::balancedOnTraining)).orElseThrow();
    }

    private static LabelledColumns thinned(LabelledColumns whole) {
        int[] signal = Thinning.of(eventsOf(whole, true), MOST_EVENTS_OF_A_CLASS);
        int[] background = Thinning.of(eventsOf(whole, false), MOST_EVENTS_OF_A_CLASS);
        if (signal.length + background.length == whole.size()) {
            return whole;
        }
        return whole.select(IntStream.concat(Arrays.stream(signal), Arrays.stream(background)).sorted()
                .toArray());
    }

    private static int[] eventsOf(LabelledColumns events, boolean signal) {
        return IntStream.range(0, events.size()).filter(i -> events.isSignal(i) == signal).toArray();
    }

    private void count(int event, int sign) {
        double w = sign * training.weight(event);
        boolean isSignal = training.isSignal(event);
        for (int v = 0; v < bins.length; v++) {
            (isSignal ? signal : background)[v][slice[v][event]] += w;
        }
        signalInside += isSignal ? w : 0;
        backgroundInside += isSignal ? 0 : w;
    }

    /** Takes one slice away; false if none is left that leaves anything. */
    private boolean peel(double total) {
        int best = -1;
        boolean bestLow = true;
        double bestGain = Double.NEGATIVE_INFINITY;
        double floor = 1e-4 * total;
        for (int v = 0; v < bins.length; v++) {
            if (to[v] - from[v] < 2) {
                continue;
            }
            double low = lost(background, v, from[v]) / (Math.max(0, lost(signal, v, from[v])) + floor);
            double high = lost(background, v, to[v] - 1) / (Math.max(0, lost(signal, v, to[v] - 1)) + floor);
            if (Math.max(low, high) > bestGain) {
                best = v;
                bestLow = low >= high;
                bestGain = Math.max(low, high);
            }
        }
        if (best < 0) {
            return false;
        }
        int gone = bestLow ? from[best]++ : --to[best];
        int missing = bins[best].bins();
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] && (slice[best][i] == gone || slice[best][i] == missing)) {
                inside[i] = false;
                count(i, -1);
            }
        }
        return true;
    }

    /** What goes with a slice; the missing values too, of which none is left after the first cut. */
    private double lost(double[][] cls, int v, int gone) {
        return cls[v][gone] + cls[v][bins[v].bins()];
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (int v = 0; v < bins.length; v++) {
            String name = training.names().get(v);
            windows.add(new Window(name, bins[v].edge(from[v]), bins[v].edge(to[v])));
        }
        return windows;
    }
}
