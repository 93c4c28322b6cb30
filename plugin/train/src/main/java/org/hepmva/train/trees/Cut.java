package org.hepmva.train.trees;

/**
 * A cut on one variable: bins up to and including {@code bin} go left.
 *
 * @param variable    its number
 * @param bin         last bin on the left
 * @param missingLeft whether NaN goes left
 * @param gain        what it improves, above 0
 * @param left        sums of the left side
 */
record Cut(int variable, int bin, boolean missingLeft, double gain, NodeSums left) {
}
