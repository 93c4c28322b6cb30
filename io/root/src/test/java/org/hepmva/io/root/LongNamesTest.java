package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names longer than the 254 characters whose number fits into one byte. */
class LongNamesTest {

    @TempDir
    Path folder;

    private static RootObject branch(String name, List<RootObject> below) {
        return RootObject.builder("TBranchElement", 10).text("fName", name)
                .object("fBranches", RootObject.builder("TObjArray", 3).elements(below).build()).build();
    }

    @Test
    void branchesInsideBranchesWithLongNamesAreUnreadable() throws IOException {
        RootObject inner = branch("b".repeat(600), List.of(branch("x", List.of())));
        RootObject outer = branch("a".repeat(600), List.of(inner));
        RootObject tree = RootObject.builder("TTree", 20).text("fName", "t").object("fBranches",
                RootObject.builder("TObjArray", 3).elements(List.of(outer)).build()).build();
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("t", tree);
            file.commit();
        }

        try (Ntuple ntuple = Ntuple.open(path, "t")) {
            assertEquals(List.of("there are branches below it, and its name has more than 1024 characters"
                    + " with those of the branches above"),
                    ntuple.unreadable().stream().map(UnreadableColumn::reason).toList());
        }
    }

    @Test
    void fieldsWithLongNamesInWhichThereAreOthersAreUnreadable() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                RntupleWriter ntuple = file.rntuple("t", "", List.of(ColumnDescription.of("v".repeat(1100),
                        ArrayType.varying(ScalarType.INT))))) {
            file.commit();
            assertEquals("RNTuple 't' of " + path + ", being written", ntuple.toString());
        }

        try (Ntuple ntuple = Ntuple.open(path, "t")) {
            assertEquals(List.of("there are fields in it, and its name has more than 1024 characters with"
                    + " those of the fields above"),
                    ntuple.unreadable().stream().map(UnreadableColumn::reason).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 253, 254, 255, 256, 300, 1000})
    void aColumnWithALongNameIsReadAgain(int length) throws IOException {
        String name = "é" + "x".repeat(length - 1);
        Path path = folder.resolve("f.root");
        List<ColumnDescription> columns = List.of(
                ColumnDescription.of(name, ArrayType.varying(ScalarType.INT)),
                ColumnDescription.of("text", ScalarType.STRING));
        Column contents = Column.ofInts("", new int[2], 2);
        List<Column> values = List.of(Column.ofArrays(name, new int[] {0, 2}, contents, 1),
                Column.ofStrings("text", new String[] {"μ".repeat(length)}, 1));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                TreeWriter tree = file.tree("tree" + name, name, columns);
                RntupleWriter ntuple = file.rntuple("ntuple" + name, name, columns)) {
            tree.write(values, 1);
            ntuple.write(values, 1);
            file.commit();
        }

        for (String table : List.of("tree" + name, "ntuple" + name)) {
            try (Ntuple ntuple = Ntuple.open(path, table)) {
                assertEquals(List.of("[0, 0]"), Fixtures.texts(ntuple, name));
                assertEquals(List.of("μ".repeat(length)), Fixtures.texts(ntuple, "text"));
            }
        }
    }
}
