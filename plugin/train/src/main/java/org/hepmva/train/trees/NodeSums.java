package org.hepmva.train.trees;

/**
 * Exact sums over events.
 *
 * @param a      Σa in units of its scale
 * @param b      Σb in units of its scale
 * @param events number of events
 * @param w      Σ of their event weights in units of its scale; 0 if none of the training is negative
 */
record NodeSums(long a, long b, long events, long w) {

    NodeSums minus(NodeSums other) {
        return new NodeSums(a - other.a, b - other.b, events - other.events, w - other.w);
    }
}
