package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Counts;
import org.hepmva.sample.PartCounts;
import org.hepmva.sample.RandomSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of an analysis file and what they mean. */
class AnalysisFileTest {

    @TempDir
    private Path folder;

    private Analysis analysis(String more) throws IOException {
        Files.writeString(folder.resolve("s1.csv"), "x\n1\n");
        Files.writeString(folder.resolve("s2.csv"), "x\n1\n");
        return AnalysisFile.parse("""
                signal: {files: ["s*.csv"], cut: "x > 0"}
                background: {files: s1.csv, weight: 2*x}
                """ + more, folder, "a.yaml");
    }

    private String refusal(String more) {
        return assertThrows(AnalysisException.class, () -> analysis(more)).getMessage();
    }

    @Test
    void patternsAreRelativeToTheFileAndSorted() throws IOException {
        Analysis analysis = analysis("variables: [x]\nmethods: [trees]\n");

        assertEquals(List.of(folder.resolve("s1.csv").toString(), folder.resolve("s2.csv").toString()),
                analysis.inputs().sources().get(0).locations());
        assertEquals("x > 0", analysis.inputs().sources().get(0).cut());
        assertEquals("2*x", analysis.inputs().sources().get(1).weight());
        assertEquals(folder.resolve("results"), analysis.output());
        assertEquals("trees", analysis.methods().get(0).name());
    }

    @Test
    void theTypeOfAMethodIsSpelledAsAnyWord() throws IOException {
        Analysis analysis = analysis("variables: [x]\nmethods: [AdaBoost, {type: TREES, trees: 7}]\n");

        assertEquals(List.of("adaboost", "trees"),
                analysis.methods().stream().map(Method::name).toList());
        assertEquals(List.of("adaboost", "trees"),
                analysis.methods().stream().map(Method::type).toList());
    }

    @Test
    void variablesAreExpressionsLabelledExpressionsOrMappings() throws IOException {
        List<Variable> variables = analysis("""
                variables:
                  - x
                  - sum := x+y
                  - "`m [GeV]`"
                  - {name: diff, expression: x-y, title: "x − y", unit: GeV, type: integer}
                methods: [trees]
                """).inputs().variables();

        assertEquals(List.of("x", "sum", "m [GeV]", "diff"), variables.stream().map(Variable::name).toList());
        assertEquals(List.of("x", "x+y", "`m [GeV]`", "x-y"),
                variables.stream().map(Variable::expression).toList());
        assertEquals("x − y [GeV]", variables.get(3).axisTitle());
    }

    @Test
    void theDefaultSplitLearnsFromThreeQuartersAndWatchesAFifthOfThem() throws IOException {
        Analysis analysis = analysis("variables: [x]\nmethods: [trees]\n");

        assertEquals("random, stratified: training 0.6, validation 0.15, test the rest, seed 1",
                analysis.split().describe());
    }

    @Test
    void splitsMayBeCountsBlocksOrByTheNumberOfTheEvent() throws IOException {
        String rest = "\nvariables: [x]\nmethods: [trees]\n";

        for (String split : List.of("{mode: block, train: 0.5}", "{mode: alternate}", "{byEvent: x, seed: 3}",
                "{trainSignal: 10, trainBackground: 20, validationSignal: 1}")) {
            analysis("split: " + split + rest);
        }

        for (String mode : List.of("RANDOM", "Block", "alter-nate")) {
            analysis("split: {mode: " + mode + "}" + rest);
        }
        assertEquals("a.yaml, line 3: give either shares ('train', 'validation') or counts"
                + " ('trainSignal', …), not"
                + " both", refusal("split: {train: 0.5, trainSignal: 10}" + rest));
        assertEquals("a.yaml, line 3: mode = 'blocks' is not one of its values\n"
                + "  nearest first: block, random, alternate",
                refusal("split: {mode: blocks}" + rest));
        assertEquals("a.yaml, line 3: 'byEvent' decides event by event; it goes with neither 'mode' nor"
                + " counts",
                refusal("split: {byEvent: x, mode: block}" + rest));
    }

    @Test
    void countsOfEventsAreNeverPassedOver() {
        String rest = "\nvariables: [x]\nmethods: [trees]\n";

        assertEquals("a.yaml, line 3: counts need both 'trainSignal' and 'trainBackground'; there are:"
                + " testSignal, testBackground",
                refusal("split: {testSignal: 100, testBackground: 100}" + rest));
        assertEquals("a.yaml, line 3: counts need both 'trainSignal' and 'trainBackground'; there are:"
                + " trainSignal, validationSignal",
                refusal("split: {validationSignal: 100, trainSignal: 5}" + rest));
        assertEquals("a.yaml, line 3: give either shares ('train', 'validation') or counts"
                + " ('trainSignal', …), not both", refusal("split: {train: 0.75, testSignal: 50}" + rest));
        assertEquals("a.yaml, line 3: 'byEvent' decides event by event; it goes with neither 'mode' nor"
                + " counts", refusal("split: {byEvent: x, testSignal: 100}" + rest));
    }

    @Test
    void countsOfEventsAreTakenAsGiven() throws IOException {
        Analysis analysis = analysis("""
                split: {trainSignal: 10, trainBackground: 20, testSignal: 3, validationBackground: 4}
                variables: [x]
                methods: [trees]
                """);

        assertEquals(Counts.of(new PartCounts(10, 0, 3), new PartCounts(20, 4, Counts.REST)),
                ((RandomSplit) analysis.split()).share());
    }

    @Test
    void aWholeNumberBeyondItsRangeIsRefusedAndNotWrapped() throws IOException {
        String rest = "variables: [x]\nmethods: [trees]\n";

        assertEquals("a.yaml, line 5: 'trainSignal' = 4294967596 is not in [1, 2147483647]",
                refusal(rest + "split: {trainSignal: 4294967596, trainBackground: 1}"));
        assertEquals("a.yaml, line 5: 'trainBackground' = 0 is not in [1, 2147483647]",
                refusal(rest + "split: {trainSignal: 1, trainBackground: 0}"));
        assertEquals("a.yaml, line 6: 'bins' = 4294967346 is not in [2, 10000]",
                refusal(rest + "evaluation:\n  bins: 4294967346"));
        assertEquals("a.yaml, line 5: 'permutedEvents' = -1 is not in [0, 2147483647]",
                refusal(rest + "evaluation: {permutedEvents: -1}"));
        assertEquals("a.yaml, line 5: 'seed' = 9223372036854775808 is not in"
                + " [-9223372036854775808, 9223372036854775807]",
                refusal(rest + "split: {seed: 9223372036854775808}"));
        assertEquals("a.yaml, line 5: 'bins' is not a whole number: '1e3'",
                refusal(rest + "evaluation: {bins: 1e3}"));
        assertEquals(2147483647, analysis(rest + "evaluation: {permutedEvents: 2147483647}")
                .evaluation().permutedEvents());
    }

    @Test
    void whatTheReportCouldNotDrawIsRefusedBeforeTheTraining() {
        String rest = "variables: [x]\nmethods: [trees]\n";

        assertEquals("a.yaml, line 5: 'bins' = 1000000 is not in [2, 10000]",
                refusal(rest + "evaluation: {bins: 1000000}"));
        assertEquals("a.yaml, line 5: 'expectedSignal' = 1.0E300 is more than 1.0E30",
                refusal(rest + "evaluation: {expectedSignal: 1e300}"));
        assertEquals("a.yaml, line 5: the cut of method 'trees' is NaN, not a number",
                refusal(rest + "evaluation: {cuts: {trees: NaN}}"));
        assertEquals("a.yaml, line 5: 'trees' = 1e999 is larger than any double",
                refusal(rest + "evaluation: {cuts: {trees: 1e999}}"));
    }

    @Test
    void aTitleThatCannotBeDrawnIsRefusedBeforeTheTraining() {
        String title = "variables:\n  - {name: x, title: '%s'}\nmethods: [trees]\n";

        assertEquals("a.yaml, line 4: the title of variable 'x' has 1001 characters; at most 1000 can be"
                + " drawn", refusal(title.formatted("t".repeat(1001))));
        String nested = refusal(title.formatted("a_{".repeat(200) + "}".repeat(200)));
        assertTrue(nested.startsWith("a.yaml, line 4: the title of variable 'x' has braces nested 200 deep"),
                nested);
    }

    @Test
    void aMistakeInTheIdOfEventsNamesItsLine() {
        String message = refusal("variables: [x]\nmethods: [trees]\nsplit: {byEvent: \"id'% 7\"}\n");

        assertTrue(message.startsWith("a.yaml, line 5: "), message);
        assertTrue(refusal("variables: [x]\nmethods: [trees]\nsplit: {byEvent: ''}\n")
                .startsWith("a.yaml, line 5: "));
    }

    @Test
    void aCutBelongsToAMethodOfTheAnalysis() throws IOException {
        String methods = "variables: [x]\nmethods: [{name: BDT, type: trees}, {name: Ada, type: adaboost}]\n";

        assertEquals("a.yaml, line 7: a cut is given for method 'BDTT', which is not in the analysis\n"
                + "  nearest first: BDT, Ada",
                refusal(methods + "evaluation:\n  cuts:\n    BDTT: 0.3\n"));
        assertEquals(Map.of("BDT", 0.3), analysis(methods + "evaluation: {cuts: {BDT: 0.3}}")
                .evaluation().cuts());
    }

    @Test
    void theMapShowsVariablesOfTheAnalysis() throws IOException {
        String variables = "variables: [x, twice := 2*x]\nspectators: [id]\nmethods: [trees]\n";

        assertEquals("a.yaml, line 7: no variable 'nope' for the map of the response\n"
                + "  nearest first: x, twice",
                refusal(variables + "evaluation:\n  mapVariables: [x, nope]\n"));
        assertEquals("a.yaml, line 6: no variable 'id' for the map of the response\n"
                + "  nearest first: x, twice",
                refusal(variables + "evaluation: {mapVariables: [x, id]}\n"));
        assertEquals(List.of("twice", "x"), analysis(variables + "evaluation: {mapVariables: [twice, x]}")
                .evaluation().mapVariables());
    }

    @Test
    void otherSpellingsOfTheSettingsOfANetworkAreUnderstood() throws IOException {
        Analysis analysis = analysis("""
                variables: [x]
                methods: [{type: dl4j, patience: 4, optimizer: sgd, batchNormalisation: yes}]
                """);

        assertEquals(Map.of("patience", List.of("4"), "optimizer", List.of("sgd"),
                "batchNormalisation", List.of("yes")), analysis.methods().get(0).settings().given());
        assertEquals("a.yaml, line 4: method 'dl4j': patience and earlyStopping are the same setting",
                refusal("variables: [x]\nmethods: [{type: dl4j, patience: 4, earlyStopping: 4}]\n"));
    }

    @Test
    void aSettingWithoutEffectIsRefused() {
        assertEquals("a.yaml, line 5: method 'DNN': clippingLimit has no effect with gradientClipping: none;"
                + " it belongs to gradientClipping: value, norm",
                refusal("variables: [x]\nmethods:\n  - {name: DNN, type: dl4j, clippingLimit: 0.5}\n"));
    }

    @Test
    void everyComplaintNamesTheLine() {
        assertEquals("a.yaml, line 3: 'variables' must be a list: '- …' lines or […]",
                refusal("variables: x\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 4: 'split' must be a mapping: {key: value, …} or indented 'key:"
                + " value' lines",
                refusal("variables: [x]\nsplit: 0.75\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 4: key 'variables' appears twice",
                refusal("variables: [x]\nvariables: [y]\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 3: type = 'double' is not one of its values\n"
                + "  nearest first: float, integer",
                refusal("variables: [{name: x, type: double}]\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 3: a variable needs a 'name' or an 'expression'",
                refusal("variables: [{title: x}]\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 4: an analysis needs at least one method",
                refusal("variables: [x]\nmethods: []\n"));
    }

    @Test
    void aValueThatMeansMissingIsOfOneVariableOrOfAllThatNameNoOther() throws IOException {
        List<Variable> variables = analysis("""
                missing: -999
                variables: [x, {name: y, missing: -1}]
                methods: [trees]
                """).inputs().variables();

        assertEquals(List.of(-999.0, -1.0), variables.stream().map(Variable::missing).toList());
        assertTrue(Double.isNaN(analysis("variables: [x]\nmethods: [trees]\n").inputs().variables().get(0)
                .missing()));
    }
}
