package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.io.laws.AddFirstColumn;
import org.hepmva.testing.NewJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded by the chunk, not by the file: read in a new process of 64 MB. */
@Tag("slow")
class BoundedMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void twoThousandRootFilesInAChain() throws IOException {
        int files = 2000;
        for (int i = 0; i < files; i++) {
            Files.copy(Path.of("src/test/resources/root/uproot.root"), folder.resolve(i + ".root"));
        }

        assertEquals(files * 240 + " entries, first column adds up to " + files * 2 * 119 * 120 / 16,
                read(folder.resolve("*.root")));
    }

    @Test
    void aTreeOfSeveralTimesTheMemoryIsWritten() throws IOException {
        Path file = folder.resolve("f.root");

        assertEquals("2000000 entries", NewJava.said(112, WriteManyEntries.class, file.toString(), "200"));

        assertEquals(true, Files.size(file) > 200_000_000L);
    }

    private static String read(Path files) throws IOException {
        return NewJava.said(64, AddFirstColumn.class, files.toString());
    }
}
