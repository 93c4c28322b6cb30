package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of many entries without and some with many values: what is in memory at once is bounded. */
class UnevenEntriesTest {

    private static final int EMPTY = 50_000;
    private static final int FULL = 300;
    private static final int VALUES = 4096;

    @TempDir
    private Path folder;

    /** {@return arrays in so many columns, and the number of the entry in another} */
    private Path uneven(int columns) throws IOException {
        Path path = folder.resolve("uneven.root");
        List<ColumnDescription> all = new ArrayList<>();
        all.add(ColumnDescription.of("n", ScalarType.INT));
        IntStream.range(0, columns).forEach(i -> all.add(
                ColumnDescription.of("x" + i, ArrayType.varying(ScalarType.INT))));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zlib(1));
                TreeWriter tree = file.tree("events", "", all)) {
            tree.write(entries(columns, 0, EMPTY, 0), EMPTY);
            for (int i = 0; i < FULL; i++) {
                tree.write(entries(columns, EMPTY + i, 1, VALUES), 1);
            }
            file.commit();
        }
        return path;
    }

    private static List<Column> entries(int columns, int first, int entries, int values) {
        List<Column> all = new ArrayList<>();
        all.add(Column.ofInts("n", IntStream.range(first, first + entries).toArray(), entries));
        int[] offsets = IntStream.rangeClosed(0, entries).map(i -> i * values).toArray();
        int[] contents = new int[entries * values];
        Arrays.fill(contents, first);
        for (int i = 0; i < columns; i++) {
            Column inside = Column.ofInts("x" + i, contents, contents.length);
            all.add(Column.ofArrays("x" + i, offsets, inside, entries));
        }
        return all;
    }

    /** {@return how many values there were at once, at most} */
    private static long walk(Ntuple ntuple, List<String> names) throws IOException {
        long most = 0;
        int entry = 0;
        try (Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
            while (chunks.advance()) {
                long values = 0;
                for (String name : names) {
                    Column column = chunks.chunk().column(names.indexOf(name));
                    values += name.equals("n") ? 0 : check(column, entry);
                    assertTrue(!name.equals("n") || column.whole(0) == entry, "entry " + entry);
                }
                entry += chunks.chunk().size();
                most = Math.max(most, values);
            }
        }
        assertEquals(EMPTY + FULL, entry);
        return most;
    }

    private static long check(Column column, int first) {
        int values = 0;
        for (int i = 0; i < column.size(); i++) {
            int length = column.arrays().length(i);
            assertEquals(first + i < EMPTY ? 0 : VALUES, length);
            if (length > 0) {
                assertEquals(first + i, column.arrays().contents().whole(values));
            }
            values += length;
        }
        return values;
    }

    @Test
    void manyBranchesTogetherHaveNoMoreAtOnceThanOne() throws IOException {
        int columns = 24;
        try (Ntuple ntuple = Ntuple.open(uneven(columns), "")) {
            List<String> names = IntStream.range(0, columns).mapToObj(i -> "x" + i).toList();

            long most = walk(ntuple, names);

            assertTrue(4 * most <= 64 << 20, most + " values");
            assertTrue(4 * most >= 32 << 20, most + " values");
        }
    }

    @Test
    void branchesOfVeryDifferentSizesKeepTogether() throws IOException {
        try (Ntuple ntuple = Ntuple.open(uneven(14), "")) {
            List<String> names = new ArrayList<>(List.of("x0", "n"));
            IntStream.range(1, 14).forEach(i -> names.add("x" + i));

            walk(ntuple, names);
        }
    }

    /** 80 MB in one column, more than are read at once. */
    @Test
    void whatLimitsAChunkIsNotReadAgain() throws IOException {
        AskedSource asked = AskedSource.of(ByteSource.of(longer()));
        Map<Long, Integer> reads = asked.reads();
        try (RootFile file = RootFile.open(asked.source()); Ntuple ntuple = file.ntuple("events")) {
            reads.clear();
            int chunks = 0;
            try (Chunks walk = ntuple.chunks(List.of("x0"), EntryRange.all())) {
                while (walk.advance()) {
                    chunks++;
                }
            }

            assertTrue(chunks > 2, chunks + " chunks");
            assertTrue(reads.size() > 10, reads.size() + " baskets");
            assertEquals(1, reads.values().stream().mapToInt(Integer::intValue).max().orElseThrow());
        }
    }

    private Path longer() throws IOException {
        Path path = folder.resolve("longer.root");
        List<ColumnDescription> all = List.of(ColumnDescription.of("n", ScalarType.INT),
                ColumnDescription.of("x0", ArrayType.varying(ScalarType.INT)));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zlib(1));
                TreeWriter tree = file.tree("events", "", all)) {
            for (int i = 0; i < 16; i++) {
                tree.write(entries(1, 0, EMPTY, 0), EMPTY);
            }
            for (int i = 0; i < 80; i++) {
                tree.write(entries(1, i, 64, VALUES), 64);
            }
            file.commit();
        }
        return path;
    }
}
