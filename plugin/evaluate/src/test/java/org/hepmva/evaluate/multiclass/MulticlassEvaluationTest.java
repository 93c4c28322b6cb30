package org.hepmva.evaluate.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Examples;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.ClassLogLoss;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.measure.multiclass.PairResponse;
import org.hepmva.measure.multiclass.SelectedEvents;
import org.hepmva.runtime.Model;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Subject;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Test;

class MulticlassEvaluationTest {

    private static final int N = 4;
    private static final EvaluationSettings SETTINGS = EvaluationSettings.defaults();
    private static final Parts PARTS = MulticlassExamples.parts(N, 2, 0);
    private static final Trained FINE = MulticlassExamples.trees("fine", N, 12);
    private static final Trained COARSE = MulticlassExamples.trees("coarse", N, 1);
    private static final MulticlassEvaluation EVALUATION =
            MulticlassEvaluation.of(List.of(FINE, COARSE), PARTS, SETTINGS);

    private static ClassResponses responses(Model model, Sample sample) {
        return new ClassResponses(sample.classNames(), sample.outputs(model), sample.classes(),
                sample.eventWeights());
    }

    private static ClassResponses test() {
        return responses(FINE.model(), PARTS.test());
    }

    @Test
    void everyClassAgainstTheRestIsThatOfItsOwnNumber() {
        List<OutputOnPart> outputs = EVALUATION.method("fine").onTest().outputs();

        for (int k = 0; k < N; k++) {
            assertEquals(test().oneVersusRest(k).curve().measuredAuc(), outputs.get(k).curve().auc());
            assertEquals(EVALUATION.classes().get(k), outputs.get(k).className());
            assertTrue(outputs.get(k).curve().auc().value() > 0.8, outputs.get(k).className());
        }
    }

    @Test
    void everyPairHasACurve() {
        List<ClassCurve> pairs = EVALUATION.method("fine").pairs();

        assertEquals(N * (N - 1) / 2, pairs.size());
        ClassCurve last = pairs.get(pairs.size() - 1);
        assertEquals(List.of("Z → μμ + jets", "W+jets"), List.of(last.signal(), last.background()));
        assertEquals(test().pair(2, 3, PairResponse.RATIO).curve().measuredAuc(), last.auc());
    }

    @Test
    void theConfusionMatrixCountsMostLikelyClasses() {
        ClassConfusion confusion = EVALUATION.method("fine").onTest().confusion();
        byte[] most = test().mostLikely();
        int right = 0;
        for (int i = 0; i < most.length; i++) {
            right += most[i] == PARTS.test().cls(i) ? 1 : 0;
        }

        assertEquals(right / (double) most.length, confusion.accuracy().value(), 1e-12);
        assertTrue(confusion.accuracy().value() > 0.75, confusion.toString());
    }

    @Test
    void eachNumberHasAHistogramForEachTrueClass() {
        OutputOnPart output = EVALUATION.method("fine").onTest().outputs().get(1);

        for (int k = 0; k < N; k++) {
            assertEquals(EVALUATION.classes().get(k), output.histograms().get(k).title());
            assertEquals(PARTS.test().summary((byte) k).sumW(),
                    output.histograms().get(k).integralWithFlow(), 1e-9);
        }
        assertEquals("fine output of tt̄ → ℓνbjjb", output.histograms().get(0).axis(0).title());
    }

    @Test
    void partsShareTheAxisOfANumber() {
        MulticlassMethod method = EVALUATION.method("fine");

        assertEquals(method.on(Part.TRAINING).orElseThrow().outputs().get(2).histograms().get(0).axis(0),
                method.onTest().outputs().get(2).histograms().get(3).axis(0));
    }

    @Test
    void cutsAreFoundOnTheValidationPartAndMeasuredOnTheTestPart() {
        MulticlassCuts cuts = EVALUATION.method("fine").cuts();

        assertEquals(Part.VALIDATION, cuts.chosenOn());
        for (int k = 0; k < N; k++) {
            SelectedEvents all = cuts.all().get(k).onTest();
            assertEquals(k, all.wanted());
            assertEquals(cuts.all().get(k).cut().on(test(), k).purityTimesEfficiency(),
                    all.purityTimesEfficiency());
            // the same rule with one number only; chance may favour it by a little on other events
            double own = cuts.own().selections().get(k).purityTimesEfficiency().value();
            assertTrue(all.purityTimesEfficiency().value() > own - 0.03, all + " and " + own);
        }
    }

    @Test
    void cutsAreFoundOnTheTrainingPartIfThereIsNoValidationPart() {
        Parts parts = new Parts(PARTS.training(), PARTS.test().select(new int[0]), PARTS.test());

        MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(COARSE), parts, SETTINGS);

        assertEquals(Part.TRAINING, evaluation.methods().get(0).cuts().chosenOn());
        assertEquals(List.of(Part.TRAINING, Part.TEST),
                evaluation.methods().get(0).parts().stream().map(MulticlassOnPart::part).toList());
    }

    @Test
    void overtrainingIsTestedForEachNumberAndEachTrueClass() {
        List<OutputOvertraining> all = EVALUATION.method("fine").overtraining();

        assertEquals(N, all.size());
        for (OutputOvertraining output : all) {
            assertEquals(N, output.byClass().size());
            // training and test events follow one distribution, and nothing was learned from either
            assertTrue(output.byClass().stream().allMatch(test -> test.pValue() > 1e-3), output.toString());
            assertFalse(output.check().aucGap().sigmas() > 3.5, output.toString());
        }
    }

    @Test
    void withoutTrainingEventsThereIsNothingToCompare() {
        Sample none = PARTS.test().select(new int[0]);

        MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(COARSE),
                new Parts(none, none, PARTS.test()), SETTINGS);

        assertEquals(List.of(), evaluation.methods().get(0).overtraining());
        assertEquals(Part.TEST, evaluation.methods().get(0).cuts().chosenOn());
        assertTrue(evaluation.findings().toString()
                .contains("There is no training part to compare the test part with."));
    }

    @Test
    void variablesAreDescribedInEveryClass() {
        VariableByClass x = EVALUATION.variables().get(0);

        assertEquals(N, x.histograms().size());
        assertEquals(PARTS.training().summary((byte) 2).sumW(), x.histograms().get(2).integralWithFlow());
        assertTrue(x.aucs().get(0).value() > 0.8 && x.aucs().get(2).value() < 0.3, x.aucs().toString());
        assertEquals("noise", EVALUATION.ranking().get(2).variable().name());
        assertEquals(N, EVALUATION.correlations().size());
    }

    @Test
    void spectatorsAreDescribedOnTheTestPart() {
        VariableByClass mass = EVALUATION.spectators().get(0);

        assertEquals("mass", mass.variable().name());
        assertEquals(PARTS.test().summary((byte) 3).sumW(), mass.histograms().get(3).integralWithFlow());
        assertEquals(120, mass.histograms().get(3).mean(), 0.5);
    }

    @Test
    void theBestMethodHasTheLargestAccuracy() {
        assertEquals("fine", EVALUATION.best().name());
    }

    @Test
    void aMethodThatKnowsNothingIsTold() {
        MulticlassEvaluation evaluation = MulticlassEvaluation.of(
                List.of(MulticlassExamples.constant("flat", N)), PARTS, SETTINGS);

        List<String> sentences = evaluation.findings().stream().filter(f -> f.about().equals("flat"))
                .map(Finding::sentence).toList();
        assertTrue(sentences.contains("No test event is taken for signal: its number is never the largest."),
                sentences.toString());
        assertTrue(sentences.contains("Its accuracy, 20.0%, is below the share of W+jets in the event"
                + " weights, 40.0%: taking every event for that class would have a larger one. The balanced"
                + " accuracy, 25.0%, does not depend on such shares."), sentences.toString());
    }

    @Test
    void aVariableThatGivesAClassAwayIsNamed() {
        Sample sample = MulticlassExamples.sample(N, 1000, 5, 0);
        float[] label = new float[sample.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = sample.cls(i) == 0 ? 1 : 0;
        }
        VariableByClass variable = VariableByClass.of(sample.variables().get(0), doubles(label),
                ClassLabels.of(sample, EventGroups.NONE), 10);

        assertEquals(1, variable.power(0));
        assertEquals(1, variable.separation(), 1e-12);
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    @Test
    void whatWasNoticedWhenEventsWereReadIsAmongTheFindings() {
        Subject sources = Subject.source("a and b");
        MulticlassEvaluation warned = MulticlassEvaluation.of(List.of(COARSE), EvaluatedParts.of(PARTS)
                .withWarnings(List.of(new Warning(Warning.Kind.SHARED_EVENTS, sources,
                        "12 events are in two sources"))), SETTINGS);

        assertTrue(warned.findings().contains(new Finding(Finding.Level.WARNING, sources, "sample",
                "12 events are in two sources.")));
    }

    private static String refusal(List<Trained> methods, Parts parts, EvaluationSettings settings) {
        return assertThrows(IllegalArgumentException.class,
                () -> MulticlassEvaluation.of(methods, parts, settings)).getMessage();
    }

    @Test
    void whatCannotBeEvaluatedIsRefusedInWords() {
        Trained other = MulticlassExamples.trees("BDT", 3, 1);
        Parts twoClasses = Examples.parts(1, 0);
        Sample lacking = PARTS.test().ofClass((byte) 1);

        assertEquals("method 'BDT' gives numbers for signal, tt̄ → ℓνbjjb, Z → μμ + jets, and the sample has"
                + " the classes signal, tt̄ → ℓνbjjb, Z → μμ + jets, W+jets",
                refusal(List.of(other), PARTS, SETTINGS));
        assertEquals("2 classes are not many: 'Evaluation' is for two",
                refusal(List.of(Examples.trees("BDT")), twoClasses, SETTINGS));
        assertEquals("the test part cannot be evaluated: Σw of signal is 0.0 (0 events), and that of each"
                + " class must be above zero",
                refusal(List.of(FINE), new Parts(PARTS.training(), PARTS.validation(), lacking), SETTINGS));
        assertEquals("two methods are called 'fine'", refusal(List.of(FINE, FINE), PARTS, SETTINGS));
        assertEquals("a cut is given for method 'fine', which gives a number for each of 4 classes: a cut on"
                + " the response is for two",
                refusal(List.of(FINE), PARTS, SETTINGS.withCuts(Map.of("fine", 0.5))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> EVALUATION.method("fin"))
                .getMessage().startsWith("no method 'fin'\n  nearest first: fine"));
    }

    @Test
    void negativeWeightsAreSummedLikeAnyOther() {
        Parts parts = MulticlassExamples.parts(N, 1, 0.1);

        MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(FINE), parts, SETTINGS);

        ClassConfusion confusion = evaluation.methods().get(0).onTest().confusion();
        double sum = 0;
        for (int k = 0; k < N; k++) {
            sum += confusion.events(3, k).value();
        }
        assertEquals(parts.test().summary((byte) 3).sumW(), sum, 1e-9);
        assertTrue(evaluation.findings().toString().contains("have negative weights"));
    }

    @Test
    void progressIsToldOfEachMethod() {
        List<Long> told = new ArrayList<>();

        MulticlassEvaluation.of(List.of(COARSE), EvaluatedParts.of(PARTS), SETTINGS,
                (done, all) -> told.addAll(List.of(done, all)));

        assertEquals(List.of(1L, 2L, 2L, 2L), told);
    }

    private static double takenForItself(Trained model, Sample sample, int cls) {
        double[][] numbers = sample.outputs(model.model());
        int all = 0;
        int right = 0;
        for (int i = 0; i < sample.size(); i++) {
            boolean largest = true;
            for (int k = 0; k < N; k++) {
                largest &= numbers[k][i] < numbers[cls][i] || k >= cls && numbers[k][i] == numbers[cls][i];
            }
            all += sample.classes()[i] == cls ? 1 : 0;
            right += sample.classes()[i] == cls && largest ? 1 : 0;
        }
        return (double) right / all;
    }

    @Test
    void inFoldsEveryEventIsAnsweredByTheModelThatHasNotSeenIt() {
        Sample sample = MulticlassExamples.sample(N, 3000, 7, 0);
        FoldedSample folded = Folds.byEvent(2, "mass").apply(sample);
        List<Trained> models = List.of(FINE, COARSE);
        Trained both = new Trained("both", FINE.model(), FINE.report(), Map.of(), models);

        MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(both), EvaluatedParts.of(folded),
                SETTINGS);

        MulticlassMethod method = evaluation.methods().get(0);
        assertEquals(2, method.folds().size());
        for (int fold = 0; fold < 2; fold++) {
            Sample own = sample.select(folded.eventsOf(fold));
            assertEquals(ClassConfusion.of(responses(models.get(fold).model(), own)).accuracy().value(),
                    method.folds().get(fold).value());
            ClassFolds folds = method.byFold().orElseThrow();
            assertEquals(ClassLogLoss.of(responses(models.get(fold).model(), own)),
                    folds.logLoss().folds().get(fold));
            for (int k = 0; k < N; k++) {
                assertEquals(takenForItself(models.get(fold), own, k),
                        folds.efficiencies().get(k).folds().get(fold).value(), 1e-12);
            }
            assertEquals(List.of(), folds.yields());
        }
        assertEquals(3000, evaluation.parts().get(2).entries());
    }

    @Test
    void entriesOfOneEventVaryTogether() {
        Parts twice = new Parts(PARTS.training(), PARTS.validation(), doubled(PARTS.test()));

        Measured once = EVALUATION.method("coarse").onTest().confusion().accuracy();
        Measured both = MulticlassEvaluation.of(List.of(COARSE), twice.withEventId("mass"), SETTINGS)
                .methods().get(0).onTest().confusion().accuracy();

        assertEquals(once.value(), both.value(), 1e-12);
        assertEquals(once.error(), both.error(), 0.01 * once.error());
    }

    private static Sample doubled(Sample sample) {
        int[] events = new int[2 * sample.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = i / 2;
        }
        return sample.select(events);
    }

    private static List<String> sentences(Overtraining.Course course) {
        Trained story = new Trained("late", FINE.model(), TrainingReport.of("round", 40).withCourse(course),
                Map.of());
        return MulticlassEvaluation.of(List.of(story), PARTS, SETTINGS).findings().stream()
                .filter(finding -> finding.about().equals("late"))
                .map(finding -> finding.level() + " " + finding.sentence()).toList();
    }

    @Test
    void trainingThatWentOnTooLongIsAWarning() {
        Measured kept = new Measured(0.75, 0.02);

        assertEquals("WARNING Training went on too long: on validation events the loss was 0.5 at round 12"
                + " and is 0.75 with what was kept (round 40), larger by 0.250 ± 0.010 on the same events."
                + " Early stopping, or fewer steps, keeps the better one.",
                sentences(new Overtraining.Course(12, 0.5, 40, kept, new Measured(0.25, 0.01))).get(0));
        assertTrue(sentences(new Overtraining.Course(12, 0.5, 40, kept, new Measured(0.25, 0.2)))
                .contains("GOOD Training did not go on too long: on validation events the loss is 0.750 ±"
                + " 0.020 with what was kept (round 40), and at best it was 0.5 before (round 12)."));
        assertTrue(sentences(new Overtraining.Course(12, 0.5, 40, new Measured(4726, 3506),
                new Measured(4725.5, 3506))).contains("NOTE Whether training went on too long is not sure: on"
                + " validation events the loss was 0.5 at round 12 and is 4726 ± 3506 with what was kept"
                + " (round 40), most of it from a few events. Early stopping keeps the better one."));
        assertTrue(sentences(new Overtraining.Course(40, 0.75, 40, kept, new Measured(0, 0)))
                .contains("GOOD Training did not go on too long: on validation events the loss is 0.750 ±"
                + " 0.020 with what was kept (round 40), the smallest until then."));
        assertTrue(sentences(Overtraining.Course.NONE).contains("NOTE Whether training went on too long is"
                + " not known: no loss on validation events was recorded on the way."));
    }

    @Test
    void aLogLossThatIsLargerOnTestEventsIsANoteAndNoHarm() {
        byte[] most = responses(FINE.model(), PARTS.training()).mostLikely();
        Sample easy = PARTS.training().select(IntStream.range(0, most.length)
                .filter(i -> most[i] == PARTS.training().cls(i) || i % 2 == 0).toArray());
        Sample none = Samples.none(easy);
        Parts parts = new Parts(easy, none, PARTS.test());

        MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(FINE), parts, SETTINGS);

        MulticlassMethod method = evaluation.methods().get(0);
        assertEquals(method.onTest().logLoss().value()
                - method.on(Part.TRAINING).orElseThrow().logLoss().value(), method.logLossGap().value(),
                1e-12);
        assertTrue(method.logLossGap().sigmas() > 2, method.logLossGap().toString());
        assertTrue(evaluation.findings().toString().contains("Its log-loss is larger on test events, by "));
        assertTrue(Double.isNaN(MulticlassEvaluation.of(List.of(FINE), new Parts(none, none, parts.test()),
                SETTINGS).methods().get(0).logLossGap().value()));
    }
}
