package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * Half of the deviance of the Gamma distribution, y/μ − 1 − ln(y/μ), of values y &gt; 0 with the mean
 * μ = e<sup>F</sup> and a width in proportion to it, as resolutions often have. Gradient 1 − y/μ, hessian
 * y/μ. A leaf takes ln((Σwy/μ + λ)/(Σw + λ)): what makes the loss of its events smallest, λ of the
 * regularisation being events of y = μ.
 */
record GammaLoss() implements TargetLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("Gamma deviance, half",
            "Σw (y/μ − 1 − ln(y/μ)) / Σw, with the target y and the estimate μ");

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
        return "above 0";
    }

    @Override
    public boolean allows(double y) {
        return y > 0;
    }

    @Override
    public double of(double f, double y) {
        double logRatio = StrictMath.log(y) - f;
        return StrictMath.exp(logRatio) - 1 - logRatio;
    }

    @Override
    public double gradient(double f, double y) {
        return 1 - hessian(f, y);
    }

    @Override
    public double hessian(double f, double y) {
        return StrictMath.exp(StrictMath.log(y) - f);
    }

    @Override
    public double start(Residuals targets) {
        return StrictMath.log(targets.mean());
    }

    @Override
    public double step(double factor, double g, double h) {
        return -factor * LogStep.of(g / h);
    }
}
