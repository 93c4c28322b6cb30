package org.hepmva.train;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * Settings of a method as the user wrote them: words by name. {@link SettingList#read} makes values of them.
 *
 * <p>A value is a list of words; most have one. Names are exact. Every error begins with the place the
 * settings belong to, as in {@code method 'BDT': maxDepth = 'deep' is not a whole number}.
 *
 * <p>Immutable.
 */
public final class Settings {

    private static final int MOST_NAMES = 8;

    private final String place;
    private final Map<String, List<String>> values;

    private Settings(String place, Map<String, List<String>> values) {
        this.place = place;
        this.values = values;
    }

    /**
     * {@return settings with these values}
     *
     * @param values for each name the words given, at least one; copied
     */
    public static Settings of(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, words) -> copy.put(name, List.copyOf(words)));
        return new Settings("", Collections.unmodifiableMap(copy));
    }

    /**
     * {@return settings with one word each}
     *
     * @param values for each name its value; copied
     */
    public static Settings single(Map<String, String> values) {
        Map<String, List<String>> lists = new TreeMap<>();
        values.forEach((name, word) -> lists.put(name, List.of(word)));
        return of(lists);
    }

    /** {@return settings where every one takes its default} */
    public static Settings defaults() {
        return of(Map.of());
    }

    /**
     * {@return these settings, with errors that begin with a place}
     *
     * @param where for instance "method 'BDT'"
     */
    public Settings in(String where) {
        return new Settings(where, values);
    }

    /**
     * {@return these settings and one more, replacing an earlier value}
     *
     * @param name  of the setting
     * @param words its value, at least one word
     */
    public Settings with(String name, String... words) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(name, List.of(words));
        return new Settings(place, Collections.unmodifiableMap(copy));
    }

    /** {@return what was given, by name, in the order given} */
    public Map<String, List<String>> given() {
        return values;
    }

    /**
     * {@return whether the user gave it}
     *
     * @param name of a setting
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * Refuses names that a method does not know.
     *
     * @param allowed the names it knows
     * @throws IllegalArgumentException naming the first unknown one, and those there are, nearest first
     */
    public void refuseUnknown(Collection<String> allowed) {
        for (String name : values.keySet()) {
            if (!allowed.contains(name)) {
                throw wrong("unknown setting '" + Printable.brief(name) + "'\n  nearest first: "
                        + NearestNames.list(name, allowed, MOST_NAMES), null);
            }
        }
    }

    /**
     * {@return what {@code reader} makes of these settings; whatever it refuses, by itself or by the types
     * that it makes, is an error that begins with the place}
     *
     * @param reader reads settings and checks their ranges
     * @param <T>    what it makes
     * @throws IllegalArgumentException if the reader throws one
     */
    public <T> T read(Function<Settings, T> reader) {
        try {
            return reader.apply(in(""));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    private IllegalArgumentException wrong(String sentence, Throwable cause) {
        return new IllegalArgumentException(place.isEmpty() ? sentence : place + ": " + sentence, cause);
    }

    @Override
    public String toString() {
        return (place.isEmpty() ? "settings " : place + " ") + values;
    }
}
