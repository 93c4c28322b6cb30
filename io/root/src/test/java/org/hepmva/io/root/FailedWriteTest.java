package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What could not be written as a whole is not in the file. */
class FailedWriteTest {

    private static final List<ColumnDescription> COLUMNS =
            List.of(ColumnDescription.of("n", ScalarType.INT),
                    ColumnDescription.of("x", ArrayType.of(ScalarType.INT, 2)));
    /** The second has an array of another length than was said. */
    private static final List<Column> WRONG = List.of(Column.ofInts("n", new int[2], 2),
            Column.ofArrays("x", new int[] {0, 2, 3}, Column.ofInts("", new int[3], 3), 2));

    @TempDir
    Path folder;

    private static final List<Column> RIGHT = List.of(Column.ofInts("n", new int[2], 2),
            Column.ofArrays("x", 2, Column.ofInts("", new int[4], 4), 2));
    private static final String REASON = "field 'x' holds arrays of 2 elements, not of 1";

    /** Writes to a table. */
    private interface Writing {

        void write(List<Column> columns) throws IOException;
    }

    private static void assertNeverCommitted(RootFileWriter file, String table, String why, Writing writing,
            Closeable writer) throws IOException {
        String path = file.toString().substring(0, file.toString().indexOf(','));
        writing.write(RIGHT);
        assertThrows(UnsupportedFormatException.class, () -> writing.write(WRONG));

        String sentence = path + " cannot be written: " + table + " is not whole, since writing to it failed"
                + " before (" + why + ")";
        List<Executable> all = List.of(() -> writing.write(RIGHT), writer::close, writer::close,
                file::commit, file::commit);
        for (Executable next : all) {
            assertEquals(sentence, assertThrows(UnwritableFileException.class, next).getMessage());
        }
    }

    @Test
    void aTreeOfWhichSomeColumnsHaveMoreEntriesIsInNoFile() throws IOException {
        try (RootFileWriter file = RootFileWriter.create(folder.resolve("f.root"), Compression.none())) {
            TreeWriter tree = file.tree("t", "", COLUMNS);

            assertNeverCommitted(file, "tree 't'", "branch 'x' holds arrays of 2 elements, entry 3 has 1",
                    columns -> tree.write(columns, 2), tree);
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void anRntupleOfWhichSomeFieldsHaveMoreEntriesIsInNoFile() throws IOException {
        try (RootFileWriter file = RootFileWriter.create(folder.resolve("f.root"), Compression.none())) {
            RntupleWriter ntuple = file.rntuple("t", "", COLUMNS);

            assertNeverCommitted(file, "RNTuple 't'", REASON, columns -> ntuple.write(columns, 2), ntuple);
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aTableThatCouldNotBeClosedIsMissingInNoFile() throws IOException {
        Path path = folder.resolve("f.root");
        RootObject taken = RootObject.builder("TObjString", 1).text("fString", "x").build();
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            for (int i = 0; i < Short.MAX_VALUE; i++) {
                file.write("t", taken);
            }
            TreeWriter tree = file.tree("t", "", COLUMNS);
            tree.write(RIGHT, 2);

            assertThrows(UnsupportedFormatException.class, tree::close);
            assertThrows(UnwritableFileException.class, tree::close);
            assertThrows(UnwritableFileException.class, file::commit);
            assertThrows(UnwritableFileException.class, file::commit);
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aTableThatIsClosedTakesNoMore() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            TreeWriter tree = file.tree("t", "", COLUMNS);
            tree.close();
            tree.close();

            assertEquals("tree 't' is closed, nothing can be written to it",
                    assertThrows(IllegalArgumentException.class, () -> tree.write(RIGHT, 2)).getMessage());
            file.commit();
        }
        assertEquals(List.of("f.root"), List.of(folder.toFile().list()));
    }

    @Test
    void aFileThatDoesNotSayHowManyKeysItHasIsNotAddedTo() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("o", RootObject.builder("TObjString", 1).text("fString", "x").build());
            file.commit();
        }
        byte[] bytes = Files.readAllBytes(path);
        int directory = 100 + ByteBuffer.wrap(bytes).getInt(28);
        int keys = ByteBuffer.wrap(bytes).getInt(directory + 26);
        int count = keys + ByteBuffer.wrap(bytes).getShort(keys + 14);
        ByteBuffer.wrap(bytes).putInt(count, -1);
        Files.write(path, bytes);

        assertEquals(path + ": the list of keys at byte " + keys + " claims -1 keys in 64 bytes",
                assertThrows(MalformedFileException.class,
                        () -> RootFileWriter.append(path, Compression.none())).getMessage());
        assertEquals(List.of("f.root"), List.of(folder.toFile().list()));
    }
}
