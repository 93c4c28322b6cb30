package org.hepmva.train.trees;

import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.LossDefinition;

/**
 * The pinball loss, q(y − F) above the estimate and (1 − q)(F − y) below: its estimate is a quantile. Trees
 * are grown as for {@link AbsoluteLoss}; each leaf takes the weighted quantile of its residuals.
 *
 * @param q share of the events that shall be below, in (0, 1)
 */
record QuantileLoss(double q) implements TargetLoss {

    @Override
    public LossDefinition definition() {
        String share = ShortestDecimal.of(q);
        return new LossDefinition("pinball loss", "Σw max(q(y − F), (q − 1)(y − F)) / Σw, with q = " + share
                + ", the target y and the estimate F");
    }

    @Override
    public double of(double f, double y) {
        return y > f ? q * (y - f) : (1 - q) * (f - y);
    }

    @Override
    public double gradient(double f, double y) {
        if (y == f) {
            return 0;
        }
        return y > f ? -q : 1 - q;
    }

    @Override
    public double hessian(double f, double y) {
        return 1;
    }

    @Override
    public double start(Residuals targets) {
        return targets.quantile(q);
    }

    @Override
    public boolean renewsLeaves() {
        return true;
    }

    @Override
    public double leaf(Residuals residuals) {
        return residuals.quantile(q);
    }
}
