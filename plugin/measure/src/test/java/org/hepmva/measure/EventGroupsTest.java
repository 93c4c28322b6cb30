package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Entries of one event. */
class EventGroupsTest {

    @Test
    void entriesOfOneIdAreOneEvent() {
        EventGroups groups = EventGroups.of(new long[] {7, -1, 7, 3, -1, 7});

        assertEquals(3, groups.size());
        assertEquals(2, groups.entriesPerEvent());
        assertEquals(groups.group(0), groups.group(2));
        assertEquals(groups.group(0), groups.group(5));
        assertEquals(groups.group(1), groups.group(4));
        assertNotEquals(groups.group(0), groups.group(1));
        assertNotEquals(groups.group(3), groups.group(1));
        assertEquals("6 entries of 3 events", groups.toString());
    }

    @Test
    void withoutEqualIdsThereAreNoGroups() {
        assertSame(EventGroups.NONE, EventGroups.of(new long[] {3, 1, 2}));
        assertSame(EventGroups.NONE, EventGroups.of(new long[0]));
        assertTrue(EventGroups.NONE.isNone());
        assertEquals(0, EventGroups.NONE.size());
        assertEquals(1, EventGroups.NONE.entriesPerEvent());
        assertEquals("entries are events", EventGroups.NONE.toString());
    }

    @Test
    void all64BitsOfAnIdCount() {
        long big = 1L << 53;

        EventGroups groups = EventGroups.of(new long[] {big, big + 1, big, Long.MIN_VALUE, Long.MAX_VALUE});

        assertEquals(4, groups.size());
        assertNotEquals(groups.group(0), groups.group(1));
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherEvent() {
        EventGroups groups = EventGroups.of(new long[] {1, 1, 1, 2, 1}, new int[] {0, 4, 0, 0, 4});

        assertEquals(3, groups.size());
        assertEquals(groups.group(0), groups.group(2));
        assertEquals(groups.group(1), groups.group(4));
        assertNotEquals(groups.group(0), groups.group(1));
        assertSame(EventGroups.NONE, EventGroups.of(new long[] {1, 1}, new int[] {0, 1}));
    }

    @Test
    void sourcesAreNeededForAllEntriesOrNone() {
        assertEquals("sources has 1 values, not 2", assertThrows(IllegalArgumentException.class,
                () -> EventGroups.of(new long[2], new int[1])).getMessage());
    }

    @Test
    void groupsMustFitTheEvents() {
        EventGroups groups = EventGroups.of(new long[] {1, 1, 2});

        assertEquals("event groups has 3 values, not 2", assertThrows(IllegalArgumentException.class,
                () -> new Labelled(new double[2], new byte[2], new double[0], groups)).getMessage());
    }

    /** (1 + 2)² + 3² and 1 + 4 + 9. */
    @Test
    void sumsOfOneEventAreAddedBeforeTheyAreSquared() {
        double[] x = {1, 3, 2};

        assertEquals(18, EventGroups.of(new long[] {5, 6, 5}).sumOfSquares(x));
        assertEquals(14, EventGroups.NONE.sumOfSquares(x));
    }

    @Test
    void sumsAreThoseOfAMapForManyEvents() {
        Random random = new Random(5);
        long[] ids = random.longs(3000, -200, 200).toArray();
        double[] x = random.doubles(3000, -1, 2).toArray();
        Map<Long, Double> sums = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            sums.merge(ids[i], x[i], Double::sum);
        }

        double expected = sums.values().stream().mapToDouble(s -> s * s).sum();
        assertEquals(expected, EventGroups.of(ids).sumOfSquares(x), 1e-9 * expected);
        assertEquals(sums.size(), EventGroups.of(ids).size());
    }

    @Test
    void someEntriesHaveTheGroupsTheyHadAmongAll() {
        EventGroups all = EventGroups.of(new long[] {7, 1, 7, 3, 1, 7});

        EventGroups chosen = all.select(new int[] {5, 3, 0});

        assertEquals(2, chosen.size());
        assertEquals(chosen.group(0), chosen.group(2));
        assertSame(EventGroups.NONE, all.select(new int[] {0, 1, 3}));
        assertSame(EventGroups.NONE, EventGroups.NONE.select(new int[] {0, 1}));
    }

    @Test
    void eventsOfOneClassKeepTheirGroups() {
        Labelled events = new Labelled(new double[] {1, Double.NaN, 3, 4, 5}, new byte[] {0, 1, 1, 0, 1},
                new double[0]).withGroups(EventGroups.of(new long[] {9, 8, 8, 9, 8}));

        assertEquals(1, events.ofClass(true).groups().size());
        assertEquals(1, events.ofClass(false).groups().size());
        assertEquals(2, events.withoutNaN().groups().size());
        assertEquals(4, events.withoutNaN().size());
        assertEquals(3.0 / 1, events.ofClass(false).groups().entriesPerEvent());
    }
}
