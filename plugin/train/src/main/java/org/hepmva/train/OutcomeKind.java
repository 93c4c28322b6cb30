package org.hepmva.train;

import org.hepmva.sample.Sample;

/** What the outcome of an event is, and so what there is to learn. */
public enum OutcomeKind {

    /** Signal or background. */
    TWO_CLASSES("two classes"),

    /** A class out of three or more. */
    CLASSES("three or more classes"),

    /** The values of one or more targets. */
    TARGETS("targets");

    private final String words;

    OutcomeKind(String words) {
        this.words = words;
    }

    /** {@return what the events of a sample have} */
    public static OutcomeKind of(Sample sample) {
        if (sample.isRegression()) {
            return TARGETS;
        }
        return sample.classNames().size() == 2 ? TWO_CLASSES : CLASSES;
    }

    /** {@return it for people: "three or more classes"} */
    @Override
    public String toString() {
        return words;
    }
}
