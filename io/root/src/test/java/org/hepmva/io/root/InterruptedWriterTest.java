package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thread that is interrupted while it writes is told so in one sentence, and stays interrupted. */
class InterruptedWriterTest {

    private static final int COUNT = 10_000;
    private static final List<ColumnDescription> ONE = List.of(ColumnDescription.of("x", ScalarType.LONG));

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    private static void assertTold(Path path, UnwritableFileException e) {
        assertEquals(path + " cannot be written: its thread was interrupted", e.getMessage());
        assertTrue(Thread.currentThread().isInterrupted());
    }

    /** With several threads it waits for those that compress, with one for the file. */
    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "1, false", "4, false"})
    void whoWritesATableIsTold(int threads, boolean isTree) throws IOException {
        Path path = folder.resolve("f.root");
        RootWriteSettings settings = RootWriteSettings.defaults().withThreads(threads)
                .withClusterBytes(1 << 16).withBasketBytes(1 << 12);
        List<Column> columns = List.of(Column.ofLongs("x", new long[COUNT], COUNT));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none(), settings)) {
            TreeWriter tree = file.tree("t", "", ONE);
            RntupleWriter ntuple = file.rntuple("n", "", ONE);
            Thread.currentThread().interrupt();

            assertTold(path, assertThrows(UnwritableFileException.class, () -> {
                for (int i = 0; i < 1000; i++) { // more than waits in memory
                    if (isTree) {
                        tree.write(columns, COUNT);
                    } else {
                        ntuple.write(columns, COUNT);
                    }
                }
            }));
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void whoCommitsIsTold() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            Thread.currentThread().interrupt();

            assertTold(path, assertThrows(UnwritableFileException.class, file::commit));
        }
        assertEquals(0, folder.toFile().list().length);
    }
}
