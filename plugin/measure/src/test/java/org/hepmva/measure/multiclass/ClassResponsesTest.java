package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Numbers of n classes per event. */
class ClassResponsesTest {

    private static final List<String> NAMES = List.of("H", "tt", "W");
    private static final double[][] NUMBERS = {{0.6, 0.2, 0.4, 0, 0.1}, {0.3, 0.2, 0.4, 0, 0.8},
        {0.1, 0.6, 0.2, 1, 0.1}};
    private static final byte[] TRUTH = {0, 1, 1, 0, 2};
    private static final double[] WEIGHTS = {1, 2, 3, 4, 5};

    private static ClassResponses events() {
        return new ClassResponses(NAMES, NUMBERS, TRUTH, WEIGHTS);
    }

    /** The example of the package. */
    @Test
    void fromNumbersToACutInAFewLines() {
        double[][] responses = {{0.7, 0.3, 0.2, 0.1}, {0.2, 0.4, 0.6, 0.2}, {0.1, 0.3, 0.2, 0.7}};
        byte[] truth = {0, 0, 1, 2};
        ClassResponses four = new ClassResponses(List.of("ttbar", "W", "Z"), responses, truth, new double[0]);

        ResponseCut cut = ResponseCut.best(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0, four);

        assertEquals(0.75, ClassConfusion.of(four).accuracy().value());
        assertEquals(1, ClassAreas.of(four).areas().get(0).value());
        assertEquals("BDT_ttbar > 0.1 && BDT_W <= 0.4", cut.expression(cls -> "BDT_" + cls));
        assertEquals(1, cut.on(four, 0).purity().value());
    }

    @Test
    void theMostLikelyClassHasTheLargestNumberAndOfEqualOnesIsTheFirst() {
        assertArrayEquals(new byte[] {0, 2, 0, 2, 1}, events().mostLikely());
    }

    @Test
    void oneClassAgainstTheRestIsJudgedByItsOwnNumber() {
        Labelled w = events().oneVersusRest(2);

        assertArrayEquals(NUMBERS[2], w.values());
        assertArrayEquals(new byte[] {1, 1, 1, 1, 0}, w.classes());
        assertEquals(3, w.weight(2));
    }

    @Test
    void aPairIsJudgedByItsRatioOrByTheFirstAlone() {
        Labelled ratio = events().pair(1, 0, PairResponse.RATIO);
        Labelled first = events().pair(1, 0, PairResponse.FIRST);

        // events 1 and 2 of tt, 0 and 3 of H, the last without either
        assertArrayEquals(new double[] {0.5, 0.5, 0.3 / (0.6 + 0.3), 0.5}, ratio.values(), 1e-15);
        assertArrayEquals(new double[] {0.2, 0.4, 0.3, 0}, first.values());
        assertArrayEquals(new byte[] {0, 0, 1, 1}, ratio.classes());
        assertArrayEquals(new double[] {2, 3, 1, 4}, first.eventWeights());
    }

    @Test
    void aPairHasTheGroupsOfItsEvents() {
        ClassResponses grouped = ClassSamples.withGroups(events(), EventGroups.of(new long[] {1, 1, 2, 2,
                2}));

        EventGroups groups = grouped.pair(0, 1, PairResponse.RATIO).groups();

        // in the order 0, 3, 1, 2
        assertEquals(2, groups.size());
        assertEquals(groups.group(0), groups.group(2));
        assertEquals(groups.group(1), groups.group(3));
        assertEquals(2, grouped.oneVersusRest(0).groups().size());
    }

    @Test
    void withoutWeightsEachIsOne() {
        ClassResponses plain = ClassSamples.withWeights(events(), new double[0]);

        assertEquals(1, plain.weight(3));
        assertEquals(4, events().weight(3));
        assertEquals(5, plain.size());
        assertEquals(1, plain.pair(0, 1, PairResponse.FIRST).weight(2));
    }

    @Test
    void whatIsWrongIsSaid() {
        double[][] nan = {{0.1}, {Double.NaN}};
        assertEquals("response of 'b' to event 0 = NaN is not in [0, 1]", wrong(() -> new ClassResponses(
                List.of("a", "b"), nan, new byte[1], new double[0])));
        assertEquals("response of 'a' to event 1 = 1.5 is not in [0, 1]", wrong(() -> new ClassResponses(
                List.of("a", "b"), new double[][] {{1, 1.5}, {0, 0}}, new byte[2], new double[0])));
        assertEquals("response of 'b' to event 0 = -0.5 is not in [0, 1]", wrong(() -> new ClassResponses(
                List.of("a", "b"), new double[][] {{1}, {-0.5}}, new byte[1], new double[0])));
        assertEquals("1 classes are not between 2 and 127", wrong(() -> new ClassResponses(List.of("a"),
                new double[1][0], new byte[0], new double[0])));
        assertEquals("128 classes are not between 2 and 127", wrong(() -> new ClassResponses(
                Collections.nCopies(128, "a"), new double[128][0], new byte[0], new double[0])));
        assertEquals("two classes of [a, b, a] have one name", wrong(() -> new ClassResponses(
                List.of("a", "b", "a"), new double[3][0], new byte[0], new double[0])));
        assertEquals("responses has 3 values, not 2", wrong(() -> new ClassResponses(List.of("a", "b"),
                new double[3][0], new byte[0], new double[0])));
        assertEquals("responses of 'b' has 2 values, not 1", wrong(() -> new ClassResponses(List.of("a", "b"),
                new double[][] {{0}, {0, 0}}, new byte[1], new double[0])));
        assertEquals("class of event 1 = 3 is not one of 3 classes, numbered from 0", wrong(() ->
                new ClassResponses(NAMES, NUMBERS, new byte[] {0, 3, 0, 0, 0}, WEIGHTS)));
        assertEquals("class of event 0 = -1 is not one of 3 classes, numbered from 0", wrong(() ->
                new ClassResponses(NAMES, NUMBERS, new byte[] {-1, 0, 0, 0, 0}, WEIGHTS)));
        assertEquals("eventWeights has 2 values, not 5", wrong(() -> new ClassResponses(NAMES, NUMBERS, TRUTH,
                new double[2])));
        assertEquals("eventWeights[0] = NaN is not a finite number", wrong(() -> new ClassResponses(NAMES,
                NUMBERS, TRUTH, new double[] {Double.NaN, 0, 0, 0, 0})));
        assertEquals("event groups has 2 values, not 5", wrong(() -> ClassSamples.withGroups(events(),
                EventGroups.of(new long[2]))));
        assertTrue(new ClassResponses(Collections.unmodifiableList(List.of("a", "b")), new double[2][0],
                new byte[0], new double[0]).mostLikely().length == 0);
    }

    private static String wrong(Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }
}
