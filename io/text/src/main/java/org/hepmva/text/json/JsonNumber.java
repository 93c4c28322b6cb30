package org.hepmva.text.json;

import org.hepmva.text.ShortestDecimal;

/**
 * A number, as it is written.
 *
 * @param digits a number of JSON
 * @param line   where it stands
 */
public record JsonNumber(String digits, int line) implements JsonValue {

    /** {@return a number in its shortest form; NaN and infinities as text} */
    public static JsonValue of(double x) {
        String digits = ShortestDecimal.of(x);
        return Double.isFinite(x) ? new JsonNumber(digits, 0) : new JsonText(digits);
    }

    /** {@return a float in its shortest form; NaN and infinities as text} */
    public static JsonValue ofFloat(float x) {
        String digits = ShortestDecimal.of(x);
        return Float.isFinite(x) ? new JsonNumber(digits, 0) : new JsonText(digits);
    }

    /** {@return a whole number, all its digits} */
    public static JsonValue ofWhole(long x) {
        return new JsonNumber(Long.toString(x), 0);
    }
}
