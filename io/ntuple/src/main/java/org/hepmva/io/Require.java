package org.hepmva.io;

/** What the arguments of this package's types must be. */
final class Require {

    private Require() {
    }

    static void holds(String column, int length, int size) {
        if (!(size >= 0 && size <= length)) {
            throw new IllegalArgumentException(
                    "column '" + column + "': size = " + size + " is not in [0, " + length + "]");
        }
    }
}
