package org.hepmva.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Several values of one kind, written as a list or with commas.
 *
 * @param each    the kind
 * @param most    most values
 * @param noneToo whether the list may be empty, which is the word none
 * @param <T>     type of each value
 */
public record ListType<T>(SettingType<T> each, int most, boolean noneToo) implements SettingType<List<T>> {

    private static final String NONE = "none";

    /** {@return the same, and none at all} */
    public ListType<T> orNone() {
        return new ListType<>(each, most, true);
    }

    @Override
    public List<T> parse(String name, List<String> words) {
        List<String> single = words.stream().flatMap(word -> List.of(word.split(",", -1)).stream())
                .map(String::strip).toList();
        if (noneToo && (single.isEmpty() || single.equals(List.of("")) || single.equals(List.of(NONE)))) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        single.forEach(word -> values.add(each.parse(name, List.of(word))));
        return List.copyOf(values);
    }

    @Override
    public void check(String name, List<T> values) {
        if (values.isEmpty() && !noneToo) {
            throw new IllegalArgumentException(name + " = [] has no value; at least one is needed");
        }
        if (values.size() > most) {
            throw new IllegalArgumentException(name + " has " + values.size() + " values, more than " + most);
        }
        values.forEach(value -> each.check(name, value));
    }

    @Override
    public List<String> words(List<T> values) {
        return values.isEmpty() ? List.of(NONE)
                : values.stream().map(value -> each.words(value).get(0)).toList();
    }

    @Override
    public String allowed() {
        return each.allowed() + (each.choices().isEmpty() ? " each" : "") + (noneToo ? ", or none" : "");
    }

    @Override
    public List<String> choices() {
        return each.choices();
    }

    @Override
    public List<List<String>> accepted() {
        List<List<String>> accepted = new ArrayList<>(each.accepted());
        if (noneToo) {
            accepted.add(List.of(NONE));
        }
        return List.copyOf(accepted);
    }

    @Override
    public List<List<String>> refused() {
        List<List<String>> refused = new ArrayList<>(each.refused());
        refused.removeIf(words -> words.size() != 1 || noneToo && words.get(0).isEmpty());
        refused.add(Collections.nCopies(most + 1, each.accepted().get(0).get(0)));
        return List.copyOf(refused);
    }
}
