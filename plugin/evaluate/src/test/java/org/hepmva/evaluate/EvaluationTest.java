package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.hist.Graph;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Significance;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.text.SplitMix64;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    /** Evaluated once: it is only read. */
    private static final Evaluation BOTH = Evaluation.of(List.of(Examples.trees("BDT"),
            Examples.network("DNN")),
            Examples.parts(2, 0), DEFAULTS);

    private static Evaluation both() {
        return BOTH;
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
        MethodEvaluation method = both().method("DNN");

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
        Evaluation evaluation = both();
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
        FixedEfficiency point = both().method("DNN").cuts().at(Fixed.BACKGROUND, 0.1);
        RocCurve curve = both().method("DNN").onTest().curve();

        double own = curve.signalEfficiencyError(curve.pointAtBackgroundEfficiency(0.1));

        assertTrue(point.result().error() > own);
        assertTrue(point.result().error() < 3 * own);
    }

    @Test
    void separatedVariablesRankFirst() {
        List<VariableEvaluation> ranking = both().ranking();

        assertEquals(List.of("E_over_p", "a<b && c>d", "n_hits"),
                ranking.stream().map(v -> v.variable().name()).toList());
        assertTrue(ranking.get(0).auc().value() > 0.7);
    }

    @Test
    void aVariableOfWholeNumbersHasABinForEach() {
        VariableEvaluation hits = both().variables().get(2);

        assertEquals(1, hits.signal().axis(0).width(0));
        assertEquals(0.5,
                hits.signal().axis(0).lowerEdge(0) - Math.floor(hits.signal().axis(0).lowerEdge(0)));
    }

    @Test
    void rectangularCutsKeepAboutTheWantedSignalAndBeatNoGoodMethod() {
        Evaluation evaluation = both();

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
        assertTrue(both().method("DNN").significance().isEmpty());
    }

    @Test
    void signalProbabilityRisesWithTheResponseAndStaysWithinZeroAndOne() {
        Graph curve = both().method("DNN").probability().curve();

        assertTrue(curve.y()[curve.size() - 1] > curve.y()[0]);
        for (double p : curve.y()) {
            assertTrue(p >= 0 && p <= 1);
        }
    }

    @Test
    void theMapShowsTheTwoBestVariablesAndFixesTheOthersAtTheirMedians() {
        ResponseMap map = both().method("DNN").map().orElseThrow();

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
    void permutingAVariableThatMattersCostsMostAuc() {
        MethodEvaluation trees = both().method("BDT");
        PermutationImportance first = trees.permuted().get(0);

        assertEquals("E_over_p", first.variable());
        assertTrue(first.fall().value() > 0.02);
        assertTrue(first.fall().error() > 0.001 && first.fall().error() < 0.02, () -> first.toString());
    }

    @Test
    void valuesArePermutedByFisherAndYatesWithNumbersThatNoJdkCanChange() {
        Parts parts = Examples.parts(1, 0);
        Trained network = Examples.network("DNN");
        double auc = auc(network, parts.test(), parts.test().values(2));
        SplitMix64 random = new SplitMix64(5 + 2);
        double sum = 0;
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[] column = parts.test().values(2);
            for (int i = column.length - 1; i > 0; i--) {
                int other = random.below(i + 1);
                float kept = column[i];
                column[i] = column[other];
                column[other] = kept;
            }
            sum += auc - auc(network, parts.test(), column);
        }

        MethodEvaluation method = Evaluation.of(List.of(network), parts, DEFAULTS.withSeed(5)).best();

        Measured fall = method.permuted().stream().filter(v -> v.variable().equals("n_hits")).findFirst()
                .orElseThrow().fall();
        assertEquals(sum / PermutationImportance.REPEATS, fall.value(), 1e-12);
    }

    private static double auc(Trained trained, Sample sample, float[] third) {
        float[][] columns = {sample.values(0), sample.values(1), third};
        return RocCurve.auc(trained.classifier().responses(columns), sample.classes(), sample.eventWeights());
    }

    /** Other samples of the same kind: the error says how far apart their falls are. */
    @Test
    @Tag("slow")
    void theErrorOfAPermutationIsThatOfAnotherSample() {
        int samples = 60;
        double sum = 0;
        double sum2 = 0;
        double errors = 0;
        for (int k = 0; k < samples; k++) {
            Sample test = Examples.sample(2000, 100 + k, 0);
            Measured fall = Permutations.of(Examples.network("DNN").classifier(), test, 10_000, k).stream()
                    .filter(v -> v.variable().equals("E_over_p")).findFirst().orElseThrow().fall();
            sum += fall.value();
            sum2 += fall.value() * fall.value();
            errors += fall.error() / samples;
        }
        double spread = Math.sqrt(sum2 / samples - sum * sum / samples / samples);
        // a spread of 60 is known to 9%
        assertEquals(spread, errors, 0.3 * spread);
    }

    @Test
    void trainingThatIsMuchBetterThanTestIsANoteAndNoHarm() {
        Parts parts = Examples.parts(1, 0);
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(easy(), parts.validation(), parts.test()), DEFAULTS);

        Overtraining check = evaluation.method("DNN").overtraining();
        assertTrue(check.hasGap());
        assertTrue(check.signal().pValue() < 1e-6);
        // the validation curve of the example is at its best at epoch 3, which is kept
        assertEquals(Overtraining.Verdict.NO_HARM, check.verdict());
        assertEquals(List.of(), evaluation.findings().stream()
                .filter(f -> f.level() == Finding.Level.WARNING).toList());
        assertTrue(sentences(evaluation).contains("It does better on events it has seen: the AUC is 0.9"),
                () -> sentences(evaluation));
    }

    private static Sample easy() {
        Sample plain = Examples.sample(3000, 1, 0);
        float[][] values = plain.values();
        for (int i = 0; i < plain.size(); i++) {
            values[0][i] += plain.isSignal(i) ? 1 : 0;
        }
        return Sample.of(plain.variables(), values, plain.eventWeights(), plain.classes());
    }

    private static String sentences(Evaluation evaluation) {
        return evaluation.findings().toString();
    }

    @Test
    void trainingThatWentOnTooLongIsAWarning() {
        Trained network = Examples.network("DNN");
        TrainingReport report = TrainingReport.of("epoch", 4)
                .withAuc(new double[] {0.6, 0.8, 0.9, 0.95}, new double[] {0.7, 0.85, 0.75, 0.6});
        Trained late = new Trained("DNN", network.classifier(), report, Map.of());

        Evaluation evaluation = Evaluation.of(List.of(late), Examples.parts(1, 0), DEFAULTS);

        assertEquals(Overtraining.Verdict.HARM, evaluation.method("DNN").overtraining().verdict());
        assertTrue(evaluation.findings().get(0).sentence().startsWith("Training went on too long: on"
                + " validation events the AUC was 0.8500 at epoch 2 and is 0.6000 ± 0.0"),
                () -> sentences(evaluation));
    }

    @Test
    void equalPartsShowNoGap() {
        Overtraining check = both().method("DNN").overtraining();

        assertFalse(check.hasGap());
        assertTrue(check.background().pValue() > 0.001);
    }

    /** The first variable is known of every ninth event, where it separates; the trees know no other. */
    @Test
    void aMethodIsComparedWithAVariableOnTheEventsWhereItIsNotMissing() {
        Parts plain = Examples.parts(1, 0);
        Parts parts = new Parts(sparse(plain.training()), sparse(plain.validation()), sparse(plain.test()));

        BoostedTrees cut = BoostedTrees.builder(Examples.VARIABLES, BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4).build();
        Trained stump = new Trained("BDT", cut, TrainingReport.of("tree", 1), Map.of());

        Evaluation evaluation = Evaluation.of(List.of(stump), parts, DEFAULTS);
        AgainstVariable against = evaluation.method("BDT").against().orElseThrow();

        assertFalse(against.all(), against::toString);
        assertTrue(against.events() < 300, () -> against.toString());
        // on all events 0.56, which is no reproach
        assertTrue(evaluation.method("BDT").auc().value() < 0.6);
        assertEquals(1, against.methodAuc().value());
        assertFalse(sentences(evaluation).contains("alone (AUC"), () -> sentences(evaluation));
    }

    @Test
    void aMethodThatDoesWorseThanAVariableOnTheSameEventsIsToldSo() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.constant("FLAT")), Examples.parts(1, 0),
                DEFAULTS);

        assertTrue(evaluation.method("FLAT").against().orElseThrow().isLost());
        assertTrue(sentences(evaluation).contains("It does worse than the variable 'E_over_p' alone (AUC"
                + " 0.5000 against 0.7"), () -> sentences(evaluation));
    }

    private static Sample sparse(Sample sample) {
        float[][] values = sample.values();
        for (int i = 0; i < sample.size(); i++) {
            boolean known = i % 9 == 0;
            values[0][i] = known ? sample.isSignal(i) ? 2 : -2 : Float.NaN;
            values[1][i] = i % 7;
            values[2][i] = i % 11;
        }
        return Sample.of(sample.variables(), values, sample.eventWeights(), sample.classes());
    }

    @Test
    void anAreaBelowOneHalfByChanceIsNoWarning() {
        Sample test = Examples.sample(60, 3, 0);
        Trained reversed = linear("BACK", -2, 0, 0);
        Trained noise = linear("NOISE", 0, 0, -0.5);

        Evaluation evaluation = Evaluation.of(List.of(reversed, noise),
                new Parts(Examples.sample(3000, 1, 0), test, test), DEFAULTS);

        Measured below = evaluation.method("NOISE").auc();
        assertTrue(below.value() < 0.5 && below.value() > 0.5 - 2 * below.error(), below::toString);
        assertEquals(List.of("BACK"), evaluation.findings().stream()
                .filter(f -> f.sentence().startsWith("The AUC is below one half"))
                .map(Finding::about).toList());
    }

    private static Trained linear(String name, double... coefficients) {
        DenseLayer layer = new DenseLayer(3, 1, coefficients, new double[] {0}, Activation.SIGMOID);
        return new Trained(name, DenseNetwork.of(Examples.VARIABLES, List.of(layer)),
                TrainingReport.of("step", 1), Map.of());
    }

    @Test
    void aWorkingPointThatResponsesCannotReachIsNamed() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.constant("FLAT")), Examples.parts(1, 0),
                DEFAULTS);
        FixedEfficiency point = evaluation.method("FLAT").cuts().at(Fixed.SIGNAL, 0.9);

        assertTrue(point.misses());
        assertEquals(Measured.exact(1), point.held());
        assertEquals(1, point.rejectionFactor().value());
        assertTrue(sentences(evaluation).contains("No cut gives ε_S = 90%, since many events have the same"
                + " response: what stands there is for ε_S = 100.0%."), () -> sentences(evaluation));
        assertFalse(both().method("DNN").cuts().at(Fixed.SIGNAL, 0.9).misses());
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
        Evaluation evaluation = both();
        RectangularCut balanced = evaluation.boxes().mostBalanced().orElseThrow();

        for (VariableEvaluation variable : evaluation.variables()) {
            RectangularCut window = variable.cuts().mostBalanced().orElseThrow();
            assertTrue(balanced.wanted() - balanced.onTraining() >= window.wanted() - window.onTraining(),
                    () -> balanced + " and " + window);
        }
        assertTrue(balanced.balancedAccuracy().value() > 0.6);
    }

    @Test
    void whatWasNoticedWhenEventsWereReadIsAmongTheFindings() {
        Evaluation more = both().withWarnings(List.of("file 'a.root' is read twice", "file 'a.root' is read"
                + " twice"));

        assertEquals(new Finding(Finding.Level.WARNING, "sample", "File 'a.root' is read twice."),
                more.findings().get(0));
        assertEquals(1, more.findings().stream().filter(f -> f.about().equals("sample")).count());
    }

    @Test
    void whatIsWrongWithTheFilesOfAClassIsAmongTheFindings() {
        String both = "class 'signal' and class 'background' both read a.root without a cut of their own:"
                + " every event is in both classes";

        Evaluation more = both().withWarnings(List.of(both));

        assertEquals(new Finding(Finding.Level.WARNING, "sample", both.replaceFirst("c", "C") + "."),
                more.findings().get(0));
    }

    @Test
    void eventsThatAreBothTrainedOnAndTestedAreAFinding() {
        Sample sample = Examples.sample(1000, 1, 0);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(sample, sample, sample), DEFAULTS);

        assertTrue(evaluation.findings().stream().anyMatch(f -> f.about().equals("sample")
                && f.level() == Finding.Level.WARNING), () -> sentences(evaluation));
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
    void negativeWeightsAreSummedAndMentioned() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0.2),
                DEFAULTS);

        assertTrue(evaluation.findings().stream().anyMatch(f -> f.level() == Finding.Level.WARNING
                && f.about().equals("test part") && f.sentence().contains("have negative weights")));
        assertFalse(evaluation.findings().stream().anyMatch(f -> f.about().equals("sample")),
                () -> sentences(evaluation));
        assertTrue(evaluation.method("DNN").auc().value() > 0.7);
    }

    @Test
    void fewEventsAreAWarning() {
        Sample few = Examples.sample(60, 3, 0);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), new Parts(few, few, few),
                DEFAULTS);

        assertTrue(evaluation.findings().toString().contains(
                "test part: Only 12.0 effective entries of signal (12 events): expect large errors."));
    }

    @Test
    void aPartWithoutSignalIsLeftOutAndMentioned() {
        Parts parts = Examples.parts(1, 0);
        Sample background = parts.validation().select(new int[] {1, 2, 3});

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(parts.training(), background, parts.test()), DEFAULTS);

        assertEquals("largest balanced accuracy on the training part",
                evaluation.method("DNN").cuts().rule());
        assertTrue(evaluation.findings().toString().contains("validation part: It is left out: Σw is 0.0"
                + " of signal"
                + " and 3.0 of background, and both must be above zero."));
    }

    @Test
    void aPerfectMethodIsSuspicious() {
        // every fifth event is signal
        Parts parts = Samples.changed(Examples.parts(1, 0), 0, (i, x) -> i % 5 == 0 ? 100 : -100);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), parts, DEFAULTS);

        assertEquals(1, evaluation.method("DNN").auc().value());
        assertTrue(evaluation.findings().toString().contains("The AUC on the test part is exactly 1"));
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
        assertEquals("no method 'x'\n  nearest first: BDT, DNN", message(() -> both().method("x")));
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

    @Test
    @Tag("slow")
    void boxesAreNotSearchedAmongEventsWithoutWeightAndAFindingSaysSo() {
        Sample plain = Examples.sample(190_000, 1, 0);
        byte[] classes = new byte[plain.size()];
        double[] weights = new double[plain.size()];
        for (int i = 0; i < weights.length; i++) {
            // one event outweighs all others of signal together and is one of three that may be chosen
            classes[i] = i % 5 == 0 ? Sample.BACKGROUND : Sample.SIGNAL;
            weights[i] = i % 5 == 0 ? 1 : i == 1 ? 1e6 : -1;
        }
        float[][] values = {plain.values(0), plain.values(1), plain.values(2)};
        Sample sample = Sample.of(plain.variables(), values, weights, classes);
        Sample test = Examples.sample(1000, 2, 0);
        Sample none = test.select(new int[0]);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(sample, none, test), EvaluationSettings.defaults());

        assertEquals(List.of(), evaluation.boxes().cuts());
        assertTrue(evaluation.findings().contains(new Finding(Finding.Level.NOTE, "best rectangular cuts",
                "They are not searched: negative weights leave no weight to a class of the events they"
                        + " would be found on, at most 50000 of each.")), () -> evaluation.findings()
                        .toString());
    }
}
