package org.hepmva.train;

import java.util.Map;
import java.util.Set;

/**
 * A training method found by name. Found by {@link java.util.ServiceLoader}: a jar on the class path that
 * names an implementation in {@code META-INF/services/org.hepmva.train.TrainerProvider} adds its method.
 */
public interface TrainerProvider {

    /** {@return the word for it in an analysis: "trees", "adaboost", "dl4j"} */
    String type();

    /** {@return one line for people} */
    String description();

    /** {@return the versions, by name, of other software whose numbers it relies on; none by default} */
    default Map<String, String> software() {
        return Map.of();
    }

    /** {@return its settings, in the order in which to explain them} */
    SettingList settings();

    /** {@return what it can learn: two classes alone, unless it says otherwise} */
    default Set<OutcomeKind> outcomes() {
        return Set.of(OutcomeKind.TWO_CLASSES);
    }

    /**
     * {@return whether several trainings at once, on one thread each, take less time than one after the other
     * on all threads, with the same result: not, where one alone can train at a time. By default a method
     * does that has the setting {@link ThreadSettings#THREADS}}
     */
    default boolean trainsSideBySide() {
        return settings().find(ThreadSettings.THREADS.name()).isPresent();
    }

    /**
     * Refuses what the method cannot learn.
     *
     * @param outcome what the events have
     * @throws IllegalArgumentException if it is none of {@link #outcomes}, naming those
     */
    default void requireLearns(OutcomeKind outcome) {
        if (!outcomes().contains(outcome)) {
            throw new IllegalArgumentException("method type '" + type() + "' does not learn " + outcome
                    + ", only " + OutcomeKind.words(outcomes()));
        }
    }

    /**
     * {@return a trainer; it refuses a sample of another outcome, as by {@code
     * requireLearns(OutcomeKind.of(training))}}
     *
     * @param method the name the user gave it
     * @param values of {@link #settings}, each of them allowed
     * @throws IllegalArgumentException if they do not fit together
     */
    Trainer trainer(String method, SettingValues values);
}
