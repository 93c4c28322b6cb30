package org.hepmva.io.hist.yoda;

import java.util.Locale;
import org.hepmva.io.hist.text.TextMistake;
import org.hepmva.text.Printable;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text   without blanks at its ends
 */
record YodaLine(int number, String text) {

    /** {@return the parts between blanks} */
    String[] words() {
        return text.split("\\s+");
    }

    /** {@return all numbers from one of the words on} */
    double[] numbers(int from) {
        String[] words = words();
        double[] numbers = new double[Math.max(0, words.length - from)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words[from + i]);
        }
        return numbers;
    }

    /** {@return a number, {@code nan} and {@code -inf} among them} */
    double number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("nan")) {
            return Double.NaN;
        }
        if (lower.endsWith("inf") || lower.endsWith("infinity")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        boolean isDecimal = !lower.isEmpty() && "0123456789.".indexOf(lower.charAt(lower.length() - 1)) >= 0
                && lower.chars().allMatch(c -> "0123456789+-.e".indexOf(c) >= 0);
        try {
            return Double.parseDouble(isDecimal ? lower : "no number");
        } catch (NumberFormatException e) {
            throw mistake("'" + Printable.brief(word) + "' is no number");
        }
    }

    TextMistake mistake(String sentence) {
        return new TextMistake("line " + number, sentence);
    }
}
