package org.hepmva.hist;

import java.util.Locale;

/** Refuses what a caller may not ask, in words. */
final class Require {

    private Require() {
    }

    /** Throws if the accepted case does not hold; {@code %s} in the sentence stands for the values. */
    static void that(boolean accepted, String sentence, Object... values) {
        if (!accepted) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
        }
    }
}
