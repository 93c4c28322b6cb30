package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.testing.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other people's files: all open or say why not; some are compared with tables that go-hep
 * wrote.
 */
class CorpusTest {

    /** ROOT 6.40 finds nothing to recover in these either. */
    static final Set<String> BROKEN =
            Set.of("root/roottest/crashed.root", "root/alphatwirl/sample_chain_03_zombie.root");

    @TestFactory
    List<DynamicTest> everyFileReadsOrSaysWhyNot() throws IOException {
        return Corpus.rootFiles().stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.name(file),
                        () -> readsOrSaysWhyNot(file)))
                .toList();
    }

    private static void readsOrSaysWhyNot(Path file) throws IOException {
        boolean isBroken = BROKEN.contains(Corpus.name(file));
        try (RootFile root = RootFile.open(file)) {
            for (TableDescription table : root.tables()) {
                Ntuple ntuple = root.ntuple(table.name());
                int read = ntuple.names().size() + ntuple.unreadable().size();
                assertEquals(table.columns(), read);
                NtupleLaws.rows(ntuple, ntuple.names(), new EntryRange(0, 10));
            }
            assertTrue(!isBroken);
        } catch (NtupleException e) {
            assertTrue(isBroken && e instanceof MalformedFileException, e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"gohep/leaves,tree", "skhep/uproot-simple,tree",
            "skhep/uproot-small-evnt-tree-fullsplit,tree"})
    void valuesAreThoseThatGoHepReads(String name, String tree) throws IOException {
        Path file = Corpus.file("root/" + name + ".root");
        String table = file.getFileName().toString().replace("uproot-", "") + ".csv";
        List<String> lines = Files.readAllLines(Corpus.file("root/golden_text/" + table));
        List<String> names = List.of(lines.get(1).split(";"));

        try (Ntuple ntuple = Ntuple.open(file, tree)) {
            List<List<String>> rows = NtupleLaws.rows(ntuple, names, EntryRange.all());

            assertEquals(lines.subList(2, lines.size()),
                    rows.stream().map(row -> String.join(";", row)).toList());
        }
    }

    @Test
    void aTreeWrittenByGeant4OfTreeVersion5IsRead() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Corpus.file("root/gohep/g4-like.root"), "")) {
            assertEquals(List.of("1", "2", "3", "4", "5"), Fixtures.texts(ntuple, "i32"));
            assertEquals(List.of(), ntuple.unreadable());
        }
    }

    @Test
    void aKeyWithASemicolonInItsNameIsFoundByThatName() throws IOException {
        Path file = Corpus.file("tabular/hww/dataWW_d1_split_removed.root");

        try (Ntuple ntuple = Ntuple.open(file, "tree_event;1")) {
            assertEquals(10_000, ntuple.entries());
            assertTrue(ntuple.names().contains("mcWeight"));
        }
    }

    @Test
    void severalFilesOfOneTreeAreAChain() throws IOException {
        List<Ntuple> parts = List.of(Ntuple.open(Corpus.file("root/gohep/chain.flat.1.root"), ""),
                Ntuple.open(Corpus.file("root/gohep/chain.flat.2.root"), ""));

        try (Ntuple chain = Ntuple.chain(parts)) {
            assertEquals(10, chain.entries());
            assertEquals(parts.get(1).entries(), Fixtures.texts(parts.get(1), "Str").size());
            assertEquals(Fixtures.texts(parts.get(1), "Str"), Fixtures.texts(chain, "Str")
                    .subList(5, 10));
        }
    }
}
