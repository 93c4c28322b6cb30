package org.hepmva.sample;

import java.util.Locale;

/**
 * What a sentence for people is about.
 *
 * @param kind what it is
 * @param name as the analysis calls it; of one target of a method both
 */
public record Subject(Kind kind, String name) {

    /** What a sentence can be about. */
    public enum Kind {
        /** All events, or all sources, or what divides them. */
        SAMPLE,
        /** A file, or a table in it. */
        FILE,
        /** A class of events. */
        CLASS,
        /** A source of events. */
        SOURCE,
        /** A variable or a spectator. */
        VARIABLE,
        /** What is to be estimated. */
        TARGET,
        /** The training, validation or test part. */
        PART,
        /** What was trained, and rectangular cuts beside it. */
        METHOD;

        /** {@return in small letters, as results have it} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return all events, under a name of their own} */
    public static Subject sample(String name) {
        return new Subject(Kind.SAMPLE, name);
    }

    /** {@return a file, or several in words} */
    public static Subject file(String name) {
        return new Subject(Kind.FILE, name);
    }

    /** {@return a class of events} */
    public static Subject ofClass(String name) {
        return new Subject(Kind.CLASS, name);
    }

    /** {@return a source of events, or several in words} */
    public static Subject source(String name) {
        return new Subject(Kind.SOURCE, name);
    }

    /** {@return a variable} */
    public static Subject variable(String name) {
        return new Subject(Kind.VARIABLE, name);
    }

    /** {@return a target} */
    public static Subject target(String name) {
        return new Subject(Kind.TARGET, name);
    }

    /** {@return a part of the events} */
    public static Subject part(String name) {
        return new Subject(Kind.PART, name);
    }

    /** {@return a method} */
    public static Subject method(String name) {
        return new Subject(Kind.METHOD, name);
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
