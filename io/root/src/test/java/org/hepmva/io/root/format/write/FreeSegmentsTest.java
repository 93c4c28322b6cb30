package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FreeSegmentsTest {

    private final FreeSegments free = new FreeSegments();

    /** {@return the lengths that the marks say, by their positions} */
    private Map<Long, Integer> marks() {
        Map<Long, Integer> marks = new TreeMap<>();
        free.marks().forEach((at, bytes) -> marks.put(at, -ByteBuffer.wrap(bytes).getInt()));
        return marks;
    }

    @Test
    void whatIsTooShortForAMarkIsLeftAsItIs() {
        free.add(100, 102);
        free.add(200, 203);
        free.add(300, 300);

        assertEquals(Map.of(200L, 4), marks());
    }

    @Test
    void whatIsTooLongForOneMarkHasSeveralThatFillItTo4Bytes() {
        free.add(100, 100 + 2_000_000_000L + 2);
        free.add(5_000_000_000L, 8_999_999_999L);

        assertEquals(Map.of(100L, 1_999_999_999, 2_000_000_099L, 4,
                5_000_000_000L, 2_000_000_000, 7_000_000_000L, 2_000_000_000), marks());
    }
}
