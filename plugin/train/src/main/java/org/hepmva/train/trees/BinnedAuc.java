package org.hepmva.train.trees;

import java.util.Arrays;

/**
 * The AUC of scores in 8192 equal bins, for training curves: events of one bin count as ties, so it differs
 * from the unbinned one by at most half the share of pairs that meet in a bin. Mutable.
 */
final class BinnedAuc {

    private static final int BINS = 8192;

    private final double scale;
    private final double[] signal = new double[BINS];
    private final double[] background = new double[BINS];

    /** Scores beyond ±{@code reach} go to the outermost bins. */
    BinnedAuc(double reach) {
        scale = BINS / (2 * reach);
    }

    /** Adds all events; NaN as a result where a class has no positive Σw. */
    double of(ScoredPart part) {
        double[] scores = part.scores();
        double[] w = part.weights();
        byte[] classes = part.classes();
        Arrays.fill(signal, 0);
        Arrays.fill(background, 0);
        for (int i = 0; i < scores.length; i++) {
            int bin = (int) Math.max(0, Math.min(BINS - 1, scores[i] * scale + BINS / 2));
            (classes[i] == 0 ? signal : background)[bin] += w[i];
        }
        double below = 0;
        double sumSignal = 0;
        double pairs = 0;
        for (int bin = 0; bin < BINS; bin++) {
            pairs += signal[bin] * (below + 0.5 * background[bin]);
            below += background[bin];
            sumSignal += signal[bin];
        }
        return below > 0 && sumSignal > 0 ? pairs / (below * sumSignal) : Double.NaN;
    }
}
