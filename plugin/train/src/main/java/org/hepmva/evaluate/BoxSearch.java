package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.sample.Sample;

/**
 * Finds boxes in all variables by peeling: slice after slice is taken from the face where most background
 * goes for the signal lost. One thread, used once. O(events × variables) and a pass over the events per
 * slice.
 */
final class BoxSearch {

    private static final int SLICES = 50;
    private static final int MOST_EVENTS = 100_000;

    private final Sample training;
    private final QuantileBins[] bins;
    private final byte[][] slice;
    private final double[][] signal;
    private final double[][] background;
    private final boolean[] inside;
    private final int[] from;
    private final int[] to;
    private double signalInside;
    private double backgroundInside;

    private BoxSearch(Sample training) {
        this.training = training;
        int variables = training.variables().size();
        bins = new QuantileBins[variables];
        slice = new byte[variables][training.size()];
        signal = new double[variables][];
        background = new double[variables][];
        inside = new boolean[training.size()];
        from = new int[variables];
        to = new int[variables];
        Arrays.fill(inside, true);
        for (int v = 0; v < variables; v++) {
            Labelled values = Labelled.of(training, v);
            bins[v] = QuantileBins.of(values, SLICES);
            to[v] = bins[v].bins();
            signal[v] = new double[to[v]];
            background[v] = new double[to[v]];
            for (int i = 0; i < inside.length; i++) {
                double x = values.values()[i];
                // a missing value lies in the first slice: it goes when that goes
                slice[v][i] = (byte) (Double.isNaN(x) ? 0 : bins[v].indexOf(x));
            }
        }
        for (int i = 0; i < inside.length; i++) {
            count(i, 1);
        }
    }

    /**
     * {@return cuts for rising ε<sub>S</sub>: for each the box, or the window on one variable that does
     * better on the training part}
     */
    static CutCurve find(Sample whole, Sample test, List<CutCurve> windows) {
        BoxSearch search = new BoxSearch(thinned(whole));
        double signal = search.signalInside;
        double background = search.backgroundInside;
        double[] wanted = CutTargets.efficiencies();
        RectangularCut[] cuts = new RectangularCut[wanted.length];
        int next = wanted.length - 1;
        List<Window> box = search.windows();
        double inside = background;
        while (next >= 0 && search.peel(signal)) {
            while (next >= 0 && search.signalInside < (wanted[next] - 1e-9) * signal) {
                cuts[next] = CutTargets.measured(box, wanted[next], inside / background, test);
                next--;
            }
            box = search.windows();
            inside = search.backgroundInside;
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
        return new CutCurve("best rectangular cuts", List.of(cuts));
    }

    /** Every k-th event: edges are quantiles, which need no more. */
    private static Sample thinned(Sample whole) {
        int step = (whole.size() + MOST_EVENTS - 1) / MOST_EVENTS;
        if (step <= 1) {
            return whole;
        }
        int[] events = new int[whole.size() / step];
        for (int i = 0; i < events.length; i++) {
            events[i] = i * step;
        }
        return whole.select(events);
    }

    private void count(int event, int sign) {
        double w = sign * training.eventWeights()[event];
        boolean isSignal = training.classes()[event] == Sample.SIGNAL;
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
            double low = background[v][from[v]] / (Math.max(0, signal[v][from[v]]) + floor);
            double high = background[v][to[v] - 1] / (Math.max(0, signal[v][to[v] - 1]) + floor);
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
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] && slice[best][i] == gone) {
                inside[i] = false;
                count(i, -1);
            }
        }
        return true;
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (int v = 0; v < bins.length; v++) {
            String name = training.variables().get(v).name();
            windows.add(new Window(name, bins[v].edge(from[v]), bins[v].edge(to[v])));
        }
        return windows;
    }
}
