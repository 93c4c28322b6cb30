package org.hepmva.text.json;

/**
 * One of {@code true}, {@code false} and {@code null}.
 *
 * @param word the word
 * @param line where it stands
 */
public record JsonWord(String word, int line) implements JsonValue {

    /** What is not there. */
    public static final JsonWord NULL = new JsonWord("null", 0);

    /** {@return true or false} */
    public static JsonWord of(boolean truth) {
        return new JsonWord(Boolean.toString(truth), 0);
    }
}
