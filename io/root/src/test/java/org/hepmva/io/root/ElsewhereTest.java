package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.TableDescription;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Tag;
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
    @Tag("slow")
    void ofALargeCompressedFileNothingIsLeftBehindWhenItsTableIsNotThere() throws IOException {
        Path packed = folder.resolve("long.root.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(PLAIN, out);
            for (int i = 0; i < 65; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Set<Path> before = temporaryFiles();

        assertThrows(NtupleException.class, () -> Ntuple.open(packed + ":nothing"));
        assertEquals(1, Ntuple.tables(packed).size());

        assertEquals(before, temporaryFiles());
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("hepmva-.*[.]tmp"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void threeColumnsOfAFileOnAServerAreReadInFewRequests() throws IOException {
        Path file = Path.of("../../examples/data/epid.root");
        List<String> names = Ntuple.open(file.toString()).names().subList(0, 3);
        Query query = Query.of(names.stream().map(name -> Definition.parse("`" + name + "`")).toList());
        try (LoopbackServer server = LoopbackServer.start().serve("/epid.root", Files.readAllBytes(file));
                Ntuple ntuple = Ntuple.open(server.url("/epid.root"));
                Ntuple local = Ntuple.open(file.toString())) {
            int opening = server.requests().size();

            assertArrayEquals(query.read(local, ProgressListener.NONE),
                    query.read(ntuple, ProgressListener.NONE));

            assertEquals(2, opening); // of 4.7 MB the beginning, and the end with the description of the tree
            assertTrue(server.requests().size() <= 4, () -> server.requests().toString());
        }
    }

    @Test
    void aFileInMemoryIsReadUnderTheNameItIsGiven() throws IOException {
        Ntuple ntuple = Ntuple.open(ByteSource.of("toys", Files.readAllBytes(PLAIN)), "");

        assertEquals("toys:" + Ntuple.tables(PLAIN).get(0).name(), ntuple.location());
        assertArrayEquals(values(Ntuple.open(PLAIN.toString())), values(ntuple));
    }
}
