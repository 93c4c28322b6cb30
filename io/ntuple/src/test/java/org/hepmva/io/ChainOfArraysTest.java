package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.Definition;
import org.junit.jupiter.api.Test;

/** Parts that have a column x: arrays of floats of any length, pairs of doubles, pairs of whole numbers. */
class ChainOfArraysTest {

    private static final Ntuple ANY = part("any", Column.ofArrays("x", new int[] {0, 3, 3},
            Column.ofFloats("x", new float[] {1, 2, 3}, 3), 2));
    private static final Ntuple PAIRS = part("pairs", Column.ofArrays("x", 2,
            Column.ofDoubles("x", new double[] {0.5, 1.5}, 2), 1));
    private static final Ntuple WHOLE = part("whole", Column.ofArrays("x", 2,
            Column.ofLongs("x", new long[] {4, (1L << 53) + 1}, 2), 1));
    private static final Ntuple NUMBER = part("number", Column.ofFloats("x", new float[] {7}, 1));

    private static Ntuple part(String name, Column column) {
        return Ntuple.ofColumns(name, List.of(column));
    }

    private static List<String> texts(Ntuple ntuple, List<String> remarks) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of("x"), EntryRange.all())) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column("x");
                assertEquals(ntuple.columns().get(0).type(), column.type());
                for (int i = 0; i < column.size(); i++) {
                    texts.add(column.text(i));
                }
            }
            remarks.addAll(chunks.remarks());
        }
        return texts;
    }

    @Test
    void lengthsThatDifferVaryAndElementsAreAsWideAsInAnyPart() throws IOException {
        assertEquals("DOUBLE[]", Ntuple.chain(List.of(ANY, PAIRS)).columns().get(0).type().toString());
        assertEquals("DOUBLE[2]", Ntuple.chain(List.of(WHOLE, PAIRS)).columns().get(0).type().toString());
        assertEquals(List.of("[1, 2, 3]", "[]", "[0.5, 1.5]"),
                texts(Ntuple.chain(List.of(ANY, PAIRS)), new ArrayList<>()));
        assertEquals(List.of("[0.5, 1.5]", "[1, 2, 3]", "[]"),
                texts(Ntuple.chain(List.of(PAIRS, ANY)), new ArrayList<>()));
    }

    @Test
    void anElementThatIsRoundedIsToldOnceWithItsEntry() throws IOException {
        List<String> remarks = new ArrayList<>();

        assertEquals(List.of("[0.5, 1.5]", "[4, 9007199254740992]"),
                texts(Ntuple.chain(List.of(PAIRS, WHOLE)), remarks));
        assertEquals(List.of("column 'x' is DOUBLE in the chain, which rounds whole numbers such as"
                + " 9007199254740993 (entry 0 of whole)"), remarks);
    }

    @Test
    void arraysInOnePartAndNumbersInAnotherAreRefusedWithThePartsWhenTheyAreAskedFor() {
        Ntuple chain = Ntuple.chain(List.of(ANY, NUMBER));
        Ntuple other = Ntuple.chain(List.of(NUMBER, ANY));

        assertEquals(List.of(), chain.columns());
        assertEquals("any, number: column 'x' of type float[]: is FLOAT[] in any, and FLOAT in number",
                assertThrows(UnsupportedFormatException.class,
                        () -> chain.chunks(List.of("x"), EntryRange.all())).getMessage());
        assertEquals("number, any: column 'x' of type float: is FLOAT in number, and FLOAT[] in any",
                assertThrows(UnsupportedFormatException.class,
                        () -> other.chunks(List.of("x"), EntryRange.all())).getMessage());
    }

    @Test
    void anElementThatMayBeMissingIsDescribedAsItIsRead() throws IOException {
        Ntuple two = NtupleInMemory.of("two", List.of(Column.ofArrays("x", 2,
                Column.ofInts("x", new int[] {1, 2}, 2), 1)));
        Ntuple three = NtupleInMemory.of("three", List.of(Column.ofArrays("x", 3,
                Column.ofInts("x", new int[] {3, 4, 5}, 3), 1)));
        Ntuple chain = Ntuple.chain(List.of(two, three));
        Query query = Query.of(List.of()).withExact(List.of(Definition.parse("x[1]")));
        List<ColumnType> types = new ArrayList<>();

        query.run(chain, List.of(), (columns, none, count) -> types.add(columns.get(0).type()),
                ProgressListener.NONE);

        assertEquals(types.get(0), query.carriedColumns(chain, List.of()).get(0).type());
    }
}
