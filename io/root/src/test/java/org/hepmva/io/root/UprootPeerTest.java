package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every branch of every file of the corpus, bit for bit as uproot reads it. */
@Tag("peer")
class UprootPeerTest {

    /**
     * Text in leaf lists, a branch inside itself, a TBranch 8, whose description uproot believes, and objects
     * that are stored member by member, in two files; in one of them it takes all memory that there is. Of
     * arrays of which nothing is written it says that they are empty.
     */
    private static final Set<String> NOT_FOR_UPROOT =
            Set.of("obstacles.root", "tiny.root", "branch-cycle.root", "root400.root", "objects.root",
                    "fuzz.root", "unusual.root");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> everyBranchOfTheCorpusReadsAsInUproot() throws IOException, InterruptedException {
        return compare(Corpus.rootFiles());
    }

    @TestFactory
    List<DynamicTest> everyBranchOfOurFixturesReadsAsInUproot() throws IOException, InterruptedException {
        try (Stream<Path> fixtures = Files.list(Fixtures.file(""))) {
            return compare(fixtures.sorted()
                    .filter(file -> file.toString().endsWith(".root"))
                    .filter(file -> !file.endsWith("pointers.root")) // it gives references as records
                    .filter(file -> !NOT_FOR_UPROOT.contains(file.getFileName().toString())).toList());
        }
    }

    @Tag("slow")
    @Test
    void aFileBeyond3GigabytesIsRead() throws IOException, InterruptedException {
        Path file = folder.resolve("sparse.root");
        Peer.run("io/root/src/test/peers/root_fixtures.py", file, List.of(Path.of("sparse")));

        try (Ntuple ntuple = Ntuple.open(file, "")) {
            assertTrue(Files.size(file) > 3_000_000_000L);
            assertEquals(Fixtures.real(119, 0), Fixtures.values(ntuple, "sD2")[119]);
        }
    }

    private static List<DynamicTest> compare(List<Path> files) throws IOException, InterruptedException {
        Path dumps = Files.createTempDirectory(folder, "dumps");
        List<String> outcomes = Peer.run("io/root/src/test/peers/uproot_dump.py", dumps, files).stream()
                .filter(line -> line.matches("\\d+ (ok|error).*")).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Path dump = dumps.resolve(i + ".dump");
            String outcome = outcomes.get(i);
            tests.add(DynamicTest.dynamicTest(Corpus.name(file), () -> {
                boolean isBroken = CorpusTest.BROKEN.contains(Corpus.name(file));
                assumeFalse(isBroken, "neither reads it, see CorpusTest; uproot: " + outcome);
                assertTrue(outcome.endsWith(" ok"), "uproot: " + outcome);
                new Comparison(file).with(dump);
            }));
        }
        return tests;
    }

    private static final class Comparison {

        private final Path file;
        private final Set<String> compared = new TreeSet<>();
        private final Set<String> unread = new TreeSet<>();

        Comparison(Path file) {
            this.file = file;
        }

        void with(Path dump) throws IOException {
            try (RootFile root = RootFile.open(file);
                    DataInputStream expected = open(dump)) {
                String opened = "";
                Ntuple ntuple = null;
                while (expected.available() > 0) {
                    String tree = expected.readUTF();
                    String column = expected.readUTF();
                    if (!tree.equals(opened)) {
                        ntuple = root.ntuple(tree);
                        opened = tree;
                    }
                    compared.add(tree + "/"
                            + ntuple.column(column).map(ColumnDescription::name).orElse(column));
                    String kind = expected.readUTF();
                    if (kind.equals("-")) {
                        unread.add(tree + "/" + column);
                    }
                    compareColumn(ntuple, column, kind, expected);
                }
                assertNothingElse(root);
            }
        }

        private static DataInputStream open(Path dump) throws IOException {
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(dump)));
        }

        private void assertNothingElse(RootFile root) throws IOException {
            for (RootKey key : root.keys()) {
                if (key.isTree()) {
                    Ntuple alone = root.alone(key.pathAndCycle(), () -> { }); // without its friends
                    for (ColumnDescription description : alone.columns()) {
                        String column = key.pathAndCycle() + "/" + description.name();
                        boolean isAlias = description.title().startsWith("alias of ");
                        boolean isOfUnread = unread.stream().anyMatch(column::startsWith);
                        boolean isLengths = column.endsWith("_"); // of a split collection
                        assertTrue(isAlias || isOfUnread || isLengths || compared.contains(column),
                                column + " is not in uproot's");
                    }
                }
            }
        }
    }

    private static void compareColumn(Ntuple ntuple, String column, String kind,
            DataInputStream expected)
            throws IOException {
        if (!kind.equals("-")) {
            assertTrue(ntuple.column(column).isPresent(),
                    () -> column + " is not a column; " + ntuple.unreadable());
            List<int[]> lengths = kind.equals("a") ? lengths(expected) : List.of();
            String innermost = kind;
            if (kind.equals("a")) {
                expected.readUTF();
                expected.readUTF();
                innermost = expected.readUTF();
            }
            long count = expected.readLong();
            assertEquals(lengths.isEmpty() ? count : lengths.get(0).length, ntuple.entries());
            new Values(column, lengths, innermost, expected).compareWith(ntuple);
        }
    }

    private static List<int[]> lengths(DataInputStream expected) throws IOException {
        List<int[]> levels = new ArrayList<>();
        for (int level = expected.readInt(); level > 0; level--) {
            int[] lengths = new int[(int) expected.readLong()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = expected.readInt();
            }
            levels.add(lengths);
        }
        return levels;
    }

    /** The values of one column, inside of arrays whose lengths are known. */
    private static final class Values {

        private final String name;
        private final List<int[]> lengths;
        private final String kind;
        private final DataInputStream expected;
        private final int[] next;

        Values(String name, List<int[]> lengths, String kind, DataInputStream expected) {
            this.name = name;
            this.lengths = lengths;
            this.kind = kind;
            this.expected = expected;
            this.next = new int[lengths.size()];
        }

        /** What the file has level by level is compared entry by entry. */
        void compareWith(Ntuple ntuple) throws IOException {
            try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
                while (chunks.advance()) {
                    Column column = chunks.chunk().column(0);
                    compare(column, 0, 0, column.size(), chunks.chunk().first());
                }
            }
        }

        private void compare(Column column, int level, int from, int to, long first) throws IOException {
            if (level == lengths.size()) {
                for (int i = from; i < to; i++) {
                    int place = i;
                    assertValue(kind, expected, column, i,
                            () -> name + ", value " + place + " from entry " + first);
                }
                return;
            }
            ArrayColumn arrays = column.arrays();
            for (int i = from; i < to; i++) {
                assertEquals(lengths.get(level)[next[level]++], arrays.length(i),
                        name + ", array " + i + " of level " + level + " from entry " + first);
            }
            compare(arrays.contents(), level + 1, arrays.offsets()[from], arrays.offsets()[to], first);
        }
    }

    private static void assertValue(String kind, DataInputStream expected, Column column, int i,
            Supplier<String> where) throws IOException {
        switch (kind) {
            case "f" -> {
                int bits = Float.floatToRawIntBits((float) column.value(i));
                assertEquals(expected.readInt(), bits, where);
            }
            case "d" -> {
                long bits = Double.doubleToRawLongBits(column.value(i));
                assertEquals(expected.readLong(), bits, where);
            }
            case "i" -> assertEquals(expected.readLong(), column.whole(i), where);
            case "b" -> assertEquals(expected.readByte(), column.whole(i), where);
            default -> {
                byte[] text = expected.readNBytes(expected.readInt());
                assertEquals(new String(text, StandardCharsets.UTF_8), column.text(i), where);
            }
        }
    }
}
