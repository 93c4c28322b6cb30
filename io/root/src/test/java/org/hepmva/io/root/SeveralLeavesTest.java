package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;

/** A branch may have several leaves, and a directory a title. */
class SeveralLeavesTest {

    private static final List<ColumnDescription> COLUMNS = List.of(
            ColumnDescription.of("MLP", ArrayType.of(ScalarType.FLOAT, 2)),
            ColumnDescription.of("x", ScalarType.DOUBLE));

    @TempDir
    private Path folder;

    private Path write(Map<String, List<String>> leaves) throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            try (TreeWriter tree = file.tree("events", "", COLUMNS, leaves)) {
                Column answers = Column.ofArrays("", 2,
                        Column.ofFloats("", new float[] {1, 2, 3, 4, 5, 6}, 6), 3);
                tree.write(List.of(answers, Column.ofDoubles("", new double[] {7, 8, 9}, 3)), 3);
            }
            file.commit();
        }
        return path;
    }

    @Test
    void elementsOfAnArrayAreLeavesOfNamesGiven() throws IOException {
        Path path = write(Map.of("MLP", List.of("signal", "background")));

        try (Ntuple ntuple = Ntuple.open(path, "events")) {
            assertEquals(List.of("MLP.signal", "MLP.background", "x"),
                    ntuple.columns().stream().map(ColumnDescription::name).toList());
            assertEquals(List.of("1", "3", "5"), Fixtures.texts(ntuple, "MLP.signal"));
            assertEquals(List.of("2", "4", "6"), Fixtures.texts(ntuple, "MLP.background"));
            assertEquals(List.of("7", "8", "9"), Fixtures.texts(ntuple, "x"));
        }
    }

    @Test
    void theTitleOfTheBranchListsItsLeaves() throws IOException {
        try (RootFile file = RootFile.open(write(Map.of("MLP", List.of("signal", "background"))))) {
            RootObject branch = file.object("events").objects("fBranches").get(0);

            assertEquals("signal/F:background/F", branch.text("fTitle"));
            assertEquals(List.of(0L, 4L),
                    branch.objects("fLeaves").stream().map(leaf -> leaf.whole("fOffset")).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y   | a,b   | there are leaves of 'y', and no column of that name
            MLP | a,b,c | column 'MLP' has no 3 elements in each entry to be the leaves a, b, c
            x   | a     | column 'x' has no 1 elements in each entry to be the leaves a
            MLP | a,b/c | 'b/c' of column 'MLP' cannot be the name of a leaf: it must have a character, and \
            none of / : [ ]
            MLP | a,a   | column 'MLP' has two leaves of one name: a, a
            """)
    void leavesThatCannotBeAreRefused(String column, String names, String why) {
        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                () -> write(Map.of(column, List.of(names.split(",")))));

        assertEquals(folder.resolve("f.root") + ": tree 'events': " + why, e.getMessage());
    }

    @Test
    void aTextIsAStringOrIfItsLeafIsNamedCharacters() throws IOException {
        Path path = folder.resolve("f.root");
        List<ColumnDescription> texts = List.of(ColumnDescription.of("a", ScalarType.STRING),
                new ColumnDescription("b", ScalarType.STRING, ""));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            try (TreeWriter tree = file.tree("events", "", texts, Map.of("b", List.of("c")))) {
                Column values = Column.ofStrings("", new String[] {"", "μμ", "x".repeat(300)}, 3);
                tree.write(List.of(values, values), 3);
            }
            file.commit();
        }

        try (RootFile file = RootFile.open(path); Ntuple ntuple = file.ntuple("events")) {
            List<RootObject> branches = file.object("events").objects("fBranches");
            assertEquals(List.of("TBranchElement", "TBranch"),
                    branches.stream().map(RootObject::className).toList());
            assertEquals("string", branches.get(0).text("fClassName"));
            assertEquals("c/C", branches.get(1).text("fTitle"));
            RootObject leaf = branches.get(1).objects("fLeaves").get(0);
            assertEquals(List.of("TLeafC", "c"), List.of(leaf.className(), leaf.text("fName")));
            assertEquals(301, leaf.whole("fLen"));
            for (String name : ntuple.names()) {
                assertEquals(List.of("", "μμ", "x".repeat(300)), Fixtures.texts(ntuple, name));
            }
            assertEquals(List.of("a", "b"), ntuple.names());
        }
    }

    @Test
    void aDirectoryHasATitle() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.makeDirectory("a/b", "all that is b");
            UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                    () -> file.makeDirectory("a/b", "another"));
            assertEquals(path + ": 'a/b' is there already", e.getMessage());
            file.commit();
        }

        try (RootFile file = RootFile.open(path)) {
            assertEquals(List.of("a: a", "a/b: all that is b"),
                    file.keys().stream().map(key -> key.path() + ": " + key.title()).toList());
        }
    }

    @Test
    void anObjectMayTakeTheMembersOfAnother() {
        RootObject one = RootObject.builder("TH1D", 3).text("fName", "h")
                .numbers(new double[] {1, 2}).build();

        RootObject other = RootObject.builder("TH1F", 3).members(one).text("fName", "g").build();

        assertEquals("TH1F g", other.className() + " " + other.text("fName"));
        assertArrayEquals(new double[] {1, 2}, other.numbers());
        assertEquals("h", one.text("fName"));
    }
}
