package org.hepmva.io.root.format.bytes;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpareArraysTest {

    private final SpareArrays spare = new SpareArrays();

    @Test
    void anArrayHasAtLeastTheRoomThatIsAskedFor() {
        for (int length : new int[] {0, 1, 4096, 4097, 5000, 100_000, (1 << 20) + 1}) {
            int room = spare.take(length).length;

            assertTrue(room >= length && room <= Math.max(4096, length * 1.25 + 1), length + ": " + room);
        }
    }

    @Test
    void whatIsGivenBackIsUsedAgain() {
        byte[] first = spare.take(70_000);
        spare.give(first);

        assertSame(first, spare.take(60_000));
        assertNotSame(first, spare.take(60_000));
    }

    @Test
    void aShortArrayIsNotGivenToWhoNeedsMore() {
        spare.give(new byte[5000]);

        assertTrue(spare.take(5001).length >= 5001);
    }

    @Test
    void aHugeArrayIsNotSpentOnLittle() {
        byte[] huge = spare.take(1 << 24);
        spare.give(huge);

        assertNotSame(huge, spare.take(1 << 12));
    }

    @Test
    void onlySoManyAreKept() {
        byte[] oldest = new byte[8192];
        spare.give(oldest);
        for (int i = 0; i < 64; i++) {
            spare.give(new byte[8192]);
        }
        for (int i = 0; i < 64; i++) {
            assertNotSame(oldest, spare.take(8192));
        }

        assertNotSame(oldest, spare.take(8192));
    }

    @Test
    void onlySoManyBytesAreKept() {
        byte[] older = new byte[40 << 20];
        byte[] newer = new byte[40 << 20];
        spare.give(older);
        spare.give(newer);

        assertSame(newer, spare.take(40 << 20));
        assertNotSame(older, spare.take(40 << 20));
    }

    @Test
    void whatIsTakenMakesRoomForOthers() {
        byte[] first = new byte[40 << 20];
        spare.give(first);
        assertSame(first, spare.take(40 << 20));
        byte[] second = new byte[40 << 20];
        spare.give(second);

        assertSame(second, spare.take(40 << 20));
    }

    @Test
    void anArrayThatIsMoreThanAllThatIsKeptDoesNotPushOutTheOthers() {
        byte[] usual = new byte[8192];
        byte[] huge = new byte[(64 << 20) + 1];
        spare.give(usual);
        spare.give(huge);

        assertNotSame(huge, spare.take(huge.length));
        assertSame(usual, spare.take(8192));
    }
}
