package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootWriteSettingsTest {

    private static final int ENTRIES = 100_000;
    private static final RootWriteSettings SMALL = RootWriteSettings.defaults().withThreads(2)
            .withClusterBytes(1 << 16).withBasketBytes(1 << 12);

    @TempDir
    private Path folder;

    private static List<ColumnDescription> columns() {
        return List.of(ColumnDescription.of("x", ScalarType.INT));
    }

    private static List<Column> values() {
        return List.of(Column.ofInts("x", IntStream.range(0, ENTRIES).toArray(), ENTRIES));
    }

    private static void assertWhole(Path path) throws IOException {
        long next = 0;
        try (Ntuple ntuple = Ntuple.open(path, "");
                Chunks chunks = ntuple.chunks(List.of("x"), EntryRange.all())) {
            while (chunks.advance()) {
                for (int i = 0; i < chunks.chunk().size(); i++) {
                    assertEquals(next++, chunks.chunk().column(0).whole(i));
                }
            }
        }
        assertEquals(ENTRIES, next);
    }

    @Test
    void aTreeHasClustersAndBasketsOfTheSizeThatIsAskedFor() throws IOException {
        Path path = folder.resolve("t.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zlib(1), SMALL)) {
            file.tree("events", "", columns()).write(values(), ENTRIES);
            file.commit();
        }

        assertWhole(path);
        try (RootFile file = RootFile.open(path)) {
            RootObject tree = file.object("events");
            RootObject branch = tree.objects("fBranches").get(0);
            assertEquals((1 << 16) / Integer.BYTES, tree.whole("fAutoFlush"));
            assertEquals((ENTRIES * Integer.BYTES + 4095) / 4096, branch.whole("fWriteBasket"));
        }
    }

    @Test
    void anRntupleHasMoreClustersWhereTheyAreSmaller() throws IOException {
        Path path = folder.resolve("r.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1), SMALL)) {
            file.rntuple("events", "", columns()).write(values(), ENTRIES);
            file.commit();
        }

        assertWhole(path);
        try (Ntuple ntuple = Ntuple.open(path, "");
                Chunks chunks = ntuple.chunks(List.of("x"), EntryRange.all())) {
            assertTrue(chunks.advance());
            assertEquals((1 << 16) / Integer.BYTES, chunks.chunk().size()); // a chunk is of one cluster
        }
    }

    @Test
    void whatIsAddedToAFileHasSettingsToo() throws IOException {
        Path path = folder.resolve("a.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.makeDirectory("before");
            file.commit();
        }
        try (RootFileWriter file = RootFileWriter.append(path, Compression.none(), SMALL)) {
            file.tree("events", "", columns()).write(values(), ENTRIES);
            file.commit();
        }

        assertWhole(path);
        try (RootFile file = RootFile.open(path)) {
            assertEquals((1 << 16) / Integer.BYTES, file.object("events").whole("fAutoFlush"));
        }
    }

    /** Of the largest cluster that is allowed; its entries grow, and so a later one gets twice as large. */
    @Tag("slow")
    @Test
    void anRntupleOfTheLargestClustersIsWhole() throws IOException {
        RootWriteSettings most = RootWriteSettings.defaults().withClusterBytes(1 << 27);
        ColumnDescription hits = ColumnDescription.of("hits", ArrayType.varying(ScalarType.DOUBLE));
        Path path = folder.resolve("largest.root");
        int[] sizes = {1 << 12, 1 << 14}; // of the arrays of the first cluster, and of those behind it
        int entries = 12 * 1024;
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1), most);
                RntupleWriter rntuple = file.rntuple("events", "", List.of(hits))) {
            for (int entry = 0; entry < entries; entry++) {
                int size = sizes[entry < entries / 3 ? 0 : 1];
                double[] values = new double[size];
                values[size - 1] = entry;
                rntuple.write(List.of(Column.ofArrays("hits", new int[] {0, size},
                        Column.ofDoubles("hits", values, size), 1)), 1);
            }
            file.commit();
        }

        long next = 0;
        try (Ntuple ntuple = Ntuple.open(path, "");
                Chunks chunks = ntuple.chunks(List.of("hits"), EntryRange.all())) {
            while (chunks.advance()) {
                ArrayColumn arrays = chunks.chunk().column(0).arrays();
                for (int i = 0; i < chunks.chunk().size(); i++) {
                    assertEquals(next++, arrays.contents().value(arrays.offsets()[i + 1] - 1));
                }
            }
        }
        assertEquals(entries, next);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        RootWriteSettings usual = RootWriteSettings.defaults();

        assertEquals("threads = 0 is less than 1", refusal(() -> usual.withThreads(0)));
        assertEquals("clusterBytes = 1000 is not in [65536, 134217728]",
                refusal(() -> usual.withClusterBytes(1000)));
        assertEquals("basketBytes = 1 is not in [1024, 134217728]", refusal(() -> usual.withBasketBytes(1)));
    }

    private static String refusal(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }
}
