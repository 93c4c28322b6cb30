package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.EventIdSplit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that an analysis gives to expressions. */
class DefinitionsTest {

    private static final String MASS = "sqrt(2*pt1*pt2*(cosh(eta1-eta2)-cos(phi1-phi2)))";

    @TempDir
    private Path folder;

    private Analysis analysis(String more) throws IOException {
        StringBuilder text = new StringBuilder("label,pt1,pt2,eta1,eta2,phi1,phi2,w,run,event\n");
        for (int i = 0; i < 200; i++) {
            text.append(i % 2).append(',').append(20 + i % 7).append(',').append(30 + i % 3 + i % 2)
                    .append(",0.5,").append(-i % 5).append(",0.1,").append(1 + i % 2).append(",1,1,")
                    .append(i).append('\n');
        }
        Files.writeString(folder.resolve("e.csv"), text);
        return AnalysisFile.parse("""
                signal: {files: e.csv, cut: "label == 1"}
                background: {files: e.csv, cut: isBackground && mll > 0, weight: twice}
                methods: [{name: BDT, type: trees, trees: 3, minEvents: 5}]
                define:
                  mll: "sqrt(2*pt1*pt2*(cosh(eta1-eta2)-cos(phi1-phi2)))"
                  isBackground: label == 0
                  ratio: mll/sum
                  sum: pt1+pt2
                  twice: 2*w
                  id: run*1000 + event
                """ + more, folder, "a.yaml");
    }

    private String refusal(String definitions) {
        return assertThrows(AnalysisException.class, () -> {
            Files.writeString(folder.resolve("x.csv"), "x,y\n1,2\n");
            AnalysisFile.parse("""
                signal: {files: x.csv}
                background: {files: x.csv}
                methods: [trees]
                define:
                """ + definitions + "\n", folder, "a.yaml");
        }).getMessage();
    }

    @Test
    void variablesCutsWeightsSpectatorsAndEventIdsMayUseThem() throws IOException {
        Inputs inputs = analysis("""
                variables: [mll, "scaled := sum/2", "mll/1000", {name: r, expression: ratio, unit: GeV}, pt1]
                spectators: [twice, "m2 := mll^2"]
                cut: sum > 10
                split: {byEvent: id}
                """).inputs();

        assertEquals(List.of("mll", "scaled", "mll/1000", "r", "pt1"), Variable.names(inputs.variables()));
        assertEquals(List.of(MASS, "(pt1+pt2)/2", MASS + "/1000", MASS + "/(pt1+pt2)", "pt1"),
                inputs.variables().stream().map(Variable::expression).toList());
        assertEquals(List.of("mll", "scaled", "mll/1000", "r [GeV]", "pt1"),
                inputs.variables().stream().map(Variable::axisTitle).toList());
        assertEquals(List.of("2*w", MASS + "^2", "run", "event"),
                inputs.spectators().stream().map(Variable::expression).toList());
        assertEquals("(pt1+pt2) > 10", inputs.cut());
        assertEquals("(label == 0) && " + MASS + " > 0", inputs.sources().get(1).cut());
        assertEquals("2*w", inputs.sources().get(1).weight());
    }

    @Test
    void anEventIdIsMadeOfColumns() throws IOException {
        Analysis analysis = analysis("variables: [pt1]\nsplit: {byEvent: id}\n");

        assertEquals("run*1000 + event", ((EventIdSplit) analysis.split()).expression());
    }

    @Test
    @Tag("slow")
    void aWeightFileKnowsColumnsAlone() throws IOException {
        Analysis analysis = analysis("variables: [mll, \"scaled := sum/2\"]\n");

        Classifier classifier = new AnalysisRun(analysis, RunListener.NONE).run().weightFiles().get(0)
                .classifier();
        double[] event = {25, 32, 0.5, -1, 0.1, 2};
        double mass = Math.sqrt(2 * 25 * 32 * (Math.cosh(1.5) - Math.cos(1.9)));
        double byColumns = classifier.bind(List.of("pt1", "pt2", "eta1", "eta2", "phi1", "phi2"))
                .response(event);
        double byNames = classifier.bind(List.of("mll", "scaled")).response(new double[] {mass, 28.5});

        assertEquals(List.of("mll", "scaled"), Variable.names(classifier.variables()));
        assertEquals(MASS, classifier.variables().get(0).expression());
        assertEquals(byNames, byColumns);
    }

    @Test
    void aCircleIsShown() {
        assertEquals("a.yaml, line 5: definitions go round in a circle: a → b → c → a",
                refusal("  a: b+1\n  b: 2*c\n  c: sqrt(a)"));
        assertEquals("a.yaml, line 5: definitions go round in a circle: x2 → x2", refusal("  x2: x2*x2"));
        assertEquals("a.yaml, line 6: definitions go round in a circle: b → c → b",
                refusal("  a: b\n  b: c\n  c: b"));
    }

    @Test
    void aNameIsEitherAColumnOrADefinition() {
        assertEquals("a.yaml, line 5: definition 'x' has the name of a column of "
                + folder.resolve("x.csv") + "; give it another one", refusal("  x: y+1\nvariables: [x]"));
    }

    @Test
    void aNameThatIsNeitherAColumnNorADefinitionIsRefusedEvenIfNobodyUsesIt() {
        assertEquals("a.yaml, line 6: definition 'b': 'aa' is neither a definition nor a column of any file\n"
                + "  nearest first: a, x, y", refusal("  a: x+1\n  b: aa*2\nvariables: [x]"));
    }

    @Test
    void aMisspeltDefinitionIsAnsweredWithDefinitionsTooWhereverItStands() {
        String neighbours = " is neither a definition nor a column of any file\n  nearest first: mass, x, y";

        assertEquals("a.yaml, line 6: 'variables': 'mas'" + neighbours,
                refusal("  mass: x+y\nvariables: [x, mas/2]"));
        assertEquals("a.yaml, line 7: 'spectators': 'mas'" + neighbours,
                refusal("  mass: x+y\nvariables: [x]\nspectators: [\"m := mas\"]"));
        assertEquals("a.yaml, line 7: 'cut': 'mas'" + neighbours,
                refusal("  mass: x+y\nvariables: [x]\ncut: mas > 1"));
        assertEquals("a.yaml, line 7: 'signal': 'mas'" + neighbours, assertThrows(AnalysisException.class,
                () -> AnalysisFile.parse("""
                background: {files: x.csv, weight: mass}
                methods: [trees]
                variables: [x]
                define:
                  mass: x+y

                signal: {files: x.csv, test: mas > 1}
                """, folder, "a.yaml")).getMessage());
        assertEquals("a.yaml, line 7: 'classes': 'mas'" + neighbours, assertThrows(AnalysisException.class,
                () -> AnalysisFile.parse("""
                methods: [trees]
                variables: [x]
                define:
                  mass: x+y

                output: there
                classes: {output: {files: x.csv, cut: mas > 1}, other: {files: x.csv}}
                """, folder, "a.yaml")).getMessage(), "a class that is called as a key is");
    }

    @Test
    void aVariableWithTheNameOfADefinitionIsThatDefinition() {
        assertEquals("a.yaml, line 6: 'a := a/1000' has the name of a definition and is something else; give"
                + " one of them another name", refusal("  a: x+1\nvariables: [\"a := a/1000\"]"));
    }

    @Test
    void aNameIsOneThatAnExpressionCanMention() {
        String rule = " cannot name a definition: a name begins with a letter or '_', goes on with letters,"
                + " digits, '_' and '.', and is none of pi, true and false";

        assertEquals("a.yaml, line 5: 'pi'" + rule, refusal("  pi: 3"));
        assertEquals("a.yaml, line 5: 'm(ee)'" + rule, refusal("  m(ee): x"));
        assertEquals("a.yaml, line 5: '2x'" + rule, refusal("  2x: 2*x"));
    }

    @Test
    void aMistakeIsPointedAtInTheTextOfTheUser() {
        assertEquals("a.yaml, line 5: definition 'a': '(' is not closed\n  sqrt(x\n      ^",
                refusal("  a: sqrt(x"));
        assertTrue(refusal("  a: [x]").startsWith("a.yaml, line 5: 'a' must be one value"));
        assertEquals("a.yaml, line 5: definition 'a': the expression is empty", refusal("  a: ''"));
    }

    @Test
    void whatGrowsBeyondMeasureIsRefused() {
        StringBuilder doubling = new StringBuilder("  d0: x + 1\n");
        StringBuilder chain = new StringBuilder("  c0: x\n");
        for (int i = 1; i <= 300; i++) {
            doubling.append(String.format("  d%d: d%d*d%d%n", i, i - 1, i - 1));
            chain.append(String.format("  c%d: c%d%n", i, i - 1));
        }
        StringBuilder backwards = new StringBuilder("  c301: c300\n").append(chain);

        assertEquals("a.yaml, line 16: definition 'd11' has 20475 characters with all that it mentions put"
                + " in; at most 20000 are read", refusal(doubling.toString()));
        assertEquals("a.yaml, line 107: definition 'c301' goes through more than 200 other definitions",
                refusal(backwards.toString()));
    }
}
