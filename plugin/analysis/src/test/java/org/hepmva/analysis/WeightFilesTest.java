package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a weight file says about where it comes from. */
class WeightFilesTest {

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
    void everySeedOf64BitsIsRecorded(long seed) {
        assertEquals(seed, WeightFiles.seed(Map.of("seed", String.valueOf(seed))));
    }

    @Test
    void aMethodWithoutASeedThatIsANumberHasTheSeedZero() {
        assertEquals(0, WeightFiles.seed(Map.of()));
        assertEquals(0, WeightFiles.seed(Map.of("seed", "of the day")));
    }
}
