package org.hepmva.runtime;

/** Checks of arguments: what is accepted, negated, so that NaN is refused. */
final class Require {

    private Require() { }

    static double finite(String name, double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " = " + value + " is not a finite number");
        }
        return value;
    }

    static double[] finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            finite(name + "[" + i + "]", values[i]);
        }
        return values;
    }

    static void length(String name, int length, int wanted) {
        if (length != wanted) {
            throw new IllegalArgumentException(name + " has " + length + " values, not " + wanted);
        }
    }
}
