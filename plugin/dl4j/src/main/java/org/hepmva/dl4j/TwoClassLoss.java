package org.hepmva.dl4j;

import org.hepmva.train.LossDefinition;

/**
 * A loss of signal and background. The truth is 1 for signal, else 0.
 *
 * @param ofMargin the function
 * @param outputs  1, or 2 of which the first is signal
 */
record TwoClassLoss(MarginLoss ofMargin, int outputs) implements OutcomeLoss {

    @Override
    public LossDefinition definition() {
        return ofMargin.definition();
    }

    @Override
    public int truths() {
        return 1;
    }

    @Override
    public double value(OutputSums sums, int event) {
        return ofMargin.value(margin(sums, event), isSignal(sums, event));
    }

    @Override
    public void slopes(OutputSums sums, int event, double[] target) {
        target[0] = ofMargin.slope(margin(sums, event), isSignal(sums, event));
        if (outputs == 2) {
            target[1] = -target[0];
        }
    }

    @Override
    public double[] margins(OutputSums sums) {
        double[] margins = new double[sums.events()];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = margin(sums, i);
        }
        return margins;
    }

    private double margin(OutputSums sums, int event) {
        return outputs == 1 ? sums.sum(event, 0) : sums.sum(event, 0) - sums.sum(event, 1);
    }

    private static boolean isSignal(OutputSums sums, int event) {
        return sums.truth(event, 0) == 1;
    }
}
