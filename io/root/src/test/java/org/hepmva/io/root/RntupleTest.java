package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnreadableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RNTuples that ROOT wrote, with what was filled into them; see src/test/peers/rntuple_fixtures.py. */
class RntupleTest {

    /** Where the description of the directory at the top says where the list of its keys is. */
    private static final int SEEK_KEYS = 100 + 62 + 26;
    private static final int SEEK_INFO = 37;

    @ParameterizedTest
    @ValueSource(strings = {"types", "encodings", "extended", "ways", "records", "bare", "small",
            "codec-zlib", "codec-lzma",
        "codec-lz4", "codec-zstd", "codec-none"})
    void everyColumnHoldsWhatWasFilledIntoIt(String name) throws IOException {
        RntupleFixture fixture = RntupleFixture.read(name);

        try (Ntuple ntuple = fixture.open()) {
            boolean isHistogram = name.equals("types"); // the members of an empty one, some of them arrays
            assertEquals(new TreeSet<>(fixture.columns()), new TreeSet<>(ntuple.names().stream()
                    .filter(column -> !isHistogram || !column.startsWith("streamed")).toList()));
            assertEquals(fixture.unreadable(), ntuple.unreadable().stream().map(UnreadableColumn::name)
                    .filter(column -> !column.startsWith("streamed.")).toList());
            for (String column : fixture.columns()) {
                fixture.assertHolds(ntuple, column);
            }
        }
    }

    @Test
    void elementsAndFormulasOverArraysAreColumnsToo() throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("types").open()) {
            List<String> rows = new ArrayList<>();
            try (Chunks chunks = ntuple.chunks(List.of("v[1]", "Sum$(muons.pt*muons.charge)", "Length$(vv)",
                    "aa[][1]", "muons.hits[0]"), new EntryRange(0, 4))) {
                while (chunks.advance()) {
                    for (int i = 0; i < chunks.chunk().size(); i++) {
                        int row = i;
                        rows.add(String.join(" | ",
                                chunks.chunk().columns().stream().map(column -> column.text(row)).toList()));
                    }
                }
            }

            assertEquals(List.of("NaN | 0 | 0 | [0, 0, 0] | []", "NaN | 0.125 | 1 | [-1, -2, -3] | [0.125]",
                    "-0.75 | -1.5 | 2 | [-2, -4, -6] | [0.25, -0.75]",
                    "-0.625 | 0 | 0 | [-3, -6, -9] | []"), rows);
        }
    }

    @Test
    void streamedObjectsHaveTheSameValuesForAllColumnsTogether() throws IOException {
        for (String name : List.of("types", "small")) {
            try (Ntuple ntuple = RntupleFixture.read(name).open()) {
                List<String> columns = ntuple.names().stream().filter(each -> each.startsWith("streamed"))
                        .toList();
                List<List<String>> together = new ArrayList<>();
                columns.forEach(column -> together.add(new ArrayList<>()));
                try (Chunks chunks = ntuple.chunks(columns, EntryRange.all())) {
                    while (chunks.advance()) {
                        for (int i = 0; i < columns.size() * chunks.chunk().size(); i++) {
                            int column = i % columns.size();
                            together.get(column).add(
                                    chunks.chunk().column(column).text(i / columns.size()));
                        }
                    }
                }
                assertTrue(columns.size() > 1, name);
                for (int i = 0; i < columns.size(); i++) {
                    assertEquals(Fixtures.texts(ntuple, columns.get(i)), together.get(i), columns.get(i));
                }
            }
        }
    }

    @Test
    void membersPartsAndAlternativesAreNamedAsInRootAndFullPathsAreUnderstood() throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("types").open()) {
            assertEquals("muon.pt", ntuple.column("muon.:_0.pt").orElseThrow().name());
            assertEquals("muons.hits", ntuple.column("muons._0.hits._0").orElseThrow().name());
            assertEquals("map.second", ntuple.column("map._0._1").orElseThrow().name());
            assertEquals("shadow.pt",
                    ntuple.column("shadow.pt").orElseThrow().name()); // hides that of its base
            assertEquals("shadow.:_0.pt", ntuple.column("shadow.:_0.pt").orElseThrow().name());
            assertEquals(Optional.empty(), ntuple.column("muons._0.pt"));
            assertEquals("a title", ntuple.column("b").orElseThrow().title());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b           | BOOLEAN
            c           | INT
            byte        | INT
            u16         | INT
            u32         | LONG
            u64         | UNSIGNED_LONG
            d32         | DOUBLE
            aa          | INT[3][2]
            vv          | INT[][]
            va          | FLOAT[][2]
            av          | FLOAT[2][]
            vs          | STRING[]
            bits        | BOOLEAN[70]
            opt         | FLOAT[]
            vopt        | INT[][]
            var._2      | FLOAT[][]
            muons.hits  | FLOAT[][]
            umap.second | FLOAT[][]
            n_muons     | LONG
            colour      | INT
            atomic      | INT""")
    void everyLevelOfATypeIsAnArray(String column, String type) throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("types").open()) {
            assertEquals(type, ntuple.column(column).orElseThrow().type().toString());
        }
    }

    @Test
    void membersOfWhatTheStreamerStoresInOnePieceAreColumns() throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("types").open()) {
            assertEquals(Collections.nCopies(10, "-1111"), Fixtures.texts(ntuple, "streamed.fMaximum"));
            assertEquals(Collections.nCopies(10, "[]"), Fixtures.texts(ntuple, "streamed.fBuffer"));
        }
    }

    @Test
    void anObjectOfAClassThatTheFileDoesNotDescribeIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(RntupleFixture.read("small").file());
        ByteBuffer.wrap(bytes).putLong(SEEK_INFO, 0);

        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("")) {
            assertEquals("the file does not describe this class",
                    ntuple.unreadable("p").orElseThrow().reason());
            assertEquals("TLorentzVector", ntuple.unreadable("p").orElseThrow().type());
        }
    }

    @Test
    void aTableIsListedWithItsEntriesAndColumns() throws IOException {
        RntupleFixture fixture = RntupleFixture.read("types");

        assertEquals(List.of(new TableDescription("types", "ROOT::RNTuple", 10, fixture.columns().size()
                + 102)), Ntuple.tables(fixture.file()));
    }

    @Test
    void chunksEndWithTheirClusterAndHoldOnlyWhatIsAskedFor() throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("types").open();
                Chunks chunks = ntuple.chunks(List.of("muons.pt", "d"), new EntryRange(1, 9))) {
            List<String> seen = new ArrayList<>();
            while (chunks.advance()) {
                seen.add(chunks.chunk().first() + "+" + chunks.chunk().size() + " " + chunks.chunk().names());
            }

            assertEquals(List.of("1+3 [muons.pt, d]", "4+3 [muons.pt, d]", "7+2 [muons.pt, d]"), seen);
        }
    }

    @Test
    void withoutColumnsEntriesAreCounted() throws IOException {
        try (Ntuple ntuple = RntupleFixture.read("ways").open();
                Chunks chunks = ntuple.chunks(List.of(), EntryRange.all())) {
            long counted = 0;
            while (chunks.advance()) {
                counted += chunks.chunk().size();
            }

            assertEquals(12, counted);
        }
    }

    @Test
    void anRntupleThatWasCommittedIsFoundInAFileThatWasNotClosed() throws IOException {
        byte[] bytes = Files.readAllBytes(RntupleFixture.read("ways").file());
        assertEquals(0xC7F, ByteBuffer.wrap(bytes).getInt(SEEK_KEYS));
        ByteBuffer.wrap(bytes).putInt(SEEK_KEYS, 0); // as if the list of keys was never written

        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("")) {
            assertTrue(file.isRecovered());
            assertEquals("ways", file.keys().get(0).path());
            RntupleFixture.read("ways").assertHolds(ntuple, "px");
        }
    }
}
