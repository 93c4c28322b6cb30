package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.dl4j.Optimisation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.expression.Expression;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.Variable;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainer;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/analysis-file.md} is complete, and says what the code does. */
class AnalysisReferenceTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", "../.."));
    private static final Path PAGE = ROOT.resolve("docs/analysis-file.md");
    private static final List<String> OF_OTHER_EXAMPLES =
            List.of("classes", "events", "targets", "luminosity", "trainingWeight");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final String MINIMAL = """
            {signal: {files: s.csv}, background: {files: b.csv}, variables: [x], methods: [trees]""";

    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("Top level", AnalysisFile.KEYS),
                Arguments.of("Sources", SourceSection.KEYS),
                Arguments.of("variables and spectators", VariablesSection.KEYS),
                Arguments.of("split", SplitSection.KEYS),
                Arguments.of("evaluation", EvaluationSection.KEYS),
                Arguments.of("methods", MethodsSection.KEYS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void everyKeyHasItsRowAndEveryRowIsOfAKey(String heading, List<String> keys) throws IOException {
        Set<String> documented = new HashSet<>();

        table(heading).forEach(row -> documented.addAll(quoted(row.get(0))));

        assertEquals(Set.copyOf(keys), documented, heading);
    }

    @Test
    void aTypeThatIsNotOnThePageIsNotBuiltIn() {
        assertEquals(Set.of("trees", "adaboost", "dl4j"),
                Trainers.all().stream().map(each -> each.type()).collect(Collectors.toSet()));
    }

    @Test
    void everyScheduleHasItsFormula() throws IOException {
        Set<String> explained = new HashSet<>();

        table("Schedules").forEach(row -> explained.addAll(quoted(row.get(0))));

        assertEquals(Set.copyOf(Optimisation.SCHEDULE.type().choices()), explained);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({"Boosted trees,trees", "Boosted trees,adaboost", "Networks,dl4j"})
    void everyWordAmongTheValuesOfASettingIsUnderstood(String heading, String type) throws IOException {
        for (List<String> row : table(heading)) {
            for (String name : quoted(row.get(0))) {
                for (String value : quoted(row.get(1))) {
                    if (Trainers.named(type).settings().find(name).isPresent()) {
                        assertDoesNotThrow(() -> trainer(type, Map.of(name, value)));
                    }
                }
            }
        }
    }

    @Test
    void theDefaultsOfSplitEvaluationAndOutputAreThoseOfTheCode() throws IOException {
        Analysis bare = minimal("");
        String split = column("split", 2).toString().replace("=", ": ");
        String evaluation = column("evaluation", 2).toString().replace("=", ": ");

        assertEquals(Set.of("train", "validation", "mode", "seed"), column("split", 2).keySet());
        assertEquals(bare.split(), minimal("split: " + split).split());
        assertEquals(Set.of("signalFraction", "bins", "permutedEvents", "events"),
                column("evaluation", 2).keySet());
        assertEquals(EvaluationSettings.defaults(), minimal("evaluation: " + evaluation).evaluation());
        assertEquals(bare.events(), minimal("evaluation: " + evaluation).events());
        assertEquals(bare.output(), minimal("output: " + column("Top level", 2).get("output")).output());
        assertEquals(bare.split(), minimal("split: " + inlineSplit()).split());
    }

    @Test
    void theExampleHasEveryKeyAndFitsTheDataBesideIt() throws IOException {
        YamlMap yaml = YamlMap.parse(example(), "docs/analysis-file.md");
        Analysis analysis = AnalysisFile.parse(example(), ROOT.resolve("examples"), "docs/analysis-file.md");

        Set<String> keys = new HashSet<>(yaml.keys());
        keys.addAll(OF_OTHER_EXAMPLES);
        assertEquals(Set.copyOf(AnalysisFile.KEYS), keys);
        assertEquals(Set.copyOf(EvaluationSection.KEYS), Set.copyOf(yaml.map("evaluation").keys()));
        assertEquals(Set.of("trees", "adaboost", "dl4j"),
                analysis.methods().stream().map(Method::type).collect(Collectors.toSet()));
        for (String location : List.of(analysis.inputs().sources().get(0).locations().get(0),
                analysis.inputs().sources().get(1).locations().get(0))) {
            try (Ntuple ntuple = Ntuple.open(location)) {
                assertTrue(ntuple.names().containsAll(namesIn(analysis.inputs())), location);
            }
        }
    }

    @Test
    void theOtherExamplesOfEventsAreUnderstood(@TempDir Path folder) throws IOException {
        for (String name : List.of("ggH_1.root", "VBF.root", "tt1.root", "tt2.root", "W.root", "higgs.csv",
                "tt.csv", "t.csv", "Z.csv", "showers.csv")) {
            Files.writeString(folder.resolve(name), "mass,pt,w,energy,raw,x,width\n1,1,1,1,1,1,1\n");
        }
        Set<String> keys = new HashSet<>();
        for (String example : examples().subList(1, 4)) {
            keys.addAll(YamlMap.parse(example, "docs/analysis-file.md").keys());

            assertDoesNotThrow(() -> AnalysisFile.parse(example, folder, "docs/analysis-file.md"));
        }
        assertTrue(keys.containsAll(OF_OTHER_EXAMPLES), keys.toString());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(PAGE));

        while (link.find()) {
            assertTrue(Files.exists(PAGE.resolveSibling(link.group(1))), link.group(1));
        }
    }

    @Test
    void theReadmeAndJythonLeadToThePage() throws IOException {
        long links = Pattern.compile("\\(docs/analysis-file\\.md\\)")
                .matcher(Files.readString(ROOT.resolve("README.md"))).results().count();

        assertEquals(2, links);
        assertTrue(trainingModule().contains("docs/analysis-file.md"));
    }

    /** A trainer given values as they stand in the page. */
    private static Trainer trainer(String type, Map<String, String> texts) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        texts.forEach((name, text) -> words.put(name, List.of(text.split(", "))));
        return Trainers.trainer(type, "method", Settings.of(words));
    }

    private static Analysis minimal(String more) throws IOException {
        return AnalysisFile.parse(MINIMAL + ", " + more + "}", ROOT, "minimal.yaml");
    }

    private static Set<String> namesIn(Inputs inputs) {
        List<String> expressions = new ArrayList<>(List.of(inputs.cut(), inputs.sources().get(0).cut(),
                inputs.sources().get(1).cut(), inputs.sources().get(1).weight()));
        Stream.concat(inputs.variables().stream(), inputs.spectators().stream()).map(Variable::expression)
                .forEach(expressions::add);
        return expressions.stream().flatMap(each -> Expression.parse(each).names().stream())
                .collect(Collectors.toSet());
    }

    private static String example() throws IOException {
        return examples().get(0);
    }

    private static List<String> examples() throws IOException {
        return Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL).matcher(Files.readString(PAGE))
                .results().map(example -> example.group(1)).toList();
    }

    private static String inlineSplit() throws IOException {
        Matcher split = Pattern.compile("Without `split` it is `([^`]+)`").matcher(Files.readString(PAGE));
        assertTrue(split.find(), "no default split");
        return split.group(1);
    }

    private static String trainingModule() throws IOException {
        return Files.readString(ROOT.resolve("plugin/app/src/main/resources/hepmva/training.py"));
    }

    /** {@return the text in backquotes in a column, by the first name of each row that has one} */
    private static Map<String, String> column(String heading, int column) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (List<String> row : table(heading)) {
            List<String> value = quoted(row.get(column));
            if (!value.isEmpty()) {
                values.put(quoted(row.get(0)).get(0), value.get(0));
            }
        }
        return values;
    }

    /** {@return the rows of the first table below a heading, without its head, as cells} */
    private static List<List<String>> table(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int at = Math.max(lines.indexOf("## " + heading), lines.indexOf("### " + heading));
        assertTrue(at >= 0, "no heading '" + heading + "'");
        return lines.subList(at, lines.size()).stream().dropWhile(line -> !line.startsWith("|--"))
                .skip(1).takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(1).split("\\|"))).toList();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
