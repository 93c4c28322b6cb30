package org.hepmva.evaluate;

import org.hepmva.measure.Measured;

/**
 * What a method for n classes loses without one variable, given all others: the values of the variable are
 * exchanged between test events, in {@link PermutationImportance#REPEATS} random orders, of which the means
 * are given. Errors are those of another sample and other orders.
 *
 * @param variable its name
 * @param rise     by how much the log-loss rises
 * @param fall     by how much the mean AUC of every class against the rest falls
 */
public record ClassImportance(String variable, Measured rise, Measured fall) {
}
