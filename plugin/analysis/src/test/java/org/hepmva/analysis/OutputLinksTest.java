package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is a link, or an input, is not written over. */
@Tag("slow")
class OutputLinksTest extends TrainedFolder {

    @Test
    void anInputOrTheAnalysisItselfIsNotAnOutput() throws IOException {
        Files.createDirectories(results());
        Files.move(folder.resolve("events.csv"), results().resolve("results.json"));
        Path events = Files.createLink(folder.resolve("events.csv"), results().resolve("results.json"));

        IOException input = assertThrows(IOException.class, () -> trained(method("A")));
        Files.delete(results().resolve("results.json"));
        analysis(method("A"));
        Path own = Files.move(folder.resolve("a.yaml"), folder.resolve("A.hepmva.json"));
        Analysis analysis = AnalysisFile.read(own).withOutput(folder);
        IOException itself = assertThrows(IOException.class,
                () -> new AnalysisRun(analysis, RunListener.NONE).run());

        assertEquals(results().resolve("results.json") + ": is an input, and would be lost; give another"
                + " folder for the results with --out or 'output'", input.getMessage());
        assertEquals(own + ": is the analysis itself, and would be lost; give another folder for the results"
                + " with --out or 'output'", itself.getMessage());
        assertTrue(Files.size(events) > 0);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("current.json"), "old");
        Files.createDirectories(results());
        Files.createSymbolicLink(results().resolve("A.hepmva.json"), shared.resolve("current.json"));

        trained(method("A"));

        assertTrue(Files.isSymbolicLink(results().resolve("A.hepmva.json")));
        assertEquals("A", WeightFile.read(shared.resolve("current.json")).method());
    }

    @Test
    void aPictureThatIsALinkToAnInputIsNotWritten() throws IOException {
        Files.createDirectories(results().resolve("plots"));
        Files.createSymbolicLink(results().resolve("plots/roc.svg"), folder.resolve("events.csv"));

        IOException refused = assertThrows(IOException.class, () -> trained(method("A")));

        assertEquals(results().resolve("plots/roc.svg") + ": is an input, and would be lost; give another"
                + " folder for the results with --out or 'output'", refused.getMessage());
    }

    /** The friend is known only when its tree is open, and nothing has been written then. */
    @Test
    void aFriendOfAnInputIsNotWrittenOver() throws IOException {
        Path fixtures = Path.of("../../io/root/src/test/resources/root");
        Path friend = fixtures.resolve("friends_other.root");
        Files.copy(fixtures.resolve("friends.root"), folder.resolve("friends.root"));
        Files.copy(friend, folder.resolve("friends_other.root"));
        Files.createDirectories(results());
        Path link = Files.createLink(results().resolve("A.hepmva.json"),
                folder.resolve("friends_other.root"));
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: friends.root, tree: events, cut: "Entry$ %% 2 == 1"}
                background: {files: friends.root, tree: events, cut: "Entry$ %% 2 == 0"}
                variables: [x]
                methods: [%s]
                """.formatted(method("A")));

        IOException refused = assertThrows(IOException.class,
                () -> new AnalysisRun(AnalysisFile.read(file), RunListener.NONE).run());

        assertEquals(link + ": is a friend of an input, and would be lost; give another folder for the"
                + " results with --out or 'output'", refused.getMessage());
        assertArrayEquals(Files.readAllBytes(friend), Files.readAllBytes(link));
    }

    @Test
    void aFolderOfPlotsElsewhereStaysThere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(results());
        Files.createSymbolicLink(results().resolve("plots"), elsewhere);

        trained(method("A"));

        assertTrue(Files.isSymbolicLink(results().resolve("plots")));
        assertTrue(Files.exists(elsewhere.resolve("roc.svg")));
    }

    @Test
    void aLinkToNothingIsNoFolder() throws IOException {
        Files.createSymbolicLink(results(), folder.resolve("nowhere"));

        IOException refused = assertThrows(IOException.class, () -> trained(method("A")));

        assertEquals("output folder " + results() + " cannot be written: " + results()
                + " is a link to what does not exist", refused.getMessage());
    }
}
