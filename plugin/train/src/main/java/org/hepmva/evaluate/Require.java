package org.hepmva.evaluate;

/** Checks of what a caller gives; the accepted case is written and negated, so that NaN is refused. */
final class Require {

    private Require() {
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " = " + value + " is below " + least);
        }
    }

    static void positiveOrUnknown(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY || Double.isNaN(value))) {
            throw new IllegalArgumentException(name + " = " + value
                    + " is neither above zero and finite nor NaN (unknown)");
        }
    }
}
