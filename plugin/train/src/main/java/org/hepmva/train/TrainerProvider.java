package org.hepmva.train;

import java.util.Map;

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

    /**
     * {@return a trainer}
     *
     * @param method the name the user gave it
     * @param values of {@link #settings}, each of them allowed
     * @throws IllegalArgumentException if they do not fit together
     */
    Trainer trainer(String method, SettingValues values);
}
