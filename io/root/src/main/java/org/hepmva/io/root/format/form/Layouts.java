package org.hepmva.io.root.format.form;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The layouts of classes: those that a file describes, and those that hepmva knows for files that
 * do not. Immutable.
 */
public final class Layouts {

    private final Map<String, NavigableMap<Integer, ClassLayout>> layouts = new HashMap<>();
    private final Map<String, Map<Long, ClassLayout>> byChecksum = new HashMap<>();

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
        String name = plain(layout.name());
        layouts.computeIfAbsent(name, none -> new TreeMap<>()).putIfAbsent(layout.version(), layout);
        byChecksum.computeIfAbsent(name, none -> new HashMap<>()).putIfAbsent(layout.checksum(), layout);
    }

    /** {@return the name of a class as there is only one: template arguments are written in several ways} */
    private static String plain(String className) {
        return className.indexOf('<') < 0 ? className : CppType.parse(className).toString();
    }

    /**
     * {@return the layout of a version of a class; of the nearest older version, else the oldest,
     * if that one is not described; nothing if the class is unknown}
     */
    public Optional<ClassLayout> find(String className, int version) {
        NavigableMap<Integer, ClassLayout> versions = layouts.get(plain(className));
        if (versions == null) {
            return Optional.empty();
        }
        Map.Entry<Integer, ClassLayout> nearest = versions.floorEntry(version);
        return Optional.of(nearest == null ? versions.firstEntry().getValue() : nearest.getValue());
    }

    /** {@return the names of all classes} */
    public Set<String> classNames() {
        return Collections.unmodifiableSet(layouts.keySet());
    }

    /** {@return the layout of a class without version that has this checksum, else its newest} */
    public Optional<ClassLayout> findByChecksum(String className, long checksum) {
        ClassLayout exact = byChecksum.getOrDefault(plain(className), Map.of()).get(checksum);
        return exact == null ? find(className, Integer.MAX_VALUE) : Optional.of(exact);
    }
}
