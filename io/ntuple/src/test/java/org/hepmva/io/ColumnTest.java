package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static final Column FLOATS = Column.ofFloats("f", new float[] {0.1f, Float.NaN, 3}, 2);
    private static final Column LONGS = Column.ofLongs("l", new long[] {(1L << 53) + 1, -5}, 2);
    private static final Column UNSIGNED = Column.ofUnsignedLongs("u", new long[] {-1, 5}, 2);
    private static final Column BOOLEANS = Column.ofBooleans("b", new boolean[] {true, false}, 2);
    private static final Column STRINGS = Column.ofStrings("s", new String[] {"mu", "e"}, 2);

    @Test
    void itsSizeMayBeLessThanItsArray() {
        assertEquals(2, FLOATS.size());
        assertEquals("column 'f': size = 3 is not in [0, 2]", assertThrows(IllegalArgumentException.class,
                () -> Column.ofFloats("f", new float[2], 3)).getMessage());
    }

    @Test
    void valuesAreDoublesAndMissingOnesNaN() {
        assertEquals(0.1f, FLOATS.value(0));
        assertEquals(Double.NaN, FLOATS.value(1));
        assertEquals(1, BOOLEANS.value(0));
    }

    @Test
    void wholeNumbersAreExactWhereDoublesAreNot() {
        assertEquals((1L << 53) + 1, LONGS.whole(0));
        assertEquals(0x1p53, LONGS.value(0));
        assertEquals("9007199254740993", LONGS.text(0));
    }

    @Test
    void unsignedNumbersHaveNoSign() {
        assertEquals("18446744073709551615", UNSIGNED.text(0));
        assertEquals(0x1p64, UNSIGNED.value(0));
        assertEquals(-1, UNSIGNED.whole(0), "the 64 bits");
        assertEquals("5", UNSIGNED.text(1));
        assertTrue(UNSIGNED.type().isWhole() && UNSIGNED.type().isNumber());
        assertEquals("u: 2 UNSIGNED_LONG values", UNSIGNED.toString());
    }

    @Test
    void unsignedNumbersAreRoundedOnceToTheNearest() {
        Random random = new Random(64);
        long[] bits = LongStream.concat(LongStream.of(0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE),
                LongStream.generate(() -> random.nextLong() >>> random.nextInt(64)).limit(20_000))
                .flatMap(v -> LongStream.of(v, v & -(1L << 38), (v & -(1L << 38)) + 1, v & -1024)).toArray();
        Column column = Column.ofUnsignedLongs("u", bits, bits.length);
        double[] doubles = new double[bits.length];
        float[] floats = new float[bits.length];

        column.copyTo(doubles, 0);
        column.copyToFloats(floats, 0);

        for (int i = 0; i < bits.length; i++) {
            BigInteger exact = new BigInteger(Long.toUnsignedString(bits[i]));
            assertEquals(exact.doubleValue(), column.value(i));
            assertEquals(exact.doubleValue(), doubles[i]);
            assertEquals(exact.floatValue(), floats[i]);
        }
    }

    @Test
    void textIsNoNumberAndFractionsAreNotWhole() {
        assertEquals("column 's' is text, not a number",
                assertThrows(IllegalStateException.class, () -> STRINGS.value(0)).getMessage());
        assertEquals("column 'f' is not of whole numbers",
                assertThrows(IllegalStateException.class, () -> FLOATS.whole(0)).getMessage());
    }

    @Test
    void everyKindCanBeReadAsText() {
        assertEquals("0.1", FLOATS.text(0));
        assertEquals("true", BOOLEANS.text(0));
        assertEquals("mu", STRINGS.text(0));
    }

    @Test
    void someEntriesCanBeKept() {
        for (Column column : List.of(FLOATS, LONGS, UNSIGNED, BOOLEANS, STRINGS)) {
            Column kept = column.keeping(new int[] {1, 0, 1, 9}, 3);

            assertEquals(3, kept.size());
            assertEquals(column.text(1), kept.text(0));
            assertEquals(column.text(0), kept.text(1));
            assertEquals(column.type(), kept.type());
        }
    }

    @Test
    void aChunkGivesColumnsByNameAndByOrder() {
        Chunk chunk = Chunk.of(100, 2, List.of(STRINGS, FLOATS));

        assertEquals(List.of("s", "f"), chunk.names());
        assertEquals(FLOATS, chunk.column("f"));
        assertEquals(FLOATS, chunk.column(1));
        assertEquals("column 'x' was not asked for; asked for: [s, f]",
                assertThrows(IllegalArgumentException.class, () -> chunk.column("x")).getMessage());
    }

    @Test
    void theColumnsOfAChunkAreOfItsSize() {
        assertEquals("column 'f' has 2 entries in a chunk of 3", assertThrows(IllegalArgumentException.class,
                () -> Chunk.of(0, 3, List.of(FLOATS))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Chunk.of(0, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Chunk.of(0, Chunk.MOST_ENTRIES + 1, List.of()));
    }
}
