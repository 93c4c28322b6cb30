package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which files of this machine a tree or an RNTuple stands. */
class RootFilesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("x.root");
        List<ColumnDescription> columns = List.of(ColumnDescription.of("x", ScalarType.INT));
        List<Column> values = List.of(Column.ofInts("x", new int[] {1, 2}, 2));
        try (RootFileWriter writer = RootFileWriter.create(file, Compression.none())) {
            try (TreeWriter tree = writer.tree("tree", "", columns)) {
                tree.write(values, 2);
            }
            try (RntupleWriter rntuple = writer.rntuple("rntuple", "", columns)) {
                rntuple.write(values, 2);
            }
            writer.commit();
        }
    }

    private static List<Path> files(ByteSource source, String table) throws IOException {
        try (Ntuple ntuple = Ntuple.open(source, table)) {
            assertEquals(2, ntuple.entries());
            return ntuple.files();
        }
    }

    @Test
    void theFileItIsReadFrom() throws IOException {
        for (String table : List.of("tree", "rntuple")) {
            assertEquals(List.of(file), files(ByteSource.of(file), table));
        }
    }

    @Test
    void noneIfItIsInMemoryWhateverItIsCalled() throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        for (String table : List.of("tree", "rntuple")) {
            for (String name : List.of(file.toString(), "a\0b", "https://host/x.root")) {
                assertEquals(List.of(), files(ByteSource.of(name, bytes), table));
            }
        }
    }
}
