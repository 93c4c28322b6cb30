package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.NtupleWriter;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.write.Stamp;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeWriterTest {

    private static final List<ColumnDescription> ONE = List.of(ColumnDescription.of("x", ScalarType.DOUBLE));

    @TempDir
    private Path folder;

    private Path write(List<ColumnDescription> descriptions, List<Column> columns, int count)
            throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1));
                TreeWriter tree = file.tree("events", "", descriptions)) {
            tree.write(columns, count);
            file.commit();
        }
        return path;
    }

    private static Column ramp(int first, int count) {
        double[] values = IntStream.range(0, count).mapToDouble(i -> Math.sqrt(first + i)).toArray();
        return Column.ofDoubles("x", values, count);
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, none", "5000, none", "5000, zlib", "5000, lzma:1", "5000, lz4", "5000, zstd"})
    void everyValueIsReadAgain(int count, String compression) throws IOException {
        Path path = folder.resolve("f.root");
        List<Column> columns = new TreeColumns(count).columns();

        try (RootFileWriter file = RootFileWriter.create(path, Compression.of(compression));
                TreeWriter tree = file.tree("a/events", "", TreeColumns.descriptions())) {
            tree.write(columns, count);
            file.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "a/events")) {
            assertEquals(count, ntuple.entries());
            for (Column column : columns) {
                assertEquals(IntStream.range(0, count).mapToObj(column::text).toList(),
                        Fixtures.texts(ntuple, column.name()), column.name());
            }
        }
    }

    @Test
    void columnsComeBackWithTheirTypesAndTitles() throws IOException {
        Path path = write(TreeColumns.descriptions(), new TreeColumns(3).columns(), 3);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            List<ColumnDescription> others = new ArrayList<>(ntuple.columns());
            others.removeAll(TreeColumns.descriptions());
            assertEquals(List.of("njagged", "npairs", "nflags", "deep"),
                    others.stream().map(ColumnDescription::name).toList());
            assertEquals("LONG[][][]", others.get(3).type().toString());
            assertEquals(TreeColumns.descriptions().size() + 3, ntuple.columns().size());
        }
    }

    @Test
    @Tag("slow")
    void entriesOfManyClustersAreReadAgain() throws IOException {
        int chunk = 100_000;
        int chunks = 60;
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                TreeWriter tree = file.tree("events", "", ONE)) {
            for (int i = 0; i < chunks; i++) {
                tree.write(List.of(ramp(i * chunk, chunk)), chunk);
            }
            file.commit();
        }

        int next = 0;
        try (Ntuple ntuple = Ntuple.open(path, "events");
                Chunks read = ntuple.chunks(List.of("x"), EntryRange.all())) {
            while (read.advance()) {
                for (int i = 0; i < read.chunk().size(); i++) {
                    assertEquals(Math.sqrt(next), read.chunk().column(0).value(i));
                    next++;
                }
            }
        }
        assertEquals(chunk * chunks, next);
        try (RootFile file = RootFile.open(path)) {
            RootObject tree = file.object("events");
            assertEquals((16L << 20) / Double.BYTES, tree.whole("fAutoFlush"));
        }
    }

    private byte[] bytes(int threads, int chunk) throws IOException {
        Path path = folder.resolve("f.root");
        Stamp stamp = Stamp.fixed(LocalDateTime.of(2026, 1, 2, 3, 4), "f");
        int count = 3_000_000;
        RootWriteSettings settings = RootWriteSettings.defaults().withThreads(threads);
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1), settings, stamp);
                TreeWriter tree = file.tree("events", "", ONE)) {
            for (int first = 0; first < count; first += chunk) {
                int size = Math.min(chunk, count - first);
                tree.write(List.of(ramp(first, size)), size);
            }
            file.commit();
        }
        return Files.readAllBytes(path);
    }

    @Test
    @Tag("slow")
    void theFileIsTheSameWhateverTheThreadsAndTheChunks() throws IOException {
        byte[] one = bytes(1, 100_000);

        assertArrayEquals(one, bytes(3, 100_000));
        assertArrayEquals(one, bytes(2, 77_777));
    }

    @Test
    void behindTwoThousandMillionBytesPositionsHave64Bits() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.makeDirectory("early");
            try (TreeWriter tree = file.tree("before", "", ONE)) {
                tree.write(List.of(ramp(0, 10)), 10);
            }
            file.leaveGap(5_000_000_000L);
            file.write("early/note", RootObject.builder("TObjString", 1).text("fString", "far").build());
            try (TreeWriter tree = file.tree("late/behind", "", ONE)) {
                tree.write(List.of(ramp(7, 10)), 10);
            }
            file.commit();
        }

        assertTrue(Files.size(path) > 5_000_000_000L);
        try (RootFile file = RootFile.open(path)) {
            assertEquals("far", file.object("early/note").text("fString"));
            try (Ntuple before = file.ntuple("before"); Ntuple behind = file.ntuple("late/behind")) {
                assertEquals(Math.sqrt(9), Double.parseDouble(Fixtures.texts(before, "x").get(9)));
                assertEquals(Math.sqrt(16), Double.parseDouble(Fixtures.texts(behind, "x").get(9)));
            }
        }
    }

    @Test
    void aTreeMayHaveTenThousandBranches() throws IOException {
        int branches = 10_000;
        List<ColumnDescription> descriptions = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            descriptions.add(ColumnDescription.of("b" + i, ScalarType.INT));
            columns.add(Column.ofInts("b" + i, new int[] {i, -i}, 2));
        }

        Path path = write(descriptions, columns, 2);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(branches, ntuple.columns().size());
            assertEquals(List.of("9999", "-9999"), Fixtures.texts(ntuple, "b9999"));
        }
    }

    @Test
    void namesMayHaveAnyCharacters() throws IOException {
        List<String> names = List.of("muon.pt", "x[1]", "a/b", "µ energy", "n:1", "x".repeat(300));
        List<ColumnDescription> descriptions = new ArrayList<>();
        names.forEach(name ->
                descriptions.add(ColumnDescription.of(name, ArrayType.varying(ScalarType.INT))));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column contents = Column.ofInts("", new int[] {i}, 1);
            columns.add(Column.ofArrays(names.get(i), new int[] {0, 1}, contents, 1));
        }

        Path path = write(descriptions, columns, 1);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            for (int i = 0; i < names.size(); i++) {
                String branch = names.get(i).replace("[1]", "_1_"); // ROOT takes brackets for dimensions
                assertEquals(List.of("[" + i + "]"), Fixtures.texts(ntuple, branch));
            }
        }
    }

    @Test
    void theNumberOfElementsGoesOutOfTheWayOfAColumn() throws IOException {
        List<ColumnDescription> descriptions = List.of(
                ColumnDescription.of("x", ArrayType.varying(ScalarType.INT)),
                ColumnDescription.of("nx", ScalarType.INT));
        Column arrays = Column.ofArrays("x", new int[] {0, 2}, Column.ofInts("", new int[] {4, 5}, 2), 1);

        Path path = write(descriptions, List.of(arrays, Column.ofInts("nx", new int[] {7}, 1)), 1);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of("7"), Fixtures.texts(ntuple, "nx"));
            assertEquals(List.of("2"), Fixtures.texts(ntuple, "n_x"));
            assertEquals(List.of("[4, 5]"), Fixtures.texts(ntuple, "x"));
        }
    }

    @Test
    void oneEntryMayBeLargerThanABasket() throws IOException {
        int[] values = IntStream.range(0, 3_000_000).toArray();
        Column arrays = Column.ofArrays("x", new int[] {0, 1, values.length, values.length},
                Column.ofInts("", values, values.length), 3);

        Path path = write(List.of(ColumnDescription.of("x", ArrayType.varying(ScalarType.INT))),
                List.of(arrays), 3);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            List<String> lengths = Fixtures.texts(ntuple, "nx");
            assertEquals(List.of("1", String.valueOf(values.length - 1), "0"), lengths);
            assertEquals(arrays.text(1), Fixtures.texts(ntuple, "x").get(1));
        }
    }

    @Test
    void aNarrowerColumnFillsAWiderBranch() throws IOException {
        Path path = write(List.of(ColumnDescription.of("x", ScalarType.DOUBLE),
                ColumnDescription.of("l", ScalarType.LONG)),
                List.of(Column.ofFloats("other", new float[] {0.1f}, 1),
                        Column.ofInts("l", new int[] {-3}, 1)), 1);

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of(String.valueOf((double) 0.1f)), Fixtures.texts(ntuple, "x"));
            assertEquals(List.of("-3"), Fixtures.texts(ntuple, "l"));
        }
    }

    @Test
    void aTreeIsAddedToAFile() throws IOException {
        Path path = Files.copy(Fixtures.file("codec-zlib.root"), folder.resolve("f.root"));
        List<String> before;
        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            before = Fixtures.texts(ntuple, "sI2");
        }

        try (RootFileWriter file = RootFileWriter.append(path, Compression.zstd(1));
                TreeWriter tree = file.tree("more", "", ONE)) {
            tree.write(List.of(ramp(0, 5)), 5);
            file.commit();
        }

        try (Ntuple events = Ntuple.open(path, "events"); Ntuple more = Ntuple.open(path, "more")) {
            assertEquals(before, Fixtures.texts(events, "sI2"));
            assertEquals("2", Fixtures.texts(more, "x").get(4));
        }
    }

    private String refusal(List<ColumnDescription> descriptions) throws IOException {
        try (RootFileWriter file = RootFileWriter.create(folder.resolve("f.root"), Compression.none())) {
            return assertThrows(UnsupportedFormatException.class, () -> file.tree("t", "", descriptions))
                    .getMessage();
        }
    }

    @Test
    void columnsForWhichThereIsNoBranchAreRefused() throws IOException {
        String start = folder.resolve("f.root") + ": tree 't': ";

        assertEquals(start + "there are two columns 'x'", refusal(List.of(ONE.get(0), ONE.get(0))));
        assertEquals(start + "a branch must have a name",
                refusal(List.of(ColumnDescription.of("", ScalarType.INT))));
        assertEquals(start + "column 'v' of type INT[60000][60000] cannot be written: 3600000000 values are"
                + " too many for one basket", refusal(List.of(ColumnDescription.of("v",
                        ArrayType.of(ArrayType.of(ScalarType.INT, 60_000), 60_000)))));
    }

    @Test
    void anArrayOfAnotherLengthThanWasSaidIsRefused() throws IOException {
        List<ColumnDescription> fixed = List.of(ColumnDescription.of("x", ArrayType.of(ScalarType.INT, 2)));
        Column varying = Column.ofArrays("x", new int[] {0, 2, 3}, Column.ofInts("", new int[3], 3), 2);

        NtupleException e = assertThrows(NtupleException.class, () -> write(fixed, List.of(varying), 2));

        assertEquals(folder.resolve("f.root") + ": tree 'events': branch 'x' holds arrays of 2 elements,"
                + " entry 1 has 1", e.getMessage());
    }

    @Test
    void outputsByTheirEndingAreTrees() throws IOException {
        Path path = folder.resolve("out.root");

        try (NtupleOutput output = NtupleWriter.of(path).open(path, "events", ONE)) {
            output.write(List.of(ramp(0, 5)), 5);
            output.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of("0", "1"), Fixtures.texts(ntuple, "x").subList(0, 2));
        }
    }

    @Test
    void anOutputWithoutACommitLeavesNothing() throws IOException {
        Path path = folder.resolve("out.root");

        try (NtupleOutput output = NtupleWriter.of(path).open(path, "events", ONE)) {
            output.write(List.of(ramp(0, 5)), 5);
        }

        assertEquals(0, folder.toFile().list().length);
    }
}
