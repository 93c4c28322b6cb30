package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private static int[] upTo(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void fewEventsStayAsTheyAre() {
        int[] events = {4, 2, 7};

        assertSame(events, Thinning.of(events, 3));
        assertEquals(0, Thinning.of(events, 0).length);
        assertEquals(0, Thinning.of(new int[0], 0).length);
    }

    @Test
    void thereIsOneEventOfEachStretch() {
        int[] chosen = Thinning.of(upTo(1000), 10);

        assertArrayEquals(upTo(10), Arrays.stream(chosen).map(event -> event / 100).toArray());
        assertArrayEquals(chosen, Thinning.of(upTo(1000), 10));
    }

    /** Signal-like and background-like events of a file by turns: either kind is about half of the chosen. */
    @Test
    void kindsThatAlternateStayMixed() {
        long even = Arrays.stream(Thinning.of(upTo(2000), 1000)).filter(event -> event % 2 == 0).count();

        // binomial: 500 ± 16
        assertTrue(even > 420 && even < 580, () -> even + " of 1000");
    }
}
