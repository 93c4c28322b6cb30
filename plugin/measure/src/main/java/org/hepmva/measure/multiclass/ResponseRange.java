package org.hepmva.measure.multiclass;

import org.hepmva.text.Require;

/**
 * A range of the number of one class: above &lt; p ≤ most.
 *
 * @param cls   name of the class
 * @param above p must exceed it; −∞ if there is no such cut
 * @param most  p may reach it; +∞ if there is no such cut
 */
public record ResponseRange(String cls, double above, double most) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public ResponseRange {
        Require.that(above < most, "range of '%s' from %s to %s is empty", cls, above, most);
    }

    /** {@return all numbers} */
    public static ResponseRange open(String cls) {
        return new ResponseRange(cls, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** {@return whether a number is in the range; NaN is not} */
    public boolean keeps(double p) {
        return p > above && p <= most;
    }

    /** {@return whether every number is in the range} */
    public boolean isOpen() {
        return above == Double.NEGATIVE_INFINITY && most == Double.POSITIVE_INFINITY;
    }

    /**
     * {@return as a cut; empty if it is open}
     *
     * @param column the name that the number has there
     */
    String expression(String column) {
        String low = above == Double.NEGATIVE_INFINITY ? "" : column + " > " + above;
        String high = most == Double.POSITIVE_INFINITY ? "" : column + " <= " + most;
        return low.isEmpty() || high.isEmpty() ? low + high : low + " && " + high;
    }

    @Override
    public String toString() {
        return expression(cls);
    }
}
