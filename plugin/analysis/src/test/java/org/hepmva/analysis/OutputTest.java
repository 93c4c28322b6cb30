package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The folder for results belongs to one training at a time, and holds the results of one. */
@Tag("slow")
class OutputTest extends TrainedFolder {

    private long pictures() throws IOException {
        try (Stream<Path> all = Files.list(results().resolve("plots"))) {
            return all.count();
        }
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
        String said = "removed from " + results() + ", as they were of an earlier training: B.hepmva.json, ";
        assertTrue(last.startsWith(said), last);
        assertTrue(last.substring(said.length()).matches("[1-9][0-9]* pictures"), last);
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
}
