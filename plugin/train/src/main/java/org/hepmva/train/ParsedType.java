package org.hepmva.train;

import java.util.List;
import java.util.function.Function;

/**
 * Values with a notation of their own.
 *
 * @param parser        from one word
 * @param allowed       for people
 * @param acceptedWords some that are read
 * @param refusedWords  some that are not
 * @param <T>           type of the values
 */
record ParsedType<T>(Function<String, T> parser, String allowed, List<String> acceptedWords,
                     List<String> refusedWords) implements SettingType<T> {

    ParsedType {
        acceptedWords = List.copyOf(acceptedWords);
        refusedWords = List.copyOf(refusedWords);
    }

    @Override
    public T parse(String name, List<String> words) {
        return parser.apply(SettingType.one(name, words));
    }

    @Override
    public void check(String name, T value) {
        // whatever exists is allowed
    }

    @Override
    public List<String> words(T value) {
        return List.of(value.toString());
    }

    @Override
    public List<List<String>> accepted() {
        return acceptedWords.stream().map(List::of).toList();
    }

    @Override
    public List<List<String>> refused() {
        return refusedWords.stream().map(List::of).toList();
    }
}
