package org.hepmva.evaluate;

import java.util.Locale;
import org.hepmva.sample.Subject;
import org.hepmva.sample.Warning;

/**
 * Something a reader should know before trusting the numbers.
 *
 * @param level    how much it matters
 * @param subject  what it is about
 * @param about    the same in a few words, as a heading
 * @param sentence in plain words
 */
public record Finding(Level level, Subject subject, String about, String sentence) {

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
    public static Finding of(Level level, Subject subject, String words) {
        return new Finding(level, subject,
                subject.kind() == Subject.Kind.PART ? subject.name() + " part" : subject.name(),
                sentence(words));
    }

    /** {@return what was noticed of the events, under the heading of the sample} */
    public static Finding of(Warning warning) {
        return new Finding(Level.WARNING, warning.subject(), "sample", sentence(warning.sentence()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                + (words.endsWith("?") || words.endsWith(".") ? "" : ".");
    }

    @Override
    public String toString() {
        return about + ": " + sentence;
    }
}
