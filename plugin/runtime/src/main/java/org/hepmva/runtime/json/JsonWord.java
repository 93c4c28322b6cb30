package org.hepmva.runtime.json;

/**
 * One of {@code true}, {@code false} and {@code null}.
 *
 * @param word the word
 * @param line where it stands
 */
public record JsonWord(String word, int line) implements JsonValue {
}
