package org.hepmva.text.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON for people: what is short stands on one line, rows of numbers fill lines of about 100
 * characters, everything else has a line of its own, indented by two blanks.
 *
 * <p>A large text is written piece by piece: what is begun here is spread over lines, and each value given
 * whole is laid out as it fits.
 *
 * <pre>{@code
 * JsonWriter.to(out).beginObject()
 *         .name("format").value(new JsonText("hepmva weight file"))
 *         .name("trees").beginArray().value(first).value(second).end()
 *         .end();
 * }</pre>
 *
 * <p>Mutable; one thread, one text.
 */
public final class JsonWriter {

    private static final int WIDTH = 100;

    /** An object on one line reads better than on eight, even if the line is long. */
    private static final int WIDTH_OF_OBJECTS = 132;

    private final Appendable out;
    private final Deque<Level> open = new ArrayDeque<>();
    private int column;
    private boolean named;
    private boolean ended;

    /** An object or array that was begun. */
    private static final class Level {
        private final boolean object;
        private boolean empty = true;

        Level(boolean object) {
            this.object = object;
        }
    }

    private JsonWriter(Appendable out) {
        this.out = out;
    }

    /** {@return a writer of one text} */
    public static JsonWriter to(Appendable out) {
        return new JsonWriter(out);
    }

    /** {@return the text of a value, with a line end after it} */
    public static String write(JsonValue value) {
        StringBuilder text = new StringBuilder();
        try {
            new JsonWriter(text).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    /** {@return this, inside a new object} */
    public JsonWriter beginObject() throws IOException {
        place();
        open.push(new Level(true));
        append("{");
        return this;
    }

    /** {@return this, inside a new array} */
    public JsonWriter beginArray() throws IOException {
        place();
        open.push(new Level(false));
        append("[");
        return this;
    }

    /** {@return this, ready for the value of a member} */
    public JsonWriter name(String name) throws IOException {
        if (open.isEmpty() || !open.peek().object || named) {
            throw new IllegalStateException("no name is expected here: " + name);
        }
        separate();
        append(new JsonText(name).quoted() + ": ");
        named = true;
        return this;
    }

    /** {@return this, after a value; the text ends with a line end if that was all} */
    public JsonWriter value(JsonValue value) throws IOException {
        place();
        write(value, 2 * open.size());
        finish();
        return this;
    }

    /** {@return this, after the object or array that was begun last; the text ends if that was all} */
    public JsonWriter end() throws IOException {
        if (open.isEmpty() || named) {
            throw new IllegalStateException("nothing can end here");
        }
        Level level = open.pop();
        if (!level.empty) {
            newLine(2 * open.size());
        }
        append(level.object ? "}" : "]");
        finish();
        return this;
    }

    private void place() throws IOException {
        if (ended || !open.isEmpty() && open.peek().object && !named) {
            throw new IllegalStateException("no value is expected here");
        }
        if (!named && !open.isEmpty()) {
            separate();
        }
        named = false;
    }

    private void separate() throws IOException {
        if (!open.peek().empty) {
            append(",");
        }
        open.peek().empty = false;
        newLine(2 * open.size());
    }

    private void finish() throws IOException {
        if (open.isEmpty()) {
            append("\n");
            ended = true;
        }
    }

    /**
     * Appends a value.
     *
     * @param indent of the line on which it begins
     */
    private void write(JsonValue value, int indent) throws IOException {
        if (value instanceof JsonArray array) {
            write(array, indent);
        } else if (value instanceof JsonObject object) {
            write(object.members(), indent);
        } else {
            append(scalar(value));
        }
    }

    private void write(JsonArray array, int indent) throws IOException {
        boolean flat = array.isFlat();
        StringBuilder line = new StringBuilder();
        if (flat && fits(array, line, WIDTH - column)) {
            append(line.toString());
            return;
        }
        append("[");
        int inside = indent + 2;
        List<JsonValue> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            String comma = i + 1 < items.size() ? "," : "";
            if (flat) {
                fill(scalar(items.get(i)) + comma, i == 0, inside);
            } else {
                newLine(inside);
                write(items.get(i), inside);
                append(comma);
            }
        }
        newLine(indent);
        append("]");
    }

    private void fill(String item, boolean first, int inside) throws IOException {
        if (first || column + 1 + item.length() > WIDTH) {
            newLine(inside);
        } else {
            append(" ");
        }
        append(item);
    }

    private void write(Map<String, JsonValue> members, int indent) throws IOException {
        StringBuilder line = new StringBuilder();
        if (fits(members, line, WIDTH_OF_OBJECTS - column)) {
            append(line.toString());
            return;
        }
        append("{");
        int inside = indent + 2;
        Iterator<Map.Entry<String, JsonValue>> iterator = members.entrySet().iterator();
        while (iterator.hasNext()) {
            Map.Entry<String, JsonValue> member = iterator.next();
            newLine(inside);
            append(new JsonText(member.getKey()).quoted() + ": ");
            write(member.getValue(), inside);
            append(iterator.hasNext() ? "," : "");
        }
        newLine(indent);
        append("}");
    }

    private void newLine(int indent) throws IOException {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    private void append(String text) throws IOException {
        out.append(text);
        column += text.length();
    }

    /** {@return whether an array of scalars is not longer than that; if so, it is in {@code line}} */
    private static boolean fits(JsonArray array, StringBuilder line, int width) {
        line.append('[');
        String comma = "";
        for (JsonValue item : array.items()) {
            line.append(comma).append(scalar(item));
            if (line.length() >= width) {
                return false;
            }
            comma = ", ";
        }
        line.append(']');
        return line.length() <= width;
    }

    private static boolean fits(Map<String, JsonValue> members, StringBuilder line, int width) {
        line.append('{');
        String comma = "";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            line.append(comma).append(new JsonText(member.getKey()).quoted()).append(": ");
            JsonValue value = member.getValue();
            boolean flat = value instanceof JsonArray array ? array.isFlat() && fits(array, line, width)
                    : value.isScalar();
            if (!flat || line.length() > width) {
                return false;
            }
            line.append(value.isScalar() ? scalar(value) : "");
            comma = ", ";
        }
        line.append('}');
        return line.length() <= width;
    }

    private static String scalar(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.digits();
        }
        return value instanceof JsonText text ? text.quoted() : ((JsonWord) value).word();
    }
}
