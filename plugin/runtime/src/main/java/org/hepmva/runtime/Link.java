package org.hepmva.runtime;

import org.hepmva.runtime.math.Exponential;

/** How the sum s that a regressor has learned becomes the estimate of a target. */
public enum Link {
    /** s itself. */
    IDENTITY,
    /** e<sup>s</sup>, for what is positive: counts, energies; infinite where s exceeds 709.78. */
    EXPONENTIAL;

    /** {@return the estimate; NaN for NaN; the same bits on every machine} */
    public double estimate(double s) {
        return this == IDENTITY ? s : Exponential.exp(s);
    }
}
