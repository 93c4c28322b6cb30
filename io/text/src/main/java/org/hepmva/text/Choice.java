package org.hepmva.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of several values, each with its word: the one rule for every word that a user may write.
 *
 * <p>Capital letters, hyphens, underscores and blanks make no difference: {@code numberOfEvents},
 * {@code number-of-events} and {@code NUMBER_OF_EVENTS} are the same word. A value is written with its first
 * word, the values of an enum in camelCase.
 *
 * <pre>{@code
 * Choice<Mode> modes = Choice.of(Mode.class).orAs("shuffled", Mode.RANDOM);
 * Mode mode = modes.parse("mode", "RANDOM");
 * String word = modes.word(mode);                  // "random"
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> the values
 */
public final class Choice<T> {

    private final Map<T, List<String>> words;

    private Choice(Map<T, List<String>> words) {
        this.words = words;
    }

    /**
     * {@return a choice among all values of an enum}
     *
     * @param type the enum
     * @param <E>  the same
     */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return of(List.of(type.getEnumConstants()));
    }

    /**
     * {@return a choice among some values of an enum}
     *
     * @param values at least one, in the order in which to list them
     * @param <E>    the enum
     */
    public static <E extends Enum<E>> Choice<E> of(List<E> values) {
        Map<E, List<String>> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value, List.of(word(value.name()))));
        return new Choice<>(words);
    }

    /** {@return yes, true or on against no, false or off} */
    public static Choice<Boolean> yesOrNo() {
        Map<Boolean, List<String>> words = new LinkedHashMap<>();
        words.put(true, List.of("yes", "true", "on"));
        words.put(false, List.of("no", "false", "off"));
        return new Choice<>(words);
    }

    /**
     * {@return this choice with one more word for a value; the value is still written with its first word}
     *
     * @param word  that is understood, too
     * @param value one of the values
     */
    public Choice<T> orAs(String word, T value) {
        if (find(word).isPresent() || !words.containsKey(value)) {
            throw new IllegalArgumentException("'" + word + "' cannot be a word for " + value + " among "
                    + words);
        }
        Map<T, List<String>> more = new LinkedHashMap<>(words);
        List<String> several = new ArrayList<>(words.get(value));
        several.add(word);
        more.put(value, List.copyOf(several));
        return new Choice<>(more);
    }

    /** {@return the first word of each value, in order} */
    public List<String> words() {
        return words.values().stream().map(each -> each.get(0)).toList();
    }

    /** {@return the other words of a value, not its first one; most have none} */
    public List<String> otherWords(T value) {
        List<String> all = words.getOrDefault(value, List.of(""));
        return all.subList(1, all.size());
    }

    /** {@return the values, in order} */
    public List<T> values() {
        return List.copyOf(words.keySet());
    }

    /**
     * {@return the word for a value}
     *
     * @throws IllegalArgumentException if it is not among the values
     */
    public String word(T value) {
        if (!words.containsKey(value)) {
            throw new IllegalArgumentException(value + " is none of " + words.keySet());
        }
        return words.get(value).get(0);
    }

    /** {@return the value that a word stands for, if there is one} */
    public Optional<T> find(String word) {
        String wanted = plain(word);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(each -> plain(each).equals(wanted)))
                .map(Map.Entry::getKey).findFirst();
    }

    /**
     * {@return the value that a word stands for}
     *
     * @param name what the value is for, as the complaint calls it
     * @param word what the user wrote
     * @throws IllegalArgumentException if there is no such word, listing those there are, nearest first
     */
    public T parse(String name, String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException(name + " = '"
                + Printable.brief(word) + "' is not one of its values\n  nearest first: "
                + NearestNames.list(word, words(), words.size())));
    }

    /**
     * {@return the camelCase of a name in capitals: "numberOfEvents" for "NUMBER_OF_EVENTS"}
     *
     * @param constant a name as those of the values of an enum
     */
    public static String word(String constant) {
        StringBuilder word = new StringBuilder();
        boolean capital = false;
        for (char c : constant.toCharArray()) {
            if (c == '_') {
                capital = true;
            } else {
                word.append(capital ? c : Character.toLowerCase(c));
                capital = false;
            }
        }
        return word.toString();
    }

    /** {@return whether two words are the same by this rule} */
    public static boolean same(String word, String other) {
        return plain(word).equals(plain(other));
    }

    private static String plain(String word) {
        return word.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice<?> choice && words.equals(choice.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** {@return "binaryCrossEntropy (bce), hinge"} */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        words.forEach((value, each) -> shown.add(each.size() == 1 ? each.get(0)
                : each.get(0) + " (" + String.join(", ", each.subList(1, each.size())) + ")"));
        return String.join(", ", shown);
    }
}
