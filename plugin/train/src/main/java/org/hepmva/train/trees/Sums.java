package org.hepmva.train.trees;

/**
 * Exact sums over events.
 *
 * @param a      Σa in units of its scale
 * @param b      Σb in units of its scale
 * @param events number of events
 */
record Sums(long a, long b, long events) {

    Sums minus(Sums other) {
        return new Sums(a - other.a, b - other.b, events - other.events);
    }
}
