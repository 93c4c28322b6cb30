package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.WeightFile;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder for results belongs to one training at a time, and holds the results of one. */
@Tag("slow")
class OutputTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeEvents() throws IOException {
        StringBuilder text = new StringBuilder("label,x,y\n");
        for (int i = 0; i < 400; i++) {
            text.append(i % 2).append(',').append(i % 7 + i % 2).append(',').append(i % 11).append('\n');
        }
        Files.writeString(folder.resolve("events.csv"), text);
    }

    private Analysis analysis(String methods) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                evaluation: {permutedEvents: 0}
                methods: [%s]
                """.formatted(methods));
        return AnalysisFile.read(file);
    }

    private static String method(String name) {
        return "{name: " + name + ", type: trees, trees: 3, minEvents: 20}";
    }

    private AnalysisResult trained(String methods) throws IOException {
        return new AnalysisRun(analysis(methods), RunListener.NONE).run();
    }

    private Path results() {
        return folder.resolve("results");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(results())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long pictures() throws IOException {
        try (Stream<Path> all = Files.list(results().resolve("plots"))) {
            return all.count();
        }
    }

    private String run(String method) throws IOException {
        return WeightFile.read(results().resolve(method + ".hepmva.json")).provenance().run();
    }

    private String runOfResults() throws IOException {
        Matcher run = Pattern.compile("\"run\" ?: ?\"([^\"]+)\"")
                .matcher(Files.readString(results().resolve("results.json")));
        assertTrue(run.find());
        return run.group(1);
    }

    @Test
    void allFilesOfARunCarryItsIdAndTheNextRunHasAnother() throws IOException {
        trained(method("A") + ", " + method("B"));
        String first = run("A");
        trained(method("A") + ", " + method("B"));

        assertTrue(first.matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}"), first);
        assertNotEquals(first, run("A"));
        assertEquals(List.of(run("A"), run("A")), List.of(run("B"), runOfResults()));
        assertTrue(Files.readString(results().resolve("report.html")).contains("in run " + run("A") + "."));
    }

    @Test
    void whatANewTrainingDoesNotReplaceIsRemovedAndListed() throws IOException {
        trained(method("A") + ", " + method("B"));
        Files.writeString(results().resolve("mine.txt"), "mine");
        Files.writeString(results().resolve("plots/mine.svg"), "mine");
        Listener listener = new Listener(said -> { });

        new AnalysisRun(analysis(method("A")), listener).run();

        assertEquals(List.of(".hepmva.files", "A.hepmva.json", "events.csv.gz", "mine.txt", "plots",
                "report.html", "results.json"), names());
        assertTrue(Files.exists(results().resolve("plots/mine.svg")));
        assertFalse(Files.exists(results().resolve("plots/b-response.pdf")));
        String last = listener.said.get(listener.said.size() - 1);
        assertTrue(last.startsWith("removed from " + results() + ", as they were of an earlier training:"
                + " B.hepmva.json, plots/"), last);
        assertTrue(last.contains("plots/b-response.pdf"), last);
        assertFalse(last.contains("report.html") || last.contains("mine"), last);
    }

    @Test
    void whatATrainingReplacesIsListedBeforeItBegins() throws IOException {
        trained(method("A"));
        List<String> before = new ArrayList<>();
        Listener listener = new Listener(name -> before.add(name));
        listener.onSaying = sentence -> {
            if (sentence.startsWith("this training replaces")) {
                assertEquals(List.of(), before);
            }
        };

        new AnalysisRun(analysis(method("A") + ", " + method("B")), listener).run();

        assertEquals(List.of("this training replaces what is in " + results() + ": A.hepmva.json,"
                + " events.csv.gz, report.html, results.json, " + pictures(method("A")) + " pictures"),
                listener.said.stream().filter(each -> each.contains("replaces")).toList());
    }

    /** {@return how many pictures a training of a method alone leaves} */
    private long pictures(String method) throws IOException {
        trained(method);
        return pictures();
    }

    @Test
    void aFirstTrainingReplacesNothing() throws IOException {
        Listener listener = new Listener(said -> { });

        new AnalysisRun(analysis(method("A")), listener).run();

        assertEquals(List.of(), listener.said.stream().filter(each -> each.contains("replaces")).toList());
    }

    @Test
    void aFileThatSomebodyHasChangedIsHisOwn() throws IOException {
        trained(method("A") + ", " + method("B"));
        Files.writeString(results().resolve("B.hepmva.json"), "another one");

        trained(method("A"));

        assertEquals("another one", Files.readString(results().resolve("B.hepmva.json")));
    }

    @Test
    void theReportOfAnEarlierRunIsGoneBeforeTheFirstNewWeightFileIsThere() throws IOException {
        trained(method("A") + ", " + method("B"));
        String before = run("A");
        List<String> seen = new ArrayList<>();

        new AnalysisRun(analysis(method("A") + ", " + method("B")), new Listener(next -> {
            if (next.equals("B")) {
                seen.addAll(assertDoesNotThrow(this::names));
                seen.add(String.valueOf(assertDoesNotThrow(() -> run("A")).equals(before)));
                seen.add(String.valueOf(assertDoesNotThrow(() -> run("B")).equals(before)));
            }
        })).run();

        assertEquals(List.of(".hepmva-draft", ".hepmva.files", ".hepmva.lock", "A.hepmva.json",
                "B.hepmva.json", "false", "true"), seen);
        assertEquals(run("A"), run("B"));
    }

    @Test
    void twoTrainingsIntoOneFolderAtOnceAreRefused() throws IOException {
        List<String> refusals = new ArrayList<>();

        new AnalysisRun(analysis(method("A")), new Listener(next -> refusals.add(
                assertThrows(IOException.class, () -> trained(method("Other"))).getMessage()))).run();

        assertEquals(List.of("output folder " + results() + " is in use by another training: wait until it"
                + " has ended, or give another folder with --out"), refusals);
        assertEquals(List.of(".hepmva.files", "A.hepmva.json", "events.csv.gz", "plots",
                "report.html", "results.json"),
                names());
        assertDoesNotThrow(() -> trained(method("Other")));
    }

    @Test
    void whatAKilledTrainingLeftHindersNobodyAndIsTakenAway() throws IOException {
        Files.createDirectories(results().resolve(".hepmva-draft/report/plots"));
        Files.writeString(results().resolve(".hepmva-draft/report/plots/roc.svg"), "half");
        Files.writeString(results().resolve(".hepmva.lock"), "999999");
        Files.writeString(results().resolve(".hepmva-1-2-3.part"), "half");

        trained(method("A"));

        assertEquals(List.of(".hepmva-1-2-3.part", ".hepmva.files", "A.hepmva.json", "events.csv.gz",
                "plots", "report.html", "results.json"), names());
    }

    @Test
    void aFolderThatVanishesCostsNoWeightFile() throws IOException {
        Listener listener = new Listener(said -> { });
        listener.onSaying = sentence -> {
            if (sentence.startsWith("evaluating")) {
                remove(results());
            }
        };

        new AnalysisRun(analysis(method("A") + ", " + method("B")), listener).run();

        assertEquals(run("A"), run("B"));
    }

    @Test
    void anEvaluationThatFailsCostsNoWeightFile() throws IOException {
        Listener listener = new Listener(said -> { });
        listener.onSaying = sentence -> {
            if (sentence.startsWith("evaluating")) {
                remove(results());
                throw new IllegalStateException("something unforeseen");
            }
        };

        assertThrows(IllegalStateException.class,
                () -> new AnalysisRun(analysis(method("A")), listener).run());

        assertEquals(List.of(".hepmva.files", "A.hepmva.json"), names());
    }

    @Test
    void anInputOrTheAnalysisItselfIsNotAnOutput() throws IOException {
        Files.createDirectories(results());
        Files.move(folder.resolve("events.csv"), results().resolve("results.json"));
        Path events = Files.createLink(folder.resolve("events.csv"), results().resolve("results.json"));

        IOException input = assertThrows(IOException.class, () -> trained(method("A")));
        Files.delete(results().resolve("results.json"));
        analysis(method("A"));
        Path own = Files.move(folder.resolve("a.yaml"), folder.resolve("A.hepmva.json"));
        Analysis analysis = AnalysisFile.read(own).withOutput(folder);
        IOException itself = assertThrows(IOException.class,
                () -> new AnalysisRun(analysis, RunListener.NONE).run());

        assertEquals(results().resolve("results.json") + ": is an input, and would be lost; give another"
                + " folder for the results with --out or 'output'", input.getMessage());
        assertEquals(own + ": is the analysis itself, and would be lost; give another folder for the results"
                + " with --out or 'output'", itself.getMessage());
        assertTrue(Files.size(events) > 0);
    }

    @Test
    void withoutATestPartThereIsAWeightFileAndNoReport() throws IOException {
        trained(method("A"));
        Files.writeString(folder.resolve("events.csv"), "label,x,y\n1,0,0\n1,0,1\n1,1,0\n0,1,1\n");
        Listener listener = new Listener(said -> { });
        Analysis all = AnalysisFile.parse("""
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                split: {train: 1, validation: 0}
                methods: [{name: A, type: trees, minEvents: 1, subsample: 1}]
                """, folder, "all.yaml");

        AnalysisResult result = new AnalysisRun(all, listener).run();

        assertTrue(result.evaluation().isEmpty());
        assertEquals(List.of(".hepmva.files", "A.hepmva.json"), names());
        assertTrue(listener.said.contains("warning: nothing can be tested, as the test part cannot be"
                + " evaluated: Σw of signal is 0.0 (0 events), of background 0.0 (0 events), and both must be"
                + " above zero; there will be weight files, but no report (split '" + all.split().describe()
                + "')"), listener.said.toString());
        assertTrue(result.trained().get(0).classifier().response(new double[] {1, 1}) < 0);
        assertTrue(result.trained().get(0).classifier().response(new double[] {0, 1}) > 0);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("current.json"), "old");
        Files.createDirectories(results());
        Files.createSymbolicLink(results().resolve("A.hepmva.json"), shared.resolve("current.json"));

        trained(method("A"));

        assertTrue(Files.isSymbolicLink(results().resolve("A.hepmva.json")));
        assertEquals("A", WeightFile.read(shared.resolve("current.json")).method());
    }

    @Test
    void aPictureThatIsALinkToAnInputIsNotWritten() throws IOException {
        Files.createDirectories(results().resolve("plots"));
        Files.createSymbolicLink(results().resolve("plots/roc.svg"), folder.resolve("events.csv"));

        IOException refused = assertThrows(IOException.class, () -> trained(method("A")));

        assertEquals(results().resolve("plots/roc.svg") + ": is an input, and would be lost; give another"
                + " folder for the results with --out or 'output'", refused.getMessage());
    }

    @Test
    void aFolderOfPlotsElsewhereStaysThere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(results());
        Files.createSymbolicLink(results().resolve("plots"), elsewhere);

        trained(method("A"));

        assertTrue(Files.isSymbolicLink(results().resolve("plots")));
        assertTrue(Files.exists(elsewhere.resolve("roc.svg")));
    }

    @Test
    void aLinkToNothingIsNoFolder() throws IOException {
        Files.createSymbolicLink(results(), folder.resolve("nowhere"));

        IOException refused = assertThrows(IOException.class, () -> trained(method("A")));

        assertEquals("output folder " + results() + " cannot be written: " + results()
                + " is a link to what does not exist", refused.getMessage());
    }

    @Test
    void whereTheFolderCannotBeWrittenAnyMoreTheWeightFileIsKeptElsewhere() throws IOException {
        Listener listener = new Listener(next -> {
            remove(results());
            assertDoesNotThrow(() -> Files.writeString(results(), "mine"));
        });

        IOException failed = assertThrows(IOException.class,
                () -> new AnalysisRun(analysis(method("A")), listener).run());

        String before = "output folder " + results() + " cannot be written: " + results()
                + " is a file; what was trained is kept in ";
        assertTrue(failed.getMessage().startsWith(before), failed.getMessage());
        Path kept = Path.of(failed.getMessage().substring(before.length()));
        assertEquals("A", WeightFile.read(kept).method());
        assertEquals("mine", Files.readString(results()));
        remove(kept.getParent());
    }

    @Test
    void aFolderThatVanishedIsTakenOnlyIfNoOtherTrainingHasItByNow() throws Exception {
        Path lock = results().resolve(OutputLock.FILE);
        List<Process> other = new ArrayList<>();
        Listener listener = new Listener(next -> {
            remove(results());
            other.add(assertDoesNotThrow(() -> Locking.start(lock)));
        });

        IOException failed;
        try {
            failed = assertThrows(IOException.class,
                    () -> new AnalysisRun(analysis(method("A")), listener).run());
        } finally {
            other.get(0).destroyForcibly().waitFor();
        }

        String before = "output folder " + results().toRealPath() + " is in use by another training: wait"
                + " until it has ended, or give another folder with --out; what was trained is kept in ";
        assertTrue(failed.getMessage().startsWith(before), failed.getMessage());
        Path kept = Path.of(failed.getMessage().substring(before.length()));
        assertEquals("A", WeightFile.read(kept).method());
        assertEquals(List.of(OutputLock.FILE), names());
        remove(kept.getParent());
    }

    /** A program that has the lock of a folder, as another training would. */
    private static final class Locking {

        private Locking() {
        }

        static Process start(Path lock) throws IOException {
            Files.createDirectories(lock.getParent());
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                    Locking.class.getName(), lock.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getInputStream().read();
            return process;
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.println();
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }

    private static void remove(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the folder before each training and hears what is said. */
    private static final class Listener implements RunListener {

        private final Consumer<String> beforeTraining;
        private final List<String> said = new ArrayList<>();
        private Consumer<String> onSaying = sentence -> { };

        Listener(Consumer<String> beforeTraining) {
            this.beforeTraining = beforeTraining;
        }

        @Override
        public TrainingMonitor training(Method method) {
            beforeTraining.accept(method.name());
            return TrainingMonitor.NONE;
        }

        @Override
        public ProgressListener evaluating() {
            onSaying.accept("evaluating");
            return ProgressListener.NONE;
        }

        @Override
        public void says(String sentence) {
            said.add(sentence);
            onSaying.accept(sentence);
        }
    }
}
