package org.hepmva.app.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.runtime.Variable;
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
                analysis.inputs().signal().locations());
        assertEquals("x > 0", analysis.inputs().signal().cut());
        assertEquals("2*x", analysis.inputs().background().weight());
        assertEquals(folder.resolve("results"), analysis.output());
        assertEquals("trees", analysis.methods().get(0).name());
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

        assertEquals("a.yaml, line 3: give either shares ('train', 'validation') or counts"
                + " ('trainSignal', …), not"
                + " both", refusal("split: {train: 0.5, trainSignal: 10}" + rest));
        assertEquals("a.yaml, line 3: mode 'blocks' is none of random, block, alternate",
                refusal("split: {mode: blocks}" + rest));
        assertEquals("a.yaml, line 3: 'byEvent' decides event by event; it goes with neither 'mode' nor"
                + " counts",
                refusal("split: {byEvent: x, mode: block}" + rest));
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
        assertEquals("a.yaml, line 3: type 'double' is neither 'float' nor 'integer'",
                refusal("variables: [{name: x, type: double}]\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 3: a variable needs a 'name' or an 'expression'",
                refusal("variables: [{title: x}]\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 4: an analysis needs at least one method",
                refusal("variables: [x]\nmethods: []\n"));
    }
}
