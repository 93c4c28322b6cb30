package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hepmva.expression.Definition;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;

class ArrayColumnTest {

    private static final ArrayColumn PT = Column.ofArrays("pt", new int[] {0, 2, 2, 3},
            Column.ofFloats("pt", new float[] {41.2f, 7.5f, Float.NaN}, 3), 3);
    private static final ArrayColumn MATRIX = Column.ofArrays("m", 2,
            Column.ofArrays("m", 3, Column.ofInts("m",
                    new int[] {0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32}, 12), 4), 2);
    private static final ArrayColumn IDS = Column.ofArrays("ids", new int[] {0, 1, 3},
            Column.ofLongs("ids", new long[] {-1, 5, (1L << 53) + 1}, 3), 2);

    private static Ntuple part(String location, Column... columns) {
        return NtupleInMemory.of(location, List.of(columns));
    }

    @Test
    void anEntryIsAListAsJsonWritesIt() {
        assertEquals("[41.2, 7.5]", PT.text(0));
        assertEquals("[]", PT.text(1));
        assertEquals("[NaN]", PT.text(2));
        assertEquals("[[20, 21, 22], [30, 31, 32]]", MATRIX.text(1));
        assertEquals("[\"a\\\"b\", \"\"]", Column.ofArrays("s", 2,
                Column.ofStrings("s", new String[] {"a\"b", ""}, 2), 1).text(0));
        assertEquals("[true]", Column.ofArrays("b", 1,
                Column.ofBooleans("b", new boolean[] {true}, 1), 1).text(0));
    }

    @Test
    void itsTypeIsThatOfItsElementsWithLengthsOutermostFirst() {
        assertEquals("FLOAT[]", PT.type().toString());
        assertEquals("INT[2][3]", MATRIX.type().toString());
        assertEquals(ScalarType.INT, MATRIX.type().scalar());
        assertFalse(PT.type().isNumber() || IDS.type().isWhole());
    }

    @Test
    void anEntryIsNotOneValue() {
        assertEquals("column 'pt' is of arrays, FLOAT[]",
                assertThrows(IllegalStateException.class, () -> PT.value(0)).getMessage());
        assertEquals("column 'ids' is of arrays, LONG[]",
                assertThrows(IllegalStateException.class, () -> IDS.whole(0)).getMessage());
        assertEquals("column 'x' is not of arrays, but INT", assertThrows(IllegalStateException.class,
                () -> Column.ofInts("x", new int[1], 1).arrays()).getMessage());
    }

    @Test
    void offsetsBeyondTheContentsAreRefused() {
        assertEquals("column 'x': offsets from 0 to 3 are not of 2 elements",
                assertThrows(IllegalArgumentException.class, () -> Column.ofArrays("x", new int[] {0, 3},
                        Column.ofInts("x", new int[2], 2), 1)).getMessage());
    }

    @Test
    void someEntriesAreKeptInTheOrderWanted() {
        ArrayColumn kept = PT.keeping(new int[] {2, 0, 1, 0}, 3).arrays();

        assertArrayEquals(new int[] {0, 1, 3, 3}, kept.offsets());
        assertEquals("[NaN]", kept.text(0));
        assertEquals("[41.2, 7.5]", kept.text(1));
        assertEquals("[[20, 21, 22], [30, 31, 32]]", MATRIX.keeping(new int[] {1}, 1).text(0));
        assertEquals(MATRIX.type(), MATRIX.keeping(new int[] {1}, 1).type());
    }

    @Test
    void anElementIsAColumnOfItsOwn() throws IOException {
        Ntuple ntuple = Ntuple.ofColumns("events", List.of(MATRIX, Column.ofInts("x", new int[] {1, 2}, 2)));

        assertEquals(Optional.of(ColumnDescription.of("m[1][2]", ScalarType.INT)), ntuple.column("m[1][2]"));
        assertEquals(List.of(List.of("12", "1"), List.of("32", "2")),
                NtupleLaws.rows(ntuple, List.of("m[1][2]", "x"), EntryRange.all()));
        assertEquals(Optional.empty(), ntuple.column("m[2][0]"), "beyond the end");
        assertEquals(Optional.of("INT[3]"), ntuple.column("m[1]").map(row -> row.type().toString()));
        assertEquals(Optional.empty(), ntuple.column("x[0]"), "not of an array");
        assertEquals(Optional.empty(), ntuple.column("m[01][0]"));
    }

    @Test
    void anElementThatAnEntryLacksIsMissing() throws IOException {
        Ntuple jets = Ntuple.ofColumns("jets", List.of(PT));
        Ntuple ids = Ntuple.ofColumns("ids", List.of(IDS));

        assertEquals(List.of(List.of("7.5"), List.of("NaN"), List.of("NaN")),
                NtupleLaws.rows(jets, List.of("pt[1]"), EntryRange.all()));
        assertEquals(ScalarType.FLOAT, jets.column("pt[1]").orElseThrow().type());
        assertEquals(ScalarType.DOUBLE, ids.column("ids[1]").orElseThrow().type(),
                "whole numbers are never missing");
        assertEquals(List.of(List.of("NaN"), List.of("9007199254740992")),
                NtupleLaws.rows(ids, List.of("ids[1]"), EntryRange.all()));
    }

    @Test
    void formulasTakeElements() throws IOException {
        Ntuple ntuple = Ntuple.ofColumns("events", List.of(MATRIX));

        double[][] values = Query.of(List.of(Definition.parse("m[0][1] + m[1][1]")))
                .read(ntuple, ProgressListener.NONE);
        assertArrayEquals(new double[] {12, 52}, values[0]);
    }

    @Test
    void partsOfAChainMayDifferInLengthAndWidthButNotInKind() throws IOException {
        Ntuple narrow = part("a.root:t",
                Column.ofArrays("ids", 2, Column.ofInts("ids", new int[] {1, 2}, 2), 1));
        Ntuple wide = part("b.root:t", IDS);
        Ntuple scalar = part("c.root:t", Column.ofLongs("ids", new long[] {7}, 1));

        Ntuple chain = Ntuple.chain(List.of(narrow, wide));
        assertEquals("LONG[]", chain.columns().get(0).type().toString());
        assertEquals(List.of(List.of("[1, 2]"), List.of("[-1]"), List.of("[5, 9007199254740993]")),
                NtupleLaws.rows(chain, List.of("ids"), EntryRange.all()));
        for (List<Ntuple> parts : List.of(List.of(wide, scalar), List.of(scalar, wide))) {
            UnreadableColumn refused = Ntuple.chain(parts).unreadable().get(0);
            assertEquals("is " + shown(parts.get(0)) + ", and " + shown(parts.get(1)), refused.reason());
        }
    }

    private static String shown(Ntuple part) {
        return part.columns().get(0).type() + " in " + part.location();
    }

    @Test
    void aNegativeElementBesideUnsignedOnesIsRefusedWithItsEntry() {
        Ntuple unsigned = part("u.root:t", Column.ofArrays("ids", 1,
                Column.ofUnsignedLongs("ids", new long[] {-1}, 1), 1));
        Ntuple signed = part("s.root:t", Column.ofArrays("ids", new int[] {0, 2, 2, 3},
                Column.ofLongs("ids", new long[] {1, 2, -3}, 3), 3));

        assertEquals("s.root:t: entry 2 of column 'ids' is -3, in a chain with a file where that column is"
                + " UNSIGNED_LONG, which has no sign", assertThrows(UnsupportedFormatException.class,
                        () -> NtupleLaws.rows(Ntuple.chain(List.of(unsigned, signed)), List.of("ids"),
                                EntryRange.all())).getMessage());
    }
}
