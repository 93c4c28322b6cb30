package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which names the members of objects are found; twice.root has several branches of one class. */
class ColumnNamesTest {

    private static final String FILE = Fixtures.file("twice.root").toString();

    private Ntuple twice;

    @BeforeEach
    void open() throws IOException {
        twice = Ntuple.open(FILE);
    }

    @AfterEach
    void close() throws IOException {
        twice.close();
    }

    /** The first value of each is in src/test/peers/root_fixtures.py. */
    @ParameterizedTest
    @CsvSource({"muon.pt,100", "tau.pt,200", "muon.in.pt,104", "tau.in.pt,204", "muon.hits[2],112",
            "tau.cov[1][0],222", "shadow.pt,300", "list.pt,500", "dots.pt,500", "half.chi2,102"})
    void branchesOfOneClassAreToldApartByTheirFullNames(String name, String first) throws IOException {
        assertEquals(name, twice.column(name).orElseThrow().name());
        assertEquals(first, Fixtures.texts(twice, name).get(0));
    }

    @Test
    void aBranchWithADotAtItsEndHasItInTheNamesOfItsMembers() {
        assertTrue(twice.names().containsAll(List.of("electron.chi2", "electron.HepmvaBase.pt",
                "electron.in.pt", "electron.hits", "hidden.HepmvaBase.pt", "hidden.pt")));
    }

    @Test
    void noNameEverHasANumberBehindIt() {
        assertEquals(List.of(), twice.names().stream().filter(name -> name.contains("#")).toList());
        assertEquals(twice.names().size(), twice.names().stream().distinct().count());
    }

    @Test
    void ofTwoBranchesOfTheSameNameTheFirstIsReadAsInRootWithARemark() throws IOException {
        assertEquals("3", Fixtures.texts(twice, "same").get(3));
        assertEquals("more than one branch is called 'same': the first is read", twice.remarks().get(0));
    }

    @Test
    void aMemberHidesThatOfItsBaseClassWhichIsFoundByItsPath() throws IOException {
        assertEquals("300", Fixtures.texts(twice, "shadow.pt").get(0));
        assertEquals("400", Fixtures.texts(twice, "shadow.HepmvaBase.pt").get(0));
        assertEquals("400", Fixtures.texts(twice, "hidden.HepmvaBase.pt").get(0));
    }

    @ParameterizedTest
    @CsvSource({"muon.HepmvaBase.pt,muon.pt", "electron.pt,electron.HepmvaBase.pt", "other,single",
            "single.other,single", "b,list.b", "d,dots.d", "shadow.HepmvaBase.eta,shadow.eta"})
    void whatRootAlsoUnderstandsIsUnderstood(String name, String listed) throws IOException {
        assertFalse(twice.names().contains(name));
        assertEquals(listed, twice.column(name).orElseThrow().name());
        assertEquals(Fixtures.texts(twice, listed), Fixtures.texts(twice, name));
    }

    /** inherited.root; what ROOT 6.40 draws for each name is pt of entry 1, 1 for muon and 101 for tau. */
    @ParameterizedTest
    @CsvSource({"muon.pt,1", "muon.HepmvaTrack.pt,1", "muon.HepmvaBase.pt,1", "tau.pt,101",
            "tau.HepmvaTrack.pt,101", "tau.HepmvaBase.pt,101", "tau.HepmvaTrack.HepmvaBase.pt,101"})
    void aMemberOfABaseOfABaseIsFoundAsTreeDrawFindsIt(String name, String second)
            throws IOException {
        try (Ntuple inherited = Ntuple.open(Fixtures.file("inherited.root").toString())) {
            assertEquals(second, Fixtures.texts(inherited, name).get(1));
            assertEquals(List.of("muon.pt", "tau.HepmvaTrack.pt"),
                    inherited.names().stream().filter(each -> each.endsWith("k.pt") || each.equals("muon.pt"))
                            .toList());
        }
    }

    @Test
    void theShortNameIsShownWhereItIsTheOnlyOneAndTheFullOneIsUnderstood() throws IOException {
        try (Ntuple inherited = Ntuple.open(Fixtures.file("inherited.root").toString())) {
            assertTrue(inherited.names().containsAll(List.of("y", "muon.charge", "tau.charge")));
            assertEquals("y", inherited.column("point.y").orElseThrow().name());
            assertEquals(List.of("4"), Fixtures.texts(inherited, "point.y").subList(2, 3));
        }
    }

    @Test
    void aNameThatSeveralBranchesHaveIsAnsweredWithThoseItMayMean() {
        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                () -> twice.chunks(List.of("chi2"), EntryRange.all()));

        assertEquals(FILE + ":events: column 'chi2' of type float: 4 branches have that name, say which:"
                + " muon.chi2, electron.chi2, tau.chi2, half.chi2", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"muon.hits[3]", "muon.hits[0][0]", "muon.hits[00]", "muon.hits[-1]",
            "muon.pt[0]", "muon.", "muon", "", "["})
    void anElementThatIsNotThereIsNoColumn(String name) {
        assertTrue(twice.column(name).isEmpty());
    }

    @Test
    void columnsHaveTheNamesTheyWereAskedForBy() throws IOException {
        try (Chunks chunks = twice.chunks(List.of("other", "single", "single.other"), EntryRange.all())) {
            assertTrue(chunks.advance());
            assertEquals(List.of("other", "single", "single.other"), chunks.chunk().names());
            assertEquals(7, chunks.chunk().column("other").value(7));
            assertEquals(7, chunks.chunk().column("single").value(7));
        }
    }

    @Test
    void formulasAndCutsMayUseEveryName() throws IOException {
        Query query = Query.of(List.of(Definition.parse("tau.HepmvaBase.pt-muon.pt+other")))
                .withCut(Expression.parse("single.other > 17"));

        assertArrayEquals(new double[] {118, 119}, query.read(twice, ProgressListener.NONE)[0]);
    }

    @Test
    void aChainKnowsTheNamesThatAllItsPartsKnow() throws IOException {
        String inherited = Fixtures.file("inherited.root").toString();
        try (Ntuple chain = Ntuple.openAll(List.of(inherited, inherited))) {
            assertEquals("point.y", chain.column("point.y").orElseThrow().name());
            assertEquals(Fixtures.texts(chain, "y"), Fixtures.texts(chain, "point.y"));
        }
        try (Ntuple chain = Ntuple.openAll(List.of(FILE, FILE))) {
            List<String> names = chain.columns().stream().map(ColumnDescription::name).toList();
            assertEquals(twice.names(), names);
            assertEquals(40, Fixtures.texts(chain, "electron.pt").size());
        }
    }
}
