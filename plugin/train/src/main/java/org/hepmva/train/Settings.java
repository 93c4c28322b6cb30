package org.hepmva.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hepmva.text.NearestNames;

/**
 * Settings of a method by name, as the user wrote them, read with a type where they are used.
 *
 * <p>A value is a list of words; most have one. Names are exact. A setting that was not given takes the
 * fallback. Every error begins with the place the settings belong to, as in
 * {@code method 'BDT': maxDepth = 'deep' is not a whole number}.
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
     * {@return a whole number}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if it is not one in the range of {@code int}
     */
    public int wholeNumber(String name, int fallback) {
        return has(name) ? toWholeNumber(name, one(name)) : fallback;
    }

    /**
     * {@return a whole number of up to 64 bits, as seeds are}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if it is not one
     */
    public long longNumber(String name, long fallback) {
        if (!has(name)) {
            return fallback;
        }
        try {
            return Long.parseLong(one(name));
        } catch (NumberFormatException e) {
            throw wrong(name + " = '" + one(name) + "' is not a whole number", e);
        }
    }

    /**
     * {@return a number; NaN and infinity are refused}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if it is not a finite number
     */
    public double number(String name, double fallback) {
        return has(name) ? toNumber(name, one(name)) : fallback;
    }

    /**
     * {@return a word}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if it has several words
     */
    public String word(String name, String fallback) {
        return has(name) ? one(name) : fallback;
    }

    /**
     * {@return true for yes, true, on; false for no, false, off}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if it is none of these words
     */
    public boolean yesNo(String name, boolean fallback) {
        if (!has(name)) {
            return fallback;
        }
        switch (one(name).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on":
                return true;
            case "no", "false", "off":
                return false;
            default:
                throw wrong(name + " = '" + one(name) + "' is neither yes nor no", null);
        }
    }

    /**
     * {@return whole numbers}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if one of them is not a whole number
     */
    public List<Integer> wholeNumbers(String name, List<Integer> fallback) {
        if (!has(name)) {
            return fallback;
        }
        List<Integer> numbers = new ArrayList<>();
        values.get(name).forEach(word -> numbers.add(toWholeNumber(name, word)));
        return List.copyOf(numbers);
    }

    /**
     * {@return numbers; NaN and infinity are refused}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @throws IllegalArgumentException if one of them is not a finite number
     */
    public List<Double> numbers(String name, List<Double> fallback) {
        if (!has(name)) {
            return fallback;
        }
        List<Double> numbers = new ArrayList<>();
        values.get(name).forEach(word -> numbers.add(toNumber(name, word)));
        return List.copyOf(numbers);
    }

    /**
     * {@return the words of a setting, as given}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     */
    public List<String> words(String name, List<String> fallback) {
        return has(name) ? values.get(name) : fallback;
    }

    /**
     * {@return one of the values of an enum: {@code numberOfEvents}, {@code number-of-events} and
     * {@code NUMBER_OF_EVENTS} are the same}
     *
     * @param name     of the setting
     * @param fallback if it was not given
     * @param <E>      the enum
     * @throws IllegalArgumentException if there is no such value, listing those there are, nearest first
     */
    public <E extends Enum<E>> E choice(String name, E fallback) {
        return has(name) ? toChoice(name, one(name), fallback.getDeclaringClass()) : fallback;
    }

    /**
     * {@return several values of an enum, read as {@link #choice} reads one}
     *
     * @param name     of the setting
     * @param type     the enum
     * @param fallback if it was not given
     * @param <E>      the enum
     * @throws IllegalArgumentException if there is no such value, listing those there are, nearest first
     */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type, List<E> fallback) {
        if (!has(name)) {
            return fallback;
        }
        List<E> found = new ArrayList<>();
        values.get(name).forEach(word -> found.add(toChoice(name, word, type)));
        return List.copyOf(found);
    }

    /**
     * {@return the camelCase word for a value of an enum, as {@link #choice} reads it}
     *
     * @param value for instance {@code NUMBER_OF_EVENTS}, which gives "numberOfEvents"
     */
    public static String nameOf(Enum<?> value) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char c : value.name().toCharArray()) {
            if (c == '_') {
                capital = true;
            } else {
                name.append(capital ? c : Character.toLowerCase(c));
                capital = false;
            }
        }
        return name.toString();
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
                throw wrong("unknown setting '" + name + "'\n  nearest first: "
                        + NearestNames.list(name, allowed, MOST_NAMES), null);
            }
        }
    }

    /**
     * {@return an error that begins with the place these settings belong to; for checks of ranges by the
     * method that reads them}
     *
     * @param sentence what is wrong, as in "trees = 0 is less than 1"
     */
    public IllegalArgumentException error(String sentence) {
        return wrong(sentence, null);
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

    private String one(String name) {
        List<String> words = values.get(name);
        if (words.size() != 1) {
            throw wrong(name + " = " + words + " is not one value", null);
        }
        return words.get(0);
    }

    private int toWholeNumber(String name, String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw wrong(name + " = '" + word + "' is not a whole number", e);
        }
    }

    private double toNumber(String name, String word) {
        try {
            double number = Double.parseDouble(word);
            if (Math.abs(number) <= Double.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name + " = '" + word + "' is not a number", e);
        }
        throw wrong(name + " = '" + word + "' is not a finite number", null);
    }

    private <E extends Enum<E>> E toChoice(String name, String word, Class<E> type) {
        List<String> allowed = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            if (plain(value.name()).equals(plain(word))) {
                return value;
            }
            allowed.add(nameOf(value));
        }
        throw wrong(name + " = '" + word + "' is not one of its values\n  nearest first: "
                + NearestNames.list(word, allowed, allowed.size()), null);
    }

    private static String plain(String word) {
        return word.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private IllegalArgumentException wrong(String sentence, Throwable cause) {
        return new IllegalArgumentException(place.isEmpty() ? sentence : place + ": " + sentence, cause);
    }

    @Override
    public String toString() {
        return (place.isEmpty() ? "settings " : place + " ") + values;
    }
}
