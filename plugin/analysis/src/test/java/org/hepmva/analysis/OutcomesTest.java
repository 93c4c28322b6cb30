package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.SourceEvents;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Parts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses of three classes and of targets, from the file to the event loop. */
class OutcomesTest {

    private static final String METHODS = "methods: [{name: BDT, type: trees, trees: 50}]\n";

    @TempDir
    private Path folder;

    /** Three classes at the corners of a triangle, and an energy that is seen with a gain. */
    @BeforeEach
    void writeEvents() throws IOException {
        Random random = new Random(20240607);
        StringBuilder text = new StringBuilder("kind,u,v,energy\n");
        for (int i = 0; i < 3000; i++) {
            int kind = i % 3;
            double u = random.nextGaussian() + (kind == 1 ? 4 : 0);
            double v = random.nextGaussian() + (kind == 2 ? 4 : 0);
            text.append(kind).append(',').append(u).append(',').append(v).append(',').append(10 + 2 * u)
                    .append('\n');
        }
        Files.writeString(folder.resolve("e.csv"), text);
    }

    private AnalysisResult run(String text) throws IOException {
        return new AnalysisRun(AnalysisFile.parse(text, folder, "a.yaml"), RunListener.NONE).run();
    }

    @Test
    @Tag("slow")
    void threeClassesGiveOneNumberForEach() throws IOException {
        AnalysisResult result = run("""
                classes:
                  Higgs: {files: e.csv, cut: kind == 0}
                  top:
                    - {name: tt, files: e.csv, cut: kind == 1 && v > 0}
                    - {name: single top, files: e.csv, cut: kind == 1 && v <= 0}
                  Z: {files: e.csv, cut: kind == 2}
                variables: [u, v]
                """ + METHODS);

        WeightFile file = WeightFile.read(folder.resolve("results/BDT.hepmva.json"));
        Classifier classifier = file.classifier().bind(List.of("v", "u"));
        double[] numbers = new double[3];
        classifier.evaluate(new double[] {0, 4}, numbers);

        assertEquals(List.of("Higgs", "top", "Z"), file.classes());
        assertEquals(List.of("tt", "single top"), file.provenance().selections().subList(1, 3).stream()
                .map(selection -> selection.source()).toList());
        SourceEvents tt = file.provenance().selections().get(1).events().orElseThrow();
        SourceEvents singleTop = file.provenance().selections().get(2).events().orElseThrow();
        assertEquals(3000, tt.read());
        assertEquals(1000, tt.passed() + singleTop.passed());
        assertEquals(tt.passed(), tt.sumW());
        assertEquals(tt.passed(), tt.sumW2());
        assertTrue(numbers[1] > 0.9, Arrays.toString(numbers));
        // softmax: sums of three doubles
        assertEquals(1, Arrays.stream(numbers).sum(), 1e-15);
        MulticlassEvaluation measured = result.multiclass().orElseThrow();
        // the corners are four standard deviations apart
        assertTrue(measured.methods().get(0).onTest().confusion().accuracy().value() > 0.94);
        assertTrue(Files.readString(result.report()).contains("Higgs"));
    }

    @Test
    @Tag("slow")
    void targetsAreEstimated() throws IOException {
        AnalysisResult result = run("""
                events: {files: e.csv}
                targets: [energy, {name: half, expression: energy/2, title: "E/2", unit: GeV}]
                variables: [u, v]
                """ + METHODS);

        WeightFile file = WeightFile.read(folder.resolve("results/BDT.hepmva.json"));
        Regressor regressor = file.regressor().bind(List.of("u", "v"));
        double[] estimates = new double[2];
        regressor.evaluate(new double[] {1, 0}, estimates);

        assertEquals(List.of("energy", "half"), Variable.names(file.targets()));
        assertEquals("E/2 [GeV]", file.targets().get(1).axisTitle());
        assertEquals("energy/2", file.targets().get(1).expression());
        // trees are steps; the energy spreads by 4.5
        assertEquals(12, estimates[0], 0.5);
        assertEquals(6, estimates[1], 0.25);
        RegressionEvaluation measured = result.regression().orElseThrow();
        assertTrue(measured.methods().get(0).targets().get(0).onTest().agreement().r2().value()
                > 0.95);
        assertTrue(Files.readString(result.report()).contains("E/2"));
    }

    @Test
    @Tag("slow")
    void partsByHandAreTestedAndRecorded() throws IOException {
        AnalysisResult result = run("""
                signal: {files: e.csv, cut: kind == 1, test: v > 0}
                background: {files: e.csv, cut: kind == 2, test: u > 0}
                variables: [u, v]
                """ + METHODS);

        Parts parts = result.parts();
        WeightFile file = WeightFile.read(folder.resolve("results/BDT.hepmva.json"));

        for (int i = 0; i < parts.test().size(); i++) {
            assertTrue(parts.test().value(parts.test().isSignal(i) ? 1 : 0, i) > 0);
        }
        for (int i = 0; i < parts.training().size(); i++) {
            assertFalse(parts.training().value(parts.training().isSignal(i) ? 1 : 0, i) > 0);
        }
        assertEquals(2000, parts.training().size() + parts.validation().size() + parts.test().size());
        assertTrue(result.evaluation().isPresent());
        assertEquals("random, stratified: training 0.6, validation 0.15, test the rest, seed 1; test of"
                + " signal by hand: v > 0; test of background by hand: u > 0", file.provenance().split());
        assertTrue(file.provenance().selections().stream().allMatch(each -> each.events().isEmpty()));
    }

    @Test
    @Tag("slow")
    void filesOfTheTestPartAreRecordedAndNeverWrittenOver() throws IOException {
        Files.copy(folder.resolve("e.csv"), folder.resolve("report.html"));
        String text = """
                signal: {files: e.csv, cut: kind == 1, test: {files: report.html}}
                background: {files: e.csv, cut: kind == 2, test: {files: report.html}}
                variables: [u, v]
                """ + METHODS;

        AnalysisResult result = run(text);

        assertEquals(2, result.weightFiles().get(0).provenance().dataFiles().stream()
                .filter(file -> file.path().endsWith("report.html")).count());
        String message = assertThrows(IOException.class, () -> run(text + "output: .\n")).getMessage();
        assertEquals(folder.resolve("report.html") + ": is an input, and would be lost; give another folder"
                + " for the results with --out or 'output'", message.replace("/./", "/"));
    }

    @Test
    @Tag("slow")
    void allEventsMayBeLearnedFrom() throws IOException {
        List<String> said = new ArrayList<>();

        AnalysisResult result = new AnalysisRun(AnalysisFile.parse("""
                signal: {files: e.csv, cut: kind == 1}
                background: {files: e.csv, cut: kind == 2}
                variables: [u, v]
                split: {train: 1}
                """ + METHODS, folder, "a.yaml"), new Saying(said)).run();

        assertEquals(0, result.parts().test().size());
        assertEquals("BDT", WeightFile.read(folder.resolve("results/BDT.hepmva.json")).method());
        assertFalse(Files.exists(result.report()));
        assertEquals(List.of("warning: nothing can be tested, as the test part cannot be evaluated: Σw of"
                + " signal is 0.0 (0 events), of background 0.0 (0 events), and both must be above zero;"
                + " there will be weight files, but no report (split 'random, stratified:"
                + " training 0.8, validation 0.2, test the rest, seed 1')"),
                said.stream().filter(each -> each.contains("tested")).toList());
    }

    @Test
    void whatTheEvaluationOfTwoClassesAloneUsesIsRefusedBeforeTheTraining() throws IOException {
        String three = "classes: {a: {files: e.csv}, b: {files: e.csv}, c: {files: e.csv}}\n"
                + "variables: [u, v]\n" + METHODS;
        String targets = "events: {files: e.csv}\ntargets: [energy]\nvariables: [u, v]\n" + METHODS;

        assertEquals("a.yaml, line 4: 'cuts' is for two classes and has no effect with three or more classes;"
                + " there counts: bins, permutedEvents, events",
                refusal(three + "evaluation: {bins: 20, cuts: {BDT: 0.5}}\n"));
        assertEquals("a.yaml, line 5: 'expectedSignal' is for two classes and has no effect with targets;"
                + " there counts: bins, permutedEvents, events",
                refusal(targets + "evaluation: {expectedSignal: 7}\n"));
        assertEquals(20, AnalysisFile.parse(targets + "evaluation: {bins: 20, permutedEvents: 7}\n", folder,
                "a.yaml").evaluation().bins());
    }

    private EventsKept kept(String text) throws IOException {
        return AnalysisFile.parse(text, folder, "a.yaml").events();
    }

    @Test
    void aWordAtEventsSaysWhichAreLeftAndAMappingWhereTheyComeFrom() throws IOException {
        String rest = "variables: [u, v]\n" + METHODS;
        String two = "signal: {files: e.csv, cut: kind == 1}\nbackground: {files: e.csv, cut: kind == 2}\n"
                + rest;
        String three = "classes: {a: {files: e.csv}, b: {files: e.csv}, c: {files: e.csv}}\n" + rest;
        String targets = "events: {files: e.csv}\ntargets: [energy]\n" + rest;

        assertEquals(EventsKept.TEST, kept(two));
        assertEquals(EventsKept.NONE, kept(two + "events: none\n"));
        assertEquals(EventsKept.ALL, kept(two + "events: All\nevaluation: {events: all, bins: 20}\n"));
        assertEquals(EventsKept.ALL, kept(three + "events: all\nevaluation: {bins: 20}\n"));
        assertEquals(EventsKept.NONE, kept(targets + "evaluation: {events: none}\n"));
        assertEquals(EventsKept.TEST, kept(targets));
    }

    @Test
    void aWordAtEventsThatIsNoneOrContradictsIsRefused() {
        String two = "signal: {files: e.csv, cut: kind == 1}\nbackground: {files: e.csv, cut: kind == 2}\n"
                + "variables: [u, v]\n" + METHODS;

        assertEquals("a.yaml, line 5: events = 'tests' is not one of its values\n  nearest first: test, none,"
                + " all", refusal(two + "events: tests\n"));
        assertEquals("a.yaml, line 5: 'events: none' and 'evaluation: {events: all}' say different things;"
                + " one of them is enough", refusal(two + "events: none\nevaluation: {events: all}\n"));
        assertEquals("a.yaml, line 5: 'events' = ~ says nothing in YAML: leave it out, or put quotes around"
                + " it if it is a name", refusal(two + "events: ~\n"));
        assertEquals("a.yaml, line 5: events = '' is not one of its values\n  nearest first: all, none,"
                + " test", refusal(two + "events:\n"));
        assertEquals("a.yaml, line 5: give 'signal' and 'background', or 'classes', or 'events' and"
                + " 'targets'; there are: signal, background, events",
                refusal(two + "events: {files: e.csv}\n"));
        assertEquals("a.yaml, line 3: 'events' must be a mapping: {key: value, …} or indented 'key: value'"
                + " lines", refusal("variables: [u]\ntargets: [energy]\nevents: all\n" + METHODS));
    }

    private String refusal(String text) {
        return assertThrows(AnalysisException.class, () -> AnalysisFile.parse(text, folder, "a.yaml"))
                .getMessage();
    }

    @Test
    void countsAreOfSignalAndBackground() {
        String message = assertThrows(AnalysisException.class, () -> run("""
                events: {files: e.csv}
                targets: [energy]
                variables: [u, v]
                split: {trainSignal: 10, trainBackground: 10}
                """ + METHODS)).getMessage();

        assertEquals("a.yaml, line 4: 'trainSignal' counts events of 'signal' and 'background', and there are"
                + " none of these names; give shares ('train', 'validation')", message);
    }

    /** Remembers what is said. */
    private record Saying(List<String> said) implements RunListener {

        @Override
        public void says(String sentence) {
            said.add(sentence);
        }
    }
}
