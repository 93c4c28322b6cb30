package org.hepmva.analysis;

import java.util.Set;
import org.hepmva.text.Printable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads single values of a YAML text, and refuses what YAML would not read as it is written. Immutable. */
final class YamlScalars {

    private static final Set<String> NULLS = Set.of("null", "Null", "NULL", "~");
    private static final Set<String> WORDS_TO_SHOW = Set.of("'title'", "'unit'", "'name'");

    private final YamlText source;

    YamlScalars(YamlText source) {
        this.source = source;
    }

    /** {@return one value in one line} */
    String line(String what, Node node) throws AnalysisException {
        String text = value(what, node);
        if (text.indexOf('\n') >= 0) {
            throw source.complaint(lineOf(node), what + " goes over several lines; it is one line: '"
                    + Printable.brief(text) + "'");
        }
        return text;
    }

    /** {@return one value, its lines joined; between lines of an expression there is nothing but blanks} */
    String formula(String what, Node node) throws AnalysisException {
        return value(what, node).replaceAll("\\s*\n\\s*", " ");
    }

    private String value(String what, Node node) throws AnalysisException {
        if (!(node instanceof ScalarNode scalar)) {
            throw source.complaint(lineOf(node), what + " must be one value, not a list or mapping");
        }
        String text = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            requireAllRead(what, scalar);
        }
        int[] odd = text.codePoints().filter(point -> "\t\n".indexOf(point) < 0 && !YamlText.isText(point))
                .toArray();
        if (odd.length > 0) {
            throw source.complaint(lineOf(node), what + " holds the control character "
                    + Printable.of(Character.toString(odd[0])));
        }
        return isBlock(scalar) ? text.stripTrailing() : text;
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /** Refuses a text without quotes that YAML takes for nothing, or whose end it takes for a comment. */
    private void requireAllRead(String what, ScalarNode scalar) throws AnalysisException {
        String text = scalar.getValue();
        if (NULLS.contains(text)) {
            throw source.complaint(lineOf(scalar), what + " = " + text + " says nothing in YAML: leave it"
                    + " out, or put quotes around it if it is a name");
        }
        String rest = scalar.getEndMark().map(source::restOfLine).orElse("").strip();
        if (rest.matches("#\\S.*") && (text.isEmpty() || WORDS_TO_SHOW.contains(what))) {
            throw source.complaint(lineOf(scalar), what + ": a '#' after a blank begins a comment in YAML,"
                    + " so '" + Printable.brief(rest) + "' would not be read; put quotes around the whole"
                    + " text: \"" + Printable.brief(text.isEmpty() ? rest : text + " " + rest) + "\"");
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
