package org.hepmva.text.json;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JSON for people: what is short stands on one line, rows of numbers fill lines of about 100
 * characters, everything else has a line of its own, indented by two blanks. One thread, one text.
 */
public final class JsonWriter {

    private static final int WIDTH = 100;

    /** An object on one line reads better than on eight, even if the line is long. */
    private static final int WIDTH_OF_OBJECTS = 132;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() { }

    /** {@return the text of a value, with a line end after it} */
    public static String write(JsonValue value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value, 0, 0);
        return writer.out.append('\n').toString();
    }

    /**
     * Appends a value.
     *
     * @param column where on the line it begins
     * @param indent of the line on which it begins
     */
    private void write(JsonValue value, int column, int indent) {
        if (value instanceof JsonArray array) {
            write(array.items(), column, indent);
        } else if (value instanceof JsonObject object) {
            write(object.members(), column, indent);
        } else {
            out.append(scalar(value));
        }
    }

    private void write(List<JsonValue> items, int column, int indent) {
        boolean scalars = items.stream().allMatch(JsonValue::isScalar);
        String oneLine = scalars ? oneLine(items) : null;
        if (scalars && column + oneLine.length() <= WIDTH) {
            out.append(oneLine);
            return;
        }
        out.append('[');
        int inside = indent + 2;
        int at = WIDTH;
        for (int i = 0; i < items.size(); i++) {
            String item = scalars ? scalar(items.get(i)) + (i + 1 < items.size() ? "," : "") : "";
            if (!scalars || at + 1 + item.length() > WIDTH) {
                newLine(inside);
                at = inside;
            } else {
                out.append(' ');
                at++;
            }
            at += item.length();
            out.append(item);
            if (!scalars) {
                write(items.get(i), inside, inside);
                out.append(i + 1 < items.size() ? "," : "");
            }
        }
        newLine(indent);
        out.append(']');
    }

    private void write(Map<String, JsonValue> members, int column, int indent) {
        boolean flat = members.values().stream().allMatch(JsonWriter::isFlat);
        String oneLine = flat ? oneLine(members) : null;
        if (flat && column + oneLine.length() <= WIDTH_OF_OBJECTS) {
            out.append(oneLine);
            return;
        }
        out.append('{');
        int inside = indent + 2;
        Iterator<Map.Entry<String, JsonValue>> iterator = members.entrySet().iterator();
        while (iterator.hasNext()) {
            Map.Entry<String, JsonValue> member = iterator.next();
            newLine(inside);
            String name = quoted(member.getKey()) + ": ";
            out.append(name);
            write(member.getValue(), inside + name.length(), inside);
            out.append(iterator.hasNext() ? "," : "");
        }
        newLine(indent);
        out.append('}');
    }

    private void newLine(int indent) {
        out.append('\n').append(" ".repeat(indent));
    }

    private static String oneLine(List<JsonValue> items) {
        return "[" + String.join(", ", items.stream().map(JsonWriter::scalar).toList()) + "]";
    }

    private static String oneLine(Map<String, JsonValue> members) {
        return "{" + String.join(", ", members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + flat(member.getValue())).toList()) + "}";
    }

    private static boolean isFlat(JsonValue value) {
        return value.isScalar()
                || value instanceof JsonArray array && array.items().stream().allMatch(JsonValue::isScalar);
    }

    private static String flat(JsonValue value) {
        return value instanceof JsonArray array ? oneLine(array.items()) : scalar(value);
    }

    private static String scalar(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.digits();
        }
        return value instanceof JsonText text ? quoted(text.text()) : ((JsonWord) value).word();
    }

    private static String quoted(String text) {
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
