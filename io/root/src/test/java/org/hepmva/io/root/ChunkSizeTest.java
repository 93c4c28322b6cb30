package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChunkSizeTest {

    /** {@return how many entries are read in vain where so many fit} */
    private static int inVain(ChunkSize size, int fitting, int chunks) {
        int inVain = 0;
        for (int i = 0; i < chunks; i++) {
            int wanted = size.next();
            int read = Math.min(wanted, fitting);
            inVain += wanted - read;
            size.hear(wanted, read);
        }
        return inVain;
    }

    @Test
    void itIsTheMostWhereThatFits() {
        ChunkSize size = new ChunkSize(1000);

        assertEquals(0, inVain(size, 1000, 10));
        assertEquals(1000, size.next());
    }

    @Test
    void whereLessFitsItIsSeldomMore() {
        ChunkSize size = new ChunkSize(1000);
        inVain(size, 100, 1);

        assertEquals(1000, inVain(size, 100, 100), 100); // of 10 000
    }

    @Test
    void afterOneLargeEntryItIsSoonTheMostAgain() {
        ChunkSize size = new ChunkSize(1000);
        inVain(size, 1, 1);
        inVain(size, 1000, 20);

        assertEquals(1000, size.next());
        assertTrue(new ChunkSize(1).next() > 0);
    }
}
