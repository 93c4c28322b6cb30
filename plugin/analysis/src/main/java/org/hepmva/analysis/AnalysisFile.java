package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.SampleReader;
import org.hepmva.sample.Source;
import org.hepmva.sample.Split;

/**
 * Reads an analysis from YAML.
 *
 * <p>File names are relative to the YAML file and may contain {@code *} and {@code ?}. A key that is not
 * known is an error which lists the nearest allowed ones. Expressions, settings and the names that the
 * evaluation uses are checked before any event is read. {@code docs/analysis-file.md} explains every key.
 */
public final class AnalysisFile {

    static final List<String> KEYS = List.of("signal", "background", "define", "variables", "spectators",
            "missing", "cut", "split", "methods", "evaluation", "output");

    private final Path folder;
    private final YamlMap yaml;
    private final Optional<Path> file;

    private AnalysisFile(Path folder, YamlMap yaml, Optional<Path> file) {
        this.file = file;
        this.folder = folder;
        this.yaml = yaml;
    }

    /** {@return the keys at the top of an analysis file} */
    public static List<String> keys() {
        return KEYS;
    }

    /**
     * {@return the analysis that a file describes}
     *
     * @param file YAML
     * @throws IOException if the file, or one that it names, is not there or says what cannot be done
     */
    public static Analysis read(Path file) throws IOException {
        return new AnalysisFile(file.toAbsolutePath().getParent(), YamlMap.read(file), Optional.of(file))
                .analysis();
    }

    /**
     * {@return the analysis that a text describes}
     *
     * @param yaml   YAML or JSON
     * @param folder what file names are relative to
     * @param origin what complaints call the text
     * @throws IOException as {@link #read}
     */
    public static Analysis parse(String yaml, Path folder, String origin) throws IOException {
        return new AnalysisFile(folder, YamlMap.parse(yaml, origin), Optional.empty()).analysis();
    }

    private Analysis analysis() throws IOException {
        yaml.allow(KEYS);
        Definitions definitions = Definitions.read(yaml);
        List<Method> methods = MethodsSection.read(yaml);
        Split split = SplitSection.read(yaml, definitions);
        Inputs inputs = inputs(definitions, split);
        EvaluationSettings evaluation = EvaluationSection.read(yaml, methods, inputs.variables());
        String output = yaml.text("output", "results");
        if (output.isBlank()) {
            throw yaml.complaint("output", "'output' is empty; '.' is the folder of this file");
        }
        try {
            return new Analysis(inputs, split, methods, evaluation, folder.resolve(output), file);
        } catch (IllegalArgumentException e) {
            throw yaml.complaint("methods", e);
        }
    }

    private Inputs inputs(Definitions definitions, Split split) throws IOException {
        SourcesSection sources = new SourcesSection(yaml, folder, definitions);
        VariablesSection lists = new VariablesSection(yaml, definitions);
        List<Variable> spectators = lists.read("spectators");
        List<ClassSource> classes = List.of(sources.read("signal"), sources.read("background"));
        List<Source> all = classes.stream().flatMap(each -> each.sources().stream()).toList();
        try (InputColumns columns = new InputColumns(all)) {
            definitions.check(columns);
            ColumnSelection selection = new ColumnSelection(columns, definitions,
                    ColumnTasks.of(all, spectators, split));
            double missing = yaml.number("missing", Double.NaN);
            List<Variable> variables = lists.read("variables", selection).stream().map(variable ->
                    variable.declaresMissing() ? variable : variable.withMissing(missing)).toList();
            distinct(variables, spectators);
            return new Inputs(classes, variables, withEventId(spectators, variables, split), List.of(),
                    definitions.expression(yaml, "cut"), "", selection.remarks());
        }
    }

    /** An event id has to be read along, even if nobody named it as a spectator. */
    private static List<Variable> withEventId(List<Variable> spectators, List<Variable> variables,
            Split split) {
        if (!(split instanceof EventIdSplit byId)) {
            return spectators;
        }
        List<Variable> all = new ArrayList<>(spectators);
        Set<String> known = new HashSet<>();
        spectators.forEach(spectator -> known.add(spectator.name()));
        variables.forEach(variable -> known.add(variable.name()));
        for (String name : Expression.parse(byId.expression()).names()) {
            if (known.add(name)) {
                all.add(Variable.of(name));
            }
        }
        return all;
    }

    private void distinct(List<Variable> variables, List<Variable> spectators) throws AnalysisException {
        try {
            SampleReader.of(variables, spectators);
        } catch (IllegalArgumentException e) {
            throw yaml.complaint("variables", e);
        }
    }
}
