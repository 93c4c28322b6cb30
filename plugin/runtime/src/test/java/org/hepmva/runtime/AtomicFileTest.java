package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private static String refusal(Path file, AtomicFile.Content content) {
        return assertThrows(WeightFileException.class, () -> AtomicFile.write(file, content)).getMessage();
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        Path file = folder.resolve("BDT.json");

        String sentence = refusal(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        });

        assertEquals(file + " cannot be written: No space left on device", sentence);
        assertEquals(List.of(), WeightFileTest.filesIn(folder));
    }

    @Test
    void aFullDiskLeavesTheOldFileAsItWas() throws IOException {
        Path file = folder.resolve("BDT.json");
        Files.writeString(file, "old");

        refusal(file, out -> {
            out.write('n');
            throw new IOException("No space left on device");
        });

        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), WeightFileTest.filesIn(folder));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("missing").resolve("BDT.json");

        assertEquals(file + " cannot be written: the folder does not exist", refusal(file, out ->
                out.write(1)));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x").resolve("BDT.json");

        assertEquals(file + " cannot be written: Not a directory", refusal(file, out -> out.write(1)));
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() {
        assertEquals(folder + " cannot be written: it is a folder", refusal(folder, out -> out.write(1)));
    }

    @Test
    void aFolderThatTakesNoFilesIsRefused() {
        Path file = Path.of("/proc/BDT.json");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "no /proc on this system");

        assertEquals("/proc/BDT.json cannot be written: the system allows no new file in the folder",
                refusal(file, out -> out.write(1)));
    }

    @Test
    void aFolderWithoutPermissionIsRefused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root writes anywhere");
        Path file = closed.resolve("BDT.json");

        assertEquals(file + " cannot be written: permission denied", refusal(file, out -> out.write(1)));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        AtomicFile.write(link, out -> out.write('n'));

        assertEquals("n", Files.readString(target));
        assertEquals(true, Files.isSymbolicLink(link));
    }

    @Test
    void aTemporaryFileThatACrashLeftIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve(".BDT.json.0.part"), "half");

        AtomicFile.write(folder.resolve("BDT.json"), out -> out.write('n'));

        assertEquals("n", Files.readString(folder.resolve("BDT.json")));
    }

    @Test
    void writersOfTheSameFileDoNotDisturbEachOther() throws IOException {
        Path file = folder.resolve("BDT.json");

        IntStream.range(0, 500).parallel().forEach(i ->
                assertDoesNotThrow(() -> AtomicFile.write(file, out -> out.write('n'))));

        assertEquals("n", Files.readString(file));
        assertEquals(List.of(file), WeightFileTest.filesIn(folder));
    }
}
