package org.hepmva.io.hist.text;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as programs write them into text: decimals, {@code nan}, {@code -Infinity}. Stateless. */
public final class TextNumber {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private TextNumber() {
    }

    /** {@return the number that a word is, in small letters or large ones; none if it is no number} */
    public static OptionalDouble of(String word) {
        if (DECIMAL.matcher(word).matches()) {
            return OptionalDouble.of(Double.parseDouble(word));
        }
        boolean isSigned = word.startsWith("-") || word.startsWith("+");
        double infinite = word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return switch ((isSigned ? word.substring(1) : word).toLowerCase(Locale.ROOT)) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "infinity" -> OptionalDouble.of(infinite);
            default -> OptionalDouble.empty();
        };
    }
}
