package org.hepmva.io.root.format.streamer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The layouts of classes: those that a file describes, and those that hepmva knows for files that
 * do not. Immutable.
 */
public final class Layouts {

    private final Map<String, NavigableMap<Integer, ClassLayout>> layouts = new HashMap<>();

    private Layouts() {
    }

    /** {@return these layouts; of two of one class and version the first counts} */
    public static Layouts of(Collection<ClassLayout> first, Collection<ClassLayout> second) {
        Layouts all = new Layouts();
        first.forEach(all::add);
        second.forEach(all::add);
        return all;
    }

    private void add(ClassLayout layout) {
        layouts.computeIfAbsent(layout.name(), name -> new TreeMap<>())
                .putIfAbsent(layout.version(), layout);
    }

    /**
     * {@return the layout of a version of a class; of the nearest older version, else the oldest,
     * if that one is not described; nothing if the class is unknown}
     */
    public Optional<ClassLayout> find(String className, int version) {
        NavigableMap<Integer, ClassLayout> versions = layouts.get(className);
        if (versions == null) {
            return Optional.empty();
        }
        Map.Entry<Integer, ClassLayout> nearest = versions.floorEntry(version);
        return Optional.of(nearest == null ? versions.firstEntry().getValue() : nearest.getValue());
    }
}
