package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.expression.Expression;
import org.hepmva.hist.plot.MathTitles;
import org.hepmva.io.Locations;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.EventScale;
import org.hepmva.sample.SampleReader;
import org.hepmva.sample.Source;
import org.hepmva.sample.Split;
import org.hepmva.text.Choice;
import org.hepmva.text.Printable;
import org.hepmva.train.Settings;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;

/**
 * Reads an analysis from YAML.
 *
 * <p>File names are relative to the YAML file and may contain {@code *} and {@code ?}. A key that is not
 * known is an error which lists the nearest allowed ones. Expressions, settings and the names that the
 * evaluation uses are checked before any file is read. {@code docs/analysis-file.md} explains every key.
 */
public final class AnalysisFile {

    static final List<String> KEYS = List.of("signal", "background", "variables", "spectators",
            "missing", "cut", "split", "methods", "evaluation", "output");
    static final List<String> SOURCE_KEYS = List.of("files", "tree", "weight", "cut");
    static final List<String> VARIABLE_KEYS = List.of("name", "expression", "title", "unit", "type",
            "missing");
    static final List<String> METHOD_KEYS = List.of("name", "type");

    private static final Choice<VariableType> VARIABLE_TYPES = Choice.of(VariableType.class);

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
        double missing = yaml.number("missing", Double.NaN);
        List<Variable> variables = variables("variables").stream().map(variable ->
                variable.declaresMissing() ? variable : variable.withMissing(missing)).toList();
        List<Variable> spectators = yaml.has("spectators") ? variables("spectators") : List.of();
        distinct(variables, spectators);
        List<Method> methods = methods();
        EvaluationSettings evaluation = EvaluationSection.read(yaml, methods, variables);
        Split split = SplitSection.read(yaml);
        Inputs inputs = new Inputs(List.of(source("signal"), source("background")), variables,
                withEventId(spectators, variables, split), List.of(), expression(yaml, "cut"), "");
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

    private ClassSource source(String name) throws IOException {
        YamlMap map = yaml.map(name);
        map.allow(SOURCE_KEYS);
        String tree = map.has("tree") ? ":" + map.text("tree") : "";
        List<String> locations = new ArrayList<>();
        for (String pattern : map.texts("files")) {
            locations.addAll(Locations.resolve(folder, pattern + tree));
        }
        if (locations.isEmpty()) {
            throw map.complaint("'files' names no file");
        }
        return ClassSource.of(name, new Source(name, locations, expression(map, "cut"),
                expression(map, "weight"), EventScale.unknown()));
    }

    /** {@return an expression as the user wrote it, known to be one; empty if there is none} */
    private static String expression(YamlMap map, String key) throws IOException {
        String text = map.formula(key, "");
        try {
            if (!text.isBlank()) {
                Expression.parse(text);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw map.complaint(key, e);
        }
    }

    private List<Variable> variables(String key) throws IOException {
        List<Variable> variables = new ArrayList<>();
        for (YamlItem item : yaml.items(key)) {
            try {
                Variable variable = item.text().isPresent() ? variable(item.text().get())
                        : variable(item.map().orElseThrow());
                Expression.parse(variable.expression());
                variables.add(variable);
            } catch (IllegalArgumentException e) {
                throw yaml.complaint(item.line(), e);
            }
        }
        return variables;
    }

    /** A name in backquotes, for its odd characters, is called what stands between them. */
    private static Variable variable(String text) {
        boolean quoted = text.matches("`[^`]+`");
        return Variable.of(quoted ? text.substring(1, text.length() - 1) + " := " + text : text);
    }

    private static Variable variable(YamlMap map) throws IOException {
        map.allow(VARIABLE_KEYS);
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
                .withType(type(map)).withMissing(map.number("missing", Double.NaN));
    }

    private static VariableType type(YamlMap map) throws IOException {
        return map.choice("type", VARIABLE_TYPES, VariableType.FLOAT);
    }

    private List<Method> methods() throws IOException {
        List<Method> methods = new ArrayList<>();
        for (YamlItem item : yaml.items("methods")) {
            try {
                methods.add(item.map().isPresent() ? method(item.map().get())
                        : method(item.text().orElseThrow()));
            } catch (IllegalArgumentException e) {
                throw yaml.complaint(item.line(), e);
            }
        }
        return methods;
    }

    private static Method method(String word) {
        String type = Trainers.named(word).type();
        return new Method(type, type, Settings.defaults());
    }

    private static Method method(YamlMap map) throws IOException {
        TrainerProvider provider = Trainers.named(map.text("type"));
        List<String> names = provider.settings().names();
        List<String> allowed = new ArrayList<>(METHOD_KEYS);
        allowed.addAll(names);
        map.allow(allowed);
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String key : map.keys()) {
            if (names.contains(key)) {
                settings.put(key, map.texts(key));
            }
        }
        Method method = new Method(map.text("name", provider.type()), provider.type(),
                Settings.of(settings));
        Trainers.trainer(method.type(), method.name(), method.settings());
        return method;
    }
}
