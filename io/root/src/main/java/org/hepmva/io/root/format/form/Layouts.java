package org.hepmva.io.root.format.form;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The layouts of classes: those that a file describes, and those that hepmva knows for files that
 * do not. Safe to share.
 */
public final class Layouts {

    /** More base classes than any class has; a small file can describe any number. */
    private static final int MOST_BASES = 50;

    private final Map<String, NavigableMap<Integer, ClassLayout>> layouts = new HashMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();
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

    /**
     * {@return whether a class is described as of version 0 ({@code ClassDef(X, 0)}), of whose objects no
     * checksum is written though they say version 0, as those of classes without ClassDef do}
     */
    public boolean isUnversioned(String className) {
        NavigableMap<Integer, ClassLayout> versions = layouts.get(plain(className));
        return versions != null && versions.lastKey() == 0;
    }

    /** {@return the classes that derive from a class, in any order; found out when first asked for} */
    public synchronized Set<String> derivedFrom(String className) {
        if (derived.isEmpty()) {
            layouts.keySet().forEach(this::addToBases);
        }
        return Collections.unmodifiableSet(derived.getOrDefault(plain(className), Set.of()));
    }

    private void addToBases(String className) {
        Set<String> bases = new LinkedHashSet<>(List.of(className));
        Deque<String> next = new ArrayDeque<>(bases);
        while (!next.isEmpty() && bases.size() < MOST_BASES) {
            for (String base : basesOf(next.poll())) {
                if (bases.add(base)) {
                    next.add(base);
                }
            }
        }
        bases.remove(className);
        bases.forEach(base -> derived.computeIfAbsent(base, none -> new TreeSet<>()).add(className));
    }

    private List<String> basesOf(String className) {
        return find(className, Integer.MAX_VALUE).map(ClassLayout::members).orElse(List.of()).stream()
                .filter(MemberForms::isBase).map(member -> plain(member.name())).limit(MOST_BASES).toList();
    }

    /** {@return the layout of a class without version that has this checksum, else its newest} */
    public Optional<ClassLayout> findByChecksum(String className, long checksum) {
        ClassLayout exact = byChecksum.getOrDefault(plain(className), Map.of()).get(checksum);
        return exact == null ? find(className, Integer.MAX_VALUE) : Optional.of(exact);
    }
}
