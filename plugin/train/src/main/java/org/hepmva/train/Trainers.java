package org.hepmva.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.hepmva.text.Choice;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Services;

/**
 * Training methods by name. Every call looks where hepmva was loaded and where this thread's context class
 * loader looks.
 *
 * <p>A jar that is handed out without some method can say where that is to be had: in
 * {@code META-INF/hepmva/methods-elsewhere.properties}, a line {@code type = jar} for each.
 */
public final class Trainers {

    private static final String ELSEWHERE = "META-INF/hepmva/methods-elsewhere.properties";
    private static final int MOST_NAMES = 10;

    private Trainers() {
    }

    /** {@return all methods that are found, sorted by type; of two with one type only the first} */
    public static List<TrainerProvider> all() {
        Map<String, TrainerProvider> found = new TreeMap<>();
        Services.of(ServiceLoader.load(TrainerProvider.class, TrainerProvider.class.getClassLoader()),
                ServiceLoader.load(TrainerProvider.class))
                .forEach(provider -> found.putIfAbsent(provider.type(), provider));
        return List.copyOf(found.values());
    }

    /**
     * {@return the method of this type}
     *
     * @param type "trees", "adaboost", "dl4j" or one that another jar adds; spelled as it is, or as
     *             {@link Choice} allows it
     * @throws IllegalArgumentException if there is none, listing what there is, or which jar is missing
     */
    public static TrainerProvider named(String type) {
        List<TrainerProvider> found = all();
        Optional<TrainerProvider> named = found.stream().filter(each -> each.type().equals(type)).findFirst()
                .or(() -> found.stream().filter(each -> Choice.same(each.type(), type)).findFirst());
        if (named.isPresent()) {
            return named.get();
        }
        for (Map.Entry<String, String> missing : elsewhere().entrySet()) {
            if (Choice.same(missing.getKey(), type)) {
                throw new IllegalArgumentException("method type '" + missing.getKey() + "' needs the jar "
                        + missing.getValue() + " (and what it depends on) on the class path");
            }
        }
        List<String> types = found.stream().map(TrainerProvider::type).toList();
        throw new IllegalArgumentException("unknown method type '" + Printable.brief(type)
                + "'\n  nearest first: " + NearestNames.list(type, types, MOST_NAMES));
    }

    /** {@return the jars of methods that may be missing here, by type, whether they are there or not} */
    public static Map<String, String> elsewhere() {
        Map<String, String> jars = new TreeMap<>();
        for (ClassLoader loader : loaders()) {
            try {
                for (URL list : Collections.list(loader.getResources(ELSEWHERE))) {
                    Properties lines = new Properties();
                    try (InputStream in = list.openStream()) {
                        lines.load(in);
                    }
                    lines.stringPropertyNames().forEach(type -> jars.put(type, lines.getProperty(type)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(ELSEWHERE + ": cannot be read", e);
            }
        }
        return Collections.unmodifiableMap(jars);
    }

    private static List<ClassLoader> loaders() {
        List<ClassLoader> loaders = new ArrayList<>(List.of(TrainerProvider.class.getClassLoader()));
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            loaders.add(context);
        }
        return loaders;
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
        TrainerProvider provider = named(type);
        return settings.in("method '" + method + "'")
                .read(given -> provider.trainer(method, provider.settings().read(given)));
    }
}
