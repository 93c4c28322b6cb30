package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.io.NtupleWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names may stand behind {@code -o} and in a header; the others are refused before any work. */
class OutputNamesTest {

    private static final String FORMATS = "; there are " + NtupleWriter.installed().stream()
            .map(writer -> writer.name() + " (" + String.join(", ", writer.endings()) + ")")
            .collect(Collectors.joining(", ")) + "\n";

    private static final Path ROOT = Path.of("../../io/root/src/test/resources/root");

    @TempDir
    private Path folder;

    /** A file of which opening alone would fail, so that any work on it shows. */
    private Path broken() throws IOException {
        return Files.writeString(folder.resolve("in.csv"), "a,b\n1,2\n3\n");
    }

    @Test
    void theFormatsAreListedWithTheirEndings() {
        assertTrue(FORMATS.startsWith("; there are CSV (.csv, .csv.gz)"), FORMATS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "out.JSON", "out.root.gz", "out.csv.zip", "run.2017", "out.txt",
        "out.gz"})
    void anEndingThatIsNotWrittenIsRefusedBeforeAnyWork(String name) throws IOException {
        String lower = name.toLowerCase();

        assertRefusedBeforeAnyWork(name, "'" + lower.substring(lower.lastIndexOf('.'))
                + "' is not the ending of a format in which ntuples are written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", ".csv", ".out"})
    void aNameWithoutAnEndingIsRefusedBeforeAnyWork(String name) throws IOException {
        assertRefusedBeforeAnyWork(name, "the name has no ending, which says in which format to write");
    }

    private void assertRefusedBeforeAnyWork(String name, String reason) throws IOException {
        Path file = folder.resolve(name);
        String expected = "hepmva: " + file + ": " + reason + FORMATS;

        assertEquals(new Run(1, "", expected), Run.hepmva("dump", broken(), "-o", file));
        assertEquals(new Run(1, "", expected),
                Run.hepmva("apply", folder.resolve("none.json"), broken(), "-o", file));
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.csv", "out.CSV", "out.csv.gz", "out.CSV.gz"})
    void theEndingDecidesTheFormat(String name) throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "a,b\n1,2\n");

        assertEquals(0, Run.hepmva("dump", good, "-o", folder.resolve(name)).code());

        assertEquals("a,b\n1,2\n", Run.hepmva("dump", folder.resolve(name)).out());
    }

    @Test
    void anOutputWithoutANameIsRefused() throws IOException {
        assertEquals(new Run(1, "", "hepmva: the output has no name; give that of a file, or - for standard"
                + " output\n"), Run.hepmva("dump", broken(), "-o", ""));
    }

    @Test
    void anOutputThatIsReadIsRefusedWhateverItIsCalled() throws IOException {
        Path input = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        Path other = Files.writeString(folder.resolve("b.csv"), "a\n2\n");
        Path weights = Files.writeString(folder.resolve("w.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), weights.getFileName());
        Path hard = Files.createLink(folder.resolve("hard.csv"), other);

        assertRefused(weights, "the weight file", "apply", weights, input, "-o", weights);
        assertRefused(link, "the weight file", "apply", weights, input, "-o", link);
        assertRefused(hard, "an input", "apply", weights, input, other, "-o", hard);
        assertRefused(hard, "an input", "dump", input, other, "-o", hard);
        assertRefused(input, "the input", "dump", input, "-o", folder + "/./a.csv");

        assertEquals(List.of("a\n1\n", "a\n2\n", "{}"), List.of(Files.readString(input),
                Files.readString(other), Files.readString(weights)));
    }

    @Test
    void aFriendOfTheInputIsRefusedWhetherItIsReadAlongOrNot() throws IOException {
        Path input = Files.copy(ROOT.resolve("friends.root"), folder.resolve("friends.root"));
        Path friend = Files.copy(ROOT.resolve("friends_other.root"),
                folder.resolve("friends_other.root"));
        Path unread = Files.writeString(folder.resolve("no_such_file.root"), "damaged");
        Path link = Files.createSymbolicLink(folder.resolve("link.root"), friend.getFileName());
        byte[] before = Files.readAllBytes(friend);
        String table = input + ":events";
        Path weights = Weights.adding(folder, "S", "x", "z");

        assertRefused(friend, "a friend of the input", "dump", table, "--columns", "x", "-o", friend);
        assertRefused(link, "a friend of the input", "dump", table, table, "--columns", "x", "-o", link);
        assertRefused(friend, "a friend of the input", "dump", table, "--skip-damaged", "-o", friend);
        assertRefused(unread, "a friend of the input", "dump", table, "-o", unread);
        assertRefused(friend, "a friend of the input", "apply", weights, table, "-o", friend);

        assertArrayEquals(before, Files.readAllBytes(friend));
        assertEquals(0, Run.hepmva("dump", input + ":near", "-o", unread).code());
    }

    private static void assertRefused(Path output, String what, Object... arguments) {
        Object name = arguments[arguments.length - 1];

        assertEquals(new Run(1, "", "hepmva: " + name + ": is " + what
                + ", which would be lost; give the output another name\n"), Run.hepmva(arguments));
    }

    @Test
    void aPlaceWhereNoFileCanBeMadeIsRefusedBeforeAnyWork() throws IOException {
        assertEquals(new Run(1, "", "hepmva: " + folder + "/no/x.csv cannot be written: there is no folder '"
                + folder + "/no'\n"), Run.hepmva("dump", broken(), "-o", folder + "/no/x.csv"));
        assertEquals(new Run(1, "", "hepmva: " + folder + " cannot be written: it is a folder\n"),
                Run.hepmva("dump", broken(), "-o", folder));
    }

    @Test
    void aColumnNamedTwiceIsRefusedAndMayBeGivenAnotherName() throws IOException {
        Path file = Files.writeString(folder.resolve("big.csv"), "id,x\n9007199254740993,1\n");

        assertEquals(new Run(1, "", "hepmva: two columns would be called 'x'; each needs a name of"
                + " its own, such as 'x_2 := x'\n"), Run.hepmva("dump", file, "--columns", "x,id,x"));
        assertEquals(1, Run.hepmva("dump", file, "--columns", "x, x := id").code());
        assertEquals(new Run(0, "id,copy\n9007199254740993,9007199254740993\n", ""),
                Run.hepmva("dump", file, "--columns", "id, copy := id"));
    }
}
