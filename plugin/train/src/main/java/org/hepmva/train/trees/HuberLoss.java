package org.hepmva.train.trees;

import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.LossDefinition;

/**
 * Huber's loss, squared near the estimate and absolute beyond δ: with r = y − F it is r²/2δ for |r| ≤ δ, else
 * |r| − δ/2. As in TMVA and by J. Friedman (doi:10.1214/aos/1013203451, algorithm 4, M_TreeBoost) δ is a
 * weighted quantile of |r| over the training events, taken anew for each tree. The usual form is δ times as
 * large; divided by δ it is a length in the units of the target, so that losses with different δ, along
 * training, can be compared.
 *
 * <p>Trees are grown on the derivatives, each event with a hessian of its weight; then each leaf takes
 * Friedman's approximation to its best value, the median m of its residuals and the weighted mean of
 * sign(r − m) min(δ, |r − m|) added.
 *
 * @param q     share of the events within δ, in (0, 1)
 * @param delta δ, in units of the target, at least 0
 */
record HuberLoss(double q, double delta) implements TargetLoss {

    /** {@return the loss before the first tree: δ is not known yet} */
    static HuberLoss of(double q) {
        return new HuberLoss(q, 0);
    }

    @Override
    public LossDefinition definition() {
        return new LossDefinition("Huber loss", "Σw ℓ(y − F) / Σw, with the target y, the estimate F, and"
                + " ℓ(r) = r²/2δ within δ, |r| − δ/2 beyond; δ is the " + ShortestDecimal.of(q)
                + " quantile of |y − F| in the training part after each tree");
    }

    @Override
    public HuberLoss adapted(ScoredPart training) {
        return new HuberLoss(q, Residuals.of(training).absolute().quantile(q));
    }

    @Override
    public double of(double f, double y) {
        double r = Math.abs(y - f);
        return r < delta ? 0.5 * r * (r / delta) : r - 0.5 * delta;
    }

    @Override
    public double gradient(double f, double y) {
        double r = f - y;
        return Math.abs(r) < delta ? r / delta : Math.signum(r);
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
        double median = residuals.quantile(0.5);
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < residuals.values().length; i++) {
            double w = residuals.weights()[i];
            double r = residuals.values()[i] - median;
            sum += w * Math.signum(r) * Math.min(delta, Math.abs(r));
            sumW += w;
        }
        return sumW > 0 ? median + sum / sumW : 0;
    }
}
