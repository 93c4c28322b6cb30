package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hepmva.io.Column;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.folds.FoldRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FoldsTest {

    /** Events of two classes in turn, with ids that no double holds, each in as many entries as asked. */
    private static Sample numbered(int events, int entries) {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of(Variable.of("event")));
        for (int i = 0; i < events; i++) {
            long id = Long.MAX_VALUE - i / entries;
            Column ids = Column.ofLongs("event", new long[] {id}, 1);
            builder.addColumns(new double[][] {{i}, {1}}, List.of(ids), 1, (byte) (i / entries % 2));
        }
        return builder.build();
    }

    private static int[] folds(FoldedSample folded) {
        int[] folds = new int[folded.sample().size()];
        Arrays.setAll(folds, folded::fold);
        return folds;
    }

    /** The rule again, in the few lines that an event loop needs. */
    private static int foldOf(long id, long seed, int k) {
        long z = id + seed * 0xD1342543DE82EF95L + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (int) ((z >>> 11) * 0x1p-53 * k);
    }

    @Test
    void theRuleOfAWeightFileTellsTheSameFolds() {
        FoldedSample folded = new Folds(5, "event", 7, 0.2).apply(numbered(1000, 1));
        FoldRule rule = new FoldRule("event", 7, 5);

        for (int i = 0; i < 1000; i++) {
            assertEquals(rule.fold(Long.MAX_VALUE - i), folded.fold(i));
        }
    }

    @Test
    void theFoldOfAnEventFollowsFromItsIdAlone() {
        Sample sample = numbered(1000, 1);

        FoldedSample folded = new Folds(5, "event", 7, 0.2).apply(sample);

        for (int i = 0; i < sample.size(); i++) {
            assertEquals(foldOf(Long.MAX_VALUE - i, 7, 5), folded.fold(i));
        }
        int[] backwards = IntStream.range(0, 1000).map(i -> 999 - i).toArray();
        FoldedSample other = new Folds(5, "event", 7, 0.2).apply(sample.select(backwards));
        assertArrayEquals(folds(folded), IntStream.of(backwards).map(other::fold).toArray());
    }

    @Test
    void entriesOfOneEventAreInOneFoldAndOnOneSideOfIt() {
        Sample sample = numbered(900, 3);

        FoldedSample folded = Folds.byEvent(4, "event").apply(sample);

        Set<Integer> aside = new HashSet<>();
        Arrays.stream(folded.learned(true)).forEach(aside::add);
        for (int i = 0; i < sample.size(); i++) {
            assertEquals(folded.fold(i / 3 * 3), folded.fold(i));
            assertEquals(aside.contains(i / 3 * 3), aside.contains(i));
        }
        assertEquals(0.2, aside.size() / 900.0, 0.06);
    }

    @Test
    void everyEventIsHeldOutOnceAndNoModelSeesWhatItIsTestedOn() {
        for (Folds rule : List.of(Folds.byEvent(3, "event"), Folds.byEntry(3))) {
            FoldedSample folded = rule.apply(numbered(200, 1));
            int[] held = new int[200];
            for (int f = 0; f < 3; f++) {
                Parts parts = folded.parts(f);
                for (float x : parts.test().values(0)) {
                    held[(int) x]++;
                }
                Set<Float> seen = new HashSet<>();
                for (Sample part : List.of(parts.training(), parts.validation())) {
                    for (float x : part.values(0)) {
                        assertTrue(seen.add(x));
                    }
                }
                for (float x : parts.test().values(0)) {
                    assertTrue(seen.add(x));
                }
                assertEquals(200, seen.size());
            }
            assertTrue(Arrays.stream(held).allMatch(times -> times == 1));
        }
    }

    @Test
    void allPartsOfFoldsByEventKnowTheEventId() {
        FoldedSample folded = Folds.byEvent(3, "event").apply(numbered(60, 3));

        assertEquals(Optional.of("event"), folded.sample().eventId());
        folded.parts(1).all().forEach(part -> assertEquals(Optional.of("event"), part.eventId()));
        assertEquals(Optional.empty(), Folds.byEntry(3).apply(numbered(60, 3)).sample().eventId());
    }

    @Test
    void foldsByEntryHaveTheMixtureOfTheWhole() {
        FoldedSample folded = new Folds(4, "", 3, 0.25).apply(numbered(80, 1));

        for (int f = 0; f < 4; f++) {
            Parts parts = folded.parts(f);
            assertEquals(10, parts.test().summary(Sample.SIGNAL).entries());
            assertEquals(10, parts.test().summary(Sample.BACKGROUND).entries());
            // of 10 events of a class in each of 3 folds: the whole part of 10 times a quarter
            assertEquals(6, parts.validation().summary(Sample.SIGNAL).entries());
            assertEquals(24, parts.training().summary(Sample.SIGNAL).entries());
        }
        assertArrayEquals(folds(folded), folds(new Folds(4, "", 3, 0).apply(numbered(80, 1))));
    }

    @Test
    void aModelThatHasSeenAnEventHasItInTheSamePartAsAllOthers() {
        FoldedSample folded = Folds.byEvent(3, "event").apply(numbered(90, 1));

        for (int event : folded.learned(false)) {
            Sample training = folded.parts(folded.modelThatHas(folded.fold(event))).training();
            assertTrue(IntStream.range(0, training.size()).anyMatch(i -> training.value(0, i) == event));
        }
    }

    @Test
    void theFirstFoldIsTheTestPartWhereOneDivisionIsAskedFor() {
        Sample sample = numbered(60, 1);
        Division rule = Folds.byEvent(3, "event");

        Parts parts = rule.parts(sample);

        assertArrayEquals(Folds.byEvent(3, "event").apply(sample).parts(0).test().values(0),
                parts.test().values(0));
        assertEquals(60, parts.training().size() + parts.validation().size() + parts.test().size());
    }

    @Test
    void badFoldsAreRefused() {
        assertEquals("folds = 1 is not in [2, 1000]", refusal(() -> Folds.byEntry(1)));
        assertEquals("validation = 1.0 is not in [0, 1)", refusal(() -> new Folds(2, "", 1, 1)));
        assertEquals("9 folds are asked for, but there are 8 events",
                refusal(() -> Folds.byEntry(9).apply(numbered(8, 1))));
        assertEquals("5 folds are asked for, but event id 'event' has only 4 different values",
                refusal(() -> Folds.byEvent(5, "event").apply(numbered(8, 2))));
        assertEquals("fold 1 of 3 has no events of class 'background', which has 1 event; fewer folds or"
                + " another seed may do",
                refusal(() -> Folds.byEntry(3).apply(numbered(8, 7))));
    }

    @Test
    void theRuleIsOneLine() {
        assertEquals("5 folds by event id 'event', of the others 0.2 for validation, seed 1",
                Folds.byEvent(5, "event").describe());
        assertEquals("2 folds by entry, stratified, of the others 0.2 for validation, seed 9",
                Folds.byEntry(2).withSeed(9).describe());
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
