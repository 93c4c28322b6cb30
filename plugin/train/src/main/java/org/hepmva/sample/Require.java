package org.hepmva.sample;

/** Checks of arguments, each with its sentence. */
final class Require {

    private Require() {
    }

    static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " = " + value + " is less than " + least);
        }
    }

    static void fraction(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " = " + value + " is not in (0, 1]");
        }
    }
}
