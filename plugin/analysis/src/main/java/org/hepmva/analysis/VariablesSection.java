package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.hist.plot.MathTitles;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.text.Choice;
import org.hepmva.text.Printable;

/** The entries of {@code variables} and {@code spectators}: columns, expressions with or without a label. */
final class VariablesSection {

    static final List<String> KEYS = List.of("name", "expression", "title", "unit", "type", "missing");

    private static final Choice<VariableType> TYPES = Choice.of(VariableType.class);

    private final YamlMap yaml;
    private final Definitions definitions;

    VariablesSection(YamlMap analysis, Definitions definitions) {
        this.yaml = analysis;
        this.definitions = definitions;
    }

    /** {@return the variables of a list that names each of them; none if there is no such list} */
    List<Variable> read(String key) throws IOException {
        List<Variable> variables = new ArrayList<>();
        if (yaml.has(key)) {
            for (YamlItem item : yaml.items(key)) {
                variables.add(variable(item));
            }
        }
        return variables;
    }

    /**
     * {@return the variables of a list in which patterns may stand for columns}
     *
     * <p>Beside a pattern, {@code !v7} takes a column away; without one it is an expression, not v7.
     */
    List<Variable> read(String key, ColumnSelection selection) throws IOException {
        List<YamlItem> patterns = new ArrayList<>();
        for (YamlItem item : yaml.items(key)) {
            if (item.text().isPresent() && selection.isPattern(item.text().get())) {
                patterns.add(item);
            }
        }
        return patterns.isEmpty() ? read(key) : read(yaml.items(key), patterns, selection);
    }

    private List<Variable> read(List<YamlItem> items, List<YamlItem> patterns, ColumnSelection selection)
            throws IOException {
        Map<YamlItem, String> exclusions = new LinkedHashMap<>();
        Map<YamlItem, Variable> named = new LinkedHashMap<>();
        for (YamlItem item : items) {
            Optional<String> excluded = item.text().flatMap(ColumnPattern::excluded);
            if (excluded.isPresent()) {
                exclusions.put(item, excluded.get());
                selection.exclude(excluded.get());
            } else if (!patterns.contains(item)) {
                named.put(item, variable(item));
                selection.named(named.get(item));
            }
        }
        List<Variable> variables = new ArrayList<>();
        for (YamlItem item : items) {
            if (named.containsKey(item)) {
                variables.add(named.get(item));
            } else if (!exclusions.containsKey(item)) {
                variables.addAll(taken(item, selection));
            }
        }
        for (Map.Entry<YamlItem, String> each : exclusions.entrySet()) {
            requireUsed(each.getKey(), each.getValue(), selection);
        }
        return variables;
    }

    private List<Variable> taken(YamlItem item, ColumnSelection selection) throws IOException {
        try {
            return selection.take(item.text().orElseThrow());
        } catch (IllegalArgumentException e) {
            throw yaml.complaint(item.line(), e);
        }
    }

    private void requireUsed(YamlItem item, String excluded, ColumnSelection selection) throws IOException {
        try {
            selection.requireUsed(excluded);
        } catch (IllegalArgumentException e) {
            throw yaml.complaint(item.line(), e);
        }
    }

    /** {@return the variable that is a column, in backquotes if its name needs them} */
    static Variable ofColumn(String name) {
        return Variable.of(Expression.isPlainName(name) ? name : name + " := `" + name + "`");
    }

    private Variable variable(YamlItem item) throws IOException {
        try {
            return definitions.resolved(item.text().isPresent() ? variable(item.text().get())
                    : variable(item.map().orElseThrow()));
        } catch (IllegalArgumentException e) {
            throw yaml.complaint(item.line(), e);
        }
    }

    /** A name in backquotes, for its odd characters, is called what stands between them. */
    private static Variable variable(String text) {
        if (ColumnPattern.isOne(text)) {
            throw new IllegalArgumentException("'" + text + "' is a pattern, and 'variables' alone takes"
                    + " those; name each column");
        }
        boolean quoted = text.matches("`[^`]+`");
        return Variable.of(quoted ? text.substring(1, text.length() - 1) + " := " + text : text);
    }

    private static Variable variable(YamlMap map) throws IOException {
        map.allow(KEYS);
        String expression = map.formula("expression", map.text("name", ""));
        if (expression.isEmpty()) {
            throw map.complaint("a variable needs a 'name' or an 'expression'");
        }
        String name = map.text("name", expression);
        Variable variable = Variable.of(name.equals(expression) ? expression : name + " := " + expression);
        if (map.has("title") || map.has("unit")) {
            MathTitles.check("variable '" + Printable.brief(name) + "'",
                    map.text("title", "") + map.text("unit", ""));
        }
        return variable.withTitle(map.text("title", variable.title())).withUnit(map.text("unit", ""))
                .withType(map.choice("type", TYPES, VariableType.FLOAT))
                .withMissing(map.number("missing", Double.NaN));
    }
}
