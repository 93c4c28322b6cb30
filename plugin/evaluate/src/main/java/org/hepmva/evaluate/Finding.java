package org.hepmva.evaluate;

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

    @Override
    public String toString() {
        return about + ": " + sentence;
    }
}
