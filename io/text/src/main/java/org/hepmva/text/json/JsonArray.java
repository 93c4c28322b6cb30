package org.hepmva.text.json;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Values in their order.
 *
 * @param items the values
 * @param line  where it begins
 */
public record JsonArray(List<JsonValue> items, int line) implements JsonValue {

    public JsonArray {
        items = items instanceof Numbers ? items : List.copyOf(items);
    }

    /** An array that was not read. */
    public JsonArray(List<? extends JsonValue> items) {
        this(List.copyOf(items), 0);
    }

    /** Numbers that become JSON when they are asked for: they take no more memory than they did. */
    private static final class Numbers extends AbstractList<JsonValue> implements RandomAccess {

        private final int size;
        private final IntFunction<JsonValue> number;

        Numbers(int size, IntFunction<JsonValue> number) {
            this.size = size;
            this.number = number;
        }

        @Override
        public JsonValue get(int index) {
            return number.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** {@return an array of texts} */
    public static JsonArray ofTexts(List<String> texts) {
        return new JsonArray(texts.stream().map(JsonText::new).toList());
    }

    /** {@return an array of numbers in their shortest form; NaN and infinities as text} */
    public static JsonArray ofNumbers(double... numbers) {
        double[] copy = numbers.clone();
        return new JsonArray(new Numbers(copy.length, i -> JsonNumber.of(copy[i])), 0);
    }

    /** {@return an array of floats in their shortest form; NaN and infinities as text} */
    public static JsonArray ofFloats(float... numbers) {
        float[] copy = numbers.clone();
        return new JsonArray(new Numbers(copy.length, i -> JsonNumber.ofFloat(copy[i])), 0);
    }

    /** {@return an array of whole numbers} */
    public static JsonArray ofWholes(int... numbers) {
        int[] copy = numbers.clone();
        return new JsonArray(new Numbers(copy.length, i -> JsonNumber.ofWhole(copy[i])), 0);
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    /** {@return whether no item is an object or an array} */
    boolean isFlat() {
        return items instanceof Numbers || items.stream().allMatch(JsonValue::isScalar);
    }
}
