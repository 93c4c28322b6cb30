package org.hepmva.evaluate.regression;

import org.hepmva.measure.Measured;

/**
 * What a method loses without one variable, given all others.
 *
 * @param variable its name
 * @param fall     by how much R² falls when the values of the variable are exchanged between test events: the
 *                 mean over five random orders, Σw(d'² − d²) / Σw(t − ⟨t⟩)², with the error of the numerator
 */
public record PermutedVariable(String variable, Measured fall) {
}
