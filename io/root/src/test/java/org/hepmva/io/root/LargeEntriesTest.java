package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of which a few fill a cluster, or more than any. */
class LargeEntriesTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int CLUSTER = 4;
    private static final int COUNT = 100;
    private static final RootWriteSettings SMALL =
            RootWriteSettings.defaults().withThreads(1).withClusterBytes(CLUSTER * MEGABYTE);

    @TempDir
    private Path folder;

    private RootFileWriter create() throws IOException {
        return RootFileWriter.create(folder.resolve("f.root"), Compression.none(), SMALL);
    }

    /** Something that is done with a file. */
    private interface Writing {

        void run() throws IOException;
    }

    /** {@return 100 entries of 1 MB each} */
    private static Column entries(ScalarType type) {
        if (type == ScalarType.STRING) {
            String text = "x".repeat(MEGABYTE);
            return Column.ofStrings("x", Collections.nCopies(COUNT, text).toArray(String[]::new), COUNT);
        }
        int length = MEGABYTE / Integer.BYTES;
        int[] offsets = IntStream.rangeClosed(0, COUNT).map(i -> i * length).toArray();
        Column contents = Column.ofInts("", new int[COUNT * length], COUNT * length);
        return Column.ofArrays("x", offsets, contents, COUNT);
    }

    /** What is in the file does not wait in memory: that is left to two clusters and an entry. */
    @ParameterizedTest
    @ValueSource(strings = {"STRING", "INT"})
    void noMoreThanAClusterWaitsInMemory(String type) throws IOException {
        Column column = entries(ScalarType.valueOf(type));
        List<ColumnDescription> one = List.of(ColumnDescription.of("x", column.type()));
        for (boolean isTree : List.of(true, false)) {
            try (RootFileWriter file = create()) {
                Writing writing = isTree ? writing(file.tree("t", "", one), column)
                        : writing(file.rntuple("t", "", one), column);
                writing.run();

                long written = folder.toFile().listFiles((at, name) -> name.endsWith(".part"))[0].length();
                assertTrue(written > (COUNT - 2L * CLUSTER - 1) * MEGABYTE, "only " + written + " bytes");
                file.commit();
            }
            try (Ntuple ntuple = Ntuple.open(folder.resolve("f.root"), "t")) {
                assertEquals(COUNT, ntuple.entries());
                assertEquals(column.text(0).length(), Fixtures.texts(ntuple, "x").get(COUNT - 1).length());
            }
        }
    }

    private static Writing writing(TreeWriter tree, Column column) {
        return () -> tree.write(List.of(column), COUNT);
    }

    private static Writing writing(RntupleWriter ntuple, Column column) {
        return () -> ntuple.write(List.of(column), COUNT);
    }

    /** The values that are claimed here are never asked for. */
    @Test
    void anEntryOfMoreThanAGibibyteIsRefusedBeforeItIsCopied() throws IOException {
        int count = (1 << 27) + 1;
        Column values = Column.deferred("", ScalarType.DOUBLE, count, entries -> {
            throw new AssertionError("values were asked for");
        });
        Column flat = Column.ofArrays("x", new int[] {0, 0, count}, values, 2);
        Column nested = Column.ofArrays("x", new int[] {0, 0, 2}, flat, 2);
        Path path = folder.resolve("f.root");
        for (Column column : List.of(flat, nested)) {
            List<ColumnDescription> one = List.of(ColumnDescription.of("x", column.type()));
            try (RootFileWriter file = create()) {
                TreeWriter tree = file.tree("t", "", one);
                RntupleWriter ntuple = file.rntuple("n", "", one);

                String why = "column 'x', entry 1: some 10737418\\d\\d bytes are more than one entry may"
                        + " have, which is 1073741824";
                assertRefused(path + ": tree 't': " + why, () -> tree.write(List.of(column), 2));
                assertRefused(path + ": RNTuple 'n': " + why, () -> ntuple.write(List.of(column), 2));
            }
        }
    }

    private static void assertRefused(String sentence, Writing writing) {
        String said = assertThrows(UnsupportedFormatException.class, writing::run).getMessage();
        assertTrue(said.matches(sentence), said);
    }

    @Test
    void whatCountsElementsGoesIntoBasketsOfTheSizeAskedFor() throws IOException {
        int count = 100_000;
        Column empty = Column.ofArrays("x", new int[count + 1], Column.ofInts("", new int[0], 0), count);
        List<ColumnDescription> one = List.of(ColumnDescription.of("x", ArrayType.varying(ScalarType.INT)));
        try (RootFileWriter file = RootFileWriter.create(folder.resolve("f.root"), Compression.none(),
                SMALL.withBasketBytes(1 << 10)); TreeWriter tree = file.tree("t", "", one)) {
            tree.write(List.of(empty), count);
            file.commit();
        }

        try (RootFile file = RootFile.open(folder.resolve("f.root"))) {
            RootObject counter = file.object("t").object("fBranches").orElseThrow().elements().get(0);
            assertEquals("nx", counter.text("fName"));
            long baskets = counter.whole("fWriteBasket");
            assertTrue(baskets > count * Integer.BYTES / 2100 && baskets < count * Integer.BYTES / 900,
                    baskets + " baskets");
        }
    }
}
