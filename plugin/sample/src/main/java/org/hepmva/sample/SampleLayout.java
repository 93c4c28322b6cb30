package org.hepmva.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.runtime.Variable;

/**
 * What a sample knows of each event, besides its weight: values, and an outcome, which is a class or the
 * values of targets. Immutable.
 *
 * @param variables  what is learned from, at least one, no two of the same name
 * @param spectators what is carried along, no two of the same name
 * @param classNames the classes at their numbers, of different names: two or more (the first of two is the
 *                   signal); of events with targets one, which says what they are
 * @param targets    what is to be estimated, no two of the same name; empty if the outcome is a class
 */
public record SampleLayout(List<Variable> variables, List<Variable> spectators, List<String> classNames,
                           List<Variable> targets) {

    /** So many classes fit into a byte, with or without sign. */
    private static final int MOST_CLASSES = 127;

    /** Signal and background, at their numbers. */
    private static final List<String> TWO_CLASSES = List.of("signal", "background");

    /** What events with targets are called. */
    private static final List<String> EVENTS = List.of("events");

    /**
     * Checks names and numbers.
     *
     * @throws IllegalArgumentException if there is no variable, a name comes twice, or the number of
     *                                  classes is none that the outcome can have
     */
    public SampleLayout {
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
        classNames = List.copyOf(classNames);
        targets = List.copyOf(targets);
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one variable");
        }
        requireDistinct("variable", Variable.names(variables));
        requireDistinct("spectator", Variable.names(spectators));
        requireDistinct("target", Variable.names(targets));
        requireDistinct("class", classNames);
        requireClasses(classNames, targets);
    }

    /** {@return signal and background with these variables, without spectators} */
    public static SampleLayout of(List<Variable> variables) {
        return new SampleLayout(variables, List.of(), TWO_CLASSES, List.of());
    }

    /** {@return this with other spectators} */
    public SampleLayout withSpectators(List<Variable> value) {
        return new SampleLayout(variables, value, classNames, targets);
    }

    /** {@return this with other classes, at least two; no targets} */
    public SampleLayout withClasses(List<String> names) {
        return new SampleLayout(variables, spectators, names, List.of());
    }

    /** {@return this with targets, at least one, in place of classes} */
    public SampleLayout withTargets(List<Variable> value) {
        return new SampleLayout(variables, spectators, EVENTS, value);
    }

    /** {@return whether the outcome of an event are the values of targets, and not a class} */
    public boolean isRegression() {
        return !targets.isEmpty();
    }

    private static void requireClasses(List<String> names, List<Variable> targets) {
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the name of a class is blank");
        }
        boolean isRight = targets.isEmpty() ? names.size() >= 2 && names.size() <= MOST_CLASSES
                : names.size() == 1;
        if (!isRight) {
            throw new IllegalArgumentException(targets.isEmpty()
                    ? "there are " + names.size() + " classes " + names + "; from 2 to " + MOST_CLASSES
                            + " can be told apart"
                    : "events with targets are of one class, not of " + names);
        }
    }

    private static void requireDistinct(String what, List<String> list) {
        Set<String> names = new HashSet<>();
        for (String name : list) {
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        what + " '" + name + "' is given twice; each needs a name of its own");
            }
        }
    }
}
