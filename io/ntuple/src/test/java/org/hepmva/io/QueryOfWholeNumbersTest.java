package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.junit.jupiter.api.Test;

/** Whole numbers of 64 bits, text, and the numbers of entries, in cuts and formulas. */
class QueryOfWholeNumbersTest {

    private static final long TWO_53 = 1L << 53;

    private static final Ntuple EVENTS = NtupleInMemory.of("events.root:t", List.of(
            Column.ofLongs("id", new long[] {TWO_53, TWO_53 + 1, -3, 4, Long.MAX_VALUE}, 5),
            Column.ofUnsignedLongs("trig", new long[] {-1, 4, 1L << 63, 3, 0}, 5),
            Column.ofInts("n", new int[] {1, 2, 3, 4, 5}, 5),
            Column.ofFloats("pt", new float[] {0.5f, 1.5f, 2.5f, Float.NaN, 4.5f}, 5),
            Column.ofStrings("Label", new String[] {"s", "b", "s", "it's", ""}, 5)));

    private static List<String> rows(String cut, String... formulas) throws IOException {
        List<String> rows = new ArrayList<>();
        query(cut, formulas).run(EVENTS, List.of(), (columns, values, count) -> {
            for (int i = 0; i < count; i++) {
                int row = i;
                rows.add(String.join(" ", columns.stream().map(column -> column.text(row)).toList()));
            }
        }, ProgressListener.NONE);
        return rows;
    }

    private static Query query(String cut, String... formulas) {
        Query query = Query.of(List.of()).withExact(Stream.of(formulas).map(Definition::parse).toList());
        return cut.isEmpty() ? query : query.withCut(Expression.parse(cut));
    }

    @Test
    void idsAbove53BitsAreTwoDifferentOnes() throws IOException {
        assertEquals(List.of("1"), rows("id == 9007199254740993", "Entry$"));
        assertEquals(List.of("0"), rows("id == 9007199254740992", "Entry$"));
        assertEquals(List.of("1", "4"), rows("id > 9007199254740992", "Entry$"));
        assertEquals(List.of("0"), rows("trig == 18446744073709551615", "Entry$"));
        assertEquals(List.of("0", "2"), rows("trig > 9.2e18", "Entry$"));
    }

    @Test
    void bitsCanBeAskedForInColumnsWithAndWithoutSign() throws IOException {
        assertEquals(List.of("0", "1"), rows("trig & 4", "Entry$"));
        assertEquals(List.of("0", "2"), rows("trig & 0x8000000000000000", "Entry$"));
        assertEquals(List.of("1", "4"), rows("(id & 1) && id > 0", "Entry$"));
        assertEquals(List.of("4611686018427387903 1 1152921504606846976"),
                rows("Entry$ == 0", "trig >> 2", "n & 1", "1 << 60"));
    }

    @Test
    void entriesAreCountedBeforeTheCutAndTheRange() throws IOException {
        assertEquals(List.of("0", "2", "4"), rows("Entry$%2==0", "Entry$"));

        List<Double> seen = new ArrayList<>();
        Query.of(List.of(Definition.parse("Entry$"))).withRange(new EntryRange(2, 5))
                .withCut(Expression.parse("n != 4")).run(EVENTS, (columns, count) -> {
                    for (int i = 0; i < count; i++) {
                        seen.add(columns[0][i]);
                    }
                }, ProgressListener.NONE);
        assertEquals(List.of(2.0, 4.0), seen);
    }

    @Test
    void formulasOfWholeNumbersAreExactAsFarAs64BitsGo() throws IOException {
        assertEquals(List.of("9007199254740993 18446744073709551615", "9007199254740994 5",
                "-2 9223372036854775809", "5 4", "9223372036854775808 1"),
                rows("", "id + 1", "trig - (Entry$ ? -1 : 0)"));
        assertEquals(List.of("27021597764222979", "-9", "12"), rows("n > 1 && n < 5", "id * 3"));
    }

    @Test
    void whatLeaves64BitsIsADoubleAndSaidOnce() throws IOException {
        List<String> seen = new ArrayList<>();
        List<ColumnType> types = new ArrayList<>();

        List<String> remarks = query("", "id*1000").run(EVENTS, List.of("n"), (columns, values, count) -> {
            types.add(columns.get(1).type());
            for (int i = 0; i < count; i++) {
                seen.add(columns.get(0).text(i) + " " + columns.get(1).text(i));
            }
        }, ProgressListener.NONE);

        assertEquals(List.of("1 9007199254740992000", "2 9007199254740993000", "3 -3000", "4 4000",
                "5 9.223372036854776e21"), seen);
        assertEquals(List.of(ScalarType.LONG, ScalarType.DOUBLE), types);
        assertEquals(List.of("'id*1000' has values beyond 64 bits, such as 9.223372036854776e21 (entry 4);"
                + " they are given as the nearest doubles"), remarks);
    }

    @Test
    void aWholeNumberThatNoDoubleHoldsIsSaidOnceForEachColumn() throws IOException {
        Query query = Query.of(List.of(Definition.parse("id/2"), Definition.parse("id + 0.5"),
                Definition.parse("trig"), Definition.parse("n/2"))).withCut(Expression.parse("n > 1"));

        List<String> remarks = query.run(EVENTS, (columns, count) -> { }, ProgressListener.NONE);

        assertEquals(List.of("column 'id' has values such as 9007199254740993 (entry 1) that no double holds;"
                + " 'id/2' is computed with the nearest ones"), remarks);
    }

    @Test
    void aColumnIsThatColumn() throws IOException {
        List<Column> seen = new ArrayList<>();

        query("n == 2", "Label", "trig", "pt", "twice := 2*pt", "`id`").run(EVENTS, List.of(),
                (columns, values, count) -> seen.addAll(columns), ProgressListener.NONE);

        assertEquals(List.of(ScalarType.STRING, ScalarType.UNSIGNED_LONG, ScalarType.FLOAT, ScalarType.DOUBLE,
                ScalarType.LONG), seen.stream().map(Column::type).toList());
        assertEquals(List.of("b", "4", "1.5", "3", "9007199254740993"),
                seen.stream().map(column -> column.text(0)).toList());
        assertEquals("twice", seen.get(3).name());
    }

    @Test
    void textCanBeComparedWithText() throws IOException {
        assertEquals(List.of("0", "2"), rows("Label == 's'", "Entry$"));
        assertEquals(List.of("1", "3", "4"), rows("\"s\" != Label", "Entry$"));
        assertEquals(List.of("2"), rows("Label in ('s', 'b') && n > 2", "Entry$"));
        assertEquals(List.of("0", "1", "2"), rows("Label in [\"s\", 'b']", "Entry$"));
        assertEquals(List.of("3"), rows("Label == \"it's\"", "Entry$"));
        assertEquals(List.of("4"), rows("Label == ''", "Entry$"));
        assertEquals(List.of("1", "3"), rows("Label != 's' && Label != ''", "Entry$"));
    }

    @Test
    void numbersMayBeInAListToo() throws IOException {
        assertEquals(List.of("1", "4"), rows("n in (2, 5, 7)", "Entry$"));
        assertEquals(List.of("1"), rows("id in [9007199254740993, 1]", "Entry$"));
        assertEquals(List.of("0"), rows("pt in (0.5)", "Entry$"));
    }

    @Test
    void textIsNoNumber() {
        assertEquals("events.root:t: column 'Label' is text, not numbers, so 'Label == 1' has no value",
                refusal("Label == 1"));
        assertEquals("events.root:t: column 'Label' is text, not numbers, so 'n + Label' has no value",
                refusal("n + Label"));
        assertEquals("events.root:t: 's' is text and 'n' a number, so they are never equal\n"
                + "  n == 's'\n       ^", refusal("n == 's'"));
        assertEquals("events.root:t: column 'Label' is text, not numbers, so 'Label < 's'' has no value",
                refusal("Label < 's'"));
    }

    private static String refusal(String cut) {
        return assertThrows(UnsupportedFormatException.class, () -> rows(cut, "n")).getMessage();
    }

    @Test
    void variablesAreComputedAsAnEventLoopComputesThem() throws IOException {
        double[][] values = Query.of(List.of(Definition.parse("-(n - n)"), Definition.parse("n*0.1"),
                Definition.parse("trig & 4"))).read(EVENTS, ProgressListener.NONE);

        assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(values[0][0]));
        assertArrayEquals(new double[] {4, 4, 0, 0, 0}, values[2]);
    }
}
