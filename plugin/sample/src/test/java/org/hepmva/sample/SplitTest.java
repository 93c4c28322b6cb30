package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {

    private static final Fractions THIRDS = new Fractions(0.5, 0.25);

    /** 1000 signal events numbered from 0 and 400 background events numbered from 1000. */
    private static Sample numbered() {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of(Variable.of("event")));
        for (int i = 0; i < 1400; i++) {
            builder.add(new double[] {i % 7}, new double[] {i}, 1, (byte) (i < 1000 ? 0 : 1));
        }
        return builder.build();
    }

    private static int[] numbers(Sample part) {
        return Arrays.stream(part.spectatorValues(0)).mapToInt(x -> (int) x).toArray();
    }

    static Stream<Split> allRules() {
        return Stream.of(new RandomSplit(THIRDS, 3), new BlockSplit(THIRDS), new AlternateSplit(THIRDS),
                new EventIdSplit("event", THIRDS, 3));
    }

    @ParameterizedTest
    @MethodSource("allRules")
    void everyEventIsInExactlyOnePartAndPartsKeepTheOrder(Split split) {
        Parts parts = split.apply(numbered());

        Set<Integer> seen = new HashSet<>();
        for (Sample part : parts.all()) {
            int[] numbers = numbers(part);
            int[] sorted = numbers.clone();
            Arrays.sort(sorted);
            assertArrayEquals(sorted, numbers);
            Arrays.stream(numbers).forEach(n -> assertTrue(seen.add(n)));
        }
        assertEquals(1400, seen.size());
    }

    @ParameterizedTest
    @MethodSource("allRules")
    void theSamePartsComeOutAgain(Split split) {
        assertArrayEquals(numbers(split.apply(numbered()).training()),
                numbers(split.apply(numbered()).training()));
    }

    @ParameterizedTest
    @MethodSource("allRules")
    void anEmptySampleGivesEmptyParts(Split split) {
        Parts parts = split.apply(Samples.none(numbered()));

        assertEquals("training 0, validation 0, test 0 events", parts.toString());
    }

    @Test
    void randomPartsHaveTheirShareOfEachClass() {
        Parts parts = new RandomSplit(THIRDS, 3).apply(numbered());

        assertEquals(500, parts.training().summary(Sample.SIGNAL).entries());
        assertEquals(200, parts.training().summary(Sample.BACKGROUND).entries());
        assertEquals(250, parts.validation().summary(Sample.SIGNAL).entries());
        assertEquals(100, parts.test().summary(Sample.BACKGROUND).entries());
    }

    /** Guards the documented algorithm: computed once by an independent Python script of it. */
    @Test
    void aRandomSplitIsTheSameForEver() {
        Sample ten = numbered().select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});

        Parts parts = new RandomSplit(new Fractions(0.5, 0.2), 42).apply(ten);

        assertArrayEquals(FIVE, numbers(parts.training()));
        assertArrayEquals(TWO, numbers(parts.validation()));
    }

    @Test
    void anotherSeedGivesOtherParts() {
        assertFalse(Arrays.equals(numbers(new RandomSplit(THIRDS, 1).apply(numbered()).training()),
                numbers(new RandomSplit(THIRDS, 2).apply(numbered()).training())));
    }

    @Test
    void blocksFollowTheFile() {
        Sample five = Samples.of(new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8});

        Parts parts = new BlockSplit(THIRDS).apply(five);

        assertArrayEquals(new float[] {1, 2, 5, 6}, parts.training().values(0));
        assertArrayEquals(new float[] {3, 7}, parts.validation().values(0));
        assertArrayEquals(new float[] {4, 8}, parts.test().values(0));
    }

    @Test
    void alternatingHalvesTakeEverySecondEvent() {
        Sample six = Samples.of(new float[] {0, 1, 2, 3, 4}, new float[] {5, 6, 7});

        Parts parts = new AlternateSplit(new Fractions(0.5, 0)).apply(six);

        assertArrayEquals(new float[] {0, 2, 4, 5, 7}, parts.training().values(0));
        assertArrayEquals(new float[] {1, 3, 6}, parts.test().values(0));
    }

    @Test
    void countsAreMetExactlyAndTheRestIsLeftOut() {
        Share counts = Counts.of(new PartCounts(10, 5, 3), new PartCounts(7, 0, Counts.REST));

        for (Split split : List.of(new RandomSplit(counts, 1), new BlockSplit(counts),
                new AlternateSplit(counts))) {
            Parts parts = split.apply(numbered());
            assertEquals(10, parts.training().summary(Sample.SIGNAL).entries());
            assertEquals(5, parts.validation().summary(Sample.SIGNAL).entries());
            assertEquals(3, parts.test().summary(Sample.SIGNAL).entries());
            assertEquals(7, parts.training().summary(Sample.BACKGROUND).entries());
            assertEquals(393, parts.test().summary(Sample.BACKGROUND).entries());
        }
    }

    @Test
    void moreEventsThanThereAreIsAnError() {
        Split split = new BlockSplit(Counts.of(new PartCounts(10, 5, 3), new PartCounts(300, 100, 1)));

        Exception error = assertThrows(IllegalArgumentException.class, () -> split.apply(numbered()));

        assertEquals("class 'background' has 400 events, the split asks for 401 "
                + "(training/validation/test 300/100/1)", error.getMessage());
    }

    @Test
    void anEventsPartFollowsFromItsNumberAlone() {
        Split split = new EventIdSplit("event", THIRDS, 3);
        int[] whole = numbers(split.apply(numbered()).training());

        int[] everyThird = Arrays.stream(new int[467]).map(i -> 0).toArray();
        Arrays.setAll(everyThird, i -> 1398 - 3 * i);
        int[] some = numbers(split.apply(numbered().select(everyThird)).training());

        Set<Integer> inWhole = new HashSet<>(Arrays.stream(whole).boxed().toList());
        assertTrue(Arrays.stream(some).allMatch(inWhole::contains));
        assertEquals(Arrays.stream(whole).filter(n -> n % 3 == 0).count(), some.length);
    }

    @Test
    void eventIdsOfEqualValueShareAPart() {
        Parts parts = new EventIdSplit("floor(event/100)", THIRDS, 1).apply(numbered());

        for (Sample part : parts.all()) {
            assertEquals(0, part.size() % 100);
        }
    }

    @Test
    void eventIdFractionsAreMetOnAverage() {
        Parts parts = new EventIdSplit("event", THIRDS, 1).apply(numbered());

        // four standard deviations of a binomial
        assertEquals(700, parts.training().size(), 4 * Math.sqrt(1400 * 0.25));
        assertEquals(350, parts.validation().size(), 4 * Math.sqrt(1400 * 0.1875));
    }

    @Test
    void aRuleThatGoesByEventSaysByWhat() {
        Split split = new EventIdSplit("event", THIRDS, 1);

        assertEquals(Optional.of("event"), split.byEvent());
        for (Sample part : split.apply(numbered()).all()) {
            assertEquals(Optional.of("event"), part.select(new int[] {1, 0}).eventId());
        }
        for (Sample part : new RandomSplit(THIRDS, 1).apply(numbered()).all()) {
            assertEquals(Optional.empty(), part.eventId());
        }
        assertEquals(Optional.of("event"), Folds.byEvent(2, "event").byEvent());
        assertEquals(Optional.empty(), Folds.byEntry(2).byEvent());
        assertEquals(Optional.empty(), new RandomSplit(THIRDS, 1).byEvent());
    }

    /** Guards the documented hash: computed once by an independent Python script of it. */
    @Test
    void theEventIdHashIsTheSameForEver() {
        Sample twenty = numbered().select(IntStream.range(0, 20).toArray());

        Parts parts = new EventIdSplit("event", THIRDS, 5).apply(twenty);

        assertArrayEquals(HASHED, numbers(parts.training()));
    }

    @Test
    void oneIdInAllEventsIsRefused() {
        Split split = new EventIdSplit("0 * event + 7", THIRDS, 1);

        Exception error = assertThrows(IllegalArgumentException.class, () -> split.apply(numbered()));

        assertEquals("event id '0 * event + 7' is the same in all 1400 events,"
                + " which would all be in one part",
                error.getMessage());
    }

    @Test
    void variablesMayBePartOfAnEventId() {
        Parts parts = new EventIdSplit("x", THIRDS, 1).apply(numbered());

        Set<Float> values = new HashSet<>();
        for (Sample part : parts.all()) {
            Set<Float> here = new HashSet<>();
            for (float x : part.values(0)) {
                here.add(x);
            }
            here.forEach(x -> assertTrue(values.add(x)));
        }
    }

    @Test
    void anEventIdThatIsNaNIsAnError() {
        Split split = new EventIdSplit("sqrt(event - 1)", THIRDS, 1);

        Exception error = assertThrows(IllegalArgumentException.class, () -> split.apply(numbered()));

        assertEquals("event id 'sqrt(event - 1)' is NaN for 1 of " + numbered().size() + " events, the first"
                + " of them event 0, of 'signal'; a cut can leave them out", error.getMessage());
    }

    @Test
    void fractionsBeyondOneAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new Fractions(0.75, 0.3));

        assertEquals("validation fraction = 0.3 is not in [0, 1 - 0.75], what the training part leaves",
                error.getMessage());
    }

    @Test
    void nothingForTrainingIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new Fractions(Double.NaN, 0));

        assertEquals("training fraction = NaN is not in (0, 1]", error.getMessage());
    }

    @Test
    void everyRuleDescribesItselfInOneLine() {
        assertEquals("random, stratified: training 0.5, validation 0.25, test the rest, seed 3",
                new RandomSplit(THIRDS, 3).describe());
        assertEquals("by event id 'event': training 0.5, validation 0.25, test the rest, seed 3",
                new EventIdSplit("event", THIRDS, 3).describe());
        assertEquals("blocks in file order: signal 1/2/3, background 4/5/rest", new BlockSplit(
                Counts.of(new PartCounts(1, 2, 3), new PartCounts(4, 5, Counts.REST))).describe());
    }

    private static final int[] FIVE = {3, 4, 5, 6, 8};
    private static final int[] TWO = {0, 9};
    private static final int[] HASHED = {0, 3, 7, 9, 10, 14, 16, 18};
}
