package org.hepmva.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Source;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.Split;

/** What columns are for besides being variables: weights, cuts that tell classes apart, ids, spectators. */
final class ColumnTasks {

    private final Map<String, String> tasks = new LinkedHashMap<>();

    private ColumnTasks() {
    }

    /** {@return the task, in words, of each column that has one} */
    static Map<String, String> of(List<Source> sources, List<Variable> spectators, Split split) {
        ColumnTasks columns = new ColumnTasks();
        for (Source source : sources) {
            columns.put(source.weight(), "in the weight of " + source.name());
        }
        // one cut on all of them tells nothing apart
        boolean differ = sources.stream().map(source -> source.cut().strip()).distinct().count() > 1;
        for (Source source : sources) {
            columns.put(differ ? source.cut() : "", "in the cut of " + source.name());
        }
        columns.put(split instanceof EventIdSplit byId ? byId.expression() : "", "in byEvent");
        for (Variable spectator : spectators) {
            Expression.parse(spectator.expression()).name().ifPresent(name -> columns.tasks
                    .putIfAbsent(name, "a spectator"));
        }
        return columns.tasks;
    }

    private void put(String expression, String task) {
        if (!expression.isBlank()) {
            Expression.parse(expression).names().forEach(name -> tasks.putIfAbsent(name, task));
        }
    }
}
