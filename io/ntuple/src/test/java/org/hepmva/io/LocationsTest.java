package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In folders with runs 1, 2 and 10, and a file with a colon in its name. */
class LocationsTest {

    @TempDir
    private Path base;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(base.resolve("data/run.root"));
        Files.createDirectories(base.resolve("mc"));
        for (String name : List.of("data/run2.root", "data/run1.root", "data/run10.root", "data/.run3.root",
                "mc/run1.root", "data/a:b.root", "data/what?.root")) {
            Files.writeString(base.resolve(name), "x");
        }
    }

    private List<String> resolve(String pattern) throws IOException {
        return Locations.resolve(base, pattern).stream()
                .map(location -> location.substring(base.toString().length() + 1)).toList();
    }

    @Test
    void aStarMatchesFilesSortedByNameButNoFoldersAndNoHiddenFiles() throws IOException {
        assertEquals(List.of("data/run1.root", "data/run10.root", "data/run2.root"),
                resolve("data/run*.root"));
    }

    @Test
    void aQuestionMarkMatchesOneCharacter() throws IOException {
        assertEquals(List.of("data/run1.root", "data/run2.root"), resolve("data/run?.root"));
    }

    @Test
    void bracketsMatchOneOfTheirCharacters() throws IOException {
        assertEquals(List.of("data/run1.root", "data/run2.root"), resolve("data/run[0-9].root"));
        assertEquals(List.of("data/run2.root:t"), resolve("data/run[!13-9].root:t"));
        assertEquals(List.of("data/run1.root"), resolve("data/run[1^.]*oot").subList(0, 1));
        assertEquals(List.of("data/run[.root"), resolve("data/run[.root"));
        assertThrows(UnreadableFileException.class, () -> resolve("data/run[z-a\\d].root"));
    }

    @Test
    void foldersMayBePatternsToo() throws IOException {
        assertEquals(List.of("data/run1.root", "mc/run1.root"), resolve("*/run1.root"));
    }

    @Test
    void theTableStaysWithEveryFile() throws IOException {
        assertEquals(List.of("data/run1.root:dir/tree;2", "data/run2.root:dir/tree;2"),
                resolve("data/run?.root:dir/tree;2"));
    }

    @Test
    void aColonMayBelongToTheName() throws IOException {
        assertEquals(List.of("data/a:b.root"), resolve("data/*:b.root"));
        assertEquals(List.of("data/a:b.root:t"), resolve("data/*:b.root:t"));
    }

    @Test
    void aFileOfExactlyThatNameIsMeant() throws IOException {
        assertEquals(List.of("data/what?.root"), resolve("data/what?.root"));
    }

    @Test
    void withoutAPatternTheLocationIsResolvedWhetherItExistsOrNot() throws IOException {
        assertEquals(List.of("data/none.root:t"), resolve("data/none.root:t"));
        assertEquals(List.of("/abs/none.root"), Locations.resolve(base, "/abs/none.root"));
    }

    @Test
    void absolutePatternsDoNotStartFromTheBase() throws IOException {
        assertEquals(List.of(base + "/mc/run1.root"),
                Locations.resolve(Path.of("elsewhere"), base + "/mc/*.root"));
    }

    @Test
    void nothingFoundIsASentenceThatTellsWhatThereIs() {
        assertEquals("no file matches 'mc/sig*.root' in '" + base + "'; there are: run1.root",
                assertThrows(UnreadableFileException.class, () -> resolve("mc/sig*.root")).getMessage());
        assertEquals("no file matches 'md/*.root' in '" + base + "'; there is no folder '" + base + "/md'",
                assertThrows(UnreadableFileException.class, () -> resolve("md/*.root")).getMessage());
        assertEquals("no file matches 'm*/sig*.root' in '" + base + "'",
                assertThrows(UnreadableFileException.class, () -> resolve("m*/sig*.root")).getMessage());
    }

    @Test
    void aLocationIsAFileAndATable() {
        String file = base + "/data/run1.root";

        assertEquals(new Location(file, ""), Location.parse(file));
        assertEquals(new Location(file, "dir/tree;2"), Location.parse(file + ":dir/tree;2"));
        assertEquals(new Location(file, "a:b"), Location.parse(file + ":a:b"));
        assertEquals(file + ":t", Location.parse(file + ":t").toString());
    }

    @Test
    void theNameOfAnExistingFileKeepsItsColons() {
        String file = base + "/data/a:b.root";

        assertEquals(new Location(file, ""), Location.parse(file));
        assertEquals(new Location(file, "t"), Location.parse(file + ":t"));
    }

    @Test
    void theNameOfAFileThatDoesNotExistEndsWhereAnEndingDoes() {
        assertEquals(new Location("none.root", "a:b"), Location.parse("none.root:a:b"));
        assertEquals(new Location("of:old/none.root", ""), Location.parse("of:old/none.root"));
        assertEquals(new Location("none", "t"), Location.parse("none:t"));
        assertEquals(new Location("none:1.root", "t"), Location.parse("none:1.root:t"));
        assertEquals(new Location("none.root", ""), Location.parse("none.root"));
    }

    @Test
    void ofAnAddressTheColonOfAPortIsNoTable() {
        String file = "http://localhost:8080/dir/f.root";

        assertEquals(new Location(file, ""), Location.parse(file));
        assertEquals(new Location(file, "dir/tree;2"), Location.parse(file + ":dir/tree;2"));
        assertEquals(new Location("http://localhost:80", ""), Location.parse("http://localhost:80"));
        assertEquals(new Location("https://h/f", "t"), Location.parse("https://h/f:t"));
        assertEquals(new Location("https://h/f?x=1", "t"), Location.parse("https://h/f?x=1:t"));
        assertEquals(Optional.empty(), Location.parse(file).path());
        assertEquals("https://h/f?token=…&x=1",
                new Location("https://me:secret@h/f?token=abc&x=1", "").shown());
    }

    @Test
    void anAddressIsOneLocationAndAsterisksInItAreRefused() throws IOException {
        assertEquals(List.of("https://h/f.root?a=*:t"), Locations.resolve(base, "https://h/f.root?a=*:t"));
        assertEquals("'https://h/*.root:t' is an address, of which * cannot stand for several: a server does"
                + " not tell which files it has; name each",
                assertThrows(UnsupportedFormatException.class,
                        () -> Locations.resolve(base, "https://h/*.root:t")).getMessage());
    }
}
