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
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ROOT and uproot find in trees what was written. */
@Tag("peer")
class TreeWriterPeerTest {

    private static final String SCRIPT = "io/root/src/test/peers/tree_check.py";

    @TempDir
    private Path folder;

    private Path write(List<Column> columns, int count, Compression compression) throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, compression)) {
            try (TreeWriter tree = file.tree("events", "some events", TreeColumns.descriptions())) {
                tree.write(columns, count);
            }
            file.commit();
        }
        return path;
    }

    private List<String> said(Path path, String reader) throws IOException, InterruptedException {
        return Peer.run(SCRIPT, folder, List.of(path, Path.of("events"), Path.of(reader)));
    }

    private static List<String> expected(List<Column> columns, int count) {
        return IntStream.range(0, count).mapToObj(i -> TreeColumns.said(columns, i)).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, none", "300, none", "300, zlib", "300, lzma", "300, lz4", "300, zstd"})
    void rootReadsEveryValue(int count, String compression) throws Exception {
        List<Column> columns = new TreeColumns(count).columns();

        List<String> lines = said(write(columns, count, Compression.of(compression)), "root");

        List<String> wanted = new ArrayList<>(List.of(
                "TTree 'events' 'some events' " + count + " entries, recovered False",
                "branch f 'f/F' TLeafF f 1 False - -", "branch d 'energy [GeV]' TLeafD d 1 False - -",
                "branch i 'i/I' TLeafI i 1 False - -", "branch l 'l/L' TLeafL l 1 False - -",
                "branch u 'u/l' TLeafL u 1 True - -", "branch b 'b/O' TLeafO b 1 False - -"));
        assertEquals(wanted, lines.subList(0, wanted.size()));
        assertEquals(expected(columns, count), lines.subList(lines.size() - count, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void uprootReadsEveryValue(int count) throws Exception {
        List<Column> columns = new TreeColumns(count).columns();

        List<String> lines = said(write(columns, count, Compression.zstd(5)), "uproot");

        List<String> wanted = new ArrayList<>(List.of("TTree 'events' 'some events' " + count + " entries"));
        wanted.addAll(expected(columns, count));
        assertEquals(wanted, lines);
    }

    @Test
    void dataFramesSeeEveryColumn() throws Exception {
        List<Column> columns = new TreeColumns(200).columns();

        List<String> lines = said(write(columns, 200, Compression.lz4(4)), "frame");

        List<String> wanted = new ArrayList<>();
        for (Column column : columns) {
            for (int i = 0; i < 200; i++) {
                wanted.add(column.name() + " " + i + " " + TreeColumns.said(column, i));
            }
        }
        List<String> flat = List.of("f", "d", "i", "l", "u", "b", "s", "fixed", "jagged", "flags");
        wanted.removeIf(line -> !flat.contains(line.substring(0, line.indexOf(' '))));
        assertEquals(wanted.stream().sorted().toList(), lines.stream()
                .filter(line -> flat.contains(line.substring(0, line.indexOf(' ')))).sorted().toList());
        assertTrue(lines.contains("filtered s 1"), "a text is compared with another");
    }

    @Test
    void aTextWithALeafIsCharactersForRootAndUproot() throws Exception {
        Path path = folder.resolve("f.root");
        List<ColumnDescription> one = List.of(ColumnDescription.of("className", ScalarType.STRING));
        Map<String, List<String>> leaves = Map.of("className", List.of("className"));
        String[] texts = {"Signal", "", "x".repeat(300), "Background"};
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                TreeWriter tree = file.tree("events", "", one, leaves)) {
            tree.write(List.of(Column.ofStrings("", texts, 4)), 4);
            file.commit();
        }

        List<String> values = Arrays.stream(texts).map(text -> "'" + text + "'").toList();
        List<String> lines = said(path, "root");
        assertEquals("branch className 'className/C' TLeafC className 301 False - -", lines.get(1));
        assertEquals(values, lines.subList(3, lines.size()));
        lines = said(path, "uproot");
        assertEquals(values, lines.subList(1, lines.size()));
    }

    private static List<String> complaints(List<String> lines) {
        return lines.stream().filter(line -> line.contains("Warning") || line.contains("Error")
                || line.contains("recover")).toList();
    }

    @Test
    void rootGoesFromRecordToRecordMergesAndAdds() throws Exception {
        List<Column> columns = new TreeColumns(300).columns();
        Path path = write(columns, 300, Compression.zstd(5));

        List<String> lines = Peer.run("io/root/src/test/peers/tree_merge.py", folder,
                List.of(path, Path.of("events")));

        assertEquals(List.of(), complaints(lines));
        assertEquals(1, lines.stream().filter(line -> line.matches(".*END\\s*")).count());
        assertEquals(List.of("tree 300", "merged True", "tree 600", "count 300", "updated by ROOT 300"),
                lines.stream().filter(line -> line.matches("(tree|merged|count|updated) .*")).toList());
    }

    @Test
    void rootReadsBehindTwoThousandMillionBytes() throws Exception {
        Path path = folder.resolve("big.root");
        List<ColumnDescription> one = List.of(ColumnDescription.of("x", ScalarType.DOUBLE));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.makeDirectory("early");
            file.leaveGap(5_000_000_000L);
            file.write("early/note", RootObject.builder("TObjString", 1).text("fString", "far").build());
            try (TreeWriter tree = file.tree("behind", "", one)) {
                tree.write(List.of(Column.ofDoubles("x", new double[] {1, 2, 3.5}, 3)), 3);
            }
            file.commit();
        }

        List<String> checked = Peer.run("io/root/src/test/peers/root_check.py", folder, List.of(path));
        List<String> lines = Peer.run("io/root/src/test/peers/tree_merge.py", folder,
                List.of(path, Path.of("behind")));

        assertEquals("file version 1064000 compression 0 recovered False zombie False", checked.get(0));
        assertEquals(List.of("early/ 'early'", "early/note;1 TObjString 'Collectable string class'",
                "  TObjString 'far'", "behind;1 TTree ''", "  TNamed 'behind' ''"),
                checked.subList(2, checked.size()));
        assertEquals(List.of(), complaints(lines));
        assertEquals(List.of("tree 3", "merged True", "tree 6", "sum 19.5", "count 3", "updated by ROOT 3"),
                lines.stream().filter(line -> line.matches("(tree|merged|sum|count|updated) .*")).toList());
    }

    @Test
    void rootAndUprootOpenTenThousandBranches() throws Exception {
        Path path = folder.resolve("f.root");
        List<ColumnDescription> descriptions = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            descriptions.add(ColumnDescription.of("b" + i, ScalarType.INT));
            columns.add(Column.ofInts("b" + i, new int[] {i, -i}, 2));
        }
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1));
                TreeWriter tree = file.tree("events", "", descriptions)) {
            tree.write(columns, 2);
            file.commit();
        }

        List<String> lines = said(path, "root");

        assertEquals(10_000, lines.stream().filter(line -> line.startsWith("branch b")).count());
        String last = lines.get(lines.size() - 1);
        assertEquals("-9998 -9999", last.substring(last.lastIndexOf(' ', last.lastIndexOf(' ') - 1) + 1));
    }
}
