package org.hepmva.train.trees;

/** Checks of settings, each with its sentence. */
final class Require {

    private Require() {
    }

    static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " = " + value + " is less than " + least);
        }
    }

    static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " = " + value + " is not in [" + least + ", " + most + "]");
        }
    }

    static void fraction(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " = " + value + " is not in (0, 1]");
        }
    }

    static void notNegative(String what, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(what + " = " + value + " is not in [0, ∞)");
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(what + " = " + value + " is not in (0, ∞)");
        }
    }
}
