package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;

/** An ntuple of columns in memory: the laws of ntuples, and what columns make none. */
class ColumnsInMemoryTest extends NtupleLaws {

    @Override
    protected List<String> locations() {
        return List.of("0", "1", "9000", String.valueOf(Chunk.MOST_ENTRIES + 3));
    }

    @Override
    protected Ntuple open(String location) {
        int size = Integer.parseInt(location);
        return Ntuple.ofColumns(location, List.of(
                Column.ofDoubles("x", IntStream.range(0, size).mapToDouble(i -> i / 3.0).toArray(), size),
                Column.ofFloats("missing", new float[size], size),
                Column.ofInts("n", IntStream.range(0, size).toArray(), size),
                Column.ofLongs("id", IntStream.range(0, size).mapToLong(i -> Long.MAX_VALUE - i).toArray(),
                        size),
                Column.ofUnsignedLongs("bits", IntStream.range(0, size).mapToLong(i -> -i).toArray(), size),
                Column.ofBooleans("pass", new boolean[size], size),
                Column.ofStrings("text",
                        IntStream.range(0, size).mapToObj(i -> "row " + i).toArray(String[]::new), size),
                Column.deferred("third", ScalarType.DOUBLE, size, entries -> Column.ofDoubles("third",
                        IntStream.of(entries).mapToDouble(i -> i / 3.0).toArray(), entries.length))));
    }

    private static String refused(Column... columns) {
        return assertThrows(IllegalArgumentException.class,
                () -> Ntuple.ofColumns("signal", List.of(columns))).getMessage();
    }

    @Test
    void columnsThatMakeNoTableAreRefused() {
        Column x = Column.ofDoubles("x", new double[] {1, 2}, 2);

        assertEquals("signal: no columns are given", refused());
        assertEquals("signal: two columns are called 'x'", refused(x, x));
        assertEquals("signal: column 'x' has 2 entries, column 'y' has 1",
                refused(x, Column.ofDoubles("y", new double[] {1, 2}, 1)));
    }

    @Test
    void aDeferredColumnComputesWhatIsKeptAloneUntilOneValueIsAskedFor() {
        List<Integer> computed = new ArrayList<>();
        Column column = Column.deferred("square", ScalarType.DOUBLE, 4, entries -> {
            IntStream.of(entries).forEach(computed::add);
            return Column.ofDoubles("square",
                    IntStream.of(entries).mapToDouble(i -> i * i).toArray(), entries.length);
        });

        assertEquals("square: 4 DOUBLE values, not computed yet", column.toString());
        assertEquals(9, column.keeping(new int[] {1, 3, 2}, 2).value(1));
        assertEquals(List.of(1, 3), computed);
        assertEquals(4, column.value(2));
        assertEquals("1", column.text(1));
        assertEquals(0, column.keeping(new int[] {0}, 1).value(0));
        assertEquals(List.of(1, 3, 0, 1, 2, 3), computed);
        assertEquals("square: 4 DOUBLE values", column.toString());
    }

    @Test
    void aDeferredColumnThatGivesSomethingElseIsAMistakeOfWhoMadeIt() {
        Column column = Column.deferred("x", ScalarType.DOUBLE, 2,
                entries -> Column.ofInts("x", new int[1], 1));

        assertEquals("column 'x' was to be 2 DOUBLE values, and is 1 INT values",
                assertThrows(IllegalStateException.class, () -> column.value(0)).getMessage());
    }
}
