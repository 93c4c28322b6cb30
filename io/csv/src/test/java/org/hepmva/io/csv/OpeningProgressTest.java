package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text file is read as a whole to be opened; that takes long for a large one, so it says how far it is. */
class OpeningProgressTest {

    @TempDir
    private Path folder;

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
             OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write("x,y\n".getBytes(StandardCharsets.US_ASCII));
            for (int row = 0; row < 60_000; row++) {
                out.write((row + "," + Math.sqrt(row) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }

    /** Notes what it is told about the opening. */
    private static final class Notes implements ProgressListener {

        private final List<Long> done = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();

        @Override
        public void progress(long entries, long total) {
            throw new AssertionError("nothing but the opening was asked for");
        }

        @Override
        public void opening(long bytes, long total) {
            done.add(bytes);
            totals.add(total);
        }
    }

    private static void assertTold(Path file) throws IOException {
        Notes notes = new Notes();

        Ntuple.open(file.toString(), notes).close();

        assertTrue(notes.done.size() > 3, "told " + notes.done.size() + " times");
        assertEquals(notes.done.stream().sorted().distinct().toList(), notes.done);
        assertEquals(Files.size(file), notes.done.get(notes.done.size() - 1));
        assertEquals(List.of(Files.size(file)), notes.totals.stream().distinct().toList());
    }

    @Test
    void bytesOfTheFileAreCountedUpToItsEnd() throws IOException {
        assertTold(written("events.csv"));
    }

    @Test
    void bytesOfACompressedFileAreCountedAsTheyAreOnDisk() throws IOException {
        assertTold(written("events.csv.gz"));
    }

    @Test
    void aListenerMayEndTheOpening() throws IOException {
        String file = written("events.csv").toString();
        ProgressListener impatient = new ProgressListener() {
            @Override
            public void progress(long done, long total) {
                throw new AssertionError("nothing but the opening was asked for");
            }

            @Override
            public void opening(long done, long total) {
                throw new CancellationException("enough");
            }
        };

        assertEquals("enough",
                assertThrows(CancellationException.class, () -> Ntuple.open(file, impatient)).getMessage());
    }
}
