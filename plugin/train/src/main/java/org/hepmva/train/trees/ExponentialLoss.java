package org.hepmva.train.trees;

import org.hepmva.sample.Sample;
import org.hepmva.train.LossDefinition;

/**
 * What AdaBoost makes small. Of two classes: Σw e<sup>−yF</sup> with F = ½ s Σ αh, where h = ±1 is the class
 * that a tree votes for, y = ±1 that of the event, and s the share of the trees that see an event. The
 * boosted weight of an event is w e<sup>−yF</sup>, F summed over the trees that have seen it, up to a factor
 * common to all, whatever the learning rate (J. Friedman, T. Hastie, R. Tibshirani,
 * doi:10.1214/aos/1016218223).
 *
 * <p>Of n classes: Σw e<sup>−s(A − B/n)</sup> with the sum A of the α of the trees that vote for the event's
 * class, and B of all trees. It is the multi-class exponential loss of J. Zhu, H. Zou, S. Rosset and T.
 * Hastie (doi:10.4310/SII.2009.v2.n3.a8), written with votes; two classes are the case n = 2.
 *
 * <p>An event of negative weight is the exception: it counts here as −|w| times its exponential, while
 * boosting divides where it would multiply.
 *
 * @param classes n, at least 2
 * @param seen    s, in (0, 1]
 */
record ExponentialLoss(int classes, double seen) {

    /** {@return its name and formula} */
    LossDefinition definition() {
        if (classes > 2) {
            String share = seen < 1 ? seen + " " : "";
            return new LossDefinition("exponential loss", "Σw e^(−F) / Σw, with F = " + share + "(A − B/"
                    + classes + "), A the sum of the α of the trees that vote for the event's class, B that"
                    + " of all");
        }
        String share = seen < 1 ? "½ · " + seen : "½";
        return new LossDefinition("exponential loss", "Σw e^(−yF) / Σw, with y = 1 for signal and −1 for"
                + " background, and F = " + share + " Σ αh of the votes h = ±1");
    }

    /** {@return the loss of one event of weight 1 and two classes with this Σ αh} */
    double ofSum(double[] sum, double cls) {
        double f = 0.5 * seen * sum[0];
        return StrictMath.exp(cls == Sample.SIGNAL ? -f : f);
    }

    /** {@return the loss of one event of weight 1 with these Σ α of the votes for each class} */
    double ofVotes(double[] votes, double cls) {
        return StrictMath.exp(-seen * (votes[(int) cls] - ScoredPart.total(votes) / classes));
    }
}
