package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A folder that vanishes, a training that was killed: what was learned is not lost. */
@Tag("slow")
class OutputLostTest extends TrainedFolder {

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
}
