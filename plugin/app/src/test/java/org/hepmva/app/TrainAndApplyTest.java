package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.analysis.AnalysisRun;
import org.hepmva.analysis.RunListener;
import org.hepmva.analysis.Versions;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva train} and {@code hepmva apply}: the same responses everywhere, the same bytes always. */
class TrainAndApplyTest {

    private static final String METHODS = """
              - {name: BDT, type: trees, trees: 10, minEvents: 20, threads: 3}
              - {name: Ada, type: adaboost, trees: 10, minEvents: 20, threads: 3}
            """;

    @TempDir
    private static Path folder;
    private static Path data;
    private static Path analysis;
    private static AnalysisResult result;
    private static Path oneThread;
    private static Run told;

    @BeforeAll
    static void trainTwice() throws IOException {
        data = Events.csv(folder);
        analysis = analysis("two.yaml", METHODS, "results");
        result = new AnalysisRun(AnalysisFile.read(analysis), RunListener.NONE).run();
        oneThread = folder.resolve("oneThread");
        told = Run.hepmva("train", analysis, "--threads", 1, "--out", oneThread);
    }

    private static Path analysis(String name, String methods, String output) throws IOException {
        return Files.writeString(folder.resolve(name), """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: ["sum := x+y", {name: ypsilon, expression: y, title: "y₁", unit: GeV}]
                spectators: [n]
                methods:
                """ + methods + "output: " + output + "\n");
    }

    /** Responses of one applied weight file by event, as read from the CSV text. */
    private static Map<Integer, Double> responses(String csv) {
        Map<Integer, Double> byEvent = new HashMap<>();
        csv.lines().skip(1).map(line -> line.split(",")).forEach(
                values -> byEvent.put((int) Double.parseDouble(values[0]), Double.parseDouble(values[1])));
        return byEvent;
    }

    private static float[][] columns(Sample sample) {
        return Stream.iterate(0, v -> v + 1).limit(sample.variables().size()).map(sample::values)
                .toArray(float[][]::new);
    }

    private static void assertGivesTheResponsesOfTheEvaluation(AnalysisResult trained, String method,
            String csv) {
        Map<Integer, Double> applied = responses(csv);
        MethodEvaluation evaluated = trained.evaluation().get().methods().stream()
                .filter(m -> m.name().equals(method)).findFirst().orElseThrow();
        Sample test = trained.parts().test();
        double[] events = test.spectatorValues(0);
        double[] responses = new double[test.size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = applied.get((int) events[i]);
        }

        assertArrayEquals(evaluated.trained().classifier().responses(columns(test)), responses);
        assertEquals(evaluated.onTest().curve().auc(),
                RocCurve.of(responses, test.classes(), test.eventWeights()).auc());
    }

    private static Run applied(Path results, String method) throws IOException, InterruptedException {
        return Run.program(folder, Run.program("apply", results.resolve(method + ".hepmva.json"), data,
                "-o", "-", "--columns", "n"));
    }

    @Test
    @Tag("slow")
    void theOutputFolderMayBeALinkAndStaysOne() throws IOException {
        Path real = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        Run failed = Run.hepmva("train", analysis("bad.yaml", METHODS.replace("10,", "ten,"), "link"));
        Run trained = Run.hepmva("train", analysis, "--out", link);

        assertEquals(1, failed.code());
        assertEquals(0, trained.code(), trained.err());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.exists(real.resolve("BDT.hepmva.json")));
    }

    @Test
    void aWeightFileNamesTheSoftwareThatMadeIt() throws IOException {
        WeightFile file = WeightFile.read(oneThread.resolve("BDT.hepmva.json"));

        assertEquals(Map.of("hepmva", Versions.HEPMVA), file.provenance().software());
    }

    @Test
    @Tag("slow")
    void aNewProcessGivesTheResponsesOfTheEvaluationExactly() throws IOException, InterruptedException {
        for (String method : List.of("BDT", "Ada")) {
            Run run = applied(result.folder(), method);

            assertEquals("", run.err());
            assertEquals(0, run.code());
            assertEquals("n," + method, run.out().lines().findFirst().orElseThrow());
            assertGivesTheResponsesOfTheEvaluation(result, method, run.out());
        }
    }

    @Test
    void anEventLoopGivesTheResponsesOfTheEvaluationExactly() throws IOException {
        Sample test = result.parts().test();
        for (MethodEvaluation evaluated : result.evaluation().get().methods()) {
            double[] batch = evaluated.trained().classifier().responses(columns(test));
            Path weights = result.folder().resolve(evaluated.name() + ".hepmva.json");
            Classifier read = WeightFile.read(weights).classifier();
            Classifier bound = read.bind(List.of("unused", "ypsilon", "sum"));

            for (int i = 0; i < test.size(); i++) {
                assertEquals(batch[i], bound.response(new double[] {-1, test.value(1, i),
                        test.value(0, i)}));
            }
        }
    }

    @Test
    @Tag("slow")
    void aNetworkToldToANewProcessGivesTheResponsesOfTheEvaluationExactly()
            throws IOException, InterruptedException {
        Path small = analysis("network.yaml",
                "  - {name: DNN, type: dl4j, hidden: [4], epochs: 2, batch: 256}\n", "network");
        AnalysisResult network = new AnalysisRun(AnalysisFile.read(small), RunListener.NONE).run();

        Run run = applied(network.folder(), "DNN");

        assertEquals(0, run.code(), run.err());
        assertGivesTheResponsesOfTheEvaluation(network, "DNN", run.out());
    }

    @Test
    void allThatIsPromisedIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(result.folder())) {
            assertEquals(List.of(".hepmva.files", "Ada.hepmva.json", "BDT.hepmva.json", "events.csv.gz",
                    "plots", "report.html", "results.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aWeightFileIsSummarised() {
        Run run = Run.hepmva("inspect", result.folder().resolve("BDT.hepmva.json"));

        assertEquals(0, run.code());
        assertEquals("", run.err());
        List<String> expected = List.of("weight file of method 'BDT'",
                "10 boosted trees (gradient), response from -1 to 1", "ypsilon", "y₁ [GeV]", "(spectator)",
                "label == 1", "events.csv", "SHA-256 ", "AUC, test", "created", "ε_S");
        expected.forEach(each -> assertTrue(run.out().contains(each), each + " is not in " + run.out()));
    }

    @Test
    void theInputIsCopiedAndTheResponseGetsTheNameThatIsWanted() throws IOException {
        Path output = folder.resolve("applied.csv");

        Run run = Run.hepmva("apply", result.folder().resolve("BDT.hepmva.json"), data, "-o", output,
                "--name", "response", "--entries", "5:105", "--cut", "x > 0");

        assertEquals(0, run.code());
        assertEquals("", run.out());
        List<String> lines = Files.readAllLines(output);
        assertEquals("n,id,label,x,y,seven,zero,name,response", lines.get(0));
        assertTrue(lines.size() > 20 && lines.size() < 101, lines.size() + " lines");
        assertTrue(lines.get(1).startsWith("5,9007199254740998,1,"), lines.get(1));
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        for (String file : List.of("BDT.hepmva.json", "Ada.hepmva.json", "results.json", "report.html")) {
            assertEquals(-1, Files.mismatch(oneThread.resolve(file), result.folder().resolve(file)), file);
        }
    }

    @Test
    @Tag("slow")
    void theSeedChangesTheSplitAndTheTrees() throws IOException {
        Path seeded = folder.resolve("seeded");

        Run.hepmva("train", analysis, "--seed", 2, "--out", seeded);

        assertNotEquals(-1, Files.mismatch(oneThread.resolve("BDT.hepmva.json"),
                seeded.resolve("BDT.hepmva.json")));
        assertTrue(WeightFile.read(seeded.resolve("BDT.hepmva.json")).provenance().split()
                .endsWith("seed 2"));
    }

    @Test
    void aTrainingTellsWhatItReadAndEndsWithATableAndTheReport() {
        assertEquals(0, told.code());
        assertTrue(told.err().contains("""
                class       read  passing   Σw  effective  negative
                signal       800      400  400        400      0.0%
                background   800      400  400        400      0.0%
                """), told.err());
        assertTrue(told.err().matches("(?s).*training BDT: 10 trees.*\\d s\n.*"), told.err());
        assertTrue(told.out().contains("On the test part (200 events that no method has seen):"), told.out());
        assertTrue(told.out().matches("(?s).*\n  BDT +0\\.\\d{3} ± 0\\.\\d{3} .* no harm\n.*"), told.out());
        assertTrue(told.out().endsWith("report: " + oneThread.resolve("report.html") + "\n"), told.out());
    }
}
