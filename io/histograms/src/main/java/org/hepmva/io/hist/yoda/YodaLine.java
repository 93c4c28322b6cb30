package org.hepmva.io.hist.yoda;

import org.hepmva.io.hist.text.TextMistake;
import org.hepmva.io.hist.text.TextNumber;
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
        return TextNumber.of(word).orElseThrow(() ->
                mistake("'" + Printable.brief(word) + "' is no number"));
    }

    TextMistake mistake(String sentence) {
        return new TextMistake("line " + number, sentence);
    }
}
