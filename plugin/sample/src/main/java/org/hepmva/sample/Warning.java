package org.hepmva.sample;

import java.util.List;

/**
 * Something that a person should know about events before they are used.
 *
 * @param kind     what it is, for programs: sentences may be worded better one day
 * @param subject  what it is about
 * @param sentence in words, without a full stop
 */
public record Warning(Kind kind, Subject subject, String sentence) {

    /** What a warning can be. */
    public enum Kind {
        /** Something odd in a file, or one that is read twice. */
        FILES,
        /** Two sources take the same events. */
        SHARED_EVENTS,
        /** No event of a source passes its cuts. */
        NO_EVENTS,
        /** Events were left out, since a target is no number in them. */
        LOST_EVENTS,
        /** The weights of a source sum to nothing above zero. */
        SUM_OF_WEIGHTS,
        /** Not every source of a class has a scale. */
        MIXED_SCALES,
        /** Some events have a negative weight. */
        NEGATIVE_WEIGHTS,
        /** Some events have the weight 0. */
        ZERO_WEIGHTS,
        /** A number in an expression is not the same everywhere. */
        ROUNDED_NUMBER,
        /** Values are missing, infinite, all the same, or stand for something else. */
        ODD_VALUES,
        /** A variable knows the outcome alone. */
        OUTCOME_GIVEN_AWAY,
        /** Test events are also learned from. */
        REPEATED_EVENTS
    }

    /** {@return the sentences of some warnings} */
    public static List<String> sentences(List<Warning> warnings) {
        return warnings.stream().map(Warning::sentence).toList();
    }

    /** {@return the sentence} */
    @Override
    public String toString() {
        return sentence;
    }
}
