package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashSamplingTest {

    private static final int[] EVENTS = IntStream.range(0, 10_000).toArray();

    private static Sampling sampling(double events, double variables, long seed) {
        return SamplingSettings.defaults().withEvents(events).withVariables(variables)
                .withSeed(seed).sampling();
    }

    @Test
    void theWholeSampleIsNotCopied() {
        assertSame(EVENTS, sampling(1, 1, 1).events(3, EVENTS));
    }

    @Test
    void aFractionIsMetOnAverage() {
        // four standard deviations of a binomial
        assertEquals(3000, sampling(0.3, 1, 1).events(0, EVENTS).length, 4 * Math.sqrt(2100));
    }

    @Test
    void whetherAnEventIsSeenDoesNotDependOnTheOthers() {
        int[] some = IntStream.range(0, 5000).map(i -> 2 * i).toArray();

        int[] ofAll = sampling(0.3, 1, 1).events(7, EVENTS);

        assertArrayEquals(Arrays.stream(ofAll).filter(i -> i % 2 == 0).toArray(),
                sampling(0.3, 1, 1).events(7, some));
    }

    @Test
    void treesAndSeedsSeeDifferentEvents() {
        int[] first = sampling(0.5, 1, 1).events(0, EVENTS);

        assertFalse(Arrays.equals(first, sampling(0.5, 1, 1).events(1, EVENTS)));
        assertFalse(Arrays.equals(first, sampling(0.5, 1, 2).events(0, EVENTS)));
    }

    @Test
    void theNumberOfVariablesIsExactAndAtLeastOne() {
        assertEquals(5, sampling(1, 0.5, 1).variables(0, 10).length);
        assertEquals(1, sampling(1, 0.01, 1).variables(0, 10).length);
        assertArrayEquals(new int[] {0, 1, 2}, sampling(1, 1, 1).variables(0, 3));
    }

    @Test
    void everyVariableIsSeenByAboutTheSameNumberOfTrees() {
        int[] seen = new int[10];
        for (int tree = 0; tree < 1000; tree++) {
            Arrays.stream(sampling(1, 0.3, 1).variables(tree, 10)).forEach(v -> seen[v]++);
        }

        for (int count : seen) {
            assertEquals(300, count, 4 * Math.sqrt(210));
        }
    }

    /** What trees of earlier releases were grown on: the numbers are a promise. */
    @Test
    void theSameSeedChoosesTheSameForAllTime() {
        int[] events = sampling(0.3, 1, 42).events(7, EVENTS);

        assertArrayEquals(new int[] {0, 2, 3, 5, 7, 11, 12, 13}, Arrays.copyOf(events, 8));
        assertEquals(1390413277, Arrays.hashCode(events));
        assertArrayEquals(new int[] {3, 4, 6, 9, 12, 16, 17, 18},
                sampling(1, 0.4, 42).variables(7, 20));
    }
}
