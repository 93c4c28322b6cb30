package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * The columns that patterns among the variables take. Mutable; one list.
 *
 * <p>A pattern takes columns of numbers that the files of all sources have, in the order of the files, once.
 * It leaves those that have another task in the analysis, since most of them give the class away.
 */
final class ColumnSelection {

    private static final int NAMES_IN_ADVICE = 5;
    private static final int MOST_NAMES = 100;

    private final InputColumns columns;
    private final Definitions definitions;
    private final Map<String, String> otherTasks;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Boolean> exclusions = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * Nothing taken yet.
     *
     * @param otherTasks what some columns are for, in words: "the event weight of signal"
     */
    ColumnSelection(InputColumns columns, Definitions definitions, Map<String, String> otherTasks) {
        this.columns = columns;
        this.definitions = definitions;
        this.otherTasks = Map.copyOf(otherTasks);
    }

    /** {@return whether an entry means columns of like names, and not an expression} */
    boolean isPattern(String text) throws IOException {
        return ColumnPattern.isOne(text) || ColumnPattern.isProductOrPattern(text)
                && !ColumnPattern.isProduct(text, definitions, columns) && !matching(text).isEmpty();
    }

    /** No pattern takes what the list names itself. */
    void named(Variable variable) {
        taken.add(variable.name());
        Expression.parse(variable.expression()).name().ifPresent(taken::add);
    }

    /** No pattern takes what one after '!' matches. */
    void exclude(String pattern) {
        exclusions.put(pattern, false);
    }

    /**
     * {@return the columns that a pattern takes}
     *
     * @throws IllegalArgumentException if there is none
     */
    List<Variable> take(String pattern) throws IOException {
        List<String> matching = matching(pattern);
        if (matching.isEmpty()) {
            throw new IllegalArgumentException("'" + pattern + "' matches no column\n  nearest first: "
                    + NearestNames.list(pattern, columns.names(), NAMES_IN_ADVICE));
        }
        List<Variable> variables = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String name : matching) {
            Optional<String> why = reasonToLeave(name);
            if (why.isPresent()) {
                left.add(Printable.of(name) + " (" + why.get() + ")");
            } else if (taken.add(name)) {
                variables.add(VariablesSection.ofColumn(name));
            }
        }
        if (variables.isEmpty() && !left.isEmpty()) {
            throw new IllegalArgumentException("'" + pattern + "' takes no column; left out: " + list(left));
        }
        remarks.add("variables of '" + pattern + "': "
                + (variables.isEmpty() ? "none that is not there already" : list(Variable.names(variables)))
                + (left.isEmpty() ? "" : "; left out: " + list(left)));
        return variables;
    }

    private List<String> matching(String pattern) throws IOException {
        ColumnPattern names = new ColumnPattern(pattern);
        return columns.namesEvenUnreadable().stream().filter(names::matches).toList();
    }

    private Optional<String> reasonToLeave(String name) throws IOException {
        Optional<String> exclusion = Optional.empty();
        for (String each : exclusions.keySet()) {
            if (new ColumnPattern(each).matches(name)) {
                exclusions.put(each, true);
                exclusion = Optional.of("!" + each);
            }
        }
        if (exclusion.isPresent()) {
            return exclusion;
        }
        if (otherTasks.containsKey(name)) {
            return Optional.of(otherTasks.get(name));
        }
        return name.indexOf('`') >= 0 ? Optional.of("a backquote in its name") : columns.unfit(name);
    }

    private static String list(List<String> names) {
        return names.stream().limit(MOST_NAMES).map(Printable::brief).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    /**
     * Refuses an exclusion that takes nothing away, which is misspelt rather than meant.
     *
     * @throws IllegalArgumentException if there is one
     */
    void requireUsed(String exclusion) throws IOException {
        if (!exclusions.get(exclusion)) {
            throw new IllegalArgumentException("'!" + exclusion + "' takes nothing away from what the"
                    + " patterns match\n  nearest first: "
                    + NearestNames.list(exclusion, columns.names(), NAMES_IN_ADVICE));
        }
    }

    /** {@return which variables each pattern has taken, a sentence for each} */
    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
