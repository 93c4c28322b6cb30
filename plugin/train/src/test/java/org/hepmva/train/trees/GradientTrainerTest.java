package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.hepmva.train.trees.Gradient.SMALL;
import static org.hepmva.train.trees.Gradient.responses;
import static org.hepmva.train.trees.Gradient.score;
import static org.hepmva.train.trees.Gradient.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.VariableImportance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTrainerTest {

    /**
     * Signal at 1 and 2, background at 3 and 4, weights 1: z starts at 0, p = ½, so each event has
     * |g| = ½ and h = ¼. The cut at 2.5 leaves g = −1, h = ½ on the left: z = 1/(½ + λ), F = z/2.
     */
    @Test
    void theFirstTreeIsTheFormulaOfSecondOrderBoosting() {
        Sample sample = Samples.of(new float[] {1, 2}, new float[] {3, 4});

        Trained trained = train(PLAIN.withL2(1).withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(0.5 / 1.5, score(trained, 2.4999), 1e-9);
        assertEquals(-0.5 / 1.5, score(trained, 2.5), 1e-9);
        assertEquals(Math.log(1 + Math.exp(-1 / 1.5)), trained.report().trainingLoss()[0], 1e-9);
    }

    /** Three background events of one signal event: z starts at ln(1/3), p = ¼. */
    @Test
    void boostingStartsFromTheLogOddsOfTheClasses() {
        Sample sample = Samples.of(new float[] {1}, new float[] {1, 1, 1});

        Trained trained = train(PLAIN, sample);

        assertEquals(0.5 * Math.log(1.0 / 3), score(trained, 1), 1e-9);
        assertEquals(0.25, ((BoostedTrees) trained.classifier()).probability(new double[] {1}), 1e-9);
        assertEquals(List.of("tree 1 found no cut that gains anything: stopped there"),
                trained.report().warnings());
    }

    @Test
    void tooFewEventsForALeafAreAWarning() {
        Sample sample = Samples.of(new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8});

        Trained trained = train(GradientSettings.defaults().withTrees(3), sample);

        assertEquals(List.of("no tree found a cut: a leaf must hold minEvents = 5 of the 8 training events, "
                + "and each tree sees a fraction 0.7 of them (subsample)"), trained.report().warnings());
    }

    @Test
    void eventsThatNothingTellsApartAreAWarning() {
        Sample sample = Samples.of(new float[50], new float[50]);

        Trained trained = train(GradientSettings.defaults().withTrees(3), sample);

        assertEquals(List.of("no tree found a cut: no variable has two values that differ in the training "
                + "events"), trained.report().warnings());
    }

    static Stream<GradientSettings> manners() {
        TreeSettings tree = SMALL.tree();
        return Stream.of(SMALL, SMALL.withSampling(SamplingSettings.defaults()),
                SMALL.withTree(tree.withMaxLeaves(5).withMaxDepth(20)), SMALL.withTree(tree.withBins(7)),
                SMALL.withTree(tree.withBinEdges(BinEdges.BY_WEIGHT)),
                SMALL.with(SamplingSettings.SUBSAMPLE, 0.5)
                        .with(SamplingSettings.VARIABLE_FRACTION, 0.5).with(SamplingSettings.SEED, 9L));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void everyTrainingEventHasTheResponseItHadInTraining(GradientSettings settings) {
        Sample sample = Samples.gaussian(3000, 4, 11);
        try (Workers workers = Workers.of(2)) {
            BoostingParts parts = BoostingParts.of(sample, Samples.none(sample), settings.tree(),
                    settings.weights(), workers);
            BoostingParts.Scored scored = parts.ofClasses(1);
            GradientBoosting boosting = new GradientBoosting(settings, new LogLoss(), scored,
                    GradientBoosting.growing(settings, new LogLoss(), parts, workers), StepWatch.NONE);

            new BoostingLoop(settings.trees(), List.of(boosting)).run(TrainingMonitor.NONE);

            BoostedTrees forest = GradientRuns.signalAndBackground(sample.variablesWithRanges(), boosting);
            for (int i = 0; i < sample.size(); i++) {
                double[] x = new double[4];
                for (int v = 0; v < 4; v++) {
                    x[v] = sample.value(v, i);
                }
                assertEquals(scored.training().scores(0)[i], forest.rawScore(x));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void itLearnsInEveryManner(GradientSettings settings) {
        Sample sample = Samples.gaussian(4000, 4, 11);
        Sample fresh = Samples.gaussian(4000, 4, 12);

        Trained trained = train(settings, sample);

        // the likelihood ratio of the generated Gaussians gives 0.82 with the missing values
        assertTrue(RocCurve.auc(responses(trained, fresh), fresh.classes(), fresh.eventWeights()) > 0.78);
    }

    @Test
    void aVariableThatSaysNothingIsRankedLast() {
        Sample sample = Samples.gaussian(4000, 4, 1);

        List<VariableImportance> ranking = train(SMALL, sample).report().ranking();

        assertEquals("x3", ranking.get(3).variable());
        assertEquals(1, ranking.stream().mapToDouble(VariableImportance::importance).sum(), 1e-12);
    }

    @Test
    void everySettingWithAnEffectIsRecordedButTheThreads() {
        Trained trained = train(SMALL.withThreads(2), Samples.gaussian(300, 2, 1));

        Set<String> names = new TreeSet<>(GradientSettings.LIST.names());
        names.removeAll(List.of("threads", "quantile", "huberQuantile"));
        assertEquals(names, trained.settings().keySet());
        assertEquals("0.2", trained.settings().get("shrinkage"));
        assertEquals("byEvents", trained.settings().get("binEdges"));
        assertEquals("0.7", trained.settings().get("subsample"));
    }

    @Test
    void theClassifierKnowsTheRangeOfItsTrainingPart() {
        Classifier classifier = train(PLAIN, Samples.of(new float[] {1, 2}, new float[] {3, 8})).classifier();

        assertEquals(1, classifier.variables().get(0).min());
        assertEquals(8, classifier.variables().get(0).max());
    }

    @Test
    void theValidationPartMustHaveTheSameVariables() {
        Sample two = Samples.gaussian(100, 2, 1);
        Sample three = Samples.gaussian(100, 3, 1);

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> GradientTrainer.of("BDT", SMALL).train(two, three, TrainingMonitor.NONE));

        assertEquals("the validation part has the variables [x0, x1, x2], the training part [x0, x1]",
                error.getMessage());
    }
}
