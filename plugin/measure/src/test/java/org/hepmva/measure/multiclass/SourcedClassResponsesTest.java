package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldSource;
import org.hepmva.measure.Yields;
import org.junit.jupiter.api.Test;

/** Yields of sources of n classes, against sums made event by event. */
class SourcedClassResponsesTest {

    private static final int N = 3;
    private static final List<YieldSource> SOURCES = List.of(YieldSource.whole("a1", 0),
            new YieldSource("a2", 0, 2.5), new YieldSource("b", 1, 4), YieldSource.whole("c", 2));

    /** Every second event of class 0 is of its second source. */
    private static SourcedClassResponses sourced(ClassResponses events) {
        int[] sources = new int[events.size()];
        Arrays.setAll(sources, i -> events.truth()[i] > 0 ? events.truth()[i] + 1 : i % 2);
        return new SourcedClassResponses(events, sources, SOURCES);
    }

    private static SourcedClassResponses sourced() {
        return sourced(ClassSamples.of(N, 400, 3));
    }

    /** Which events are kept. */
    private interface Kept {
        boolean keeps(int event);
    }

    private static double sum(SourcedClassResponses events, int source, Kept kept) {
        double sum = 0;
        for (int i = 0; i < events.sources().length; i++) {
            sum += events.sources()[i] == source && kept.keeps(i) ? events.events().weight(i) : 0;
        }
        return sum * SOURCES.get(source).factor();
    }

    private static double squares(SourcedClassResponses events, int source, Kept kept) {
        double sum = 0;
        for (int i = 0; i < events.sources().length; i++) {
            double w = events.events().weight(i);
            sum += events.sources()[i] == source && kept.keeps(i) ? w * w : 0;
        }
        return sum;
    }

    private static int most(ClassResponses events, int i) {
        int most = 0;
        for (int k = 1; k < N; k++) {
            most = events.responses()[k][i] > events.responses()[most][i] ? k : most;
        }
        return most;
    }

    @Test
    void whatIsMostLikelyOfAClassIsCountedInEachSource() {
        SourcedClassResponses events = sourced();

        List<Yields> all = events.mostLikely();

        assertEquals(N, all.size());
        for (int k = 0; k < N; k++) {
            int cls = k;
            for (int s = 0; s < SOURCES.size(); s++) {
                assertEquals(sum(events, s, i -> most(events.events(), i) == cls),
                        all.get(k).sources().get(s).passing().value(), 1e-9);
            }
            // sources of which all is measured: √Σw²
            assertEquals(Math.sqrt(squares(events, 3, i -> most(events.events(), i) == cls)),
                    all.get(k).sources().get(3).passing().error(), 1e-9);
            // sources add in quadrature
            assertEquals(Math.hypot(all.get(k).sources().get(0).passing().error(),
                    all.get(k).sources().get(1).passing().error()), all.get(k).passing(0).error(), 1e-9);
        }
    }

    @Test
    void eachSourceIsTakenForSomeClass() {
        SourcedClassResponses events = sourced();

        for (int s = 0; s < SOURCES.size(); s++) {
            int source = s;
            assertEquals(sum(events, s, i -> true), events.mostLikely().stream()
                    .mapToDouble(yields -> yields.sources().get(source).passing().value()).sum(), 1e-9);
        }
    }

    @Test
    void aCutOnAllNumbersIsCountedInEachSource() {
        SourcedClassResponses events = sourced();
        ResponseCut cut = new ResponseCut(List.of(new ResponseRange("c0", 0.3, 0.8),
                ResponseRange.open("c1"), new ResponseRange("c2", Double.NEGATIVE_INFINITY, 0.25)));

        Yields yields = events.at(cut);

        for (int s = 0; s < SOURCES.size(); s++) {
            double expected = sum(events, s, i -> events.events().responses()[0][i] > 0.3
                    && events.events().responses()[0][i] <= 0.8 && events.events().responses()[2][i] <= 0.25);
            assertEquals(expected, yields.sources().get(s).passing().value(), 1e-9);
        }
        double s = yields.passing(0).value();
        assertEquals(s / (s + yields.passingBeside(0).value()), yields.purity(0).value(), 1e-12);
    }

    @Test
    void weightsCanStandForAllEventsOfEachSource() {
        SourcedClassResponses events = sourced();

        ClassResponses scaled = events.scaled();

        for (int i = 0; i < scaled.size(); i++) {
            assertEquals(events.events().weight(i) * SOURCES.get(events.sources()[i]).factor(),
                    scaled.weight(i));
        }
    }

    @Test
    void entriesOfOneEventVaryTogetherInASource() {
        ClassResponses once = new ClassResponses(List.of("a", "b"), new double[][] {{0.9, 0.9, 0.9, 0.1, 0.9},
            {0.1, 0.1, 0.1, 0.9, 0.1}}, new byte[] {0, 0, 0, 0, 1}, new double[0]);
        List<YieldSource> list = List.of(YieldSource.whole("a", 0), YieldSource.whole("b", 1));
        ClassResponses grouped = ClassSamples.withGroups(once,
                EventGroups.of(new long[] {7, 7, 8, 8, 9}));
        int[] sources = {0, 0, 0, 0, 1};

        SourceYield alone = new SourcedClassResponses(once, sources, list).mostLikely().get(0).sources()
                .get(0);
        SourceYield together = new SourcedClassResponses(grouped, sources, list).mostLikely().get(0)
                .sources().get(0);

        assertEquals(3, alone.events().passing2());
        // two entries of event 7, one of event 8, whose other one fails
        assertEquals(5, together.events().passing2());
        assertEquals(1, together.events().shared());
    }

    @Test
    void someEventsCanBeSelected() {
        ClassResponses events = ClassSamples.of(N, 20, 4);

        ClassResponses some = events.select(new int[] {7, 3});

        assertEquals(2, some.size());
        for (int k = 0; k < N; k++) {
            assertArrayEquals(new double[] {events.responses()[k][7], events.responses()[k][3]},
                    some.responses()[k]);
        }
        assertArrayEquals(new byte[] {events.truth()[7], events.truth()[3]}, some.truth());
        assertArrayEquals(new double[] {events.weight(7), events.weight(3)}, some.eventWeights());
    }

    private static String refusal(int[] sources, List<YieldSource> list) {
        ClassResponses events = new ClassResponses(List.of("a", "b"), new double[][] {{1, 0}, {0, 1}},
                new byte[] {0, 1}, new double[0]);
        return assertThrows(IllegalArgumentException.class,
                () -> new SourcedClassResponses(events, sources, list)).getMessage();
    }

    @Test
    void whatIsWrongIsSaid() {
        List<YieldSource> list = List.of(YieldSource.whole("a1", 0), YieldSource.whole("b1", 1));

        assertEquals("sources has 1 values, not 2", refusal(new int[1], list));
        assertEquals("sources[1] = 2 is not one of 2 sources, numbered from 0",
                refusal(new int[] {0, 2}, list));
        assertEquals("sources[1] = -1 is not one of 2 sources, numbered from 0",
                refusal(new int[] {0, -1}, list));
        assertEquals("event 1 is of class 1, and its source 'a1' of class 0",
                refusal(new int[] {0, 0}, list));
    }
}
