package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WideningTest {

    private static final ArrayType WIDE = ArrayType.varying(ScalarType.UNSIGNED_LONG);

    private static Column arrays(int... offsets) {
        return Column.ofArrays("n", offsets, Column.ofInts("n", new int[] {-1, 2, 3, -4}, 4),
                offsets.length - 1);
    }

    @Test
    void whatStandsBeforeAndBehindTheArraysIsNoValue() throws Exception {
        Column widened = new Widening().widened(arrays(1, 2, 3), WIDE, "a.root", 0);

        assertEquals(WIDE, widened.type());
        assertEquals("[2] [3]", widened.text(0) + " " + widened.text(1));
    }

    @Test
    void aNegativeElementIsNamedWithItsEntry() {
        assertEquals("a.root: entry 12 of column 'n' is -4, in a chain with a file where that column is"
                + " UNSIGNED_LONG, which has no sign",
                assertThrows(UnsupportedFormatException.class,
                        () -> new Widening().widened(arrays(1, 2, 2, 4), WIDE, "a.root", 10)).getMessage());
    }
}
