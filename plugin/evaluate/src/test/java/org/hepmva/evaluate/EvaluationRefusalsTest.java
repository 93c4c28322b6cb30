package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;

/** What cannot be evaluated, in one sentence each. */
class EvaluationRefusalsTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    @Test
    void aResponseThatIsNaNIsAnError() {
        Parts whole = Examples.parts(1, 0);
        Parts parts = new Parts(whole.training(), whole.validation(),
                Samples.changed(whole.test(), 0, (i, x) -> i == 17 ? Float.NaN : x));

        assertEquals("method 'DNN': the response to event 17 of the test part is NaN", message(() ->
                Evaluation.of(List.of(Examples.network("DNN")), parts, DEFAULTS)));
    }

    @Test
    void aTestPartWithoutSignalCannotBeEvaluated() {
        Sample sample = Examples.sample(100, 1, 0);
        Sample background = sample.select(new int[] {1, 2, 3});

        assertEquals("the test part cannot be evaluated: Σw of signal is 0.0 (0 events), of background 3.0"
                + " (3 events), and both must be above zero", message(() -> Evaluation.of(
                        List.of(Examples.network("DNN")), new Parts(sample, sample, background), DEFAULTS)));
    }

    @Test
    void whetherPartsCanBeEvaluatedIsKnownBeforeAnythingIsTrained() {
        Sample sample = Examples.sample(100, 1, 0);
        Sample none = sample.select(new int[0]);

        assertDoesNotThrow(() -> Evaluation.requireMeasurable(new Parts(none, none, sample)));
        assertEquals("the test part cannot be evaluated: Σw of signal is 0.0 (0 events), of background 0.0"
                + " (0 events), and both must be above zero",
                message(() -> Evaluation.requireMeasurable(new Parts(sample, sample, none))));
    }

    @Test
    void namesThatAreUnknownOrTwiceAreErrors() {
        Parts parts = Examples.parts(1, 0);
        List<Trained> one = List.of(Examples.network("DNN"));

        assertEquals("a cut is given for method 'DMM', which is not evaluated\n  nearest first: DNN",
                message(() ->
                Evaluation.of(one, parts, DEFAULTS.withCuts(Map.of("DMM", 0.0)))));
        assertEquals("no variable 'n_hit' for the map of the response\n"
                + "  nearest first: n_hits, E_over_p, a<b && c>d", message(() ->
                Evaluation.of(one, parts, DEFAULTS.withMapVariables(List.of("n_hit", "E_over_p")))));
        assertEquals("two methods are called 'DNN'", message(() ->
                Evaluation.of(List.of(one.get(0), one.get(0)), parts, DEFAULTS)));
        assertEquals("there is no method to evaluate", message(() -> Evaluation.of(List.of(), parts,
                DEFAULTS)));
        assertEquals("no method 'x'\n  nearest first: BDT, DNN", message(() ->
                Examples.evaluation().method("x")));
    }

    @Test
    void settingsAreChecked() {
        assertEquals("signalFraction = NaN is not in (0, 1)",
                message(() -> DEFAULTS.withSignalFraction(Double.NaN)));
        assertEquals("bins = 1 is not in [2, 10000]", message(() -> DEFAULTS.withBins(1)));
        assertEquals("bins = 1000000 is not in [2, 10000]", message(() -> DEFAULTS.withBins(1_000_000)));
        assertEquals("expectedSignal = -1.0 is neither above zero and finite nor NaN (unknown)",
                message(() -> DEFAULTS.withExpectedYields(-1, 1)));
        assertEquals("the cut of method 'DNN' is NaN",
                message(() -> DEFAULTS.withCuts(Map.of("DNN", Double.NaN))));
        assertEquals("mapVariables = [x] are not two variables",
                message(() -> DEFAULTS.withMapVariables(List.of("x"))));
    }

    private static String message(org.junit.jupiter.api.function.Executable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong).getMessage();
    }
}
