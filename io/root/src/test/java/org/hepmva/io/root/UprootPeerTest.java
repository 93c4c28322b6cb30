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

/**
 * Every branch of every file of the corpus that holds numbers or texts, bit for bit as uproot
 * reads it.
 */
@Tag("peer")
class UprootPeerTest {

    /** Text in leaf lists, a branch inside itself, and a TBranch 8, whose description uproot believes. */
    private static final Set<String> NOT_FOR_UPROOT =
            Set.of("obstacles.root", "tiny.root", "branch-cycle.root", "root400.root");

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
                    compareColumn(ntuple, column, expected.readUTF(), expected);
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
                    for (ColumnDescription description : root.ntuple(key.pathAndCycle()).columns()) {
                        String column = key.pathAndCycle() + "/" + description.name();
                        boolean isAlias = description.title().startsWith("alias of ");
                        assertTrue(isAlias || compared.contains(column), column + " is not in uproot's");
                    }
                }
            }
        }
    }

    private static void compareColumn(Ntuple ntuple, String column, String kind,
            DataInputStream expected)
            throws IOException {
        if (kind.equals("-")) {
            assertTrue(ntuple.unreadable(column).isPresent(),
                    () -> column + " is not among " + ntuple.unreadable());
        } else {
            assertEquals(expected.readLong(), ntuple.entries());
            assertTrue(ntuple.column(column).isPresent(),
                    () -> column + " is not a column; " + ntuple.unreadable());
            compareValues(ntuple, column, kind, expected);
        }
    }

    private static void compareValues(Ntuple ntuple, String name, String kind,
            DataInputStream expected)
            throws IOException {
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column(0);
                for (int i = 0; i < column.size(); i++) {
                    long entry = chunks.chunk().first() + i;
                    assertValue(kind, expected, column, i, () -> name + " of entry " + entry);
                }
            }
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
