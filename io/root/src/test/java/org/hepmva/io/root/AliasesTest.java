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
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The aliases of the tree in twice.root; that they are ROOT's values is in DrawPeerTest. */
class AliasesTest {

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

    @Test
    void anAliasIsAColumnBehindThoseOfTheFile() {
        List<ColumnDescription> columns = twice.columns();

        assertEquals(List.of("twice", "sum", "deep", "cut", "element", "chi"),
                twice.names().subList(columns.size() - 6, columns.size()));
        assertEquals(new ColumnDescription("twice", ScalarType.DOUBLE, "alias of 2*single"),
                columns.get(columns.size() - 6));
    }

    @Test
    void anAliasMayUseOthersWhereverTheyStand() throws IOException {
        assertEquals(10, Fixtures.values(twice, "twice")[5]);
        assertEquals(100.625 + 204.625 - 605, Fixtures.values(twice, "sum")[5]);
        assertTrue(Double.isNaN(Fixtures.values(twice, "deep")[5])); // the root of a negative number
        assertEquals("1", Fixtures.texts(twice, "cut").get(15));
        assertEquals("0", Fixtures.texts(twice, "cut").get(16));
    }

    @Test
    void aliasesAndColumnsAreReadTogetherInTheOrderAskedForAndForAnyRange() throws IOException {
        try (Chunks chunks = twice.chunks(List.of("chi", "single", "cut", "word"), new EntryRange(4, 9))) {
            assertTrue(chunks.advance());
            Chunk chunk = chunks.chunk();
            assertEquals(List.of("chi", "single", "cut", "word"), chunk.names());
            assertEquals(4, chunk.first());
            assertEquals(5, chunk.size());
            assertEquals(1, chunk.column("chi").value(4));
            assertEquals("8", chunk.column("single").text(4));
            assertFalse(chunks.advance());
            assertThrows(IllegalStateException.class, chunks::chunk);
        }
    }

    @Test
    void aColumnHidesAnAliasOfItsName() throws IOException {
        assertEquals("3", Fixtures.texts(twice, "single").get(3));
        assertEquals(ScalarType.FLOAT, twice.column("single").orElseThrow().type());
        assertTrue(twice.remarks().contains("alias 'single' is not used: a branch has that name too"),
                twice.remarks().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "around|'about + 1': alias 'about' cannot be computed",
        "about|'around - 1': alias 'around' leads back to itself, or through more than 100 others",
        "unknown|'2*nowhere': there is no column 'nowhere'",
        "vector|'vectors.fX + 1': column 'vectors.fX' is of arrays, DOUBLE[], and has no one value",
        "worded|'word + 1': 'word' is text, not a number;"
            + " text is compared, as in Label == 's' or Label in ('s', 'b')"})
    void anAliasThatHasNoValueIsListedWithTheReason(String name, String reason) {
        assertTrue(twice.unreadable().contains(new UnreadableColumn(name, "alias", reason)),
                twice.unreadable().toString());
    }

    @Test
    void anAliasOfWholeNumbersStaysWholeWhereEveryValueFits() throws IOException {
        try (Ntuple whole = Ntuple.open(Fixtures.file("inherited.root").toString())) {
            assertEquals("18446744073709551610", Fixtures.texts(whole, "id").get(0));
            assertEquals(ScalarType.UNSIGNED_LONG, whole.column("id").orElseThrow().type());
            assertEquals(ScalarType.INT, whole.column("odd").orElseThrow().type());
            assertEquals(ScalarType.LONG, whole.column("twiceN").orElseThrow().type());
            assertEquals(List.of("0", "1", "0", "1", "0", "1"), Fixtures.texts(whole, "odd"));
            assertEquals(List.of("0", "2", "4", "6", "8", "10"), Fixtures.texts(whole, "twiceN"));
            Query one = Query.of(List.of(Definition.parse("n")))
                    .withCut(Expression.parse("id == 18446744073709551611"));
            assertArrayEquals(new double[] {1}, one.read(whole, ProgressListener.NONE)[0]);
        }
    }

    @Test
    void anAliasThatHadToRoundWholeNumbersSaysSoOnce() throws IOException {
        String file = Fixtures.file("inherited.root").toString();
        try (Ntuple chain = Ntuple.openAll(List.of(file, file))) {
            Query next = Query.of(List.of(Definition.parse("next"), Definition.parse("n")));

            assertEquals(ScalarType.DOUBLE, chain.column("next").orElseThrow().type());
            assertEquals(List.of("alias 'next' is computed in doubles, of which none holds whole numbers"
                    + " such as 18446744073709551610; the nearest ones are taken"),
                    next.run(chain, (columns, count) -> { }, ProgressListener.NONE));
        }
    }

    @Test
    void anAliasThatIsNoExpressionIsASentenceForWhoeverAsks() {
        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                () -> twice.chunks(List.of("wrong"), EntryRange.all()));

        assertTrue(e.getMessage().startsWith(FILE + ":events: column 'wrong' of type alias: '2*(single': "),
                e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }
}
