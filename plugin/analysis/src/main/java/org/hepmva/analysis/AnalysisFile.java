package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.io.OnDamage;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Division;
import org.hepmva.sample.Tables;
import org.hepmva.text.Choice;
import org.hepmva.train.OutcomeKind;

/**
 * Reads an analysis from YAML.
 *
 * <p>File names are relative to the YAML file and may contain {@code *} and {@code ?}. A key that is not
 * known is an error which lists the nearest allowed ones. Expressions, settings and the names that the
 * evaluation uses are checked before any event is read. {@code docs/analysis-file.md} explains every key.
 */
public final class AnalysisFile {

    static final List<String> KEYS = Stream.concat(ClassesSection.KEYS.stream(), Stream.of("luminosity",
            "define", "variables", "spectators", "missing", "cut", "trainingWeight", "split", "methods",
            "evaluation", "output", "skipDamaged")).toList();

    private final Path folder;
    private final YamlMap yaml;
    private final Optional<Path> file;
    private final Tables given;

    private AnalysisFile(Path folder, YamlMap yaml, Optional<Path> file, Tables given) {
        this.file = file;
        this.given = given;
        this.folder = folder;
        this.yaml = yaml;
    }

    /** {@return the keys at the top of an analysis file} */
    public static List<String> keys() {
        return List.copyOf(KEYS);
    }

    /**
     * {@return the analysis that a file describes}
     *
     * @param file YAML
     * @throws IOException if the file, or one that it names, is not there or says what cannot be done
     */
    public static Analysis read(Path file) throws IOException {
        return new AnalysisFile(file.toAbsolutePath().getParent(), YamlMap.read(file), Optional.of(file),
                Tables.ofFiles()).analysis();
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
        return parse(yaml, folder, origin, Tables.ofFiles());
    }

    /**
     * {@return the analysis that a text describes, of which some sources are held in memory}
     *
     * @param yaml   YAML or JSON
     * @param folder what file names are relative to
     * @param origin what complaints call the text
     * @param tables whose names may stand in {@code files}
     * @throws IOException as {@link #read}
     */
    public static Analysis parse(String yaml, Path folder, String origin, Tables tables) throws IOException {
        return new AnalysisFile(folder, YamlMap.parse(yaml, origin), Optional.empty(), tables).analysis();
    }

    private Analysis analysis() throws IOException {
        yaml.allow(KEYS);
        boolean skips = yaml.choice("skipDamaged", Choice.yesOrNo(), false);
        Tables tables = given.withDamage(skips ? OnDamage.SKIP : OnDamage.FAIL);
        Definitions definitions = Definitions.read(yaml);
        Division split = SplitSection.read(yaml, definitions);
        List<ClassSource> classes = new ClassesSection(yaml,
                new SourceSection(yaml, folder, definitions, tables)).read();
        OutcomeKind outcome = ClassesSection.outcome(yaml, classes);
        List<Method> methods = MethodsSection.read(yaml, outcome);
        Inputs inputs = new InputsSection(yaml, definitions, classes, split, tables).read();
        EvaluationSettings evaluation = EvaluationSection.read(yaml, outcome, methods,
                inputs.variables());
        String output = yaml.text("output", "results");
        if (output.isBlank()) {
            throw yaml.complaint("output", "'output' is empty; '.' is the folder of this file");
        }
        try {
            return new Analysis(inputs, split, methods, evaluation, EvaluationSection.events(yaml),
                    folder.resolve(output), file);
        } catch (IllegalArgumentException e) {
            throw yaml.complaint("methods", e);
        }
    }
}
