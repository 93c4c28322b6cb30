package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Examples;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Test;

/** What the pictures of an evaluation show. */
class EvaluationPlotsTest {

    @Test
    void anAxisReachesAsFarAsTheCurves() {
        double nan = Double.NaN;

        assertArrayEquals(new double[] {0, 1}, EvaluationPlots.reach(0, 1, Stream.of(new double[] {0.2, 1})));
        assertArrayEquals(new double[] {0, 1}, EvaluationPlots.reach(0, 1, Stream.of()));
        assertArrayEquals(new double[] {0, 1}, EvaluationPlots.reach(0, 1, Stream.of(new double[] {nan})));
        assertArrayEquals(new double[] {-1.09, 2.09},
                EvaluationPlots.reach(0, 1, Stream.of(new double[] {-1, 0.5}, new double[] {2})), 1e-12);
    }

    /** Signal of large responses sums to 1.5 times the signal of all. */
    @Test
    void aCurveThatNegativeWeightsTakeBeyondOneIsDrawnThere() throws IOException {
        Sample plain = Examples.sample(2000, 1, 0);
        double[] weights = new double[plain.size()];
        double[] sums = new double[2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1;
            sums[plain.values(0)[i] > 0 ? 0 : 1] += plain.isSignal(i) ? 1 : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            if (plain.isSignal(i) && plain.values(0)[i] <= 0) {
                weights[i] = -sums[0] / 3 / sums[1];
            }
        }
        Sample weighted = Sample.of(plain.variables(), plain.values(), weights, plain.classes());
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(plain, plain, weighted), EvaluationSettings.defaults());

        for (Plot plot : List.of(EvaluationPlots.rocCurves(evaluation),
                EvaluationPlots.rejectionFactors(evaluation),
                EvaluationPlots.rocOfParts(evaluation.method("DNN")))) {
            String svg = Pictures.svg(plot);
            assertTrue(svg.contains(">1.2<") || svg.contains(">1.25<") || svg.contains(">1.4<"), svg);
        }
    }

    @Test
    void theFrameEndsAtOneWhereNothingLeavesIt() throws IOException {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0),
                EvaluationSettings.defaults());

        assertFalse(Pictures.svg(EvaluationPlots.rocCurves(evaluation)).contains(">1.2<"));
    }

    @Test
    void theCutOnEveryVariableIsDrawnAndTheBestAreNamed() throws IOException {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0),
                EvaluationSettings.defaults());

        String svg = Pictures.svg(EvaluationPlots.rocCurves(evaluation));

        for (String name : List.of("DNN (AUC ", "cuts on all variables", "cut on E/p", "cut on n_hits")) {
            assertEquals(2, svg.split(java.util.regex.Pattern.quote(name), -1).length, name);
        }
    }
}
