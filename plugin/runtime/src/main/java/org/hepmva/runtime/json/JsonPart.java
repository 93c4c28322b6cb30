package org.hepmva.runtime.json;

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

    private final String path;
    private final JsonValue value;

    private JsonPart(String path, JsonValue value) {
        this.path = path;
        this.value = value;
    }

    /** {@return the whole} */
    public static JsonPart of(JsonValue value) {
        return new JsonPart("", value);
    }

    /** {@return an error at this place} */
    public JsonException mistake(String sentence) {
        return new JsonException(value.line(), path.isEmpty() ? "the whole" : path, sentence);
    }

    /**
     * Refuses members that are not known.
     *
     * @param known the names of all that may be there
     */
    public void onlyMembers(String... known) throws JsonException {
        for (Map.Entry<String, JsonValue> member : object().members().entrySet()) {
            if (!List.of(known).contains(member.getKey())) {
                throw new JsonPart(inside(member.getKey()), member.getValue()).mistake("unknown key \""
                        + member.getKey() + "\"; known, nearest first: "
                        + NearestNames.list(member.getKey(), List.of(known), NAMES_IN_MESSAGE));
            }
        }
    }

    /** {@return a member that must be there} */
    public JsonPart member(String name) throws JsonException {
        JsonValue member = object().members().get(name);
        if (member == null) {
            throw mistake("\"" + name + "\" is missing");
        }
        return new JsonPart(inside(name), member);
    }

    /** {@return whether a member is there} */
    public boolean has(String name) throws JsonException {
        return object().members().containsKey(name);
    }

    /** {@return whether it is an object} */
    public boolean isObject() {
        return value instanceof JsonObject;
    }

    /** {@return the items of an array} */
    public List<JsonPart> items() throws JsonException {
        if (!(value instanceof JsonArray array)) {
            throw mistake("expected an array, not " + quoted());
        }
        List<JsonPart> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            items.add(new JsonPart(path + "[" + i + "]", array.items().get(i)));
        }
        return items;
    }

    /** {@return the texts of an object's members, in their order} */
    public Map<String, String> texts() throws JsonException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : object().members().keySet()) {
            texts.put(name, member(name).text());
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
        boolean written = value instanceof JsonNumber number && number.digits().matches("-?[0-9]{1,19}");
        try {
            long whole = written ? Long.parseLong(((JsonNumber) value).digits()) : Long.MIN_VALUE;
            if (written && whole >= least && whole <= greatest) {
                return whole;
            }
        } catch (NumberFormatException e) {
            throw mistake("expected a whole number in [" + least + ", " + greatest + "], not " + quoted());
        }
        throw mistake("expected a whole number in [" + least + ", " + greatest + "], not " + quoted());
    }

    /** {@return an array of numbers} */
    public double[] numbers() throws JsonException {
        List<JsonPart> items = items();
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.get(i).number();
        }
        return numbers;
    }

    /** {@return an array of floats} */
    public float[] floats() throws JsonException {
        List<JsonPart> items = items();
        float[] numbers = new float[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.get(i).floatNumber();
        }
        return numbers;
    }

    /** {@return an array of whole numbers of 32 bits} */
    public int[] wholes() throws JsonException {
        List<JsonPart> items = items();
        int[] numbers = new int[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) items.get(i).whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
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

    private String inside(String name) {
        return path.isEmpty() ? name : path + "." + name;
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
