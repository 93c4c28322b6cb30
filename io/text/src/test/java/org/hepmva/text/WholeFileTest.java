package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private static String refusal(Path file, WholeFile.Content content) {
        return assertThrows(UnwritableException.class, () -> WholeFile.write(file, content)).getMessage();
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        Path file = folder.resolve("BDT.json");

        String sentence = refusal(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        });

        assertEquals(file + " cannot be written: No space left on device", sentence);
        assertEquals(List.of(), filesIn(folder));
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
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("missing").resolve("BDT.json");

        assertEquals(file + " cannot be written: there is no folder '" + file.getParent() + "'",
                refusal(file, out -> out.write(1)));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x").resolve("BDT.json");

        assertEquals(file + " cannot be written: '" + file.getParent() + "' is a file",
                refusal(file, out -> out.write(1)));
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() {
        assertEquals(folder + " cannot be written: it is a folder", refusal(folder, out -> out.write(1)));
    }

    @Test
    void aFolderThatTakesNoFilesIsRefused() {
        Path file = Path.of("/proc/BDT.json");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "no /proc on this system");

        assertEquals("/proc/BDT.json cannot be written: no file can be made in folder '/proc'",
                refusal(file, out -> out.write(1)));
    }

    @Test
    void aFolderWithoutPermissionIsRefused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root writes anywhere");
        Path file = closed.resolve("BDT.json");

        assertEquals(file + " cannot be written: permission denied in folder '" + closed + "'",
                refusal(file, out -> out.write(1)));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        WholeFile.write(link, out -> out.write('n'));

        assertEquals("n", Files.readString(target));
        assertEquals(true, Files.isSymbolicLink(link));
    }

    @Test
    void temporaryFilesThatCrashesLeftAreNoObstacle() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(folder.resolve(".BDT.json." + i + ".part"), "half");
        }

        WholeFile.write(folder.resolve("BDT.json"), out -> out.write('n'));

        assertEquals("n", Files.readString(folder.resolve("BDT.json")));
    }

    @Test
    void writersOfTheSameFileDoNotDisturbEachOther() throws IOException {
        Path file = folder.resolve("BDT.json");

        IntStream.range(0, 500).parallel().forEach(i ->
                assertDoesNotThrow(() -> WholeFile.write(file, out -> out.write('n'))));

        assertEquals("n", Files.readString(file));
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aLinkToNothingStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

        WholeFile.write(link, out -> out.write('n'));

        assertEquals("n", Files.readString(folder.resolve("target")));
        assertEquals(true, Files.isSymbolicLink(link));
    }

    @Test
    void thePermissionsOfAnOlderFileStay() throws IOException {
        Path file = Files.writeString(folder.resolve("BDT.json"), "old");
        assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null, "no POSIX here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        WholeFile.write(file, out -> out.write('n'));

        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aNameAsLongAsTheSystemAllowsIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));

        WholeFile.write(file, out -> out.write('n'));

        assertEquals("n", Files.readString(file));
    }

    @Test
    void nothingIsSeenBeforeTheCommitAndNothingStaysWithoutOne() throws IOException {
        Path file = folder.resolve("BDT.json");

        try (WholeFile whole = WholeFile.open(file)) {
            whole.stream().write('n');
            whole.stream().flush();
            assertEquals(false, Files.exists(file));
        }

        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void whatIsNoRegularFileIsWrittenTo() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");

        WholeFile.write(Path.of("/dev/null"), out -> out.write('n'));

        assertEquals("/dev/full cannot be written: No space left on device",
                refusal(full, out -> out.write(new byte[100_000])));
        assertEquals(true, Files.exists(full));
    }

    @Test
    void controlCharactersOfANameAreEscapedInTheSentence() {
        Path file = folder.resolve("a\u001b[31m").resolve("b");

        String shown = folder + "/a\\u001b[31m";
        assertEquals(shown + "/b cannot be written: there is no folder '" + shown + "'",
                refusal(file, out -> out.write('n')));
    }

    @Test
    void aDraftMovesIntoAFolderThatIsMadeAndBehindALink() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), "n");
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        WholeFile.moveIntoPlace(draft, link);
        WholeFile.moveIntoPlace(Files.writeString(draft, "m"), folder.resolve("new/file"));

        assertEquals("n", Files.readString(target));
        assertEquals(true, Files.isSymbolicLink(link));
        assertEquals("m", Files.readString(folder.resolve("new/file")));
        assertEquals(false, Files.exists(draft));
    }

    @Test
    void whatWasWrittenIsOverwrittenAndGoesOnWhereItWas() throws IOException {
        Path file = folder.resolve("f");

        try (WholeFile whole = WholeFile.open(file)) {
            whole.stream().write("head, body".getBytes(StandardCharsets.US_ASCII));
            whole.patch(0, "HEAD".getBytes(StandardCharsets.US_ASCII));
            whole.stream().write('!');
            whole.commit();
        }

        assertEquals("HEAD, body!", Files.readString(file));
    }

    @Test
    void aHoleReadsAsZeros() throws IOException {
        Path file = folder.resolve("f");

        try (WholeFile whole = WholeFile.open(file)) {
            whole.stream().write('a');
            whole.leaveHole(2);
            whole.stream().write('b');
            whole.commit();
        }

        assertEquals("a\0\0b", Files.readString(file));
    }

    @Test
    void aCopyIsAddedToAndTheOldFileStaysWithoutACommit() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");

        try (WholeFile whole = WholeFile.openBehindCopy(file)) {
            whole.stream().write('!');
            whole.stream().flush();
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), filesIn(folder));
        try (WholeFile whole = WholeFile.openBehindCopy(file)) {
            whole.stream().write('!');
            whole.commit();
        }

        assertEquals("old!", Files.readString(file));
    }

    @Test
    void whatCannotBePatchedSaysSo() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");

        try (WholeFile whole = WholeFile.open(full)) {
            assertEquals("/dev/full cannot be written: No space left on device",
                    assertThrows(UnwritableException.class, () -> whole.patch(0, new byte[1])).getMessage());
            assertEquals("/dev/full cannot be written: it is no regular file",
                    assertThrows(UnwritableException.class, () -> whole.leaveHole(1)).getMessage());
        }
    }

    @Test
    void whatLacksSomethingThatCouldNotBeWrittenIsNotCommitted() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");

        try (WholeFile streamed = WholeFile.open(full); WholeFile patched = WholeFile.open(full)) {
            assertThrows(UnwritableException.class, () -> streamed.stream().write(new byte[100_000]));
            assertThrows(UnwritableException.class, () -> patched.patch(0, new byte[1]));

            for (WholeFile each : List.of(streamed, patched, streamed)) {
                assertEquals("/dev/full cannot be written: something of it could not be written before",
                        assertThrows(UnwritableException.class, each::commit).getMessage());
            }
        }
    }

    @Test
    void whatIsNotThereCannotBeAddedTo() throws IOException {
        Path file = folder.resolve("f");

        String sentence = assertThrows(UnwritableException.class, () -> WholeFile.openBehindCopy(file))
                .getMessage();

        assertEquals(file + " cannot be added to: it does not exist", sentence);
        assertEquals(List.of(), filesIn(folder));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
