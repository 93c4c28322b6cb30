package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RntupleWriterTest {

    private static final String SCRIPT = "io/root/src/test/peers/tree_check.py";

    @TempDir
    private Path folder;

    private Path write(String name, List<Column> columns, int count, Compression compression)
            throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, compression);
                RntupleWriter ntuple = file.rntuple(name, "some", TreeColumns.descriptions())) {
            ntuple.write(columns, count);
            file.commit();
        }
        return path;
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, none", "3000, none", "3000, zlib", "3000, lzma:1", "3000, lz4", "3000, zstd"})
    void everyValueIsReadAgain(int count, String compression) throws IOException {
        List<Column> columns = new TreeColumns(count).columns();

        Path path = write("a/events", columns, count, Compression.of(compression));

        try (Ntuple ntuple = Ntuple.open(path, "a/events")) {
            assertEquals(count, ntuple.entries());
            assertEquals(TreeColumns.descriptions(), ntuple.columns());
            for (Column column : columns) {
                assertEquals(IntStream.range(0, count).mapToObj(column::text).toList(),
                        Fixtures.texts(ntuple, column.name()), column.name());
            }
        }
    }

    @Test
    @Tag("slow")
    void entriesOfManyClustersAndPagesAreReadAgain() throws IOException {
        int chunk = 100_000;
        Path path = folder.resolve("f.root");
        List<ColumnDescription> one = List.of(ColumnDescription.of("x", ScalarType.LONG));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1));
                RntupleWriter ntuple = file.rntuple("events", "", one)) {
            for (int i = 0; i < 60; i++) {
                int first = i * chunk;
                long[] values = IntStream.range(0, chunk).mapToLong(k -> -7L * (first + k)).toArray();
                ntuple.write(List.of(Column.ofLongs("x", values, chunk)), chunk);
            }
            file.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            List<String> read = Fixtures.texts(ntuple, "x");
            assertEquals(60 * chunk, read.size());
            assertTrue(IntStream.range(0, read.size()).allMatch(i -> Long.parseLong(read.get(i)) == -7L * i));
        }
    }

    @Test
    void namesThatRootDoesNotAllowAreChanged() throws IOException {
        Path path = folder.resolve("f.root");
        List<ColumnDescription> odd = List.of(ColumnDescription.of("muon.pt[1]", ScalarType.INT));

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                RntupleWriter ntuple = file.rntuple("events", "", odd)) {
            ntuple.write(List.of(Column.ofInts("", new int[] {5}, 1)), 1);
            file.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of(new ColumnDescription("muon_pt_1_", ScalarType.INT, "muon.pt[1]")),
                    ntuple.columns());
        }
    }

    @Test
    void twoFieldsOfOneNameAreRefused() throws IOException {
        ColumnDescription x = ColumnDescription.of("x", ScalarType.INT);
        Path path = folder.resolve("f.root");

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                    () -> file.rntuple("events", "", List.of(x, x)));
            assertEquals(path + ": RNTuple 'events': there are two columns 'x'", e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, zstd", "1, none", "300, none", "300, zstd"})
    @Tag("peer")
    void uprootReadsEveryValue(int count, String compression) throws Exception {
        List<Column> columns = new TreeColumns(count).columns();
        Path path = write("events", columns, count, Compression.of(compression));

        List<String> lines = Peer.run(SCRIPT, folder, List.of(path, Path.of("events"), Path.of("rntuple")));

        List<String> wanted = new ArrayList<>();
        wanted.add(String.join(" ", columns.stream().map(Column::name).toList()));
        for (int i = 0; i < count; i++) {
            int entry = i;
            wanted.add(columns.stream().map(each -> TreeColumns.said(each, entry))
                    .collect(Collectors.joining(" ")));
        }
        assertEquals(wanted, lines);
    }

    @ParameterizedTest
    @CsvSource({"none", "lz4", "zstd"})
    @Tag("peer")
    void rootReadsEveryValue(String compression) throws Exception {
        List<Column> columns = new TreeColumns(300).columns();
        Path path = write("events", columns, 300, Compression.of(compression));

        List<String> lines = Peer.run(SCRIPT, folder, List.of(path, Path.of("events"), Path.of("frame")));

        List<String> wanted = new ArrayList<>();
        List<String> plain = List.of("f", "d", "i", "l", "u", "b", "s", "fixed", "jagged", "flags", "words");
        for (Column column : columns) {
            for (int i = 0; i < 300 && plain.contains(column.name()); i++) {
                wanted.add(column.name() + " " + i + " " + TreeColumns.said(column, i));
            }
        }
        assertEquals(wanted.stream().sorted().toList(), lines.stream()
                .filter(line -> plain.contains(line.substring(0, line.indexOf(' ')))).sorted().toList());
    }
}
