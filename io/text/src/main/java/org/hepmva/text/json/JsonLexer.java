package org.hepmva.text.json;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Takes a text to pieces, strictly, and keeps no more of it than the piece that comes next. One thread, one
 * text.
 */
final class JsonLexer implements JsonTokens {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1000;
    private static final int BUFFER = 1 << 13;
    private static final int BYTES_PER_CHARACTER = 6; // of a text that grows
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char NOTHING = '\uffff'; // no character

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private long before; // characters before the buffer

    private int line = 1;
    private long lineStart;
    private long room;

    private final boolean[] inObject = new boolean[DEEPEST];
    private int depth;
    private boolean first = true; // in its object or array, or the whole
    private boolean named;

    private JsonToken token;
    private int tokenLine;
    private final StringBuilder text = new StringBuilder();

    /**
     * Reads from the beginning.
     *
     * @param room so many bytes of memory may be taken for what is read
     */
    JsonLexer(Reader reader, long room) throws IOException {
        this.reader = reader;
        this.room = room;
        if (here() == BYTE_ORDER_MARK) {
            at++;
            before--;
        }
    }

    @Override
    public JsonToken peek() throws IOException {
        if (token == null) {
            token = scan();
        }
        return token;
    }

    @Override
    public void next() {
        token = null;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public int line() {
        return tokenLine;
    }

    @Override
    public void take(long bytes) throws TooManyValuesException {
        room -= bytes;
        if (room < 0) {
            throw new TooManyValuesException(line, column(at),
                    "there are too many values for the memory of this Java; option -Xmx gives it more");
        }
    }

    private JsonToken scan() throws IOException {
        skipBlanks();
        tokenLine = line;
        if (depth == 0) {
            return first ? value() : end();
        }
        if (named) {
            named = false;
            return value();
        }
        char bracket = inObject[depth - 1] ? '}' : ']';
        if (here() == bracket) {
            at++;
            depth--;
            first = false;
            return bracket == '}' ? JsonToken.OBJECT_END : JsonToken.ARRAY_END;
        }
        comma(bracket);
        return bracket == '}' ? name() : value();
    }

    private void comma(char bracket) throws IOException {
        if (!first) {
            if (here() != ',') {
                throw mistake("expected ',' or '" + bracket + "', not " + shown());
            }
            at++;
            skipBlanks();
            tokenLine = line;
        }
        first = false;
    }

    private JsonToken name() throws IOException {
        if (here() != '"') {
            throw mistake("expected a name in quotes, not " + shown());
        }
        string();
        skipBlanks();
        if (here() != ':') {
            throw mistake("expected ':', not " + shown());
        }
        at++;
        skipBlanks();
        tokenLine = line;
        named = true;
        return JsonToken.NAME;
    }

    private JsonToken end() throws IOException {
        if (!isAtEnd()) {
            throw mistake("expected the end, not " + shown());
        }
        return JsonToken.END;
    }

    private JsonToken value() throws IOException {
        first = false;
        char c = here();
        return switch (c) {
            case '{', '[' -> open(c == '{');
            case '"' -> string();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> word();
        };
    }

    private JsonToken open(boolean object) throws JsonException {
        if (depth == DEEPEST) {
            throw mistake("values are nested more than " + DEEPEST + " deep");
        }
        inObject[depth++] = object;
        at++;
        first = true;
        return object ? JsonToken.OBJECT : JsonToken.ARRAY;
    }

    private JsonToken word() throws IOException {
        for (String word : List.of("true", "false", "null")) {
            if (here() == word.charAt(0) && has(word.length())
                    && word.contentEquals(new String(buffer, at, word.length()))) {
                at += word.length();
                text.setLength(0);
                text.append(word);
                return JsonToken.WORD;
            }
        }
        throw mistake("expected a value, not " + shown());
    }

    private JsonToken number() throws IOException {
        text.setLength(0);
        if (here() == '-') {
            keep();
        }
        if (here() == '0') {
            keep();
        } else {
            digits();
        }
        if (here() == '.') {
            keep();
            digits();
        }
        if (here() == 'e' || here() == 'E') {
            keep();
            if (here() == '+' || here() == '-') {
                keep();
            }
            digits();
        }
        return JsonToken.NUMBER;
    }

    private void digits() throws IOException {
        if (!isDigit(here())) {
            throw mistake("expected a digit, not " + shown());
        }
        while (isDigit(here())) {
            keep();
        }
        if (text.length() > LONGEST_NUMBER) {
            throw mistake("a number has more than " + LONGEST_NUMBER + " digits");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void keep() {
        text.append(buffer[at++]);
    }

    private JsonToken string() throws IOException {
        long quote = before + at;
        at++;
        text.setLength(0);
        while (here() != '"') {
            char c = here();
            if (c == NOTHING && isAtEnd()) {
                throw new JsonException(line, column((int) (quote - before)), "the text has no end");
            }
            if (c < ' ') {
                throw mistake("expected the end of the text, not " + shown());
            }
            at++;
            text.append(c == '\\' ? escaped() : c);
            if (text.length() > room / BYTES_PER_CHARACTER) {
                take(room + 1);
            }
        }
        at++;
        return JsonToken.TEXT;
    }

    private char escaped() throws IOException {
        char c = here();
        if (c == 'u') {
            at++;
            return hexadecimal();
        }
        int index = ESCAPED.indexOf(c);
        if (index < 0) {
            throw mistake("expected one of " + ESCAPED + "u after '\\', not " + shown());
        }
        at++;
        return MEANT.charAt(index);
    }

    private char hexadecimal() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = here();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw mistake("expected four hexadecimal digits, not " + shown());
            }
            value = 16 * value + digit;
            at++;
        }
        return (char) value;
    }

    private void skipBlanks() throws IOException {
        for (char c = here(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = here()) {
            at++;
            if (c == '\n') {
                line++;
                lineStart = before + at;
            }
        }
    }

    /** {@return the next character, or NOTHING at the end} */
    private char here() throws IOException {
        return at < end || has(1) ? buffer[at] : NOTHING;
    }

    private boolean isAtEnd() throws IOException {
        return !has(1);
    }

    /** {@return whether there are so many characters, which are then in the buffer} */
    private boolean has(int count) throws IOException {
        while (end - at < count) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            before += at;
            end -= at;
            at = 0;
            int read = reader.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private String shown() throws IOException {
        if (isAtEnd()) {
            return "the end";
        }
        int length = has(2) ? 2 : 1; // moves what is in the buffer
        int c = Character.codePointAt(buffer, at, at + length);
        boolean printable = Character.isValidCodePoint(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
        return printable ? "'" + Character.toString(c) + "'" : "control character " + c;
    }

    private JsonException mistake(String sentence) {
        return new JsonException(line, column(at), sentence);
    }

    private String column(int place) {
        return "column " + (before + place - lineStart + 1);
    }
}
