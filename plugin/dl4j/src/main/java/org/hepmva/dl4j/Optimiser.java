package org.hepmva.dl4j;

/**
 * The rule that turns a gradient g into a step of the coefficients; η is the learning rate, μ the
 * momentum.
 */
public enum Optimiser {
    /** Step −η g. */
    SGD,
    /** Velocity v ← μ v − η g; step v (Polyak 1964). */
    MOMENTUM,
    /** Momentum whose gradient is taken one step ahead (Nesterov 1983). */
    NESTEROV,
    /** Duchi, Hazan and Singer 2011. */
    ADAGRAD,
    /** Hinton 2012, decay 0.95. */
    RMSPROP,
    /** Zeiler 2012, ρ = 0.95; has no learning rate, so that rate and schedule are ignored. */
    ADADELTA,
    /** Kingma and Ba 2015, β₁ = 0.9, β₂ = 0.999. */
    ADAM,
    /** Adam with the maximum norm, from the same paper. */
    ADAMAX,
    /** Adam with Nesterov momentum (Dozat 2016). */
    NADAM,
    /** Adam with a second moment that never shrinks (Reddi et al. 2018). */
    AMSGRAD
}
