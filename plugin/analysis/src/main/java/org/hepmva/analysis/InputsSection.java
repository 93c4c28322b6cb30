package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Division;
import org.hepmva.sample.HeldOut;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;
import org.hepmva.text.ShortestDecimal;

/** What an analysis reads of each event: variables, spectators, targets, cut and weight to learn with. */
final class InputsSection {

    /** What the event weight is called in the weight to learn with. */
    private static final String WEIGHT = "weight";

    private final YamlMap yaml;
    private final Definitions definitions;
    private final List<ClassSource> classes;
    private final Division split;
    private final Tables tables;

    InputsSection(YamlMap analysis, Definitions definitions, List<ClassSource> classes, Division split,
            Tables tables) {
        this.tables = tables;
        this.yaml = analysis;
        this.definitions = definitions;
        this.classes = List.copyOf(classes);
        this.split = split;
    }

    Inputs read() throws IOException {
        VariablesSection lists = new VariablesSection(yaml, definitions);
        List<Variable> spectators = lists.read("spectators");
        List<Variable> targets = targets(lists);
        String trainingWeight = trainingWeight();
        List<Source> sources = classes.stream().flatMap(each -> each.sources().stream()).toList();
        try (InputColumns columns = new InputColumns(sources, tables)) {
            definitions.check(columns);
            ColumnSelection selection = new ColumnSelection(columns, definitions, new ColumnTasks()
                    .ofSources(sources).ofTraining(trainingWeight, split).ofTargets(targets)
                    .ofSpectators(spectators).tasks());
            double missing = yaml.number("missing", Double.NaN);
            List<Variable> variables = lists.read("variables", selection).stream().map(variable ->
                    variable.declaresMissing() ? variable : variable.withMissing(missing)).toList();
            requireDistinct(variables, spectators, targets);
            ClassesSection.requireNoColumns(yaml, variables, spectators, columns);
            Inputs inputs = new Inputs(classes, variables, withEventId(spectators, variables), targets,
                    definitions.expression(yaml, "cut"), trainingWeight, selection.remarks(), tables);
            requireKnownNames(inputs, columns);
            return inputs;
        }
    }

    private static List<String> expressions(List<Variable> variables) {
        return variables.stream().map(Variable::expression).toList();
    }

    private void requireKnownNames(Inputs inputs, InputColumns columns) throws IOException {
        definitions.requireKnown(yaml, "variables", expressions(inputs.variables()), columns);
        definitions.requireKnown(yaml, "spectators", expressions(inputs.spectators()), columns);
        definitions.requireKnown(yaml, "targets", expressions(inputs.targets()), columns);
        definitions.requireKnown(yaml, "cut", List.of(inputs.cut()), columns);
        for (ClassSource each : classes) {
            String key = yaml.has("classes") ? "classes" : each.name();
            for (Source source : each.sources()) {
                definitions.requireKnown(yaml, key, List.of(source.cut(), source.weight()), columns);
                definitions.requireKnown(yaml, key, source.heldOut().stream().map(HeldOut::cut).toList(),
                        columns);
            }
        }
    }

    private List<Variable> targets(VariablesSection lists) throws IOException {
        if (!ClassesSection.isRegression(yaml)) {
            return List.of();
        }
        if (!yaml.has("targets")) {
            throw yaml.complaint("events", "'events' needs 'targets': what is to be estimated, a list of"
                    + " columns or expressions");
        }
        List<Variable> targets = lists.read("targets");
        if (targets.isEmpty()) {
            throw yaml.complaint("targets", "'targets' is an empty list; there is one target or several");
        }
        for (Variable target : targets) {
            if (target.declaresMissing()) {
                throw yaml.complaint("targets", "target '" + target.name() + "': 'missing' is for variables;"
                        + " leave out events without a target by a cut, such as 'cut: " + target.name()
                        + " != " + ShortestDecimal.of(target.missing()) + "'");
            }
        }
        return targets;
    }

    private String trainingWeight() throws IOException {
        String weight = definitions.expression(yaml, "trainingWeight");
        if (!weight.isBlank() && definitions.has(WEIGHT)) {
            throw yaml.complaint("trainingWeight", "'weight' is the event weight in 'trainingWeight', and a"
                    + " definition; give the definition another name");
        }
        return weight;
    }

    private void requireDistinct(List<Variable> variables, List<Variable> spectators, List<Variable> targets)
            throws AnalysisException {
        try {
            Inputs.reader(variables, spectators, targets);
        } catch (IllegalArgumentException e) {
            throw yaml.complaint("variables", e);
        }
    }

    /** An event id has to be read along, even if nobody named it as a spectator. */
    private List<Variable> withEventId(List<Variable> spectators, List<Variable> variables) {
        if (split.byEvent().isEmpty()) {
            return spectators;
        }
        List<Variable> all = new ArrayList<>(spectators);
        Set<String> known = new HashSet<>();
        spectators.forEach(spectator -> known.add(spectator.name()));
        variables.forEach(variable -> known.add(variable.name()));
        for (String name : Expression.parse(split.byEvent().get()).names()) {
            if (known.add(name)) {
                all.add(VariablesSection.ofColumn(name));
            }
        }
        return all;
    }
}
