package org.hepmva.text;

/**
 * Writes a number with the fewest digits that read back as the same number.
 */
public final class ShortestDecimal {

    private ShortestDecimal() { }

    /**
     * {@return the shortest decimal that {@link Double#parseDouble} reads as {@code x}}
     *
     * @param x any number; NaN gives {@code "NaN"}, infinities {@code "Infinity"} and {@code "-Infinity"}
     */
    public static String of(double x) {
        return Double.toString(x);
    }

    /**
     * {@return the shortest decimal that {@link Float#parseFloat} reads as {@code x}}
     *
     * @param x any number; NaN gives {@code "NaN"}, infinities {@code "Infinity"} and {@code "-Infinity"}
     */
    public static String of(float x) {
        return Float.toString(x);
    }
}
