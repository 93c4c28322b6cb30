package org.hepmva.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.hepmva.text.NearestNames;

/** Training methods by name. Every call looks at the class path of this thread's context loader. */
public final class Trainers {

    private static final Map<String, String> JARS = Map.of("dl4j", "hepmva-dl4j");
    private static final int MOST_NAMES = 10;

    private Trainers() {
    }

    /** {@return all methods on the class path, sorted by type} */
    public static List<TrainerProvider> all() {
        List<TrainerProvider> found = new ArrayList<>();
        ServiceLoader.load(TrainerProvider.class).forEach(found::add);
        found.sort((a, b) -> a.type().compareTo(b.type()));
        return List.copyOf(found);
    }

    /**
     * {@return the method of this type}
     *
     * @param type "trees", "adaboost", "dl4j" or one that another jar adds
     * @throws IllegalArgumentException if there is none, listing what there is, or which jar is missing
     */
    public static TrainerProvider named(String type) {
        List<TrainerProvider> found = all();
        for (TrainerProvider provider : found) {
            if (provider.type().equals(type)) {
                return provider;
            }
        }
        if (JARS.containsKey(type)) {
            throw new IllegalArgumentException("method type '" + type + "' needs the jar " + JARS.get(type)
                    + " (and what it depends on) on the class path");
        }
        List<String> types = found.stream().map(TrainerProvider::type).collect(Collectors.toList());
        throw new IllegalArgumentException("unknown method type '" + type + "'\n  nearest first: "
                + NearestNames.list(type, types, MOST_NAMES));
    }

    /**
     * {@return a trainer of this type}
     *
     * @param type     see {@link #named}
     * @param method   the name the user gives it; errors about settings begin with it
     * @param settings those not given take their defaults
     * @throws IllegalArgumentException if the type or a setting is unknown, or a value not allowed
     */
    public static Trainer trainer(String type, String method, Settings settings) {
        return named(type).trainer(method, settings.in("method '" + method + "'"));
    }
}
