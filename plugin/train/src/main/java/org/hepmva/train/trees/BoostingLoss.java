package org.hepmva.train.trees;

import java.util.function.Function;

/** What gradient boosting makes small, as an analysis names it. */
public enum BoostingLoss {

    /** Binomial log-loss of two classes, multinomial of more; squared deviation of targets. */
    AUTO(settings -> new SquaredLoss()),

    /** ½(y − F)² of targets: estimates the mean. */
    SQUARED(settings -> new SquaredLoss()),

    /** |y − F| of targets: estimates the median. */
    ABSOLUTE(settings -> new AbsoluteLoss()),

    /** Squared within a width that follows the residuals, absolute beyond: a mean without outliers. */
    HUBER(settings -> HuberLoss.of(settings.get(GradientSettings.HUBER_QUANTILE))),

    /** The pinball loss of targets: estimates a quantile. */
    QUANTILE(settings -> new QuantileLoss(settings.get(GradientSettings.QUANTILE))),

    /** The deviance of Poisson's distribution, of targets from 0 on: estimates the mean of counts. */
    POISSON(settings -> new PoissonLoss()),

    /** The deviance of the Gamma distribution, of targets above 0: a mean with relative errors. */
    GAMMA(settings -> new GammaLoss());

    private final Function<GradientSettings, TargetLoss> ofTarget;

    BoostingLoss(Function<GradientSettings, TargetLoss> ofTarget) {
        this.ofTarget = ofTarget;
    }

    /** {@return the loss of a target} */
    TargetLoss ofTarget(GradientSettings settings) {
        return ofTarget.apply(settings);
    }
}
