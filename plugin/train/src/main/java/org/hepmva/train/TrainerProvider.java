package org.hepmva.train;

import java.util.List;
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

    /**
     * {@return the names of its settings, in the order in which to explain them; other spellings that it
     * understands come last}
     */
    List<String> settings();

    /**
     * {@return a trainer}
     *
     * @param method   the name the user gave it
     * @param settings as the user wrote them; those not given take their defaults
     * @throws IllegalArgumentException if a setting is unknown or has a value that is not allowed
     */
    Trainer trainer(String method, Settings settings);
}
