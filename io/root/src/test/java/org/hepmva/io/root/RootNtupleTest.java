package org.hepmva.io.root;

import static org.hepmva.io.root.Fixtures.real;
import static org.hepmva.io.root.Fixtures.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Chunk;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees as ntuples, on files whose values follow from the number of the entry. */
class RootNtupleTest {

    private static final int ENTRIES = 120;

    private Ntuple kinds;

    @BeforeEach
    void open() throws IOException {
        kinds = Ntuple.open(Fixtures.file("kinds.root"), "analysis/events");
    }

    @AfterEach
    void close() throws IOException {
        kinds.close();
    }

    @ParameterizedTest
    @CsvSource({"sB0,8,INT", "sb1,8,INT", "sS2,16,INT", "ss3,16,INT", "sI4,32,INT", "si5,32,LONG",
            "sL6,64,LONG",
        "sl7,64,UNSIGNED_LONG", "sG8,64,LONG", "sg9,64,UNSIGNED_LONG"})
    void wholeNumbersOfEveryWidthAreExact(String name, int bits, ScalarType type)
            throws IOException {
        boolean isSigned = Character.isUpperCase(name.charAt(1));

        List<String> values = Fixtures.texts(kinds, name);

        assertEquals(type, description(name).type());
        assertEquals(entries(i -> whole(bits, isSigned, i, 0), bits == 64 && !isSigned), values);
    }

    @ParameterizedTest
    @CsvSource({"aB13,8", "ab14,8", "aS15,16", "as16,16", "aI17,32", "ai18,32", "aL19,64",
            "al20,64", "aG21,64",
        "ag22,64"})
    void anArrayOfFixedSizeIsAColumnAndItsElementsAreToo(String name, int bits) throws IOException {
        boolean isSigned = Character.isUpperCase(name.charAt(1));

        for (int k = 0; k < 3; k++) {
            int element = k;
            List<String> values = Fixtures.texts(kinds, name + "[" + k + "]");
            assertEquals(entries(i -> whole(bits, isSigned, i, element), bits == 64 && !isSigned), values);
        }
        assertEquals(ArrayType.of(kinds.column(name + "[0]").orElseThrow().type(), 3),
                description(name).type());
        assertEquals(IntStream.range(0, 3)
                .mapToObj(k -> entries(i -> whole(bits, isSigned, i, k), bits == 64 && !isSigned).get(5))
                .collect(Collectors.joining(", ", "[", "]")), Fixtures.texts(kinds, name).get(5));
    }

    @Test
    void numbersOfFloatingPointAreFloatOrDoubleAsInTheFile() throws IOException {
        double[] expected = IntStream.range(0, ENTRIES).mapToDouble(i -> real(i, 0)).toArray();

        assertEquals(ScalarType.FLOAT, description("sF10").type());
        assertEquals(ScalarType.DOUBLE, description("sD11").type());
        assertArrayEquals(expected, Fixtures.values(kinds, "sF10"));
        assertArrayEquals(expected, Fixtures.values(kinds, "sD11"));
    }

    @Test
    void elementsOfATableAreNamedByRowAndColumn() throws IOException {
        double[] expected = IntStream.range(0, ENTRIES).mapToDouble(i -> real(i, 5)).toArray();

        assertArrayEquals(expected, Fixtures.values(kinds, "aD26[1][2]"));
    }

    @Test
    void truthIsABooleanColumn() throws IOException {
        assertEquals(ScalarType.BOOLEAN, description("sO12").type());
        assertEquals(List.of("true", "false", "false", "true"), Fixtures.texts(kinds, "sO12")
                .subList(0, 4));
    }

    /**
     * Tolerance: the step of the packing, from src/test/peers/root_fixtures.py; exact values
     * are in the peer test.
     */
    @ParameterizedTest
    @CsvSource({"sf27,0", "sd28,0", "sf29,1e-6", "sd30,1e-8", "sf31,0.0101", "sd32,0.0101",
            "sf33,0.13", "sd34,0.13"})
    void packedNumbersComeBackWithinTheirPrecision(String name, double precision)
            throws IOException {
        double[] values = Fixtures.values(kinds, name);

        assertEquals(name.charAt(1) == 'f' ? ScalarType.FLOAT : ScalarType.DOUBLE,
                description(name).type());
        for (int i = 0; i < ENTRIES; i++) {
            assertEquals(real(i, 0), values[i], precision);
        }
    }

    @Test
    void aLeafListIsAColumnPerLeafWithoutPadding() throws IOException {
        assertEquals(entries(i -> whole(64, true, i, 0)), Fixtures.texts(kinds, "list.id"));
        assertEquals(entries(i -> whole(16, false, i, 1)), Fixtures.texts(kinds, "list.adc[1]"));
        assertEquals(entries(i -> whole(8, true, i, 0)), Fixtures.texts(kinds, "list.side"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "string", "tstring", "hit.label", "dotted.label"})
    void textsMayBeEmptyLongOrOfOtherAlphabets(String name) throws IOException {
        List<String> expected = IntStream.range(0, ENTRIES).mapToObj(Fixtures::text).toList();

        assertEquals(ScalarType.STRING, description(name).type());
        assertEquals(expected, Fixtures.texts(kinds, name));
    }

    @Test
    void membersOfASplitObjectAreColumnsUnderTheNamesOfTheirBranches() throws IOException {
        assertEquals(ScalarType.FLOAT, description("hit.energy").type());
        assertEquals("-98", Fixtures.texts(kinds, "hit.layer").get(2));
        assertEquals("-1.75", Fixtures.texts(kinds, "dotted.position[2]").get(2));
        assertEquals("0.25", Fixtures.texts(kinds, "dotted.point.x").get(2));
    }

    @Test
    void numbersOf64BitsWithoutSignAreExactUpToTheLargest() throws IOException {
        List<String> ids = Fixtures.texts(kinds, "hit.id");

        assertEquals(List.of("18446744073709551615", "18446744073709551614", "18446744073709551613"),
                ids.subList(0, 3));
        assertEquals(0x1p64, Fixtures.values(kinds, "hit.id")[0]);
    }

    @Test
    void elementsOfArraysAreNamesInFormulas() throws IOException {
        Query query = Query.of(List.of(Definition.parse("sum := aD26[1][2]+list.adc[1]-dotted.position[2]")));

        double[] sums = query.withCut(Expression.parse("aO25[2] == sO12"))
                .read(kinds, ProgressListener.NONE)[0];

        for (int i = 0; i < ENTRIES; i++) {
            assertEquals(real(i, 5) + whole(16, false, i, 1) - real(i, 2), sums[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my tree", "étude μμ", "v1.2", "run:3", "run:3;1"})
    void namesMayHoldBlanksDotsColonsSlashesAndOtherAlphabets(String tree) throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("names.root") + ":" + tree)) {
            assertEquals(List.of("jet pt", "jet.pt", "jet/pt", "Δφ", "one.x", "one.y", "two.x", "two.y",
                    "e"), ntuple.names());
            assertEquals(List.of("", "", "", "Δφ [rad]", "", "", "", "", ""),
                    ntuple.columns().stream().map(ColumnDescription::title).toList());
            assertEquals(List.of("0", "1", "2", "3"), Fixtures.texts(ntuple, "jet/pt"));
            assertEquals(List.of("0", "-1", "-2", "-3"), Fixtures.texts(ntuple, "two.x"));
            Query query = Query.of(List.of(Definition.parse("`jet pt`+`jet/pt`+jet.pt-one.y+Δφ")));
            assertArrayEquals(new double[] {0, 1.875, 3.75, 5.625},
                    query.read(ntuple, ProgressListener.NONE)[0]);
        }
    }

    @Test
    void aFriendIsReadBesideItsTreeAndUnderItsOwnName() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("names.root") + ":my tree")) {
            assertEquals(List.of(), ntuple.remarks());
            assertEquals("e", ntuple.column("other.e").orElseThrow().name());
        }
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("names.root") + ":other")) {
            assertEquals(List.of("0", "0.125", "0.25", "0.375"), Fixtures.texts(ntuple, "e"));
        }
    }

    @Test
    void aFileIsReadOverALinkWithAColonInItsName(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Fixtures.file("cycles.root"), folder.resolve("cycles.root"));
        Path link = Files.createSymbolicLink(folder.resolve("run:7.root"), file);

        try (Ntuple ntuple = Ntuple.open(link + ":tree;1")) {
            assertEquals(10, ntuple.entries());
            assertEquals(link + ":tree;1", ntuple.location());
        }
    }

    @Test
    void aChainOfOtherTypesAndAnotherOrderIsReadByNameAndWidened() throws IOException {
        List<String> files = List.of(Fixtures.file("cycles.root") + ":tree;1",
                Fixtures.file("double.root") + ":tree");

        try (Ntuple chain = Ntuple.openAll(files)) {
            assertEquals(List.of("sI0"), chain.names());
            assertEquals(ScalarType.DOUBLE, chain.columns().get(0).type());
            assertEquals(List.of("0", "0.25", "0.5"), Fixtures.texts(chain, "sI0").subList(10, 13));
            assertEquals(String.valueOf(whole(32, true, 9, 0)), Fixtures.texts(chain, "sI0").get(9));
            assertEquals(List.of("column 'sI0' is INT in " + files.get(0) + ", DOUBLE in the chain"),
                    chain.remarks());
        }
        try (Ntuple chain = Ntuple.openAll(List.of(files.get(1), files.get(0)))) {
            assertEquals(List.of("sI0"), chain.names());
            assertEquals(List.of("more"), chain.unreadable().stream().map(UnreadableColumn::name).toList());
            assertEquals("is not in " + files.get(0), chain.unreadable().get(0).reason());
        }
    }

    @Test
    void everyObstacleHasItsReasonAndTheOtherBranchesRead() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("obstacles.root"), "")) {
            List<String> reasons = ntuple.unreadable().stream()
                    .map(column -> column.name() + ": " + column.reason()).toList();

            assertEquals(List.of("sI0", "wide", "named.code", "named.name", "mixed.n", "clones_",
                    "clones.fUniqueID", "clones.fBits", "clones.fX", "clones.fY"), ntuple.names());
            assertEquals(List.of("0", "1", "2", "0", "1", "2", "0", "1", "2", "0"),
                    Fixtures.texts(ntuple, "mixed.n"));
            assertEquals(List.of("mixed.x: arrays of varying length before other leaves cannot be read",
                    "mixed.y: it lies behind a leaf that cannot be read yet",
                    "elsewhere: its baskets are in another file, 'elsewhere.root'",
                    "late: its baskets hold 6 of the tree's 10 entries"), reasons);
        }
    }

    @Test
    void aTextAtTheEndOfALeafListMayBeEmpty() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("obstacles.root"), "")) {
            assertEquals(List.of("", "e", "μμ", ""), Fixtures.texts(ntuple, "named.name").subList(0, 4));
            assertEquals(List.of("0", "1", "2", "3"), Fixtures.texts(ntuple, "named.code").subList(0, 4));
        }
    }

    @Test
    void askingForWhatCannotBeReadNamesBranchAndType() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("obstacles.root"), "")) {
            UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                    () -> ntuple.chunks(List.of("sI0", "mixed.x"), EntryRange.all()));

            assertEquals(ntuple.location() + ": column 'mixed.x' of type float[n]:"
                    + " arrays of varying length before other leaves cannot be read", e.getMessage());
        }
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheNearest() {
        UnknownColumnException e = assertThrows(UnknownColumnException.class,
                () -> kinds.chunks(List.of("hit.enrgy"), EntryRange.all()));

        String start = Fixtures.file("kinds.root")
                + ":analysis/events: no column 'hit.enrgy'; nearest first: hit.energy, ";
        assertTrue(e.getMessage().startsWith(start), e.getMessage());
    }

    @Test
    void columnsOfDifferentBasketsComeInTheOrderAskedFor() throws IOException {
        try (Chunks chunks = kinds.chunks(List.of("word", "sD11", "list.side"),
                new EntryRange(50, 70))) {
            assertTrue(chunks.advance());
            Chunk chunk = chunks.chunk();
            assertEquals(50, chunk.first());
            assertEquals(20, chunk.size());
            assertEquals(List.of("word", "sD11", "list.side"), chunk.names());
            assertEquals(Fixtures.text(69), chunk.column("word").text(19));
            assertEquals(real(69, 0), chunk.column("sD11").value(19));
            assertFalse(chunks.advance());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "zlib", "lzma", "lz4", "zstd"})
    void everyCompressionGivesTheSame(String compression) throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("codec-" + compression + ".root"), "")) {
            assertEquals(entries(i -> whole(8, false, i, 0)), Fixtures.texts(ntuple, "sb0"));
            assertEquals(entries(i -> whole(32, true, i, 0)), Fixtures.texts(ntuple, "sI2"));
            assertEquals(real(ENTRIES - 1, 0), Fixtures.values(ntuple, "sD4")[ENTRIES - 1]);
        }
    }

    @Test
    void basketsInsideTheRecordOfTheTreeAreRead() throws IOException {
        List<String> expected = IntStream.range(0, 130).mapToObj(Fixtures::text).toList();

        try (Ntuple ntuple = Ntuple.open(Fixtures.file("embedded.root"), "")) {
            assertEquals(130, ntuple.entries());
            assertEquals(expected, Fixtures.texts(ntuple, "word"));
            assertArrayEquals(IntStream.range(0, 130).mapToDouble(i -> real(i, 0)).toArray(),
                    Fixtures.values(ntuple, "sD2"));
        }
    }

    @Test
    void recordsWithPositionsOf64BitsAreRead() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("big.root"), "dir/events")) {
            assertEquals(entries(i -> whole(32, true, i, 0)), Fixtures.texts(ntuple, "sI0"));
            assertEquals(real(ENTRIES - 1, 0), Fixtures.values(ntuple, "sD2")[ENTRIES - 1]);
        }
    }

    @Test
    void treesWrittenByUprootAreRead() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("uproot.root"), "")) {
            assertEquals(List.of("x", "n", "m", "flag", "big"),
                    ntuple.names());
            assertEquals(2 * ENTRIES, ntuple.entries());
            assertEquals(real(ENTRIES - 1, 3), Fixtures.values(ntuple, "m[3]")[2 * ENTRIES - 1]);
            assertEquals(3.0 * (ENTRIES - 1), Fixtures.values(ntuple, "big")[ENTRIES - 1]);
        }
    }

    @Test
    void aTreeWithoutEntriesHasNoChunks() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("cycles.root"), "nothing");
                Chunks chunks = ntuple.chunks(List.of(), EntryRange.all())) {
            assertEquals(0, ntuple.entries());
            assertFalse(chunks.advance());
        }
    }

    @Test
    void namesDoNotDependOnTheLanguageOfTheMachine() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertEquals("0.25", Fixtures.texts(kinds, "sF10").get(2));
        } finally {
            Locale.setDefault(before);
        }
    }

    private ColumnDescription description(String name) {
        return kinds.columns().stream().filter(column -> column.name()
                .equals(name)).findFirst().orElseThrow();
    }

    private interface Value {
        long of(int i);
    }

    private static List<String> entries(Value value) {
        return entries(value, false);
    }

    private static List<String> entries(Value value, boolean isUnsigned) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            long number = value.of(i);
            texts.add(isUnsigned ? Long.toUnsignedString(number) : Long.toString(number));
        }
        return texts;
    }
}
