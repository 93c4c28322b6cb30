package org.hepmva.text.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.text.NearestNames;

/**
 * A value and its place in the whole, such as {@code classifier.trees[3].leaf}: asks what it is, and says
 * where it is not what was expected. Immutable.
 */
public final class JsonPart {

    private static final int NAMES_IN_MESSAGE = 5;
    private static final int LONGEST_QUOTE = 40;

    private final JsonPart parent; // null if this is the whole
    private final String name; // null if this is an item of an array
    private final int index;
    private final JsonValue value;

    private JsonPart(JsonPart parent, String name, int index, JsonValue value) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    /** {@return the whole} */
    public static JsonPart of(JsonValue value) {
        return new JsonPart(null, null, 0, value);
    }

    private JsonPart inside(String member, JsonValue content) {
        return new JsonPart(this, member, 0, content);
    }

    /** Put together only when it is asked for: a forest has millions of parts and no mistakes. */
    private String path() {
        if (parent == null) {
            return "";
        }
        if (name == null) {
            return parent.path() + "[" + index + "]";
        }
        return parent.parent == null ? name : parent.path() + "." + name;
    }

    /** {@return an error at this place} */
    public JsonException mistake(String sentence) {
        return new JsonException(value.line(), parent == null ? "the whole" : path(), sentence);
    }

    /**
     * Refuses members that are not known.
     *
     * @param known the names of all that may be there
     */
    public void onlyMembers(String... known) throws JsonException {
        for (Map.Entry<String, JsonValue> member : object().members().entrySet()) {
            if (!List.of(known).contains(member.getKey())) {
                throw inside(member.getKey(), member.getValue()).mistake("unknown key \""
                        + member.getKey() + "\"; known, nearest first: "
                        + NearestNames.list(member.getKey(), List.of(known), NAMES_IN_MESSAGE));
            }
        }
    }

    /** {@return a member that must be there} */
    public JsonPart member(String member) throws JsonException {
        JsonValue content = object().members().get(member);
        if (content == null) {
            throw mistake("\"" + member + "\" is missing");
        }
        return inside(member, content);
    }

    /** {@return whether a member is there} */
    public boolean has(String member) throws JsonException {
        return object().members().containsKey(member);
    }

    /** {@return whether it is an object} */
    public boolean isObject() {
        return value instanceof JsonObject;
    }

    /** {@return the items of an array} */
    public List<JsonPart> items() throws JsonException {
        int size = array().size();
        List<JsonPart> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(item(i));
        }
        return items;
    }

    /** {@return the number of items of an array} */
    public int size() throws JsonException {
        return array().size();
    }

    private List<JsonValue> array() throws JsonException {
        if (!(value instanceof JsonArray array)) {
            throw mistake("expected an array, not " + quoted());
        }
        return array.items();
    }

    private JsonPart item(int i) throws JsonException {
        return new JsonPart(this, null, i, array().get(i));
    }

    /** {@return the texts of an object's members, in their order} */
    public Map<String, String> texts() throws JsonException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String member : object().members().keySet()) {
            texts.put(member, member(member).text());
        }
        return texts;
    }

    /** {@return a text} */
    public String text() throws JsonException {
        if (!(value instanceof JsonText text)) {
            throw mistake("expected a text, not " + quoted());
        }
        return text.text();
    }

    /** {@return a number in double, NaN and infinities included} */
    public double number() throws JsonException {
        double number = Double.parseDouble(digits());
        return inRange(number, Double.isInfinite(number));
    }

    /** {@return the nearest float of a number, NaN and infinities included} */
    public float floatNumber() throws JsonException {
        float number = Float.parseFloat(digits());
        return (float) inRange(number, Float.isInfinite(number));
    }

    /** {@return a whole number in [least, greatest]} */
    public long whole(long least, long greatest) throws JsonException {
        try {
            if (value instanceof JsonNumber number) {
                long whole = Long.parseLong(number.digits());
                if (whole >= least && whole <= greatest) {
                    return whole;
                }
            }
        } catch (NumberFormatException e) {
            throw notWhole(least, greatest);
        }
        throw notWhole(least, greatest);
    }

    private JsonException notWhole(long least, long greatest) {
        return mistake("expected a whole number in [" + least + ", " + greatest + "], not " + quoted());
    }

    /** {@return an array of numbers} */
    public double[] numbers() throws JsonException {
        double[] numbers = new double[array().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = item(i).number();
        }
        return numbers;
    }

    /** {@return an array of floats} */
    public float[] floats() throws JsonException {
        float[] numbers = new float[array().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = item(i).floatNumber();
        }
        return numbers;
    }

    /** {@return an array of whole numbers of 32 bits} */
    public int[] wholes() throws JsonException {
        int[] numbers = new int[array().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) item(i).whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return numbers;
    }

    private JsonObject object() throws JsonException {
        if (!(value instanceof JsonObject object)) {
            throw mistake("expected an object in braces, not " + quoted());
        }
        return object;
    }

    private String digits() throws JsonException {
        if (value instanceof JsonNumber number) {
            return number.digits();
        }
        if (value instanceof JsonText text && List.of("NaN", "Infinity", "-Infinity").contains(text.text())) {
            return text.text();
        }
        throw mistake("expected a number, not " + quoted());
    }

    private double inRange(double number, boolean infinite) throws JsonException {
        if (infinite && value instanceof JsonNumber) {
            throw mistake(quoted() + " is out of range");
        }
        return number;
    }

    private String quoted() {
        if (value instanceof JsonObject) {
            return "an object";
        }
        if (value instanceof JsonArray) {
            return "an array";
        }
        String text = value instanceof JsonText content ? "\"" + content.text() + "\""
                : value instanceof JsonNumber number ? number.digits() : ((JsonWord) value).word();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
