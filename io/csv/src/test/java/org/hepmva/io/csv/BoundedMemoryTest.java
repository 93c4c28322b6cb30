package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
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
    void fiveMillionRowsOfText() throws IOException {
        int rows = 5_000_000;
        Path file = folder.resolve("big.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("n,x,label\n");
            for (int i = 0; i < rows; i++) {
                out.write(i + "," + i / 8.0 + ",run " + i + "\n");
            }
        }

        assertEquals(rows + " entries, first column adds up to " + (rows - 1L) * rows / 2, read(file));
    }

    private static String read(Path files) throws IOException {
        return NewJava.said(64, AddFirstColumn.class, files.toString());
    }
}
