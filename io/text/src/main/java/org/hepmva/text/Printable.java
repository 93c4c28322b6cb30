package org.hepmva.text;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text from elsewhere, such as a name in a file, as it may stand in a message, a table or on a terminal.
 *
 * <p>What would move the cursor, colour the screen, break the line or turn the direction of writing is
 * escaped as Java writes it: {@code \n}, {@code \t}, {@code \u001b}. Everything else stays, so a plain name
 * comes back as it is. The result has no line break.
 */
public final class Printable {

    private static final int MOST_CHARACTERS = 120;

    private Printable() {
    }

    /** {@return the text with its control characters escaped} */
    public static String of(String text) {
        if (text.codePoints().allMatch(Printable::isHarmless)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /** {@return the lines of a text, each as {@link #of} gives it: for messages of several lines} */
    public static String lines(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }

    /**
     * {@return the text as {@link #of} gives it, and no more than its beginning and its end if it is longer
     * than 120 characters, with the number of all}
     */
    public static String brief(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= MOST_CHARACTERS) {
            return of(text);
        }
        int half = MOST_CHARACTERS / 2;
        String begin = text.substring(0, text.offsetByCodePoints(0, half));
        String end = text.substring(text.offsetByCodePoints(text.length(), -half / 2));
        return of(begin) + "…" + of(end) + " (" + length + " characters)";
    }

    private static void append(StringBuilder shown, int point) {
        if (isHarmless(point)) {
            shown.appendCodePoint(point);
        } else if (point == '\n') {
            shown.append("\\n");
        } else if (point == '\t') {
            shown.append("\\t");
        } else if (point == '\r') {
            shown.append("\\r");
        } else {
            for (char unit : Character.toChars(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    private static boolean isHarmless(int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
                return false;
            default:
                return true;
        }
    }
}
