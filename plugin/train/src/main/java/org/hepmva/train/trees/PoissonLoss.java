package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * Half of the deviance of Poisson's distribution, μ − y + y ln(y/μ), of counts y ≥ 0 with the mean
 * μ = e<sup>F</sup>. Gradient μ − y, hessian μ. A leaf takes ln((Σwy + λ)/(Σwμ + λ)): what makes the loss of
 * its events smallest, λ of the regularisation being counts of that mean.
 */
record PoissonLoss() implements TargetLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("Poisson deviance, half",
            "Σw (μ − y + y ln(y/μ)) / Σw, with the target y and the estimate μ");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public boolean isOfLogarithm() {
        return true;
    }

    @Override
    public String allowed() {
        return "of at least 0";
    }

    @Override
    public boolean allows(double y) {
        return y >= 0;
    }

    @Override
    public double of(double f, double y) {
        return StrictMath.exp(f) - y + (y > 0 ? y * (StrictMath.log(y) - f) : 0);
    }

    @Override
    public double gradient(double f, double y) {
        return StrictMath.exp(f) - y;
    }

    @Override
    public double hessian(double f, double y) {
        return StrictMath.exp(f);
    }

    @Override
    public double start(Residuals targets) {
        return StrictMath.log(targets.mean());
    }

    @Override
    public double step(double factor, double g, double h) {
        return factor * LogStep.of(-g / h);
    }
}
