package org.hepmva.dl4j;

import org.hepmva.train.LossDefinition;

/**
 * Cross-entropy of n classes, −ln p of the true one, with p<sub>k</sub> = e<sup>z_k</sup> / Σ
 * e<sup>z_j</sup>: ln Σ e<sup>z_j − z_c</sup>, exact where p rounds to 0 or 1. Its slope in z<sub>k</sub> is
 * p<sub>k</sub> − y<sub>k</sub>, where y is 1 for the true class and 0 for the others. The truth is the
 * number of the class.
 *
 * @param outputs n, at least 3
 */
record CrossEntropyLoss(int outputs) implements OutcomeLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("cross-entropy",
            "−Σw ln p / Σw, with p the number that the network gives for the true class");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public int truths() {
        return 1;
    }

    @Override
    public double value(OutputSums sums, int event) {
        double largest = largest(sums, event);
        double total = 0;
        for (int k = 0; k < outputs; k++) {
            total += StrictMath.exp(sums.sum(event, k) - largest);
        }
        return StrictMath.log(total) + (largest - sums.sum(event, (int) sums.truth(event, 0)));
    }

    @Override
    public void slopes(OutputSums sums, int event, double[] target) {
        double largest = largest(sums, event);
        double total = 0;
        for (int k = 0; k < outputs; k++) {
            target[k] = StrictMath.exp(sums.sum(event, k) - largest);
            total += target[k];
        }
        int truth = (int) sums.truth(event, 0);
        double others = 0;
        for (int k = 0; k < outputs; k++) {
            target[k] /= total;
            others += k == truth ? 0 : target[k];
        }
        target[truth] = -others;
    }

    private double largest(OutputSums sums, int event) {
        double largest = sums.sum(event, 0);
        for (int k = 1; k < outputs; k++) {
            largest = Math.max(largest, sums.sum(event, k));
        }
        return largest;
    }
}
