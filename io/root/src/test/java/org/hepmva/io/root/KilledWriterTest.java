package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed while it writes a tree: under the name of the file is what was there before. */
@Tag("slow")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWriterTest {

    private static final long BEGUN = 5_000_000;

    @TempDir
    private Path folder;

    private void writeAndKill(Path file) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(),
                "-Xmx112m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WriteManyEntries.class.getName(), file.toString(), "100000")
                        .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        try {
            while (process.isAlive() && parts().stream().noneMatch(part -> part.toFile().length() > BEGUN)) {
                Thread.sleep(20);
            }
        } finally {
            process.destroyForcibly();
        }
        assertNotEquals(0, process.waitFor(), "it was not killed");
        assertEquals("", Files.readString(folder.resolve("said")));
    }

    /** {@return what is in the folder beside the file} */
    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".part")).toList();
        }
    }

    @Test
    void noFileIsThereWhereNoneWas() throws IOException, InterruptedException {
        Path file = folder.resolve("f.root");

        writeAndKill(file);

        assertTrue(Files.notExists(file));
        assertEquals(1, parts().size());
    }

    @Test
    void anOlderFileIsAsItWasAndTheNextWriterIsNotDisturbed() throws IOException, InterruptedException {
        Path file = folder.resolve("f.root");
        write(file, 1);
        byte[] before = Files.readAllBytes(file);

        writeAndKill(file);

        assertEquals(-1, Files.mismatch(file, Files.write(folder.resolve("before"), before)));
        write(file, 2);
        try (Ntuple ntuple = Ntuple.open(file, "events")) {
            assertEquals(List.of("2"), Fixtures.texts(ntuple, "x"));
        }
    }

    private static void write(Path file, int value) throws IOException {
        try (RootFileWriter writer = RootFileWriter.create(file, Compression.none());
                TreeWriter tree = writer.tree("events", "", List.of(
                        ColumnDescription.of("x", ScalarType.INT)))) {
            tree.write(List.of(Column.ofInts("x", new int[] {value}, 1)), 1);
            writer.commit();
        }
    }
}
