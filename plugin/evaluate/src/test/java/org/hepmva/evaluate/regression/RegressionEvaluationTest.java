package org.hepmva.evaluate.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.Part;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Agreement;
import org.hepmva.measure.regression.Coverage;
import org.hepmva.measure.regression.Estimates;
import org.hepmva.measure.regression.Spread;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Subject;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.trees.BoostingLoss;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;
import org.hepmva.train.trees.TreeSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What methods that estimate targets are worth. */
class RegressionEvaluationTest {

    private static final EvaluationSettings SETTINGS = EvaluationSettings.defaults();
    private static final Parts PARTS = Showers.parts(1, 0.02);
    private static final RegressionEvaluation EVALUATION = RegressionEvaluation.of(
            List.of(Showers.calibration("BDT"), Showers.constant("same", 70), Showers.quantile("q84", 0.84)),
            PARTS, SETTINGS);

    /** The estimates, event by event. */
    private static Estimates estimates(Trained trained, Sample sample) {
        double[] estimates = new double[sample.size()];
        double[] x = new double[sample.variables().size()];
        for (int i = 0; i < estimates.length; i++) {
            for (int v = 0; v < x.length; v++) {
                x[v] = sample.value(v, i);
            }
            estimates[i] = ((Regressor) trained.model()).estimate(x);
        }
        return new Estimates(estimates, sample.targetValues(0), sample.eventWeights());
    }

    private static TargetEvaluation energy(String method) {
        return EVALUATION.method(method).targets().get(0);
    }

    private static List<String> findings(RegressionEvaluation evaluation, Finding.Level level) {
        return evaluation.findings().stream().filter(f -> f.level() == level).map(Finding::toString).toList();
    }

    private static boolean says(RegressionEvaluation evaluation, Finding.Level level, String words) {
        return findings(evaluation, level).stream().anyMatch(sentence -> sentence.contains(words));
    }

    @Test
    void everyPartHasTheNumbersOfItsEvents() {
        for (Part part : Part.values()) {
            EstimatesOnPart on = energy("BDT").on(part).orElseThrow();
            Estimates events = estimates(Showers.calibration("BDT"), part.of(PARTS));

            assertEquals(Spread.of(events.deviations(), 0), on.deviation());
            assertEquals(Spread.of(events.ratios(), 1), on.ratio());
            assertEquals(Agreement.of(events), on.agreement());
            assertEquals(0, on.withoutRatio());
            assertEquals(on.deviation().sumW(), on.deviations().integralWithFlow(), 1e-9);
            assertEquals(on.deviation().sumW(), on.ratios().integralWithFlow(), 1e-9);
        }
    }

    @Test
    void thereIsAProfileAgainstEachTargetVariableAndSpectator() {
        TargetEvaluation energy = energy("BDT");

        assertEquals(List.of("E", "raw", "a<b && eta", "noise", "run"),
                energy.against().stream().map(a -> a.quantity().name()).toList());
        assertEquals(List.of("target", "variable", "variable", "variable", "spectator"),
                energy.against().stream().map(a -> a.role().toString()).toList());
        assertEquals(energy.against().get(0), energy.againstItself());
        // (Σw)²/Σw² of 2000 events, 2% of them of weight −½, is 1910: 19 bins of a hundred; seven runs
        assertEquals(19, energy.against().get(0).deviation().bins().size());
        assertEquals(7, energy.against().get(4).deviation().bins().size());
        for (AgainstQuantity against : energy.against()) {
            assertEquals(0, against.deviation().outside());
            assertEquals(2000, against.deviation().bins().stream().mapToInt(Spread::events).sum());
            assertEquals(2000, against.ratio().bins().stream().mapToInt(Spread::events).sum());
        }
    }

    /** raw / 0.85 is right at the mean |η|; 0.9 of E at η = 0 makes 0.9/0.85 of it, 0.8 at 2 less. */
    @Test
    void aBiasThatHangsOnAVariableIsSeenAgainstIt() {
        List<Spread> bins = energy("BDT").against().get(2).ratio().bins();

        assertEquals(0.9 / 0.85, bins.get(0).median().value(), 0.02);
        assertEquals(0.8 / 0.85, bins.get(bins.size() - 1).median().value(), 0.02);
        assertTrue(bins.get(0).median().value() > 1 + 5 * bins.get(0).median().error());
    }

    @Test
    void theMapHoldsEveryTestEvent() {
        Histogram map = energy("BDT").map();

        assertEquals(EVALUATION.parts().get(2).classes().get(0).sumW(), map.integral(), 1e-9);
        assertEquals("E [GeV]", map.axis(0).title());
        assertEquals("estimate of E [GeV]", map.axis(1).title());
    }

    @Test
    void theVariableThatTellsMostRanksFirstAndFallsDeepest() {
        assertEquals("raw", EVALUATION.ranking(0).get(0).variable().name());
        assertEquals("raw", energy("BDT").permuted().get(0).variable());
        Measured fall = energy("BDT").permuted().get(0).fall();
        assertTrue(fall.value() > 10 * fall.error());
        // the trees do not look at it
        assertEquals(new PermutedVariable("noise", new Measured(0, 0)), energy("BDT").permuted().get(2));
        assertEquals(0.96, EVALUATION.variables().get(0).correlations().get(0).value(), 0.03);
        assertEquals(List.of("raw", "a<b && eta", "noise", "E"), EVALUATION.correlations().names());
    }

    @Test
    void errorsOfWhatIsThereWithoutAMethodAreThoseOfEvents() {
        EvaluatedParts inRuns = EvaluatedParts.of(PARTS.withEventId("run"));
        Sample test = PARTS.test();
        double[] raw = IntStream.range(0, test.size()).mapToDouble(i -> test.value(0, i)).toArray();
        Estimates events = new Estimates(raw, test.targetValues(0), test.eventWeights())
                .withGroups(EventGroups.of(IntStream.range(0, test.size()).mapToLong(i -> i % 7).toArray()));

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(Showers.calibration("BDT")), inRuns,
                SETTINGS);

        VariableAsEstimate alone = evaluation.targets().get(0).alone().get(0);
        assertEquals(Spread.of(events.deviations(), 0), alone.deviation());
        assertEquals(Spread.of(events.trueValues(), 0).mean(), evaluation.targets().get(0).mean());
        assertEquals(Agreement.of(events).r2(), alone.r2());
        assertEquals(List.of("E", "raw", "a<b && eta", "noise"), evaluation.method("BDT").targets().get(0)
                .against().stream().map(a -> a.quantity().name()).toList(), "the number of the event");
        assertFalse(alone.deviation().mean().error()
                == EVALUATION.targets().get(0).alone().get(0).deviation().mean().error());
    }

    @Test
    void aVariableThatIsNearTheTargetIsAReference() {
        VariableAsEstimate raw = EVALUATION.targets().get(0).alone().get(0);

        assertEquals("raw", raw.variable());
        assertEquals(1, EVALUATION.targets().get(0).alone().size());
        assertEquals(0.85, raw.ratio().median().value(), 0.01);
        assertTrue(raw.r2().value() < energy("BDT").onTest().agreement().r2().value());
    }

    @Test
    void aMethodOfAQuantileHasItsCoverage() {
        TargetEvaluation energy = energy("q84");
        Estimates test = estimates(Showers.calibration("BDT"), PARTS.test());

        assertEquals(OptionalDouble.of(0.84), EVALUATION.method("q84").quantile());
        assertEquals(Coverage.of(test), energy.onTest().coverage().orElseThrow());
        assertEquals(Agreement.pinballLoss(test, 0.84), energy.onTest().pinballLoss().orElseThrow());
        Coverage coverage = energy.againstItself().coverage().orElseThrow();
        assertEquals(0.84, coverage.quantile());
        assertEquals(19, coverage.bins().size());
        assertTrue(energy("BDT").onTest().coverage().isEmpty());
        assertTrue(says(EVALUATION, Finding.Level.WARNING, "q84: "));
    }

    /** Of 6000 showers trees learn the quantile of 84%; of 4000 others about as many lie below. */
    @Tag("slow")
    @Test
    void treesThatLearnAQuantileAreSeenToDoSo() {
        GradientSettings settings = GradientSettings.defaults().withLoss(BoostingLoss.QUANTILE)
                .with(GradientSettings.QUANTILE, 0.84).with(GradientSettings.TREES, 200)
                .with(TreeSettings.MAX_DEPTH, 3);
        Parts parts = Showers.parts(2, 0);
        Trained method = GradientTrainer.of("q84", settings).train(parts.training(), parts.validation(),
                TrainingMonitor.NONE);

        RegressionMethod measured = RegressionEvaluation.of(List.of(method), parts, SETTINGS).method("q84");

        assertEquals(OptionalDouble.of(0.84), measured.quantile());
        assertEquals(0.84, measured.targets().get(0).onTest().coverage().orElseThrow().value(), 0.04);
        assertTrue(RegressionMethod.quantile(GradientTrainer.of("BDT", GradientSettings.defaults()
                .with(GradientSettings.TREES, 1)).train(parts.training(), parts.validation(),
                        TrainingMonitor.NONE)).isEmpty());
    }

    @Test
    void farTailsDoNotHideTheRest() {
        SampleBuilder builder = Sample.builder(SampleLayout.of(List.of(Variable.of("x")))
                .withTargets(List.of(Variable.of("t"))));
        for (int i = 0; i < 1000; i++) {
            double target = i % 20 == 0 ? 1e-3 : 1 + i / 1000.0;
            builder.addWithTargets(new double[] {i}, new double[0], 1, new double[] {target});
        }
        Sample sample = builder.build();
        Trained method = new Trained("BDT", RegressionTrees.builder(sample.variables(), List.of("t"),
                List.of(Link.IDENTITY)).startTree(0, 1).leaf(1.5).build(), TrainingReport.of("tree", 1),
                Map.of());

        EstimatesOnPart test = RegressionEvaluation.of(List.of(method), new Parts(sample, sample, sample),
                SETTINGS).method("BDT").targets().get(0).onTest();

        Histogram ratios = test.ratios();
        assertTrue(ratios.axis(0).upperEdge(39) < 4, () -> ratios.axis(0).toString());
        assertEquals(50, ratios.sumW(40));
        assertEquals(1000, ratios.integralWithFlow());
    }

    @Test
    void entriesOfOneEventCountTogetherInErrors() {
        Parts parts = Showers.parts(1, 0);
        long[] runs = Arrays.stream(parts.test().spectatorValues(0)).mapToLong(run -> (long) run).toArray();
        Estimates test = estimates(Showers.calibration("BDT"), parts.test())
                .withGroups(EventGroups.of(runs));

        EstimatesOnPart on = RegressionEvaluation.of(List.of(Showers.calibration("BDT")),
                parts.withEventId("run"), SETTINGS).best().targets().get(0).onTest();

        assertEquals(Spread.of(test.deviations(), 0), on.deviation());
        assertEquals(Agreement.of(test).r2(), on.agreement().r2());
        assertEquals(7, test.groups().size());
    }

    @Test
    void progressIsToldAfterTheSampleAndEachMethod() {
        List<String> told = new ArrayList<>();
        Sample some = Showers.sample(50, 1, 0);

        RegressionEvaluation.of(List.of(Showers.constant("a", 1), Showers.constant("b", 2)),
                EvaluatedParts.of(new Parts(some, some, some)), SETTINGS,
                (done, all) -> told.add(done + " of " + all));

        assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), told);
    }

    @Test
    void alwaysTheSameIsWorseThanTheVariable() {
        assertEquals("BDT", EVALUATION.best().name());
        assertTrue(Double.isNaN(energy("same").onTest().agreement().correlation().value()));
        assertTrue(says(EVALUATION, Finding.Level.WARNING, "same: It does worse than 'raw' as it is: half of"
                + " the central 68% of the deviation is "));
    }

    @Test
    void trainingThatIsMuchBetterThanTestIsWarnedOf() {
        Sample test = Showers.sample(2000, 3, 0);
        // a training part whose showers the calibration fits better: those that lose what it assumes
        int[] fitting = IntStream.range(0, test.size()).filter(i -> Math.abs(test.value(0, i)
                / test.target(0, i) - 0.85) < 0.03).toArray();

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(Showers.calibration("BDT")),
                new Parts(test.select(fitting), test.select(new int[0]), test), SETTINGS);

        assertTrue(evaluation.methods().get(0).targets().get(0).overtraining().orElseThrow().hasGap());
        assertTrue(says(evaluation, Finding.Level.WARNING, "BDT: It does much better on events it has seen"),
                () -> evaluation.findings().toString());
        assertTrue(says(EVALUATION, Finding.Level.GOOD, "BDT: Training and test events are estimated alike"),
                () -> EVALUATION.findings().toString());
    }

    @Test
    void theTargetAmongTheVariablesIsWarnedOf() {
        SampleBuilder builder = Sample.builder(SampleLayout.of(List.of(Variable.of("E"), Variable.of("x")))
                .withTargets(List.of(Variable.of("energy := E"))));
        for (int i = 0; i < 500; i++) {
            builder.addWithTargets(new double[] {i, i % 3}, new double[0], 1, new double[] {i});
        }
        Sample sample = builder.build();
        Trained method = new Trained("BDT", RegressionTrees.builder(sample.variables(), List.of("energy"),
                List.of(Link.IDENTITY)).startTree(0, 1).leaf(250).build(), TrainingReport.of("tree", 1),
                Map.of());

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(method),
                new Parts(sample, sample.select(new int[0]), sample), SETTINGS);

        assertTrue(findings(evaluation, Finding.Level.WARNING).contains("E: This variable is the target"
                + " 'energy' itself, which gives itself away: nothing is learned, and where the target is not"
                + " known there is no estimate."));
        assertTrue(findings(evaluation, Finding.Level.WARNING).contains("sample: Variable 'E' is the target"
                + " 'energy' in every event: it gives itself away."), () -> evaluation.findings().toString());
        assertTrue(says(evaluation, Finding.Level.NOTE, "1 of 500 test events have no ratio estimate/target,"
                + " since their target is 0; they are left out of it alone."));
    }

    @Test
    void withoutTrainingPartTheTestPartDescribesTheVariables() {
        Sample test = Showers.sample(500, 3, 0);
        Sample none = test.select(new int[0]);

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(Showers.calibration("BDT")),
                new Parts(none, none, test), SETTINGS);

        assertTrue(evaluation.methods().get(0).targets().get(0).overtraining().isEmpty());
        assertEquals(500, evaluation.variables().get(0).values().integralWithFlow());
        assertTrue(findings(evaluation, Finding.Level.NOTE).contains("training part: It is empty, so"
                + " overtraining cannot be checked."));
    }

    @Test
    void oneTestEventIsEnoughToMeasureNothingMuch() {
        Sample one = Showers.sample(1, 3, 0);

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(Showers.calibration("BDT")),
                new Parts(one, one, one), SETTINGS);

        EstimatesOnPart on = evaluation.method("BDT").targets().get(0).onTest();
        assertTrue(Double.isNaN(on.deviation().mean().error()));
        assertTrue(Double.isNaN(on.agreement().r2().value()));
        assertTrue(says(evaluation, Finding.Level.WARNING, "The target has the same value in every test"
                + " event"));
    }

    @Test
    void warningsOfTheReadingReplaceThoseOfTheSample() {
        Sample sample = Showers.sample(300, 1, 0);
        Parts same = new Parts(sample, sample, sample);

        RegressionEvaluation without = RegressionEvaluation.of(List.of(Showers.constant("same", 70)), same,
                SETTINGS);
        RegressionEvaluation with = RegressionEvaluation.of(List.of(Showers.constant("same", 70)),
                EvaluatedParts.of(same).withWarnings(List.of(new Warning(Warning.Kind.LOST_EVENTS,
                        Subject.file("a.root"), "3 events left out: the target is NaN"))), SETTINGS);

        assertTrue(says(without, Finding.Level.WARNING, "test events are also in the training part"));
        assertTrue(says(with, Finding.Level.WARNING, "sample: 3 events left out: the target is NaN."));
        assertFalse(says(with, Finding.Level.WARNING, "test events are also in the training part"));
    }

    @Test
    void severalTargetsAreEachMeasured() {
        List<Variable> targets = List.of(Variable.of("t"), Variable.of("u"));
        SampleBuilder builder = Sample.builder(SampleLayout.of(List.of(Variable.of("x")))
                .withTargets(targets));
        for (int i = 0; i < 400; i++) {
            builder.addWithTargets(new double[] {i % 10}, new double[0], 1,
                    new double[] {i % 10, -1 - i % 4});
        }
        Sample sample = builder.build();
        Trained method = new Trained("BDT", RegressionTrees.builder(sample.variables(), List.of("t", "u"),
                List.of(Link.IDENTITY, Link.IDENTITY)).startTree(0, 1).leaf(4.5).startTree(1, 1).leaf(-2)
                .build(), TrainingReport.of("tree", 1), Map.of());

        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(method),
                new Parts(sample, sample.select(new int[0]), sample), SETTINGS);

        List<TargetEvaluation> each = evaluation.method("BDT").targets();
        assertEquals(0, each.get(0).onTest().deviation().mean().value(), 1e-12);
        assertEquals(0.5, each.get(1).onTest().deviation().mean().value(), 1e-12);
        assertEquals("u", each.get(1).againstItself().quantity().name());
        assertEquals(3, each.get(1).against().size());
    }

    /** Model k says k for every event: the deviation tells which model answered. */
    @Test
    void withFoldsEveryEventIsAnsweredByTheModelThatHasNotSeenIt() {
        Sample sample = Showers.sample(900, 5, 0);
        List<Trained> models = IntStream.range(0, 3).mapToObj(k -> Showers.constant("BDT", k)).toList();
        Trained folded = new Trained("BDT", models.get(0).model(), models.get(0).report(), Map.of(), models);
        FoldedSample folds = Folds.byEntry(3).apply(sample);

        TargetEvaluation energy = RegressionEvaluation.of(List.of(folded), EvaluatedParts.of(folds), SETTINGS)
                .method("BDT").targets().get(0);

        double sum = IntStream.range(0, 900).mapToDouble(i -> folds.fold(i) - sample.target(0, i)).sum();
        assertEquals(900, energy.onTest().deviation().events());
        assertEquals(sum / 900, energy.onTest().deviation().mean().value(), 1e-9);
        assertEquals(3, energy.folds().size());
        assertArrayEquals(IntStream.range(0, 3).map(k -> folds.eventsOf(k).length).toArray(),
                energy.folds().stream().mapToInt(Spread::events).toArray());
        AcrossFolds bias = energy.acrossFolds(Spread::mean);
        for (int k = 0; k < 3; k++) {
            double mean = IntStream.of(folds.eventsOf(k)).mapToDouble(i -> sample.target(0, i)).average()
                    .orElseThrow();
            assertEquals(k - mean, bias.folds().get(k).value(), 1e-9);
        }
        assertTrue(bias.standardDeviation() > 0, bias::toString);
    }

    @Test
    void whatCannotBeMeasuredIsSaid() {
        Sample some = Showers.sample(10, 1, 0);
        Sample none = some.select(new int[0]);
        Trained bdt = Showers.calibration("BDT");

        assertEquals("the test part cannot be evaluated: Σw of its 0 events is 0.0, and it must be above"
                + " zero",
                refused(List.of(bdt), new Parts(some, none, none)));
        assertEquals("there is no method to evaluate", refused(List.of(), new Parts(none, none, some)));
        assertEquals("two methods are called 'BDT'", refused(List.of(bdt, bdt), new Parts(none, none, some)));
        Sample classes = Samples.of(new float[] {1}, new float[] {2});
        assertEquals("the sample has the classes [signal, background], and no target to compare an estimate"
                + " with", refused(List.of(bdt), new Parts(classes, classes, classes)));
        Trained other = new Trained("other", RegressionTrees.builder(Showers.VARIABLES, List.of("pt"),
                List.of(Link.IDENTITY)).startTree(0, 1).leaf(1).build(), TrainingReport.of("tree", 1),
                Map.of());
        assertEquals("method 'other' gives [pt], and the targets of the sample are [E]",
                refused(List.of(other), new Parts(none, none, some)));
        Trained infinite = new Trained("exp", RegressionTrees.builder(Showers.VARIABLES, List.of("E"),
                List.of(Link.EXPONENTIAL)).startTree(0, 1).leaf(1e6).build(), TrainingReport.of("tree", 1),
                Map.of());
        assertEquals("method 'exp': the estimate of 'E' for event 0 of the test part is Infinity, not a"
                + " finite number", refused(List.of(infinite), new Parts(none, none, some)));
        assertEquals("no method 'BTD'\n  nearest first: BDT, q84, same", assertThrows(
                IllegalArgumentException.class, () -> EVALUATION.method("BTD")).getMessage());
        assertFalse(EVALUATION.targetVariables().isEmpty());
    }

    private static String refused(List<Trained> methods, Parts parts) {
        return assertThrows(IllegalArgumentException.class,
                () -> RegressionEvaluation.of(methods, parts, SETTINGS)).getMessage();
    }
}
