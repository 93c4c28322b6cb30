package org.hepmva.evaluate;

import org.hepmva.measure.Measured;

/**
 * What a method loses without one variable, given all others.
 *
 * @param variable its name
 * @param fall     by how much the AUC falls when the values of the variable are exchanged between test
 *                 events: the mean over {@link #REPEATS} random orders. The error is that of another sample
 *                 and other orders, as of a {@linkplain org.hepmva.measure.AucDifference difference of areas}
 *                 on the same events
 */
public record PermutationImportance(String variable, Measured fall) {

    /** In so many random orders the values are put. */
    public static final int REPEATS = 5;
}
