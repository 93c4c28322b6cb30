package org.hepmva.dl4j;

/** Checks of settings: each names the setting, its value and what is allowed. */
final class Require {

    private Require() {
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " = " + value + " is less than " + least);
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " = " + value + " is not a finite number above 0");
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " is not a finite number of at least 0");
        }
    }

    /** In [0, 1): nothing is allowed, everything is not. */
    static void part(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " = " + value + " is not in [0, 1)");
        }
    }

    /** In (0, 1]: everything is allowed, nothing is not. */
    static void fraction(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " = " + value + " is not in (0, 1]");
        }
    }
}
