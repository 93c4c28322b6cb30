package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, a full disk and a reader that goes away, each against a program of its own. */
class InterruptTest {

    /** The bit of signal 2 among those that a process ignores. */
    private static final long SIGINT = 1 << 1;

    @TempDir
    private Path folder;

    /** What a shell starts in the background ignores Ctrl-C, and so does what that starts in turn. */
    private static ProcessBuilder program(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ignoresCtrlC()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(Run.program(arguments));
        return new ProcessBuilder(command);
    }

    private static boolean ignoresCtrlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
    }

    private Process started(Path analysis) throws IOException {
        return program("train", analysis).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    private void waitUntilSaid(String text) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !Files.readString(folder.resolve("err")).contains(text); i++) {
            Thread.sleep(50);
        }
        assertTrue(Files.readString(folder.resolve("err")).contains(text),
                Files.readString(folder.resolve("err")));
    }

    private static void pressCtrlC(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "it does not end");
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @Tag("slow")
    void whatIsTrainedSoFarIsKeptWhenCtrlCIsPressed() throws IOException, InterruptedException {
        Events.csv(folder);
        Path analysis = Files.writeString(folder.resolve("a.yaml"), Events.analysis()
                .replace("trees: 10", "trees: 1000000, earlyStopping: 0")
                .replace("output", "  - {name: Never, type: trees}\noutput"));

        Process process = started(analysis);
        waitUntilSaid("\nbackground   800      400  400");
        Thread.sleep(700);
        pressCtrlC(process);

        String err = Files.readString(folder.resolve("err"));
        assertEquals(1, process.exitValue(), err);
        assertTrue(err.contains("\nstopping: what is trained so far is kept; once more ends at once\n"), err);
        assertTrue(err.contains("\nmethod 'Never' was not trained: stopped before\n"), err);
        assertTrue(Files.readString(folder.resolve("out")).contains("report: "), err);
        WeightFile written = WeightFile.read(folder.resolve("results/BDT.hepmva.json"));
        BoostedTrees kept = (BoostedTrees) written.classifier();
        assertTrue(kept.trees() >= 1 && kept.trees() < 1_000_000, kept.toString());
        assertEquals(List.of(".hepmva.files", "BDT.hepmva.json", "events.csv.gz", "plots",
                "report.html", "results.json"),
                namesIn(folder.resolve("results")));
    }

    @Test
    @Tag("slow")
    void theBestEpochSoFarIsKeptWhenCtrlCIsPressed() throws IOException, InterruptedException {
        Events.csv(folder);
        Path analysis = Files.writeString(folder.resolve("a.yaml"), Events.analysis()
                .replace("type: trees, trees: 10, minEvents: 20",
                        "type: dl4j, hidden: [8], epochs: 1000000, earlyStopping: 0"));

        Process process = started(analysis);
        waitUntilLoaded(process, "libnd4jcpu");
        Thread.sleep(2000);
        pressCtrlC(process);

        String err = Files.readString(folder.resolve("err"));
        assertEquals(1, process.exitValue(), err);
        assertTrue(err.contains("\nstopping: what is trained so far is kept; once more ends at once\n"), err);
        assertTrue(Files.readString(folder.resolve("out")).contains("report: "), err);
        WeightFile written = WeightFile.read(folder.resolve("results/BDT.hepmva.json"));
        Transformed kept = (Transformed) written.classifier();
        assertEquals(2, ((DenseNetwork) kept.inner()).layers().size());
        assertEquals(List.of(".hepmva.files", "BDT.hepmva.json", "events.csv.gz", "plots",
                "report.html", "results.json"),
                namesIn(folder.resolve("results")));
    }

    /** A program that writes as much as it is told. */
    @FunctionalInterface
    private interface Writing {

        Process start(int size) throws IOException;
    }

    /**
     * Presses Ctrl-C as soon as something is written. A fast machine may have written all by then, so that
     * the program ended well: that is no answer, and it gets twice as much to write.
     *
     * @param size how much at first; at most 16 times that is tried
     */
    private void pressCtrlCWhileItWrites(int size, Writing writing) throws Exception {
        Process process = interrupted(writing.start(size));
        for (int more = 2 * size; process.exitValue() == 0 && more <= 16 * size; more *= 2) {
            process = interrupted(writing.start(more));
        }
        assertEquals(1, process.exitValue(), Files.readString(folder.resolve("err")));
    }

    private Process interrupted(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !rowsAreBeingWritten()) {
            Thread.sleep(5);
        }
        pressCtrlC(process);
        return process;
    }

    @Test
    @Tag("slow")
    @Timeout(600)
    void ctrlCWhileRowsAreWrittenLeavesTheOldFileAndNothingElse() throws Exception {
        Path output = folder.resolve("x.csv");
        Path rows = folder.resolve("rows.csv");

        pressCtrlCWhileItWrites(1_000_000, size -> {
            Files.writeString(output, "what was there before");
            Files.writeString(rows, "a,b\n" + "0.125,17\n".repeat(size));
            return program("dump", rows, "-o", output).redirectError(folder.resolve("err").toFile()).start();
        });

        assertEquals("\nstopping: OUT is not written; once more ends at once\n"
                + "hepmva: stopped; OUT is not written\n",
                Files.readString(folder.resolve("err")).replace(output.toString(), "OUT"));
        assertEquals("what was there before", Files.readString(output));
        assertEquals(List.of("err", "rows.csv", "x.csv"), namesIn(folder));
    }

    /** {@return a table of two classes in 15 variables} */
    private static String table(int events) {
        StringBuilder table = new StringBuilder("label,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o\n");
        Random random = new Random(5);
        for (int i = 0; i < events; i++) {
            table.append(i % 2);
            for (int v = 0; v < 15; v++) {
                table.append(',').append(i % 2 + random.nextInt(1000) / 500.0);
            }
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    @Tag("slow")
    @Timeout(600)
    void ctrlCWhileTmvasLayoutIsWrittenLeavesTheOldFileAndTheResults() throws Exception {
        Path analysis = Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o]
                methods: [{name: BDT, type: trees, trees: 2}]
                output: results
                """);
        Path target = folder.resolve("TMVA.root");

        pressCtrlCWhileItWrites(20_000, events -> {
            Files.writeString(target, "what was there before");
            Files.writeString(folder.resolve("events.csv"), table(events));
            return program("train", analysis, "--tmva-output", target)
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile()).start();
        });

        String err = Files.readString(folder.resolve("err")).replace(target.toString(), "OUT");
        assertTrue(err.endsWith("\nstopping: OUT is not written; once more ends at once\n"
                + "hepmva: stopped; OUT is not written\n"), err);
        assertEquals("what was there before", Files.readString(target));
        assertEquals(List.of("TMVA.root", "a.yaml", "err", "events.csv", "out", "results"),
                namesIn(folder));
        assertTrue(Files.readString(folder.resolve("out")).contains("report: "), err);
        assertTrue(Files.exists(folder.resolve("results/BDT.hepmva.json")));
    }

    /** An empty file was made for a moment before, to see whether one can be. */
    private boolean rowsAreBeingWritten() throws IOException {
        for (String name : namesIn(folder)) {
            if (name.endsWith(".part") && folder.resolve(name).toFile().length() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Waits until a process has a native library, as it has just before a network is trained. */
    private void waitUntilLoaded(Process process, String library) throws IOException, InterruptedException {
        Path maps = Path.of("/proc", String.valueOf(process.pid()), "maps");
        assumeTrue(Files.exists(maps), "only Linux tells which libraries a process has");
        for (int i = 0; i < 1200 && !Files.readString(maps).contains(library); i++) {
            Thread.sleep(50);
        }
        assertTrue(Files.readString(maps).contains(library), Files.readString(folder.resolve("err")));
    }

    @Test
    void aFullDiskIsASentence() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        Path data = Events.csv(folder);

        assertEquals(new Run(1, "", "hepmva: /dev/full cannot be written: No space left on device\n"),
                Run.hepmva("dump", data, "-o", "/dev/full"));
        for (String command : List.of("dump", "inspect")) {
            Process process = new ProcessBuilder(Run.program(command, data))
                    .redirectOutput(Path.of("/dev/full").toFile())
                    .redirectError(folder.resolve("err").toFile()).start();
            assertEquals(1, process.waitFor());
            assertTrue(Files.readString(folder.resolve("err")).endsWith(
                    "hepmva: standard output cannot be written: No space left on device\n"));
        }
    }

    @Test
    @Tag("slow")
    void aDiskThatFillsUpLeavesNothingHalfWritten() throws IOException, InterruptedException {
        Path data = Events.csv(folder);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mounted(disk), "only root can mount a small disk");
        try {
            Path analysis = Files.writeString(folder.resolve("a.yaml"),
                    Events.analysis().replace("output: results", "output: disk/results"));

            Run dump = Run.hepmva("dump", data, "-o", disk.resolve("x.csv"));
            Run train = Run.hepmva("train", analysis);

            assertEquals("hepmva: " + disk + "/x.csv cannot be written: No space left on device\n",
                    dump.err());
            assertEquals(1, dump.code());
            assertEquals(1, train.code());
            Matcher kept = Pattern.compile(": No space left on device; what was trained is kept in (.*)\n$")
                    .matcher(train.err());
            assertTrue(kept.find(), train.err());
            Path weights = Path.of(kept.group(1));
            assertEquals("BDT", WeightFile.read(weights).method());
            Files.delete(weights);
            Files.delete(weights.getParent());
            try (Stream<Path> left = Files.walk(disk)) {
                assertEquals(List.of(), left.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("BDT.hepmva.json"))
                        .filter(file -> !file.endsWith(".hepmva.files")).toList());
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mounted(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=12k", "none", disk.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @Tag("slow")
    void aReaderThatHasSeenEnoughIsNoError() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no /bin/sh");
        String command = String.join("' '", Run.program("dump", Events.ROOT_FILE));

        Run run = Run.program(folder, List.of("/bin/sh", "-c",
                "('" + command + "'; echo code $? >&2) | head -n 1"));

        assertEquals(new Run(0, "eop,shape,match,eventNumber,p,theta,species\n", "code 0\n"), run);
    }
}
