package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * Binomial log-loss, −ln p for signal and −ln(1 − p) for background with p = 1/(1 + e<sup>−z</sup>).
 * Gradient w(p − y), hessian |w| p(1 − p): with the modulus, events of negative weight bound the steps
 * instead of making them larger.
 */
final class LogLoss implements ScoreLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("binomial log-loss",
            "Σw ln(1 + e^(−2yF)) / Σw, with y = 1 for signal and −1 for background, and F half the log-odds");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public double start(double sumSignal, double sumBackground) {
        return StrictMath.log(sumSignal / sumBackground);
    }

    @Override
    public double loss(double z, boolean signal) {
        double margin = signal ? z : -z;
        double e = StrictMath.exp(-Math.abs(margin));
        return Math.max(-margin, 0) + StrictMath.log1p(e);
    }

    @Override
    public double derivatives(int event, double z, boolean signal, double w, EventNumbers numbers) {
        double e = StrictMath.exp(-Math.abs(z));
        double far = 1 / (1 + e);
        double near = e / (1 + e);
        double p = z >= 0 ? far : near;
        double rest = z >= 0 ? near : far;
        numbers.set(event, signal ? -w * rest : w * p, Math.abs(w) * far * near);
        return w * (Math.max(signal ? -z : z, 0) + StrictMath.log1p(e));
    }
}
