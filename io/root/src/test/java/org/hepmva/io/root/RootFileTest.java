package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a ROOT file, and how its trees are named. */
class RootFileTest {

    @Test
    void theKeysOfAllDirectoriesAreListedWithTheirPaths() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("kinds.root"))) {
            List<String> keys = file.keys().stream().map(key -> key.className() + " "
                    + key.pathAndCycle()).toList();

            assertEquals(List.of("TDirectory analysis;1", "TTree analysis/events;1",
                    "TH1F analysis/histogram;1"),
                    keys);
            assertEquals("a folder", file.keys().get(0).title());
            assertEquals("6.40/00", file.version());
            assertFalse(file.isRecovered());
        }
    }

    @Test
    void tablesAreTreesAndOlderCyclesSaySo() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("cycles.root"))) {
            assertEquals(List.of(
                    new TableDescription("tree", "TTree", 20, 1),
                    new TableDescription("tree;1", "TTree", 10, 1),
                    new TableDescription("odd;1", "TTree", 5, 1),
                    new TableDescription("ntuple", "TNtuple", 10, 2),
                    new TableDescription("ntupled", "TNtupleD", 10, 2),
                    new TableDescription("nothing", "TTree", 0, 0)), file.tables());
        }
    }

    @Test
    void treesInFoldersOfFoldersAreNamedByTheirPaths() throws IOException {
        List<TableDescription> tables = Ntuple.tables(Fixtures.file("names.root"));

        assertEquals(List.of("other", "my tree", "étude μμ", "v1.2", "run:3", "a folder/μ.2/deep"),
                tables.stream().map(TableDescription::name).toList());
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("names.root") + ":a folder/μ.2/deep")) {
            assertEquals(List.of("3"), Fixtures.texts(ntuple, "x"));
        }
    }

    @ParameterizedTest
    @CsvSource({"tree,20", "tree;1,10", "tree;2,20", "odd;1,5", "odd;1;1,5", "ntuple;1,10"})
    void withoutACycleTheNewestIsMeantAndANameMayHoldASemicolon(String name, long entries)
            throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("cycles.root"))) {
            assertEquals(entries, file.ntuple(name).entries());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tre|no table 'tre'; nearest first: tree, ntuple, odd;1, ntupled, nothing",
        "tree;3|no table 'tree;3'; nearest first: tree, odd;1, ntuple, ntupled, nothing",
        "''|holds 5 tables, say which: tree, odd;1, ntuple, ntupled, nothing"})
    void aNameThatIsNotThereIsAnsweredWithThoseThatAre(String name, String sentence)
            throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("cycles.root"))) {
            UnknownTableException e =
                    assertThrows(UnknownTableException.class, () -> file.ntuple(name));

            assertEquals(Fixtures.file("cycles.root") + ": " + sentence, e.getMessage());
        }
    }

    @Test
    void somethingElseThanATreeIsNamedByItsClass() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("cycles.root"))) {
            UnsupportedFormatException e =
                    assertThrows(UnsupportedFormatException.class, () -> file.ntuple("histogram"));

            assertEquals(Fixtures.file("cycles.root") + ": 'histogram' is a TH1F, neither a tree nor an"
                    + " RNTuple",
                    e.getMessage());
        }
    }

    @Test
    void anRNTupleIsATableToo() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("rntuple.root"))) {
            assertEquals(List.of(new TableDescription("fields", "ROOT::RNTuple", 3, 1)), file.tables());
            assertArrayEquals(new double[] {0, 0.125, 0.25}, Fixtures.values(file.ntuple(""), "x"));
        }
    }

    @Test
    void anyObjectIsReadAsARecordOfItsMembers() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("kinds.root"))) {
            RootObject histogram = file.object("analysis/histogram");

            assertEquals("TH1F", histogram.className());
            assertEquals("histogram", histogram.text("fName"));
            assertEquals(histogram.object("fXaxis").orElseThrow().whole("fNbins") + 2,
                    histogram.numbers().length);
            assertEquals(file.ntuple("analysis/events").entries(),
                    file.object("analysis/events;1").whole("fEntries"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "analysis/histo|no object 'analysis/histo'; nearest first: analysis/histogram, analysis/events",
        "analysis|'analysis' is a directory, not an object; nearest first: analysis/events, "
            + "analysis/histogram",
        "analysis/histogram;3|no object 'analysis/histogram;3'; nearest first: analysis/histogram, "
            + "analysis/events"})
    void anObjectThatIsNotThereIsAnsweredWithThoseThatAre(String name, String sentence) throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("kinds.root"))) {
            UnknownObjectException e = assertThrows(UnknownObjectException.class, () -> file.object(name));

            assertEquals(Fixtures.file("kinds.root") + ": " + sentence, e.getMessage());
        }
    }

    @Test
    void aMissingFileOrAFolderIsTheSameSentenceAsEverywhere() {
        for (String name : List.of("no/such.root", ".")) {
            Path file = Path.of(name);
            NtupleException byRoot =
                    assertThrows(UnreadableFileException.class, () -> RootFile.open(file));
            NtupleException byContent =
                    assertThrows(UnreadableFileException.class, () -> Ntuple.tables(file));

            assertEquals(byContent.getMessage(), byRoot.getMessage());
        }
    }

    @Test
    void threadsMayShareAFile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (RootFile file = RootFile.open(Fixtures.file("kinds.root"))) {
            Callable<List<String>> read = () ->
                    Fixtures.texts(file.ntuple("analysis/events"), "word");

            List<Future<List<String>>> all =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> read).toList());

            for (Future<List<String>> one : all) {
                assertEquals(IntStream.range(0, 120).mapToObj(Fixtures::text).toList(), one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(threads.isShutdown());
    }
}
