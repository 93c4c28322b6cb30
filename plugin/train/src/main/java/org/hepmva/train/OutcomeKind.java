package org.hepmva.train;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** {@return some of them for people: "classes or targets"} */
    static String words(Set<OutcomeKind> kinds) {
        if (kinds.containsAll(EnumSet.of(TWO_CLASSES, CLASSES))) {
            return kinds.contains(TARGETS) ? "classes or targets" : "classes";
        }
        return Arrays.stream(values()).filter(kinds::contains).map(OutcomeKind::toString)
                .collect(Collectors.joining(" or "));
    }

    /** {@return it for people: "three or more classes"} */
    @Override
    public String toString() {
        return words;
    }
}
