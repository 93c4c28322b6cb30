package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/** Half of the squared deviation, ½(y − F)²: its estimate is the mean. */
record SquaredLoss() implements TargetLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("squared deviation",
            "½ Σw (y − F)² / Σw, with the target y and the estimate F");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public double of(double f, double y) {
        return 0.5 * (y - f) * (y - f);
    }

    @Override
    public double gradient(double f, double y) {
        return f - y;
    }

    @Override
    public double hessian(double f, double y) {
        return 1;
    }

    @Override
    public double start(Residuals targets) {
        return targets.mean();
    }
}
