package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hepmva train --tmva-output}: what is refused before anything is read, and what is written. */
class TmvaTargetTest {

    @TempDir
    private Path folder;
    private Path analysis;

    @BeforeEach
    void writeAnalysis() throws IOException {
        Events.csv(folder);
        analysis = analysis("");
    }

    private Path analysis(String more) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                methods: [{name: BDT, type: trees, trees: 5, threads: 1}]
                output: results
                """ + more);
    }

    private Run train(Object target) {
        return Run.hepmva("train", analysis, "--tmva-output", target);
    }

    private String refusal(Object target) {
        Run run = train(target);
        assertEquals(1, run.code());
        assertFalse(Files.exists(folder.resolve("results")), "something was done before");
        return run.err().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TMVA.rot", "TMVA", ".root", "TMVA.root.txt"})
    void aNameOfAnotherEndingIsRefused(String name) {
        Path target = folder.resolve(name);

        assertEquals("hepmva: " + target + ": an output as TMVA's is a ROOT file; give it a name that ends in"
                + " .root", refusal(target));
    }

    @Test
    void aNameThatIsBlankIsRefused() {
        assertEquals("hepmva: the output as TMVA's has no name; give that of a file, such as TMVA.root",
                refusal(" "));
    }

    @Test
    void aPlaceWhereNoFileCanBeMadeIsRefused() throws IOException {
        Path target = folder.resolve("none/TMVA.root");
        Path taken = Files.createDirectory(folder.resolve("taken.root"));

        assertEquals("hepmva: " + target + " cannot be written: there is no folder '" + target.getParent()
                + "'", refusal(target));
        assertEquals("hepmva: " + taken + " cannot be written: it is a folder", refusal(taken));
    }

    @Test
    void aFileThatTheAnalysisReadsIsRefused() throws IOException {
        Path input = Files.move(folder.resolve("events.csv"), folder.resolve("events.root"));
        analysis = Files.writeString(analysis, Files.readString(analysis).replace("events.csv",
                "events.root"));

        assertEquals("hepmva: " + input + ": is an input, which would be lost; give the output another name",
                refusal(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight", "classID", "className"})
    void aMethodThatIsCalledAsABranchOfTmvaIsRefused(String name) throws IOException {
        Files.writeString(analysis, Files.readString(analysis).replace("name: BDT", "name: " + name));

        assertEquals("hepmva: method '" + name + "' would be called as a branch that TMVA's trees have"
                + " already (classID, className, weight); give it another name",
                refusal(folder.resolve("TMVA.root")));
    }

    @Test
    void soIsOneThatIsCalledAsALeafOfAnother() throws IOException {
        Files.writeString(analysis, """
                classes: {one: {files: events.csv, cut: "label == 1"},
                          two: {files: events.csv, cut: "label == 0"},
                          three: {files: events.csv, cut: "x > 0"}}
                variables: [x, y]
                methods: [{name: BDT, type: trees, trees: 5}, {name: BDT.two, type: trees, trees: 5}]
                output: results
                """);

        assertEquals("hepmva: method 'BDT.two' would be called as a leaf of the branch of another method;"
                + " give it another name", refusal(folder.resolve("TMVA.root")));
        Files.writeString(analysis, """
                events: {files: events.csv}
                targets: [y]
                variables: [x]
                methods: [{name: BDT, type: trees, trees: 5}, {name: BDT.y, type: trees, trees: 5}]
                output: results
                """);
        assertEquals("hepmva: method 'BDT.y' would be called as a leaf of the branch of another method;"
                + " give it another name", refusal(folder.resolve("TMVA.root")));
    }

    @Test
    void aFriendOfAnInputIsRefused() throws IOException {
        Path root = Path.of("../../io/root/src/test/resources/root");
        Files.copy(root.resolve("friends.root"), folder.resolve("friends.root"));
        Path friend = Files.copy(root.resolve("friends_other.root"), folder.resolve("friends_other.root"));
        analysis = Files.writeString(analysis, Files.readString(analysis)
                .replace("files: events.csv, cut", "files: friends.root, tree: events, cut"));

        Run run = train(friend);

        assertEquals(1, run.code());
        assertTrue(run.err().endsWith("hepmva: " + friend + ": is a friend of the input, which would be lost;"
                + " give the output another name\n"), run.err());
        assertArrayEquals(Files.readAllBytes(root.resolve("friends_other.root")), Files.readAllBytes(friend));
        assertFalse(Files.exists(folder.resolve("results")));
    }

    /** Refused before anything is asked of the result, so that none is needed. */
    @Test
    void aSessionWritesOverNoFileThatItsTrainingHasReadEither() throws IOException {
        Path input = Files.writeString(folder.resolve("in.root"), "events");
        Path link = Files.createSymbolicLink(folder.resolve("link.root"), input.getFileName());

        assertEquals(link + ": is an input, which would be lost; give the output another name",
                assertThrows(IllegalArgumentException.class,
                        () -> Session.writeTmva(null, link.toString(), List.of(input))).getMessage());
        assertEquals("events", Files.readString(input));
    }

    @Test
    @Tag("slow")
    void itIsWrittenAlsoIntoTheFolderOfTheResults() throws IOException {
        Path target = folder.resolve("results/TMVA.root");

        Run run = train(target);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().strip().endsWith("TMVA's layout: " + target), run.out());
        assertTrue(run.err().contains("writing " + target + ": "), run.err());
        try (Ntuple test = Ntuple.open(target, "dataset/TestTree");
                Ntuple training = Ntuple.open(target, "dataset/TrainTree")) {
            assertTrue(test.column("BDT").isPresent());
            assertTrue(training.entries() > test.entries());
        }
        assertEquals(0, train(target).code());
    }

    @Test
    @Tag("slow")
    void withoutTestEventsItIsNotWritten() throws IOException {
        analysis = analysis("split: {train: 1}\n");
        Path target = folder.resolve("TMVA.root");

        Run run = train(target);

        assertEquals(1, run.code());
        assertTrue(run.out().strip().endsWith(target + " is not written: TMVA's histograms are those of test"
                + " events"), run.out());
        assertFalse(Files.exists(target));
        assertTrue(Files.exists(folder.resolve("results/BDT.hepmva.json")));
    }

    @Test
    @Tag("slow")
    void aSessionWritesItToo() throws IOException {
        Run run = Run.script(folder, """
                import hepmva, sys
                folder = sys.argv[1]
                source = lambda label: dict(files=folder + '/events.csv', cut='label == %d' % label)
                result = hepmva.train(source(1), source(0), ['x', 'y'], hepmva.trees('BDT', trees=3),
                                      output=folder + '/results')
                result.tmva(folder + '/TMVA.root')
                print hepmva.open(folder + '/TMVA.root:dataset/TestTree').names()[-1]
                try:
                    result.tmva('TMVA.txt')
                except ValueError as e:
                    print e
                """, folder);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().endsWith("BDT\nTMVA.txt: an output as TMVA's is a ROOT file; give it a name"
                + " that ends in .root\n"), run.out());
    }
}
