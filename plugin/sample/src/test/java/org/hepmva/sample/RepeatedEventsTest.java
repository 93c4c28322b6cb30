package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedEventsTest {

    private static final Sample SAMPLE = Samples.gaussian(2000, 3, 5);

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static Parts parts(int[] training, int[] test) {
        return new Parts(SAMPLE.select(training), Samples.none(SAMPLE), SAMPLE.select(test));
    }

    @Test
    void partsOfDifferentEventsAreNotWorthAWord() {
        assertEquals(List.of(), parts(range(0, 1000), range(1000, 2000)).warnings());
    }

    @Test
    void testEventsThatWereLearnedAreCounted() {
        assertEquals(List.of("10% of the test events are also in the training part, the same in every"
                + " variable, spectator and weight: the test flatters. Is a file read twice?"),
                Warning.sentences(parts(range(0, 1000), range(900, 1900)).warnings()));
    }

    @Test
    void aHandfulOfEqualEventsMayBeChance() {
        assertEquals(List.of(), parts(range(0, 1000), range(995, 1995)).warnings());
    }

    @Test
    void whereFewEventsDifferEqualOnesAreNoWonder() {
        Sample few = Samples.changed(Samples.of(new float[500], new float[500]), 0, (i, x) -> i % 5);

        assertEquals(List.of(), new Parts(few, Samples.none(few), few).warnings());
    }

    @Test
    void manyEventsThatAreAllTheSameAreNoFileReadTwice() {
        Sample zeros = Samples.of(new float[1000], new float[0]);
        Sample atoms = Samples.changed(zeros, 0, (i, x) -> i % 3 == 0 ? -999 : i);
        int[] half = IntStream.range(0, 1000).filter(i -> i % 2 == 0).toArray();
        int[] other = IntStream.range(0, 1000).filter(i -> i % 2 == 1).toArray();

        assertEquals(List.of(), new Parts(atoms.select(half), Samples.none(atoms), atoms.select(other))
                .warnings());
    }

    @Test
    void noEventsAtAllAreNoRepeats() {
        assertEquals(List.of(), parts(new int[0], new int[0]).warnings());
    }
}
