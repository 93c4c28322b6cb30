package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.hist.Graph;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Significance;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    @Test
    void progressCountsVariablesAndMethodsUpToTheLast() {
        List<String> told = new ArrayList<>();

        Evaluation.of(List.of(Examples.network("DNN"), Examples.network("B")),
                EvaluatedParts.of(Examples.parts(1, 0)), DEFAULTS,
                (done, total) -> told.add(done + "/" + total));

        int steps = Examples.parts(1, 0).test().variables().size() + 3;
        assertEquals(IntStream.rangeClosed(1, steps).mapToObj(i -> i + "/" + steps).toList(), told);
    }

    @Test
    void theAucIsThatOfTheResponsesOnTheTestPart() {
        Parts parts = Examples.parts(1, 0);
        Trained network = Examples.network("DNN");

        Evaluation evaluation = Evaluation.of(List.of(network), parts, DEFAULTS);

        double[] responses = network.classifier().responses(parts.test().values());
        assertEquals(RocCurve.auc(responses, parts.test().classes(), parts.test().eventWeights()),
                evaluation.method("DNN").auc().value());
        assertEquals(evaluation.methods().get(0), evaluation.best());
    }

    @Test
    void everyPartWithBothClassesIsMeasured() {
        MethodEvaluation method = Examples.evaluation().method("DNN");

        assertEquals(List.of(Part.TRAINING, Part.VALIDATION, Part.TEST),
                method.parts().stream().map(ResponseOnPart::part).toList());
        assertEquals(4000, method.onTest().signal().integralWithFlow() + method.onTest().background()
                .integralWithFlow());
    }

    /** Every event that passes all three stumps answers 1, the end of the nominal range. */
    @Test
    void aResponseAtTheEndOfItsRangeIsNoOverflow() {
        BoostedTrees ends = BoostedTrees.builder(Examples.VARIABLES, BoostedTrees.Kind.ADABOOST)
                .startTree(1).split(0, 0.5f, true).leaf(-1).leaf(1).build();
        ResponseOnPart test = Evaluation.of(List.of(new Trained("ADA", ends, TrainingReport.of("tree", 1),
                Map.of())), Examples.parts(1, 0), DEFAULTS).method("ADA").onTest();

        int bins = test.signal().axis(0).bins();
        assertEquals(0, test.signal().sumW(bins));
        assertEquals(0, test.background().sumW(bins));
        assertTrue(test.signal().sumW(bins - 1) > 100);
    }

    @Test
    void theChosenCutHasTheLargestBalancedAccuracyOnTheValidationPart() {
        Parts parts = Examples.parts(1, 0);
        Trained network = Examples.network("DNN");

        CutResult cuts = Evaluation.of(List.of(network), parts, DEFAULTS).methods().get(0).cuts();

        assertEquals("largest balanced accuracy on the validation part", cuts.rule());
        Sample validation = parts.validation();
        double[] responses = network.classifier().responses(validation.values());
        double best = 0;
        for (double cut : responses) {
            ConfusionMatrix matrix = ConfusionMatrix.of(cut, responses, validation.classes(),
                    validation.eventWeights());
            best = Math.max(best, matrix.balancedAccuracy().value());
        }
        assertEquals(best, ConfusionMatrix.of(cuts.chosen().cut(), responses, validation.classes(),
                validation.eventWeights()).balancedAccuracy().value(), 1e-12);
    }

    @Test
    void aGivenCutIsTaken() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0),
                DEFAULTS.withCuts(Map.of("DNN", 0.25)));

        assertEquals("given", evaluation.method("DNN").cuts().rule());
        assertEquals(0.25, evaluation.method("DNN").cuts().chosen().cut());
    }

    @Test
    void aWorkingPointStandsBesideThoseOfTrainingAndValidation() {
        Evaluation evaluation = Examples.evaluation();
        RocCurve training = evaluation.method("DNN").on(Part.TRAINING).orElseThrow().curve();
        RocCurve validation = evaluation.method("DNN").on(Part.VALIDATION).orElseThrow().curve();

        FixedEfficiency point = evaluation.method("DNN").cuts().at(Fixed.SIGNAL, 0.7);

        assertEquals(0.7, point.point().signalEfficiency(), 2e-3);
        assertEquals(point.point().backgroundEfficiency(), point.result().value());
        assertEquals(training.atSignalEfficiency(0.7).backgroundEfficiency(), point.onTraining().value());
        assertEquals(validation.atSignalEfficiency(0.7).backgroundEfficiency(),
                point.onValidation().value());
        assertEquals(1 / point.result().value(), point.rejectionFactor().value());
    }

    @Test
    void theErrorAtAFixedEfficiencyContainsThatOfTheCut() {
        FixedEfficiency point = Examples.evaluation().method("DNN").cuts().at(Fixed.BACKGROUND, 0.1);
        RocCurve curve = Examples.evaluation().method("DNN").onTest().curve();

        double own = curve.signalEfficiencyError(curve.pointAtBackgroundEfficiency(0.1));

        assertTrue(point.result().error() > own);
        assertTrue(point.result().error() < 3 * own);
    }

    @Test
    void separatedVariablesRankFirst() {
        List<VariableEvaluation> ranking = Examples.evaluation().ranking();

        assertEquals(List.of("E_over_p", "a<b && c>d", "n_hits"),
                ranking.stream().map(v -> v.variable().name()).toList());
        assertTrue(ranking.get(0).auc().value() > 0.7);
    }

    @Test
    void aVariableOfWholeNumbersHasABinForEach() {
        VariableEvaluation hits = Examples.evaluation().variables().get(2);

        assertEquals(1, hits.signal().axis(0).width(0));
        assertEquals(0.5,
                hits.signal().axis(0).lowerEdge(0) - Math.floor(hits.signal().axis(0).lowerEdge(0)));
    }

    @Test
    void rectangularCutsKeepAboutTheWantedSignalAndBeatNoGoodMethod() {
        Evaluation evaluation = Examples.evaluation();

        RectangularCut box = evaluation.boxes().at(0.7);
        RectangularCut window = evaluation.ranking().get(0).cuts().at(0.7);

        assertEquals(0.7, box.signalEfficiency().value(), 0.05);
        assertEquals(0.7, window.signalEfficiency().value(), 0.05);
        assertTrue(box.backgroundEfficiency().value() < window.backgroundEfficiency().value() + 0.02);
        double network = evaluation.method("DNN").cuts().at(Fixed.SIGNAL, 0.7).result().value();
        assertTrue(network < box.backgroundEfficiency().value());
    }

    @Test
    void significanceIsSOverTheRootOfSPlusB() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0),
                DEFAULTS.withExpectedYields(100, 1000));
        MethodEvaluation method = evaluation.method("DNN");

        Significance significance = method.significance().orElseThrow();

        ConfusionMatrix cut = ConfusionMatrix.of(significance.bestCut(),
                method.trained().classifier().responses(Examples.parts(1, 0).test().values()),
                Examples.parts(1, 0).test().classes(), new double[0]);
        double s = 100 * cut.signalEfficiency().value();
        double b = 1000 * cut.backgroundEfficiency().value();
        assertEquals(s / Math.sqrt(s + b), significance.best().value(), 1e-12);
        assertEquals(Part.VALIDATION, method.cuts().chosenOn());
        assertTrue(significance.best().value() > 100 / Math.sqrt(1100));
    }

    @Test
    void withoutExpectedYieldsThereIsNoSignificance() {
        assertTrue(Examples.evaluation().method("DNN").significance().isEmpty());
    }

    @Test
    void signalProbabilityRisesWithTheResponseAndStaysWithinZeroAndOne() {
        Graph curve = Examples.evaluation().method("DNN").probability().curve();

        assertTrue(curve.y()[curve.size() - 1] > curve.y()[0]);
        for (double p : curve.y()) {
            assertTrue(p >= 0 && p <= 1);
        }
    }

    @Test
    void theMapShowsTheTwoBestVariablesAndFixesTheOthersAtTheirMedians() {
        ResponseMap map = Examples.evaluation().method("DNN").map().orElseThrow();

        assertEquals("E_over_p", map.x().name());
        assertEquals("a<b && c>d", map.y().name());
        assertEquals(Map.of("n_hits", 10.0), map.fixed());
        double[] x = {map.responses().axis(0).center(7), map.responses().axis(1).center(5), 10};
        assertEquals(Examples.network("").classifier().response(x), map.responses().sumW(7, 5));
    }

    /** The second half of the sample, as of a second file, lies elsewhere. */
    @Test
    void theMapShowsEventsOfAllFiles() {
        Parts parts = Samples.changed(Examples.parts(1, 0), 0, (i, x) -> i < 1000 ? x : x + 50);

        ResponseMap map = Evaluation.of(List.of(Examples.network("DNN")), parts, DEFAULTS).best().map()
                .orElseThrow();

        double[] x = map.backgroundEvents().x();
        long elsewhere = Arrays.stream(x).filter(value -> value > 25).count();
        assertEquals(400, x.length);
        assertEquals(200, elsewhere);
    }

    @Test
    void equalPartsShowNoGap() {
        Overtraining check = Examples.evaluation().method("DNN").overtraining();

        assertFalse(check.hasGap());
        assertTrue(check.background().pValue() > 0.001);
    }

    @Test
    void aCutThatNoBackgroundPassesHasALowerLimitOfItsRejection() {
        Sample few = Examples.sample(60, 3, 0);
        FixedEfficiency point = Evaluation.of(List.of(Examples.network("DNN")), new Parts(few, few, few),
                DEFAULTS).method("DNN").cuts().at(Fixed.BACKGROUND, 0.01);

        // none of 48
        assertEquals(0, point.backgroundEfficiency().value());
        assertEquals(1 - Math.pow(0.15865525393145707, 1 / 48.0), point.backgroundEfficiency().high(), 1e-12);
        assertEquals("> 27", point.rejectionFactor().toString());
    }

    @Test
    void theBestCutsAreNeverWorseThanTheBestWindowWhereTheyAreFound() {
        Evaluation evaluation = Examples.evaluation();
        RectangularCut balanced = evaluation.boxes().mostBalanced().orElseThrow();

        for (VariableEvaluation variable : evaluation.variables()) {
            RectangularCut window = variable.cuts().mostBalanced().orElseThrow();
            assertTrue(balanced.wanted() - balanced.onTraining() >= window.wanted() - window.onTraining(),
                    () -> balanced + " and " + window);
        }
        assertTrue(balanced.balancedAccuracy().value() > 0.6);
    }

    @Test
    void withoutValidationAndTrainingEverythingComesFromTheTestPart() {
        Sample test = Examples.sample(2000, 3, 0);
        Sample none = test.select(new int[0]);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), new Parts(none, none,
                test), DEFAULTS);

        MethodEvaluation method = evaluation.method("DNN");
        assertEquals(Overtraining.Verdict.UNKNOWN, method.overtraining().verdict());
        assertEquals("largest balanced accuracy on the test part", method.cuts().rule());
        assertTrue(Double.isNaN(method.cuts().workingPoints().get(0).onTraining().value()));
        assertTrue(Double.isNaN(method.cuts().workingPoints().get(0).onValidation().value()));
        assertEquals(Map.of(Part.TEST, method.cuts().chosen()), method.cuts().matrices());
    }

    @Test
    void aConstantVariableIsDescribedAllTheSame() {
        Parts parts = Samples.changed(Examples.parts(1, 0), 1, (i, x) -> 7.5f);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), parts, DEFAULTS);

        VariableEvaluation constant = evaluation.variables().get(1);
        assertEquals(0, constant.separation());
        assertEquals(0.5, constant.auc().value());
        assertTrue(Double.isNaN(evaluation.correlations().get(0).at(0, 1)));
        assertFalse(evaluation.findings().isEmpty());
    }

    @Test
    void missingValuesAreLeftOutOfTheDescription() {
        Parts parts = Samples.changed(Examples.parts(1, 0), 1, (i, x) -> i % 2 == 0 ? Float.NaN : x);

        Evaluation evaluation = Evaluation.of(List.of(Examples.trees("BDT")), parts, DEFAULTS);

        assertEquals(0.5, evaluation.variables().get(1).missing());
        assertEquals(1500, evaluation.variables().get(1).signal().entries()
                + evaluation.variables().get(1).background().entries());
    }
}
