package org.hepmva.evaluate;

import java.util.Locale;

/**
 * Something a reader should know before trusting the numbers.
 *
 * @param level    how much it matters
 * @param about    the method, variable or part it is about
 * @param sentence in plain words
 */
public record Finding(Level level, String about, String sentence) {

    /** How much a finding matters. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Worth knowing; changes no conclusion. */
        NOTE,
        /** May make a number wrong or useless. */
        WARNING
    }

    /** {@return a finding of some words, made a sentence: with a capital letter and a full stop} */
    public static Finding of(Level level, String about, String words) {
        return new Finding(level, about, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                + (words.endsWith("?") || words.endsWith(".") ? "" : "."));
    }

    @Override
    public String toString() {
        return about + ": " + sentence;
    }
}
