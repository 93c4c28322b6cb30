package org.hepmva.text.json;

import java.util.List;

/**
 * Values in their order.
 *
 * @param items the values
 * @param line  where it begins
 */
public record JsonArray(List<JsonValue> items, int line) implements JsonValue {

    public JsonArray {
        items = List.copyOf(items);
    }

    /** An array that was not read. */
    public JsonArray(List<? extends JsonValue> items) {
        this(List.copyOf(items), 0);
    }

    /** {@return an array of texts} */
    public static JsonArray ofTexts(List<String> texts) {
        return new JsonArray(texts.stream().map(JsonText::new).toList());
    }

    @Override
    public boolean isScalar() {
        return false;
    }
}
