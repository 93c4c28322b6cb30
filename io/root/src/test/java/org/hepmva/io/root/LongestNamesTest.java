package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnType;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that just fit are read again, and those that do not are refused before anything is written. */
class LongestNamesTest {

    /** What stands before the entries of a basket may have 32 767 bytes: these, and the names. */
    private static final int REST = 34 + 8 + 19;

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void setPath() {
        path = folder.resolve("f.root");
    }

    private RootFileWriter create() throws IOException {
        return RootFileWriter.create(path, Compression.none());
    }

    private static void assertRefused(String part, Executable writing) {
        String said = assertThrows(UnsupportedFormatException.class, writing).getMessage();
        assertTrue(said.contains(part), said);
    }

    /** The name of the tree has 2 bytes, that of the branch 5 more than characters; of a counter 1 more. */
    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void namesOfBranchesFitToTheByte(boolean isJagged, int more) throws IOException {
        int longest = Short.MAX_VALUE - REST - 2 - 5 - more;
        ColumnType type = isJagged ? ArrayType.varying(ScalarType.INT) : ScalarType.INT;
        Column ints = Column.ofInts("", new int[] {7, 8}, 2);
        Column values = isJagged ? Column.ofArrays("", new int[] {0, 1, 2}, ints, 2) : ints;
        String name = "x".repeat(longest);
        try (RootFileWriter file = create()) {
            TreeWriter tree = file.tree("t", "", List.of(ColumnDescription.of(name, type)));
            tree.write(List.of(values), 2);
            file.commit();
        }
        try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
            assertRefused("the names of tree and branch (or of the branch that counts its elements) are 1"
                    + " bytes too long for the 32767 that ROOT has for them",
                    () -> file.tree("u", "", List.of(ColumnDescription.of(name + "x", type))));
        }

        try (Ntuple ntuple = Ntuple.open(path, "t")) {
            assertEquals(isJagged ? List.of("[7]", "[8]") : List.of("7", "8"), Fixtures.texts(ntuple, name));
        }
    }

    @Test
    void directoriesWithPathsThatAreReadAreWrittenAndOthersAreNot() throws IOException {
        RootObject object = RootObject.builder("TObjString", 1).text("fString", "x").build();
        String longest = "d".repeat(2000) + "/" + "é".repeat(2095);
        try (RootFileWriter file = create()) {
            file.write(longest + "/o", object);
            for (String way : List.of(longest + "d", "d".repeat(16_000), "d".repeat(40_000))) {
                String part = "the path of a directory has " + way.length() + " characters";
                assertRefused(part, () -> file.write(way + "/o", object));
                assertRefused(part, () -> file.makeDirectory(way));
                assertRefused(part, () -> file.makeDirectory(way, "t"));
                assertRefused(part, () -> file.tree(way + "/t", "", List.of()));
            }
            assertRefused("name and title are longer than",
                    () -> file.makeDirectory("e", "t".repeat(32_760)));
            file.commit();
        }

        try (RootFile file = RootFile.open(path)) {
            assertEquals("x", file.object(longest + "/o").text("fString"));
        }
    }

    private static String deep(int depth) {
        return String.join("/", Collections.nCopies(depth, "d"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void directoriesAreNestedAsDeepAsTheyAreReadAndNoDeeper(boolean isMade) throws IOException {
        RootObject object = RootObject.builder("TObjString", 1).text("fString", "x").build();
        try (RootFileWriter file = create()) {
            file.write(deep(100) + "/o", object);
            file.commit();
        }
        try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
            file.write(deep(100) + "/p", object);
            assertRefused("directories are nested 101 deep, and more than 100 are not read", () -> {
                if (isMade) {
                    file.makeDirectory(deep(101));
                } else {
                    file.write(deep(101) + "/o", object);
                }
            });
            file.commit();
        }

        try (RootFile file = RootFile.open(path)) {
            assertEquals("x", file.object(deep(100) + "/o").text("fString"));
            assertEquals("x", file.object(deep(100) + "/p").text("fString"));
            assertFalse(file.keys().stream().anyMatch(key -> key.path().length() > deep(101).length()));
        }
    }
}
