package org.hepmva.dl4j;

import org.hepmva.text.Require;

/**
 * What keeps a network from learning single events by heart.
 *
 * <p>Biases and the parameters of batch normalisation are never regularised. L1 and L2 are added to
 * the gradient before the optimiser sees it; weight decay shrinks the coefficients c by η ·
 * weightDecay · c beside the optimiser's step, η being the learning rate (as in AdamW, Loshchilov
 * and Hutter 2019; for AdaDelta η is 1). The recorded losses contain none of the three.
 *
 * @param dropout     probability of setting an output of a hidden layer to zero for one event of
 *                    one batch, in [0, 1); the others are scaled up by 1/(1 − dropout), so that
 *                    nothing needs scaling when the network is applied
 * @param l1          λ of λ Σ|c|, at least 0
 * @param l2          λ of λ/2 Σc², at least 0
 * @param weightDecay share of each coefficient lost per step, times the learning rate, at least 0
 * @param clipping    limit on the gradient
 */
public record Regularisation(double dropout, double l1, double l2, double weightDecay,
                             GradientClipping clipping) {

    private static final Regularisation DEFAULTS =
            new Regularisation(0.2, 0, 1e-4, 0, GradientClipping.none());

    /** Checks the ranges. */
    public Regularisation {
        Require.part("dropout", dropout);
        Require.notNegative("l1", l1);
        Require.notNegative("l2", l2);
        Require.notNegative("weightDecay", weightDecay);
    }

    /** {@return a dropout of 0.2, an L2 of 0.0001 and nothing else} */
    public static Regularisation defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another probability of dropping an output, in [0, 1)} */
    public Regularisation withDropout(double value) {
        return new Regularisation(value, l1, l2, weightDecay, clipping);
    }

    /** {@return these settings with another L1 strength, at least 0} */
    public Regularisation withL1(double value) {
        return new Regularisation(dropout, value, l2, weightDecay, clipping);
    }

    /** {@return these settings with another L2 strength, at least 0} */
    public Regularisation withL2(double value) {
        return new Regularisation(dropout, l1, value, weightDecay, clipping);
    }

    /** {@return these settings with another weight decay, at least 0} */
    public Regularisation withWeightDecay(double value) {
        return new Regularisation(dropout, l1, l2, value, clipping);
    }

    /** {@return these settings with another limit on the gradient} */
    public Regularisation withClipping(GradientClipping value) {
        return new Regularisation(dropout, l1, l2, weightDecay, value);
    }
}
