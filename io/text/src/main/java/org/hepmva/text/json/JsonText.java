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

    /** {@return the text as JSON writes it, with quotes around and escapes inside} */
    public String quoted() {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ' || isLoneSurrogate(text, i)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Half a character cannot be encoded, so it is escaped. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        boolean paired = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return Character.isSurrogate(c) && !paired;
    }
}
