package org.hepmva.text.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text. One thread, one text. */
public final class JsonReader {

    private static final int DEEPEST = 100;

    /** A value takes so many bytes at most; an object or array, with what holds its values, three times. */
    private static final int BYTES_PER_VALUE = 96;
    private static final int PARTS_OF_CONTAINER = 3;

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    private long room;

    private JsonReader(String text, long memory) {
        this.text = text;
        this.room = memory / 2 / BYTES_PER_VALUE;
    }

    /**
     * {@return the value that a text denotes}
     *
     * @param text a JSON value, and nothing after it but white space
     * @throws TooManyValuesException if its values could fill more than half of the memory that Java may use
     * @throws JsonException          if it is not JSON; names line and column
     */
    public static JsonValue read(String text) throws JsonException {
        return read(text, Runtime.getRuntime().maxMemory());
    }

    static JsonValue read(String text, long memory) throws JsonException {
        JsonReader reader = new JsonReader(text, memory);
        JsonValue value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.mistake("expected the end, not " + reader.here());
        }
        return value;
    }

    private JsonValue value() throws JsonException {
        skipBlanks();
        int start = line;
        char c = at < text.length() ? text.charAt(at) : 0;
        take(c == '{' || c == '[' ? PARTS_OF_CONTAINER : 1);
        return switch (c) {
            case '{' -> object(start);
            case '[' -> array(start);
            case '"' -> new JsonText(string(), start);
            case 't', 'f', 'n' -> word(start);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(start);
            default -> throw mistake("expected a value, not " + here());
        };
    }

    private void take(int parts) throws JsonException {
        room -= parts;
        if (room < 0) {
            throw new TooManyValuesException(line, column(),
                    "there are too many values for the memory of this Java; option -Xmx gives it more");
        }
    }

    private JsonObject object(int start) throws JsonException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        open();
        while (!closes('}', members.isEmpty())) {
            if (!isAt('"')) {
                throw mistake("expected a name in quotes, not " + here());
            }
            String name = string();
            skipBlanks();
            expect(':');
            if (members.put(name, value()) != null) {
                throw mistake("\"" + name + "\" is there twice");
            }
        }
        depth--;
        return new JsonObject(members, start);
    }

    private JsonArray array(int start) throws JsonException {
        List<JsonValue> items = new ArrayList<>();
        open();
        while (!closes(']', items.isEmpty())) {
            items.add(value());
        }
        depth--;
        return new JsonArray(items, start);
    }

    private void open() throws JsonException {
        depth++;
        if (depth > DEEPEST) {
            throw mistake("values are nested more than " + DEEPEST + " deep");
        }
        at++;
    }

    /** {@return whether the bracket closes here; else the comma before the next item has been read} */
    private boolean closes(char bracket, boolean first) throws JsonException {
        skipBlanks();
        if (isAt(bracket)) {
            at++;
            return true;
        }
        if (!first) {
            if (!isAt(',')) {
                throw mistake("expected ',' or '" + bracket + "', not " + here());
            }
            at++;
            skipBlanks();
        }
        return false;
    }

    private JsonWord word(int start) throws JsonException {
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return new JsonWord(word, start);
            }
        }
        throw mistake("expected a value, not " + here());
    }

    private JsonNumber number(int start) throws JsonException {
        int from = at;
        at += isAt('-') ? 1 : 0;
        if (isAt('0')) {
            at++;
        } else {
            digits();
        }
        if (isAt('.')) {
            at++;
            digits();
        }
        if (isAt('e') || isAt('E')) {
            at++;
            at += isAt('+') || isAt('-') ? 1 : 0;
            digits();
        }
        return new JsonNumber(text.substring(from, at), start);
    }

    private void digits() throws JsonException {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw mistake("expected a digit, not " + here());
        }
    }

    private String string() throws JsonException {
        int quote = at++;
        StringBuilder content = new StringBuilder();
        while (!isAt('"')) {
            if (at == text.length()) {
                at = quote;
                throw mistake("the text has no end");
            }
            char c = text.charAt(at);
            if (c < ' ') {
                throw mistake("expected the end of the text, not " + here());
            }
            at++;
            content.append(c == '\\' ? escaped() : c);
        }
        at++;
        return content.toString();
    }

    private char escaped() throws JsonException {
        char c = at < text.length() ? text.charAt(at) : 0;
        at++;
        if (c == 'u') {
            return hexadecimal();
        }
        int index = ESCAPED.indexOf(c);
        if (index < 0) {
            at--;
            throw mistake("expected one of " + ESCAPED + "u after '\\', not " + here());
        }
        return MEANT.charAt(index);
    }

    private char hexadecimal() throws JsonException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = at < text.length() ? text.charAt(at) : 0;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw mistake("expected four hexadecimal digits, not " + here());
            }
            value = 16 * value + digit;
            at++;
        }
        return (char) value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
    }

    private void expect(char c) throws JsonException {
        if (!isAt(c)) {
            throw mistake("expected '" + c + "', not " + here());
        }
        at++;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private String here() {
        if (at >= text.length()) {
            return "the end";
        }
        int c = text.codePointAt(at);
        return Character.isISOControl(c) ? "control character " + c : "'" + Character.toString(c) + "'";
    }

    private JsonException mistake(String sentence) {
        return new JsonException(line, column(), sentence);
    }

    private String column() {
        return "column " + (at - lineStart + 1);
    }
}
