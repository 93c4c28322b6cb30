package org.hepmva.train.trees;

import org.hepmva.text.Require;

/**
 * A loss of one score F and the value y of a target.
 */
sealed interface TargetLoss extends ScoreLoss
        permits SquaredLoss, AbsoluteLoss, HuberLoss, QuantileLoss, PoissonLoss, GammaLoss {

    /** {@return the loss of one event of weight 1} */
    double of(double f, double y);

    /** {@return its derivative in F} */
    double gradient(double f, double y);

    /** {@return its second derivative in F, or what stands for it; not negative} */
    double hessian(double f, double y);

    /** {@return the score that is best if all events must have the same} */
    double start(Residuals targets);

    /** {@return whether the estimate is e<sup>F</sup>, not F itself} */
    default boolean isOfLogarithm() {
        return false;
    }

    /** {@return what a value of a target must be, "above 0"; empty if any will do} */
    default String allowed() {
        return "";
    }

    /** {@return whether a target may have this value} */
    default boolean allows(double y) {
        return true;
    }

    /**
     * Refuses targets that the loss is not made for.
     *
     * @param loss   its word in an analysis
     * @param target the name of the target
     * @param part   the events
     * @throws IllegalArgumentException if there is such a value, naming the first, or only zeros where the
     *                                  logarithm of their mean is needed
     */
    default void requireAllowed(String loss, String target, ScoredPart part) {
        double sum = 0;
        for (int i = 0; i < part.size(); i++) {
            double y = part.truth(i);
            Require.that(allows(y), "target '%s': loss: %s needs values %s, but there is %s", target, loss,
                    allowed(), y);
            sum += part.weight(i) * y;
        }
        Require.that(!isOfLogarithm() || part.size() == 0 || sum > 0, "target '%s': loss: %s needs a mean"
                + " above 0, but it is %s", target, loss, sum / part.sumW());
    }

    @Override
    default double[] start(ScoredPart training) {
        return new double[] {start(Residuals.ofTruth(training))};
    }

    @Override
    default double of(double[] scores, double truth) {
        return of(scores[0], truth);
    }

    @Override
    default double derivatives(double[] scores, double truth, double w, double[] gradient, double[] hessian) {
        double f = scores[0];
        gradient[0] = w * gradient(f, truth);
        hessian[0] = Math.abs(w) * hessian(f, truth);
        return w * of(f, truth);
    }
}
