package org.hepmva.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the events of one class come from: one source or several.
 *
 * @param name    the class as people call it: "signal", "background"
 * @param sources at least one, of different names
 */
public record ClassSource(String name, List<Source> sources) {

    /**
     * Checks that there is something to read.
     *
     * @throws IllegalArgumentException if the name is blank, there is no source, or two have one name
     */
    public ClassSource {
        sources = List.copyOf(sources);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a class of events needs a name, such as 'signal'");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("class '" + name + "' has no sources");
        }
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("class '" + name + "': two sources are named '"
                        + source.name() + "'");
            }
        }
    }

    /**
     * {@return a class named "signal": all events of these tables, of weight 1}
     *
     * @param locations each "file" or "file:tree"
     */
    public static ClassSource signal(String... locations) {
        return of("signal", locations);
    }

    /**
     * {@return a class named "background": all events of these tables, of weight 1}
     *
     * @param locations each "file" or "file:tree"
     */
    public static ClassSource background(String... locations) {
        return of("background", locations);
    }

    /**
     * {@return a class of one source, which has its name: all events of these tables, of weight 1}
     *
     * @param name      of the class
     * @param locations each "file" or "file:tree"; at least one
     */
    public static ClassSource of(String name, String... locations) {
        if (locations.length == 0) {
            throw new IllegalArgumentException("class '" + name + "' has no files to read");
        }
        return of(name, Source.of(name, locations));
    }

    /**
     * {@return a class of some sources}
     *
     * @param name    of the class
     * @param sources at least one, of different names
     */
    public static ClassSource of(String name, Source... sources) {
        return new ClassSource(name, List.of(sources));
    }

    /**
     * {@return this class with event weights for each of its sources}
     *
     * @param expression over the columns of the tables, for instance "weight*puWeight"
     */
    public ClassSource withWeight(String expression) {
        return new ClassSource(name, sources.stream().map(each -> each.withWeight(expression)).toList());
    }

    /**
     * {@return this class with a cut for each of its sources}
     *
     * @param expression over the columns of the tables, for instance "label == 1"
     */
    public ClassSource withCut(String expression) {
        return new ClassSource(name, sources.stream().map(each -> each.withCut(expression)).toList());
    }

    /** {@return how to name one of its sources in a sentence} */
    String called(Source source) {
        return sources.size() == 1 && source.name().equals(name) ? "class '" + name + "'"
                : "class '" + name + "', source '" + source.name() + "'";
    }
}
