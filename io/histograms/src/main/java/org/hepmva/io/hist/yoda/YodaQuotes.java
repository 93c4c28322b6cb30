package org.hepmva.io.hist.yoda;

import java.io.IOException;
import java.util.Set;
import org.hepmva.text.Printable;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;

/**
 * Values of annotations, which YODA reads as YAML: plain, or quoted where they would mean something else.
 * Stateless.
 */
final class YodaQuotes {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`~";

    /** What YAML reads as no text at all. */
    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

    private YodaQuotes() {
    }

    /** {@return the text of a value; what is quoted wrongly is as it is} */
    static String read(String value) {
        int last = value.length() - 1;
        if (NOTHING.contains(value)) {
            return "";
        }
        if (last > 0 && value.charAt(0) == '\'' && value.charAt(last) == '\'') {
            return value.substring(1, last).replace("''", "'");
        }
        if (last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"') {
            try {
                JsonReader json = JsonReader.of(value);
                String text = json.text();
                json.end();
                return text;
            } catch (IOException e) {
                return value;
            }
        }
        return value;
    }

    /** {@return a value as it is written; a string of JSON is one of YAML} */
    static String write(String text) {
        boolean isHarmless = text.isEmpty() || text.strip().equals(text)
                && INDICATORS.indexOf(text.charAt(0)) < 0 && !text.endsWith(":") && !NOTHING.contains(text);
        boolean isPlain = isHarmless && !text.contains(": ") && !text.contains(" #")
                && Printable.of(text).equals(text);
        return isPlain ? text : new JsonText(text).quoted();
    }
}
