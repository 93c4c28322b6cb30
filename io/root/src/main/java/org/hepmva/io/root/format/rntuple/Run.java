package org.hepmva.io.root.format.rntuple;

/**
 * Some elements of a column, one behind the other.
 *
 * @param first counted from the start of the cluster
 * @param count how many
 */
record Run(long first, int count) {
}
