package org.hepmva.train.trees;

import org.hepmva.sample.Sample;
import org.hepmva.train.LossDefinition;

/**
 * Binomial log-loss, −ln p for signal and −ln(1 − p) for background with p = 1/(1 + e<sup>−z</sup>). The
 * score is F = z/2. Gradient in z w(p − y), hessian |w| p(1 − p).
 */
final class LogLoss implements ScoreLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("binomial log-loss",
            "Σw ln(1 + e^(−2yF)) / Σw, with y = 1 for signal and −1 for background, and F half the log-odds");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public double unit() {
        return 0.5;
    }

    @Override
    public double[] start(ScoredPart training) {
        return new double[] {0.5 * StrictMath.log(training.sumW(Sample.SIGNAL)
                / training.sumW(Sample.BACKGROUND))};
    }

    @Override
    public double of(double[] scores, double truth) {
        double z = 2 * scores[0];
        double margin = truth == Sample.SIGNAL ? z : -z;
        double e = StrictMath.exp(-Math.abs(margin));
        return Math.max(-margin, 0) + StrictMath.log1p(e);
    }

    @Override
    public double derivatives(double[] scores, double truth, double w, double[] gradient, double[] hessian) {
        double z = 2 * scores[0];
        boolean signal = truth == Sample.SIGNAL;
        double e = StrictMath.exp(-Math.abs(z));
        double far = 1 / (1 + e);
        double near = e / (1 + e);
        double p = z >= 0 ? far : near;
        double rest = z >= 0 ? near : far;
        gradient[0] = signal ? -w * rest : w * p;
        hessian[0] = Math.abs(w) * far * near;
        return w * (Math.max(signal ? -z : z, 0) + StrictMath.log1p(e));
    }
}
