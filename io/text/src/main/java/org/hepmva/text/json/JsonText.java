package org.hepmva.text.json;

import java.util.Locale;

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

    /** {@return the name of a constant in small letters, as {@link JsonReader#constant} reads it} */
    public static JsonText of(Enum<?> constant) {
        return new JsonText(constant.name().toLowerCase(Locale.ROOT));
    }
}
