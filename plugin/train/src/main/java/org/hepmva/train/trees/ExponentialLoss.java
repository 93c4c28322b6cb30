package org.hepmva.train.trees;

import org.hepmva.sample.Sample;
import org.hepmva.train.LossDefinition;

/**
 * What AdaBoost makes small: Σw e<sup>−yF</sup> with F = ½ s Σ αh, where h = ±1 is the class that a tree
 * votes for, y = ±1 that of the event, and s the share of the trees that see an event. The boosted weight of
 * an event is w e<sup>−yF</sup>, F summed over the trees that have seen it, up to a factor common to all,
 * whatever the learning rate (J. Friedman, T. Hastie, R. Tibshirani, doi:10.1214/aos/1016218223).
 *
 * <p>An event of negative weight is the exception: it counts here as −|w| e<sup>−yF</sup>, while boosting
 * divides where it would multiply.
 *
 * @param seen s, in (0, 1]
 */
record ExponentialLoss(double seen) {

    /** {@return its name and formula} */
    LossDefinition definition() {
        String share = seen < 1 ? "½ · " + seen : "½";
        return new LossDefinition("exponential loss", "Σw e^(−yF) / Σw, with y = 1 for signal and −1 for"
                + " background, and F = " + share + " Σ αh of the votes h = ±1");
    }

    /** {@return the class that a tree votes for with a leaf value: 1 for signal, else −1} */
    static double vote(double leaf) {
        return leaf > 0 ? 1 : -1;
    }

    /** {@return the loss of one event of weight 1 with this Σ αh} */
    double of(double[] votes, double truth) {
        double f = 0.5 * seen * votes[0];
        return StrictMath.exp(truth == Sample.SIGNAL ? -f : f);
    }
}
