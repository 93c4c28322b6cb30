package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROOT files of which the bytes are not simply those of a file. */
class ElsewhereTest {

    private static final Path PLAIN = Path.of("src/test/resources/root/embedded.root");

    @TempDir
    private Path folder;

    private static double[][] values(Ntuple ntuple) throws IOException {
        try (ntuple) {
            return Query.of(List.of(Definition.parse("sI0"))).read(ntuple, ProgressListener.NONE);
        }
    }

    @Test
    void aFileThatGzipHasCompressedIsReadAsItIsInside() throws IOException {
        Path packed = folder.resolve("embedded.root.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(PLAIN, out);
        }

        List<TableDescription> tables = Ntuple.tables(packed);
        double[][] values = values(Ntuple.open(packed + ":" + tables.get(0).name()));

        assertEquals(Ntuple.tables(PLAIN), tables);
        assertArrayEquals(values(Ntuple.open(PLAIN.toString())), values);
        assertEquals(packed + ":" + tables.get(0).name(), Ntuple.open(packed.toString()).location());
    }

    @Test
    void aFileInMemoryIsReadUnderTheNameItIsGiven() throws IOException {
        Ntuple ntuple = Ntuple.open(ByteSource.of("toys", Files.readAllBytes(PLAIN)), "");

        assertEquals("toys:" + Ntuple.tables(PLAIN).get(0).name(), ntuple.location());
        assertArrayEquals(values(Ntuple.open(PLAIN.toString())), values(ntuple));
    }
}
