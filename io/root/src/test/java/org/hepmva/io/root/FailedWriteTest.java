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
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
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

    @Test
    void aTreeOfWhichSomeColumnsHaveMoreEntriesIsNotWritten() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            TreeWriter tree = file.tree("t", "", COLUMNS);
            assertThrows(UnsupportedFormatException.class, () -> tree.write(WRONG, 2));

            assertRefused(path + ": tree 't': ", tree);
            file.commit();
        }
        assertEmpty(path);
    }

    @Test
    void anRntupleOfWhichSomeFieldsHaveMoreEntriesIsNotWritten() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            RntupleWriter ntuple = file.rntuple("t", "", COLUMNS);
            assertThrows(UnsupportedFormatException.class, () -> ntuple.write(WRONG, 2));

            assertRefused(path + ": RNTuple 't': ", ntuple);
            file.commit();
        }
        assertEmpty(path);
    }

    private static void assertRefused(String start, Closeable writer) {
        assertEquals(start + "not all of its columns have the entries that were written last, since that"
                + " failed", assertThrows(UnsupportedFormatException.class, writer::close).getMessage());
    }

    private static void assertEmpty(Path path) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            assertEquals(List.of(), file.keys());
        }
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
