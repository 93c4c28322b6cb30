package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Columns with some of whole numbers after them. */
class AppendedColumnsTest {

    private static final long ODD = (1L << 53) + 1;

    private static final Columns COLUMNS = Columns.ofDoubles(new double[][] {{0.5, 1.5, 2.5}, {3, 4, 5}})
            .and(new long[] {7, ODD, -9}, new long[] {1, 2, 3});

    @Test
    void wholeNumbersAreGivenExactly() {
        long[] wholes = {42, 42, 42};

        COLUMNS.readWhole(2, 1, 2, wholes);

        assertArrayEquals(new long[] {ODD, -9, 42}, wholes);
        COLUMNS.and(new long[] {4, 5, 6}).readWhole(3, 0, 3, wholes);
        assertArrayEquals(new long[] {1, 2, 3}, wholes);
    }

    @Test
    void allColumnsAreGivenAsDoublesAndAsFloats() {
        double[] doubles = new double[2];
        float[] floats = new float[2];

        COLUMNS.readExact(1, 1, 2, doubles);
        assertArrayEquals(new double[] {4, 5}, doubles);
        COLUMNS.readExact(2, 1, 2, doubles);
        assertArrayEquals(new double[] {0x1p53, -9}, doubles);
        COLUMNS.read(0, 1, 2, floats);
        assertArrayEquals(new float[] {1.5f, 2.5f}, floats);
        COLUMNS.read(3, 1, 2, floats);
        assertArrayEquals(new float[] {2, 3}, floats);
    }

    @Test
    void onlyThoseAppendedAreWholeNumbersWithSign() {
        boolean[] expected = {false, false, true, true};

        for (int column = 0; column < 4; column++) {
            assertEquals(expected[column], COLUMNS.isWhole(column));
            assertFalse(COLUMNS.isUnsigned(column));
        }
        assertTrue(COLUMNS.and(new long[3]).isWhole(3));
        assertEquals("column 1 is not of whole numbers", assertThrows(IllegalArgumentException.class,
                () -> COLUMNS.readWhole(1, 0, 1, new long[1])).getMessage());
    }

    /** One column of whole numbers without sign. */
    private record Unsigned() implements Columns {

        @Override
        public int count() {
            return 1;
        }

        @Override
        public int events() {
            return 2;
        }

        @Override
        public void read(int column, int first, int length, float[] target) {
            Arrays.fill(target, 0, length, 1);
        }

        @Override
        public void readExact(int column, int first, int length, double[] target) {
            Arrays.fill(target, 0, length, 1);
        }

        @Override
        public boolean isWhole(int column) {
            return true;
        }

        @Override
        public boolean isUnsigned(int column) {
            return true;
        }
    }

    @Test
    void aColumnWithoutSignStaysSoBesideThoseAppended() {
        Columns both = new Unsigned().and(new long[] {-1, 2});

        assertTrue(both.isWhole(0) && both.isUnsigned(0));
        assertTrue(both.isWhole(1));
        assertFalse(both.isUnsigned(1));
    }

    @Test
    void allColumnsAreOfOneLength() {
        assertEquals(4, COLUMNS.count());
        assertEquals(3, COLUMNS.events());
        assertEquals("4 columns of 3 events, the last 2 of whole numbers", COLUMNS.toString());
        assertEquals("column 2 has 2 events, but column 0 has 3", assertThrows(
                IllegalArgumentException.class,
                () -> Columns.ofDoubles(new double[2][3]).and(new long[2])).getMessage());
        Columns wholesAlone = Columns.ofDoubles(new double[0][]).and(new long[] {1, 2}, new long[2]);
        assertEquals(2, wholesAlone.events());
        assertEquals("column 1 has 1 events, but column 0 has 2", assertThrows(
                IllegalArgumentException.class,
                () -> Columns.ofDoubles(new double[0][]).and(new long[2], new long[1])).getMessage());
        assertEquals(0, Columns.ofDoubles(new double[0][]).and().events());
    }
}
