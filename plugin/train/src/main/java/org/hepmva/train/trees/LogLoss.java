package org.hepmva.train.trees;

import org.hepmva.runtime.math.Exponential;
import org.hepmva.runtime.math.Logarithm;
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
        return Math.max(-margin, 0) + Logarithm.ofOnePlus(Exponential.exp(-Math.abs(margin)));
    }

    @Override
    public double derivatives(double[] scores, double truth, double w, double[] gradient, double[] hessian) {
        double sign = truth == Sample.SIGNAL ? 1 : -1;
        double margin = sign * 2 * scores[0];
        double e = Exponential.exp(-Math.abs(margin));
        double likely = 1 / (1 + e);
        double unlikely = e * likely;
        gradient[0] = -sign * w * (margin >= 0 ? unlikely : likely);
        hessian[0] = Math.abs(w) * likely * unlikely;
        return w * (Math.max(-margin, 0) + Logarithm.ofOnePlus(e));
    }

    /** The same to the bit, in one loop. */
    @Override
    public double derive(ScoredPart part, int begin, int end, double[][] gradients, double[][] hessians) {
        double[] scores = part.scores(0);
        double[] weights = part.weights();
        double[] gradient = gradients[0];
        double[] hessian = hessians[0];
        double sum = 0;
        for (int i = begin; i < end; i++) {
            double w = weights[i];
            double sign = part.truth(i) == Sample.SIGNAL ? 1 : -1;
            double margin = sign * 2 * scores[i];
            double e = Exponential.exp(-Math.abs(margin));
            double likely = 1 / (1 + e);
            double unlikely = e * likely;
            gradient[i] = -sign * w * (margin >= 0 ? unlikely : likely);
            hessian[i] = Math.abs(w) * likely * unlikely;
            sum += w * (Math.max(-margin, 0) + Logarithm.ofOnePlus(e));
        }
        return sum;
    }
}
