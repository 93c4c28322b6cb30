package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hepmva.hist.KolmogorovTest;
import org.junit.jupiter.api.Test;

/** Harm, and the gap that is none. */
class OvertrainingTest {

    private static Overtraining with(Measured gap, Overtraining.Course course) {
        KolmogorovTest none = new KolmogorovTest(Double.NaN, Double.NaN);
        return new Overtraining(gap, 0.9, none, none, course);
    }

    @Test
    void aLargeGapIsNoHarmIfNothingBetterWasThere() {
        // a forest that knows its training events by heart and is best on others at its last tree
        double[] validation = {0.80, 0.90, 0.93, 0.94, 0.9405};

        Overtraining check = with(new Measured(0.06, 0.003), Overtraining.Course.of(validation, 5, 0.004));

        assertEquals(Overtraining.Verdict.NO_HARM, check.verdict());
        assertTrue(check.hasGap());
    }

    @Test
    void areasThatFellByMoreThanTwoErrorsAreHarm() {
        double[] validation = {0.80, 0.94, 0.93, 0.92};

        Overtraining check = with(new Measured(0.001, 0.003), Overtraining.Course.of(validation, 4, 0.004));

        assertEquals(Overtraining.Verdict.HARM, check.verdict());
        assertEquals(0.02, check.course().loss().value(), 1e-15);
        assertEquals(2, check.course().bestStep());
        assertFalse(check.hasGap());
    }

    @Test
    void whatEarlyStoppingKeptIsCompared() {
        double[] validation = {0.80, 0.94, 0.93, 0.92};

        assertEquals(Overtraining.Verdict.NO_HARM,
                with(Measured.NONE, Overtraining.Course.of(validation, 2, 0.004)).verdict());
        assertEquals(Overtraining.Verdict.NO_HARM,
                with(Measured.NONE, Overtraining.Course.of(validation, 4, 0.011)).verdict());
    }

    @Test
    void withoutAreasOnValidationEventsNothingIsKnown() {
        double[] nan = {Double.NaN, Double.NaN};

        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(new double[0], 0, 0.1));
        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(nan, 2, 0.1));
        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(new double[] {0.9}, 2, 0.1));
        assertEquals(Overtraining.Verdict.UNKNOWN,
                Overtraining.withoutTraining(0.9, Overtraining.Course.NONE).verdict());
    }
}
