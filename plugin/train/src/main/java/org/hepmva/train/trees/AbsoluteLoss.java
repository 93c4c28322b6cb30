package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * The absolute deviation |y − F|: its estimate is the median. It has no second derivative, so trees are grown
 * on the signs of the residuals, each event with a hessian of its weight, and then each leaf takes the
 * weighted median of its residuals (J. Friedman, doi:10.1214/aos/1013203451, algorithm 3, LAD_TreeBoost).
 */
record AbsoluteLoss() implements TargetLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("absolute deviation",
            "Σw |y − F| / Σw, with the target y and the estimate F");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public double of(double f, double y) {
        return Math.abs(y - f);
    }

    @Override
    public double gradient(double f, double y) {
        return Math.signum(f - y);
    }

    @Override
    public double hessian(double f, double y) {
        return 1;
    }

    @Override
    public double start(Residuals targets) {
        return targets.quantile(0.5);
    }

    @Override
    public boolean renewsLeaves() {
        return true;
    }

    @Override
    public double leaf(Residuals residuals) {
        return residuals.quantile(0.5);
    }
}
