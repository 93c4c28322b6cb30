package org.hepmva.train;

import java.util.List;
import org.hepmva.text.Choice;

/**
 * One of several values, each with its word.
 *
 * @param choice the values and words
 * @param <T>    type of the values
 */
record WordType<T>(Choice<T> choice) implements SettingType<T> {

    @Override
    public T parse(String name, List<String> words) {
        return choice.parse(name, SettingType.one(name, words));
    }

    @Override
    public void check(String name, T value) {
        if (!choice.values().contains(value)) {
            throw new IllegalArgumentException(name + " = " + value + " is none of " + allowed());
        }
    }

    @Override
    public List<String> words(T value) {
        return List.of(choice.word(value));
    }

    @Override
    public String allowed() {
        boolean isYesOrNo = choice.values().contains(Boolean.TRUE);
        return isYesOrNo ? String.join(", ", choice.words()) : choice.toString();
    }

    @Override
    public List<String> choices() {
        return choice.words();
    }

    @Override
    public List<List<String>> accepted() {
        return choice.words().stream().map(List::of).toList();
    }

    @Override
    public List<List<String>> refused() {
        return List.of(List.of("no such word"), List.of(""), List.of("17"), choice.words());
    }
}
