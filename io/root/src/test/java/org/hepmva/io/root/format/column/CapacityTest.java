package org.hepmva.io.root.format.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final int MOST = Integer.MAX_VALUE - 8;

    @Test
    void arraysBecomeTwiceAsLongUpToTheLongestThatThereIs() throws FormatException {
        assertEquals(128, Capacity.of(64, 1, 64));
        assertEquals(1064, Capacity.of(64, 1000, 64));
        assertEquals(MOST, Capacity.of(1 << 30, 1, 1 << 30));
        assertEquals(MOST, Capacity.of(1 << 30, MOST - (1 << 30), 1 << 30));
    }

    @Test
    void moreThanAnArrayHoldsIsASentence() {
        FormatException refused =
                assertThrows(FormatException.class, () -> Capacity.of(1 << 30, 1 << 30, 1 << 30));

        assertEquals("the entries that are read together hold 2147483648 values, an array has no more than"
                + " 2147483639", refused.getMessage());
        assertEquals(true, refused.isUnsupported());
    }
}
