package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.Histogram;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Test;

/** Spectators of two classes, before and after the chosen cut. */
class SpectatorEvaluationTest {

    private static final Evaluation EVALUATION = SpectatorExamples.evaluation(
            EvaluatedParts.of(SpectatorExamples.parts()));

    private static double[] sums(Histogram histogram) {
        return IntStream.range(0, histogram.axis(0).bins()).mapToDouble(histogram::sumW).toArray();
    }

    private static List<String> names(List<SpectatorEvaluation> spectators) {
        return spectators.stream().map(spectator -> spectator.spectator().name()).toList();
    }

    @Test
    void eachClassHasItsSumsOfWeightsBeforeAnyCutWithoutNaN() {
        SpectatorEvaluation jets = EVALUATION.spectators().get(0);

        assertEquals(1.5, jets.signal().axis(0).lowerEdge(0));
        assertArrayEquals(new double[] {3, 1, 0}, sums(jets.signal()));
        assertArrayEquals(new double[] {3, 0, 2}, sums(jets.background()));
        assertEquals(5, jets.signal().sumW2(0));
    }

    @Test
    void aResponseAtTheChosenCutDoesNotPassIt() {
        SpectatorEvaluation jets = EVALUATION.best().spectators().get(0);

        assertEquals(EVALUATION.spectators().get(0).signal().axis(0), jets.signal().axis(0));
        assertArrayEquals(new double[] {2, 1, 0}, sums(jets.signal()));
        assertArrayEquals(new double[] {0, 0, 1}, sums(jets.background()));
        assertEquals(4, jets.signal().sumW2(0));
    }

    @Test
    void whatPassesIsWhatTheConfusionMatrixCounts() {
        SpectatorEvaluation mass = EVALUATION.best().spectators().get(2);

        assertEquals("mass", mass.spectator().name());
        assertEquals(EVALUATION.best().cuts().chosen().signalPassing().value(),
                mass.signal().integralWithFlow());
        assertEquals(EVALUATION.best().cuts().chosen().backgroundPassing().value(),
                mass.background().integralWithFlow());
    }

    @Test
    void numbersOfEventsAreNotShownThoughEachClassCountsFromTheSameOne() {
        assertEquals(List.of("jets", "run", "mass"), names(EVALUATION.spectators()));
        assertEquals(List.of("jets", "run", "mass"), names(EVALUATION.best().spectators()));
    }

    /** One event of each class is tested. */
    @Test
    void aNumberOfJetsIsShownThoughTheTestPartIsTooSmallForRepeats() {
        Sample all = SpectatorExamples.parts().test();
        Parts few = new Parts(all.select(new int[] {0, 2, 3, 4, 6}), all.select(new int[0]),
                all.select(new int[] {1, 5}));

        assertEquals(List.of("jets", "run", "mass"),
                names(SpectatorExamples.evaluation(EvaluatedParts.of(few)).spectators()));
    }

    @Test
    void whatTheEventIdIsMadeOfIsNotShown() {
        Evaluation byEvent = SpectatorExamples.evaluation(EvaluatedParts.of(SpectatorExamples.parts()
                .withEventId("number + 10*run")));

        assertEquals(List.of("jets", "mass"), names(byEvent.spectators()));
    }

    @Test
    void aSampleWithoutSpectatorsHasNone() {
        assertEquals(List.of(), Examples.evaluation().spectators());
        assertEquals(List.of(), Examples.evaluation().best().spectators());
    }
}
