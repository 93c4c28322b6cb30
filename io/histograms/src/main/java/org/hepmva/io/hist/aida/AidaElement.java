package org.hepmva.io.hist.aida;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.hist.text.TextMistake;
import org.hepmva.io.hist.text.TextNumber;
import org.hepmva.text.Printable;

/**
 * An element of a document, without its text.
 *
 * @param name       of the element
 * @param attributes by their names
 * @param children   the elements in it, which grow while it is read
 * @param line       where its first tag ends, from 1
 * @param column     behind it on that line, from 1
 */
record AidaElement(String name, Map<String, String> attributes, List<AidaElement> children, int line,
        int column) {

    /** {@return the children of a name} */
    List<AidaElement> all(String child) {
        List<AidaElement> all = new ArrayList<>();
        for (AidaElement each : children) {
            if (each.name.equals(child)) {
                all.add(each);
            }
        }
        return all;
    }

    /** {@return the first child of a name} */
    Optional<AidaElement> first(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst();
    }

    /** {@return the children of a child; none without it} */
    List<AidaElement> within(String child, String grandchild) {
        return first(child).map(each -> each.all(grandchild)).orElse(List.of());
    }

    /** {@return an attribute, or something else without it} */
    String text(String attribute, String without) {
        return attributes.getOrDefault(attribute, without);
    }

    /** {@return an attribute that must be there} */
    String text(String attribute) {
        String text = attributes.get(attribute);
        if (text == null) {
            throw mistake("<" + name + "> has no '" + attribute + "'");
        }
        return text;
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** {@return a number that must be there; of any size, or none} */
    double number(String attribute) {
        String text = text(attribute).strip();
        return TextNumber.of(text).orElseThrow(() -> mistake("<" + name + "> has " + attribute + " = '"
                + Printable.brief(text) + "', which is no number"));
    }

    double number(String attribute, double without) {
        return has(attribute) ? number(attribute) : without;
    }

    /** {@return a whole number from {@code least} on} */
    int whole(String attribute, int least) {
        double number = number(attribute);
        if (!(number >= least && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            throw mistake("<" + name + "> has " + attribute + " = '" + Printable.brief(text(attribute))
                    + "', which is no whole number from " + least + " on");
        }
        return (int) number;
    }

    TextMistake mistake(String sentence) {
        return new TextMistake("line " + line + ", column " + column, sentence);
    }
}
