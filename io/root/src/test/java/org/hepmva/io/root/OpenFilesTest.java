package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When files are open, and what happens to an ntuple whose file changes under it. */
class OpenFilesTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    /** A table with a column sI0. */
    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        if (name.endsWith(".csv")) {
            return Files.writeString(file, "sI0\n1\n2\n");
        }
        return Files.copy(Path.of("src/test/resources/root/embedded.root"), file,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> chained(String ending, int files) throws IOException {
        List<String> locations = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            locations.add(file(i + ending).toString());
        }
        return locations;
    }

    private long open() throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "this system does not list open files");
        long open = 0;
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            for (Path descriptor : descriptors.toList()) {
                boolean isLink = Files.isSymbolicLink(descriptor); // the list's own is gone
                open += isLink && Files.readSymbolicLink(descriptor).startsWith(folder.toRealPath()) ? 1 : 0;
            }
        }
        return open;
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".csv"})
    void aChainOfManyFilesHoldsOnlyTheOneBeingRead(String ending) throws IOException {
        try (Ntuple chain = Ntuple.openAll(chained(ending, 40))) {
            assertEquals(0, open());
            try (Chunks chunks = chain.chunks(List.of("sI0"), EntryRange.all())) {
                while (chunks.advance()) {
                    assertTrue(open() <= 1, open() + " files are open");
                }
                assertEquals(0, open());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".csv"})
    void aWalkThatIsGivenUpLetsGoOfItsFile(String ending) throws IOException {
        Ntuple ntuple = Ntuple.open(file("events" + ending).toString());
        try (Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            chunks.advance();
            assertEquals(1, open());
        }
        assertEquals(0, open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.root:nothing", "events.csv:nothing"})
    void aFileThatIsRefusedIsNotLeftOpen(String location) throws IOException {
        file(location.replace(":nothing", ""));

        assertThrows(UnknownTableException.class, () -> Ntuple.open(folder.resolve(location).toString()));

        assertEquals(0, open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.root", "events.csv"})
    void aFileThatChangedSinceItWasOpenedIsNotReadAsIfItWereTheOldOne(String name) throws IOException {
        Path file = file(name);
        Ntuple ntuple = Ntuple.open(file.toString());
        long size = Files.size(file);
        Files.writeString(file, "sI0\n7\n8\n9\n");

        try (Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            assertEquals(file + ": has changed since it was opened (" + size + " bytes then, 10 now);"
                    + " open it again",
                    assertThrows(UnreadableFileException.class, chunks::advance).getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.root", "events.csv"})
    void anotherFileOfTheSameLengthIsNoticedToo(String name) throws IOException {
        Path file = file(name);
        Ntuple ntuple = Ntuple.open(file.toString());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        try (Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            assertEquals(file + ": has changed since it was opened; open it again",
                    assertThrows(UnreadableFileException.class, chunks::advance).getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.root", "events.csv"})
    void aFileThatIsGoneIsTheSentenceOfAMissingFile(String name) throws IOException {
        Path file = file(name);
        Ntuple ntuple = Ntuple.open(file.toString());
        Files.delete(file);

        try (Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            assertEquals(file + ": no such file; the folder '" + folder + "' is empty",
                    assertThrows(UnreadableFileException.class, chunks::advance).getMessage());
        }
    }

    @Test
    void anNtupleThatWasClosedSaysSo() throws IOException {
        Path file = file("events.root");
        Ntuple ntuple = Ntuple.open(file.toString());
        ntuple.close();

        try (Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            assertEquals(file + ": was closed, nothing more can be read from it",
                    assertThrows(IOException.class, chunks::advance).getMessage());
        }
    }
}
