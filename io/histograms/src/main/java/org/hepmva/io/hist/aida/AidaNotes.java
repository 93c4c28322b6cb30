package org.hepmva.io.hist.aida;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.hepmva.io.hist.text.TextNumber;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;

/** Annotations for what AIDA has no place for. Stateless. */
final class AidaNotes {

    /** What the errors of a profile are meant to be, if not those of means. */
    static final String ERRORS = "hepmva.errors";

    /** Σw, Σw², Σwy and Σwy² of every bin of a profile, flow included, axis x runs fastest. */
    static final List<String> SUMS = List.of("hepmva.sumW", "hepmva.sumW2", "hepmva.sumWy", "hepmva.sumWy2");

    /** Σwxy of a histogram or profile of two axes; of three Σwxy, Σwxz and Σwyz. */
    static final String PRODUCTS = "hepmva.sumWxy";

    private AidaNotes() {
    }

    /** {@return the key of the title of an axis, counted from 0; of the contents if it is behind the last} */
    static String label(int axis, int axes) {
        return axis < 3 && axes < 4 ? "xyz".charAt(axis) + "AxisLabel" : "contentAxisLabel";
    }

    /** {@return the key of the names of categories of an axis} */
    static String categories(int axis) {
        return "hepmva.categories." + "xyz".charAt(axis);
    }

    static String names(List<String> names) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        names.forEach(name -> list.add(new JsonText(name).quoted()));
        return list.toString();
    }

    static List<String> names(String key, String list) {
        try {
            JsonReader json = JsonReader.of(list);
            List<String> names = json.texts();
            json.end();
            return names;
        } catch (IOException e) {
            throw new IllegalArgumentException("annotation '" + key + "' is no list of names: "
                    + e.getMessage(), e);
        }
    }

    static String numbers(double[] numbers) {
        StringJoiner list = new StringJoiner(" ");
        for (double number : numbers) {
            list.add(ShortestDecimal.of(number));
        }
        return list.toString();
    }

    /**
     * {@return the numbers of an annotation}
     *
     * @param key      what it is called
     * @param list     its value
     * @param expected how many there must be
     * @param what     what each belongs to, such as {@code "bins with flow"}
     */
    static double[] numbers(String key, String list, int expected, String what) {
        String[] words = list.strip().split("\\s+");
        Require.that(words.length == expected, "annotation '%s' has %s numbers for %s %s", key, words.length,
                expected, what);
        double[] numbers = new double[expected];
        for (int i = 0; i < expected; i++) {
            String word = words[i];
            numbers[i] = TextNumber.of(word).orElseThrow(() -> new IllegalArgumentException("annotation '"
                    + key + "' has '" + Printable.brief(word) + "', which is no number"));
        }
        return numbers;
    }
}
