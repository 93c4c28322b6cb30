package org.hepmva.text.json;

/**
 * A text.
 *
 * @param text without quotes and escapes
 * @param line where it stands
 */
public record JsonText(String text, int line) implements JsonValue {

    /** A text that was not read. */
    public JsonText(String text) {
        this(text, 0);
    }
}
