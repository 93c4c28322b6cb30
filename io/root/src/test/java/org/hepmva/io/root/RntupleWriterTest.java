package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.params.provider.ValueSource;

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
    void namesThatAreAlikeOnceTheyAreChangedAreMadeDistinct() throws IOException {
        Path path = folder.resolve("f.root");
        List<String> names = List.of("a b", "a.b", "a_b", "a\tb", "a\u007fb", "a\\b", "a__b");
        List<Column> ones = Collections.nCopies(names.size(), Column.ofInts("", new int[] {1}, 1));

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                RntupleWriter ntuple = file.rntuple("events", "", names.stream()
                        .map(name -> ColumnDescription.of(name, ScalarType.INT)).toList())) {
            ntuple.write(ones, 1);
            file.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of("a_b_", "a_b__", "a_b", "a_b___", "a_b____", "a_b_____", "a__b"),
                    ntuple.names());
            assertEquals(List.of("a b", "a.b", "", "a\tb", "a\u007fb", "a\\b", ""),
                    ntuple.columns().stream().map(ColumnDescription::title).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my tuple", "v1.2", "a\\b", "a\tb", "a\u007fb"})
    void anRntupleHasNoNameWithWhichRootWouldNotOpenIt(String name) throws IOException {
        Path path = folder.resolve("f.root");
        List<ColumnDescription> one = List.of(ColumnDescription.of("x", ScalarType.INT));

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.rntuple("a dir.ectory/events[1]", "", one).close();
            UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                    () -> file.rntuple("a/" + name, "", one));

            assertTrue(e.getMessage().endsWith(": an RNTuple cannot have this name: ROOT allows no blank,"
                    + " dot, backslash or control character in it"), e.getMessage());
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

    /** What has no entries is opened (RDataFrame crashes, also on one that ROOT has written). */
    @Test
    @Tag("peer")
    void rootOpensOneWithoutEntriesAndEveryNameOfAField() throws Exception {
        List<String> names = List.of("a b", "a.b", "a_b", "a\tb", "a\u007fb", "a\\b", "a/b", "a[1]",
                "µ:é\"'");
        Path path = folder.resolve("f.root");
        Column one = Column.ofInts("", new int[] {7}, 1);
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            for (String table : List.of("some", "none")) {
                RntupleWriter ntuple = file.rntuple(table, "", names.stream()
                        .map(name -> ColumnDescription.of(name, ScalarType.INT)).toList());
                if (table.equals("some")) {
                    ntuple.write(Collections.nCopies(names.size(), one), 1);
                }
            }
            file.commit();
        }

        List<String> fields = List.of("a_b_", "a_b__", "a_b", "a_b___", "a_b____", "a_b_____", "a_b______",
                "a_1_", "µ:é\"'");
        String all = String.join(" ", fields);
        assertEquals(List.of("0 entries", all),
                Peer.run(SCRIPT, folder, List.of(path, Path.of("none"), Path.of("reader"))));
        assertEquals(List.of("1 entries", all, "7 7 7 7 7 7 7 7 7"),
                Peer.run(SCRIPT, folder, List.of(path, Path.of("some"), Path.of("reader"))));
    }
}
