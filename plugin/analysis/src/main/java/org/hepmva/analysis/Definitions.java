package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.expression.EntryNumber;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ExpressionException;
import org.hepmva.runtime.Variable;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * The section {@code define} of an analysis: names for expressions, which all other expressions may use.
 *
 * <p>Whatever leaves the analysis, a weight file among it, has the definitions put in and knows nothing of
 * them. Immutable.
 */
final class Definitions {

    private static final int DEEPEST = 200;
    private static final int MOST_CHARACTERS = 20_000;
    private static final int NAMES_IN_ADVICE = 5;

    private final Optional<YamlMap> map;
    /** As the user wrote them. */
    private final Map<String, Expression> written = new LinkedHashMap<>();
    /** Over columns alone. */
    private final Map<String, Expression> whole = new LinkedHashMap<>();

    private Definitions(Optional<YamlMap> map) {
        this.map = map;
    }

    /** {@return what an analysis defines; nothing if it has no such section} */
    static Definitions read(YamlMap analysis) throws IOException {
        if (!analysis.has("define")) {
            return new Definitions(Optional.empty());
        }
        YamlMap map = analysis.map("define");
        Definitions definitions = new Definitions(Optional.of(map));
        for (String name : map.keys()) {
            definitions.add(map, name);
        }
        for (String name : map.keys()) {
            definitions.resolve(map, name, new ArrayList<>());
        }
        return definitions;
    }

    private void add(YamlMap map, String name) throws IOException {
        if (!Expression.isPlainName(name)) {
            throw notAName(map, name);
        }
        try {
            written.put(name, Expression.parse(map.formula(name, "")));
        } catch (ExpressionException e) {
            throw map.complaint(name, new IllegalArgumentException("definition '" + name + "': "
                    + e.getMessage(), e));
        }
    }

    private static AnalysisException notAName(YamlMap map, String name) {
        return map.complaint(name, "'" + Printable.brief(name) + "' cannot name a definition: a name begins"
                + " with a letter or '_', goes on with letters, digits, '_' and '.', and is none of pi, true"
                + " and false");
    }

    /** Puts into a definition what it mentions, those first. */
    private Expression resolve(YamlMap map, String name, List<String> path) throws IOException {
        if (whole.containsKey(name)) {
            return whole.get(name);
        }
        if (path.contains(name)) {
            throw map.complaint(name, "definitions go round in a circle: "
                    + String.join(" → ", path.subList(path.indexOf(name), path.size())) + " → " + name);
        }
        if (path.size() >= DEEPEST) {
            throw map.complaint(name, "definition '" + path.get(0) + "' goes through more than " + DEEPEST
                    + " other definitions");
        }
        path.add(name);
        Map<String, Expression> meanings = new LinkedHashMap<>();
        for (String mentioned : written.get(name).names()) {
            if (written.containsKey(mentioned)) {
                meanings.put(mentioned, resolve(map, mentioned, path));
            }
        }
        path.remove(name);
        whole.put(name, whole(map, name, meanings));
        return whole.get(name);
    }

    private Expression whole(YamlMap map, String name, Map<String, Expression> meanings) throws IOException {
        try {
            Expression expression = written.get(name).substituting(meanings);
            if (expression.text().length() > MOST_CHARACTERS) {
                throw map.complaint(name, "definition '" + name + "' has " + expression.text().length()
                        + " characters with all that it mentions put in; at most " + MOST_CHARACTERS
                        + " are read");
            }
            return expression;
        } catch (ExpressionException e) {
            throw map.complaint(name, new IllegalArgumentException("definition '" + name
                    + "', with all that it mentions put in: " + e.getMessage(), e));
        }
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    boolean has(String name) {
        return written.containsKey(name);
    }

    /**
     * {@return an expression over columns alone}
     *
     * @throws IllegalArgumentException if the text is no expression; the message points into it
     */
    String resolved(String expression) {
        // alone first, so that a mistake is pointed at in the text the user wrote
        Expression parsed = Expression.parse(expression);
        Expression resolved = parsed.substituting(whole);
        return resolved == parsed ? expression : resolved.text();
    }

    /** {@return a variable whose expression is over columns alone; its label stays} */
    Variable resolved(Variable variable) {
        String expression = resolved(variable.expression());
        Optional<String> name = Expression.parse(variable.expression()).name();
        if (has(variable.name()) && name.filter(variable.name()::equals).isEmpty()) {
            throw new IllegalArgumentException("'" + variable.name() + " := " + Printable.brief(
                    variable.expression()) + "' has the name of a definition and is something else; give one"
                    + " of them another name");
        }
        return expression.equals(variable.expression()) ? variable
                : new Variable(variable.name(), expression, variable.title(), variable.unit(),
                        variable.type(), variable.min(), variable.max(), variable.missing());
    }

    /** {@return the expression at a key over columns alone; empty if there is none} */
    String expression(YamlMap at, String key) throws IOException {
        String text = at.formula(key, "");
        try {
            return text.isBlank() ? text : resolved(text);
        } catch (IllegalArgumentException e) {
            throw at.complaint(key, e);
        }
    }

    /** Refuses a definition that a column would hide, and one of a name that no file has. */
    void check(InputColumns columns) throws IOException {
        if (map.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Expression> definition : written.entrySet()) {
            String name = definition.getKey();
            Optional<String> location = columns.placeOf(name);
            if (location.isPresent()) {
                throw map.get().complaint(name, "definition '" + name + "' has the name of a column of "
                        + location.get() + "; give it another one");
            }
            for (String mentioned : definition.getValue().names()) {
                if (!isKnown(mentioned, columns)) {
                    List<String> others = new ArrayList<>(written.keySet());
                    others.remove(name);
                    throw map.get().complaint(name, "definition '" + name + "': "
                            + unknown(mentioned, others, columns));
                }
            }
        }
    }

    /**
     * Refuses expressions that mention what is neither defined nor in any file. Without definitions the
     * files alone say what there is, when they are read.
     *
     * @param at          where the expressions stand
     * @param key         the key there
     * @param expressions "" is none
     */
    void requireKnown(YamlMap at, String key, List<String> expressions, InputColumns columns)
            throws IOException {
        if (isEmpty()) {
            return;
        }
        for (String expression : expressions) {
            List<String> names = expression.isBlank() ? List.of() : Expression.parse(expression).names();
            for (String mentioned : names) {
                if (!isKnown(mentioned, columns)) {
                    throw at.complaint(key, "'" + key + "': "
                            + unknown(mentioned, written.keySet(), columns));
                }
            }
        }
    }

    private boolean isKnown(String name, InputColumns columns) throws IOException {
        return has(name) || EntryNumber.of(name).isPresent() || columns.placeOf(name).isPresent();
    }

    private static String unknown(String mentioned, Collection<String> definitions, InputColumns columns)
            throws IOException {
        List<String> names = new ArrayList<>(definitions);
        names.addAll(columns.names());
        return "'" + Printable.brief(mentioned) + "' is neither a definition nor a column of any file\n"
                + "  nearest first: " + NearestNames.list(mentioned, names, NAMES_IN_ADVICE);
    }
}
