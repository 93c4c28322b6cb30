package org.hepmva.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Division;
import org.hepmva.sample.Source;

/**
 * What columns are for besides being variables: weights, cuts that tell classes apart, ids, targets,
 * spectators. Mutable: what is said of a column first remains.
 */
final class ColumnTasks {

    private final Map<String, String> tasks = new LinkedHashMap<>();

    ColumnTasks ofSources(List<Source> sources) {
        for (Source source : sources) {
            put(source.weight(), "in the weight of " + source.name());
        }
        // one cut on all of them tells nothing apart
        boolean differ = sources.stream().map(source -> source.cut().strip()).distinct().count() > 1;
        for (Source source : sources) {
            put(differ ? source.cut() : "", "in the cut of " + source.name());
            source.heldOut().forEach(held -> put(held.cut(), "in the parts of " + source.name()));
        }
        return this;
    }

    ColumnTasks ofTraining(String weight, Division split) {
        put(weight, "in trainingWeight");
        put(split.byEvent().orElse(""), "in byEvent");
        return this;
    }

    ColumnTasks ofTargets(List<Variable> targets) {
        targets.forEach(target -> put(target.expression(), "in target " + target.name()));
        return this;
    }

    ColumnTasks ofSpectators(List<Variable> spectators) {
        for (Variable spectator : spectators) {
            Expression.parse(spectator.expression()).name().ifPresent(name -> put(spectator.expression(),
                    "a spectator"));
        }
        return this;
    }

    /** {@return the task, in words, of each column that has one} */
    Map<String, String> tasks() {
        return Map.copyOf(tasks);
    }

    private void put(String expression, String task) {
        if (!expression.isBlank()) {
            Expression.parse(expression).names().forEach(name -> tasks.putIfAbsent(name, task));
        }
    }
}
