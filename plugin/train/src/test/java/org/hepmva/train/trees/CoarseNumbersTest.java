package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class CoarseNumbersTest {

    /** As large as {@link EventNumbers} makes them. */
    private static final long LARGEST = 1L << 30;

    private static long packed(long a, long b) {
        return a << 32 | b;
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST, -LARGEST, 0})
    void sumsOfTheLargestNumbersDoNotRunIntoEachOther(long a) {
        long sum = 0;
        for (int event = 0; event < CoarseNumbers.MOST; event++) {
            sum += CoarseNumbers.of(packed(a, LARGEST), event, 3);
        }

        assertEquals(CoarseNumbers.MOST, CoarseNumbers.events(sum));
        assertEquals(CoarseNumbers.MOST * a, CoarseNumbers.first(sum));
        assertEquals(CoarseNumbers.MOST * LARGEST, CoarseNumbers.second(sum));
    }

    @Test
    void sumsOfManyAreRightToAFewStepsOfTheRounding() {
        SplittableRandom random = new SplittableRandom(1);
        long sum = 0;
        long a = 0;
        long b = 0;
        for (int event = 0; event < CoarseNumbers.MOST; event++) {
            long first = random.nextLong(-LARGEST, LARGEST);
            long second = random.nextLong(LARGEST / 1000); // below one step
            a += first;
            b += second;
            sum += CoarseNumbers.of(packed(first, second), event, 7);
        }

        // rounding of one event: at most half a step in the mean square, √8000 of them, times three
        double tolerance = 3 * 0.5 * Math.sqrt(CoarseNumbers.MOST);
        assertEquals(a, CoarseNumbers.first(sum), tolerance * (1 << 19));
        assertEquals(b, CoarseNumbers.second(sum), tolerance * (1 << 18));
    }

    /** Multiples of the golden ratio, say, return near themselves after 1597 steps. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 987, 1597, 4096})
    void eventsOfAnyPeriodAreRoundedUpAndDown(int period) {
        long half = packed(1 << 18, 0);
        double squares = 0;
        for (int tree = 0; tree < 200; tree++) {
            long sum = 0;
            for (int k = 0; k < 600; k++) {
                sum += CoarseNumbers.of(half, k * period, tree);
            }
            double off = CoarseNumbers.first(sum) / (double) CoarseNumbers.FIRST_STEP - 300;
            squares += off * off;
        }

        assertEquals(Math.sqrt(600) / 2, Math.sqrt(squares / 200), 2);
    }

    @Test
    void anEventIsRoundedInAnotherWayForAnotherTree() {
        long half = packed(1 << 18, 1 << 17);
        int ups = 0;
        for (int tree = 0; tree < 1000; tree++) {
            ups += CoarseNumbers.first(CoarseNumbers.of(half, 12345, tree)) > 0 ? 1 : 0;
        }

        assertEquals(500, ups, 20);
        assertNotEquals(CoarseNumbers.of(half, 1, 0), CoarseNumbers.of(half, 2, 0));
    }
}
