package org.hepmva.text.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * A value that comes next in a text, and its place in the whole, such as {@code model.trees[3].leaf}: asked
 * once for what it is expected to be, it gives that, or says where it is something else.
 *
 * <p>The text is read as it comes, and nothing of it is kept but what was asked for: the numbers of a large
 * array take 8 bytes each, or 4. A value must be read to its end before anything after it. Mutable; one
 * thread.
 *
 * <p>Every mistake in the text is a {@link JsonException} that names line and place. What is not UTF-8 is a
 * {@link java.nio.charset.CharacterCodingException}.
 */
public final class JsonReader {

    private static final int NAMES_IN_MESSAGE = 5;
    private static final int LONGEST_QUOTE = 40;

    private static final int BYTES_PER_ARRAY = 32;

    /** Twice what was read may be needed to make something of it, and a half is needed besides. */
    private static final int PART_OF_MEMORY = 4;

    private final JsonTokens tokens;
    private final JsonReader parent; // null if this is the whole
    private final String name; // null if this is an item of an array
    private final int index;
    private final int line;
    private boolean begun;
    private boolean done;

    private JsonReader(JsonTokens tokens, JsonReader parent, String name, int index) throws IOException {
        this.tokens = tokens;
        this.parent = parent;
        this.name = name;
        this.index = index;
        tokens.peek();
        this.line = tokens.line();
    }

    /**
     * {@return the whole of a text in UTF-8, of which only its beginning is read at once}
     *
     * @param text is not closed; read in larger pieces, so may be read beyond what is asked for
     * @throws IOException if it cannot be read, or begins with what is not JSON
     */
    public static JsonReader of(InputStream text) throws IOException {
        return of(new JsonLexer(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()),
                Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
    }

    /**
     * {@return the whole of a text}
     *
     * @throws IOException if it begins with what is not JSON
     */
    public static JsonReader of(String text) throws IOException {
        return of(text, Runtime.getRuntime().maxMemory());
    }

    static JsonReader of(String text, long memory) throws IOException {
        return of(new JsonLexer(new StringReader(text), memory / PART_OF_MEMORY));
    }

    /** {@return a value that is in memory, to be read again} */
    public static JsonReader of(JsonValue value) throws IOException {
        return of(new JsonReplay(value));
    }

    private static JsonReader of(JsonTokens tokens) throws IOException {
        return new JsonReader(tokens, null, null, 0);
    }

    /** {@return the member of this object that comes next} */
    JsonReader member(String member) throws IOException {
        return new JsonReader(tokens, this, member, 0);
    }

    /** {@return a member of this object that was passed} */
    JsonReader passed(String member, JsonValue value) throws IOException {
        return new JsonReader(new JsonReplay(value), this, member, 0);
    }

    JsonTokens tokens() {
        return tokens;
    }

    /** Put together only when it is asked for: a forest has millions of parts and no mistakes. */
    private String path() {
        if (parent == null) {
            return "";
        }
        if (name == null) {
            return parent.path() + "[" + index + "]";
        }
        String shown = Printable.brief(name);
        return parent.parent == null ? shown : parent.path() + "." + shown;
    }

    /** {@return an error at this place} */
    public JsonException mistake(String sentence) {
        return new JsonException(line, place(), sentence);
    }

    private String place() {
        return parent == null ? "the whole" : path();
    }

    /** {@return whether it is an object} */
    public boolean isObject() throws IOException {
        return tokens.peek() == JsonToken.OBJECT;
    }

    /** {@return whether it is an array} */
    public boolean isArray() throws IOException {
        return tokens.peek() == JsonToken.ARRAY;
    }

    /** {@return whether it is a text} */
    public boolean isText() throws IOException {
        return tokens.peek() == JsonToken.TEXT;
    }

    /** {@return the members of an object, to be asked for by name} */
    public JsonMembers object() throws IOException {
        begin(JsonToken.OBJECT, "an object in braces");
        tokens.next();
        return new JsonMembers(this);
    }

    /** Reads the items of an array, one after the other. */
    @FunctionalInterface
    public interface Items {

        /**
         * Reads one item, to its end.
         *
         * @throws IOException if it is not what was expected
         */
        void read(JsonReader item) throws IOException;
    }

    /** Has every item of an array read. */
    public void items(Items items) throws IOException {
        beginArray();
        for (int i = 0; tokens.peek() != JsonToken.ARRAY_END; i++) {
            tokens.take(JsonValues.bytes(isObject() || isArray()));
            JsonReader item = new JsonReader(tokens, this, null, i);
            items.read(item);
            item.requireDone();
        }
        finish();
    }

    /** {@return the texts of an array} */
    public List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        items(item -> texts.add(item.text()));
        return List.copyOf(texts);
    }

    /** {@return the texts of an object's members, in their order} */
    public Map<String, String> textsByName() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        object().each((member, value) -> texts.put(member, value.text()));
        return texts;
    }

    /** {@return a text} */
    public String text() throws IOException {
        begin(JsonToken.TEXT, "a text");
        String text = tokens.text();
        tokens.take(text.length());
        finish();
        return text;
    }

    /**
     * {@return a text that is one of some words}
     *
     * @param what  what the words are, for the message, such as "kind"; may be empty
     * @param known all the words
     * @throws UnknownWordException if it is another one; lists the nearest
     */
    public String word(String what, Collection<String> known) throws IOException {
        String word = text();
        if (!known.contains(word)) {
            throw new UnknownWordException(line, place(), (what.isEmpty() ? "" : what + " ") + "\""
                    + Printable.brief(word) + "\" is not known; known, nearest first: "
                    + nearest(word, known));
        }
        return word;
    }

    /**
     * {@return the constant of an enum whose name in small letters a text is}
     *
     * @param type the enum
     * @param <E>  the same
     * @throws UnknownWordException if it is another word; lists the nearest
     */
    public <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(JsonText.of(constant).text(), constant);
        }
        return constants.get(word("", constants.keySet()));
    }

    static String nearest(String word, Collection<String> known) {
        return NearestNames.list(word.substring(0, Math.min(word.length(), LONGEST_QUOTE)), known,
                NAMES_IN_MESSAGE);
    }

    /** {@return true or false} */
    public boolean truth() throws IOException {
        JsonToken token = tokens.peek();
        if (token != JsonToken.WORD || tokens.text().equals("null")) {
            throw mistake("expected true or false, not " + quoted());
        }
        begin(JsonToken.WORD, "true or false");
        boolean truth = tokens.text().equals("true");
        finish();
        return truth;
    }

    /** {@return a number in double; also one of the texts "NaN", "Infinity" and "-Infinity"} */
    public double number() throws IOException {
        begin();
        double number = doubleHere();
        finish();
        return number;
    }

    /** {@return the nearest float of a number; also one of the texts "NaN", "Infinity" and "-Infinity"} */
    public float floatNumber() throws IOException {
        begin();
        float number = floatHere();
        finish();
        return number;
    }

    /** {@return a whole number in [least, greatest], written without point and exponent} */
    public long whole(long least, long greatest) throws IOException {
        begin();
        long number = wholeHere(least, greatest);
        finish();
        return number;
    }

    private double doubleHere() throws IOException {
        String digits = digits();
        double number = Double.parseDouble(digits);
        requireInRange(Double.isInfinite(number));
        return number;
    }

    private float floatHere() throws IOException {
        String digits = digits();
        float number = Float.parseFloat(digits);
        requireInRange(Float.isInfinite(number));
        return number;
    }

    private long wholeHere(long least, long greatest) throws IOException {
        long number = 0;
        boolean is = tokens.peek() == JsonToken.NUMBER;
        if (is) {
            try {
                number = Long.parseLong(tokens.text());
            } catch (NumberFormatException e) {
                is = false;
            }
        }
        if (!(is && number >= least && number <= greatest)) {
            throw mistake("expected a whole number in [" + least + ", " + greatest + "], not " + quoted());
        }
        return number;
    }

    private String digits() throws IOException {
        JsonToken token = tokens.peek();
        if (token == JsonToken.NUMBER || token == JsonToken.TEXT
                && List.of("NaN", "Infinity", "-Infinity").contains(tokens.text())) {
            return tokens.text();
        }
        throw mistake("expected a number, not " + quoted());
    }

    private void requireInRange(boolean infinite) throws IOException {
        if (infinite && tokens.peek() == JsonToken.NUMBER) {
            throw mistake(quoted() + " is out of range");
        }
    }

    /** {@return an array of numbers} */
    public double[] numbers() throws IOException {
        beginArray();
        double[] numbers = new double[4];
        int count = 0;
        for (; tokens.peek() != JsonToken.ARRAY_END; count++) {
            tokens.take(Double.BYTES);
            numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, longer(count));
            numbers[count] = item(count).doubleHere();
            tokens.next();
        }
        finish();
        return Arrays.copyOf(numbers, count);
    }

    /** {@return an array of floats} */
    public float[] floats() throws IOException {
        beginArray();
        float[] numbers = new float[4];
        int count = 0;
        for (; tokens.peek() != JsonToken.ARRAY_END; count++) {
            tokens.take(Float.BYTES);
            numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, longer(count));
            numbers[count] = item(count).floatHere();
            tokens.next();
        }
        finish();
        return Arrays.copyOf(numbers, count);
    }

    /** {@return an array of whole numbers of 32 bits} */
    public int[] wholes() throws IOException {
        beginArray();
        int[] numbers = new int[4];
        int count = 0;
        for (; tokens.peek() != JsonToken.ARRAY_END; count++) {
            tokens.take(Integer.BYTES);
            numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, longer(count));
            numbers[count] = (int) item(count).wholeHere(Integer.MIN_VALUE, Integer.MAX_VALUE);
            tokens.next();
        }
        finish();
        return Arrays.copyOf(numbers, count);
    }

    private JsonReader item(int i) throws IOException {
        return new JsonReader(tokens, this, null, i);
    }

    private static int longer(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8, 4L + length + (length >> 1));
    }

    /** {@return whatever it is, in memory} */
    public JsonValue value() throws IOException {
        begin();
        JsonValue value = new JsonValues(tokens, this::place).next();
        done = true;
        return value;
    }

    /**
     * Makes sure that nothing comes after the whole.
     *
     * @throws JsonException if there is more than white space
     */
    public void end() throws IOException {
        requireDone();
        tokens.peek();
    }

    private void beginArray() throws IOException {
        begin(JsonToken.ARRAY, "an array");
        tokens.take(BYTES_PER_ARRAY);
        tokens.next();
    }

    private void begin(JsonToken wanted, String what) throws IOException {
        if (tokens.peek() != wanted) {
            throw mistake("expected " + what + ", not " + quoted());
        }
        begin();
    }

    private void begin() {
        if (begun) {
            throw new IllegalStateException(place() + " was read already");
        }
        begun = true;
    }

    void finish() {
        tokens.next();
        done = true;
    }

    void requireDone() {
        if (!done) {
            throw new IllegalStateException(place() + " was not read to its end");
        }
    }

    private String quoted() throws IOException {
        JsonToken token = tokens.peek();
        if (token == JsonToken.OBJECT || token == JsonToken.ARRAY) {
            return token == JsonToken.OBJECT ? "an object" : "an array";
        }
        String all = tokens.text();
        String begin = Printable.of(all.substring(0, Math.min(all.length(), LONGEST_QUOTE)))
                + (all.length() > LONGEST_QUOTE ? "…" : "");
        return token == JsonToken.TEXT ? "\"" + begin + "\"" : begin;
    }
}
