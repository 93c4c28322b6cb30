package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.BoostedTrees;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.BlockSplit;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.VariableImportance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientTrainerTest {

    private static final TrainingWeights AS_THEY_ARE =
            new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.USE);

    /** One tree on all events, each leaf of one event or more. */
    private static final GradientSettings PLAIN = GradientSettings.defaults().withTrees(1).withShrinkage(1)
            .withSampling(SamplingSettings.defaults()).withWeights(AS_THEY_ARE)
            .withTree(TreeSettings.defaults().withMinEvents(LeafMinimum.of(1)));

    private static final GradientSettings SMALL = GradientSettings.defaults().withTrees(30).withShrinkage(0.2)
            .withEarlyStopping(0);

    private static Trained train(GradientSettings settings, Sample sample) {
        return GradientTrainer.of("BDT", settings).train(sample, Samples.none(sample), TrainingMonitor.NONE);
    }

    private static double score(Trained trained, double... x) {
        return ((BoostedTrees) trained.classifier()).rawScore(x);
    }

    private static double[] responses(Trained trained, Sample sample) {
        return trained.classifier().responses(sample.values());
    }

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
    void missingValuesGoWhereTheyGainMost() {
        float nan = Float.NaN;
        Sample sample = Samples.of(new float[] {1, 1, nan, nan}, new float[] {3, 3, 3, 3});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 1), score(trained, Double.NaN));
        assertTrue(score(trained, 3) < 0);
    }

    @Test
    void whetherAValueIsMissingCanBeTheCut() {
        float nan = Float.NaN;
        Sample sample = Samples.of(new float[] {1, 2, 3, 4}, new float[] {nan, nan, nan, nan});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 1), score(trained, 4));
        assertTrue(score(trained, 1) > 0);
        assertTrue(score(trained, Double.NaN) < 0);
    }

    /** Infinite values are the smallest and the largest there are, when training and when applied. */
    @Test
    void infiniteValuesLieBeyondEveryCut() {
        float inf = Float.POSITIVE_INFINITY;
        Sample sample = Samples.of(new float[] {-inf, -inf, 1, 5}, new float[] {2, 3, inf, inf});

        Trained trained = train(PLAIN.withTrees(3), sample);

        assertEquals(score(trained, 1), score(trained, Double.NEGATIVE_INFINITY));
        assertTrue(score(trained, 5) > score(trained, Double.POSITIVE_INFINITY));
        assertEquals(score(trained, 5), score(trained, 1e30));
        double[] responses = responses(trained, sample);
        for (int i = 0; i < responses.length; i++) {
            assertEquals(trained.classifier().response(new double[] {sample.value(0, i)}), responses[i]);
        }
    }

    /** A tree may see none of very few events; it then says nothing. */
    @Test
    void veryFewEventsMayAllBeLeftOutOfATree() {
        Sample sample = Samples.of(new float[] {1}, new float[] {3});
        GradientSettings settings = PLAIN.withTrees(20).withL2(0)
                .with(SamplingSettings.SUBSAMPLE, 0.2);

        Trained trained = train(settings, sample);

        assertTrue(Double.isFinite(score(trained, 1)), () -> "score " + score(trained, 1));
    }

    @Test
    void whereNothingWasMissingNaNGoesWithTheMajority() {
        Sample sample = Samples.of(new float[] {1}, new float[] {3, 4, 5});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMaxDepth(1)), sample);

        assertEquals(score(trained, 3), score(trained, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theForestIsTheSameForAnyNumberOfThreads(int threads, @TempDir Path folder) throws Exception {
        Sample sample = Samples.gaussian(70_000, 5, 3);
        GradientSettings settings = SMALL.withTrees(8);

        Path one = folder.resolve("one.json");
        Path many = folder.resolve("many.json");
        WeightFile.of("BDT", train(settings.withThreads(1), sample).classifier()).write(one);
        WeightFile.of("BDT", train(settings.withThreads(threads), sample).classifier()).write(many);

        assertEquals(-1, Files.mismatch(one, many));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theForestOfSampledEventsAndVariablesIsTheSameForAnyNumberOfThreads(int threads) {
        Parts parts = new BlockSplit(new Fractions(0.6, 0.4)).apply(Samples.gaussian(70_000, 5, 3));
        GradientSettings settings = SMALL.withTrees(8).withEarlyStopping(3)
                .withSampling(SamplingSettings.defaults().withEvents(0.6).withVariables(0.5)
                        .withSeed(9));

        double[] one = GradientTrainer.of("BDT", settings.withThreads(1))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).classifier()
                .responses(parts.validation().values());
        double[] many = GradientTrainer.of("BDT", settings.withThreads(threads))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).classifier()
                .responses(parts.validation().values());

        assertArrayEquals(one, many);
    }

    @Test
    void theReportIsTheSameForAnyNumberOfThreads() {
        Sample sample = Samples.gaussian(40_000, 3, 4);

        Trained one = train(SMALL.withTrees(5).withThreads(1), sample);
        Trained three = train(SMALL.withTrees(5).withThreads(3), sample);

        assertArrayEquals(one.report().trainingLoss(), three.report().trainingLoss());
        assertArrayEquals(one.report().trainingAuc(), three.report().trainingAuc());
        assertEquals(one.report().ranking(), three.report().ranking());
        assertEquals(one.settings(), three.settings());
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
            GradientBoosting boosting = new GradientBoosting(settings, parts, new LogLoss(), workers);

            boosting.run(TrainingMonitor.NONE);

            BoostedTrees forest = boosting.forest(sample.variablesWithRanges());
            for (int i = 0; i < sample.size(); i++) {
                double[] x = new double[4];
                for (int v = 0; v < 4; v++) {
                    x[v] = sample.value(v, i);
                }
                assertEquals(parts.training().scores()[i], forest.rawScore(x));
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
    void tinyWeightsTrainAsWellAsLargeOnes() {
        Sample sample = Samples.gaussian(3000, 4, 1);
        double[] tiny = Arrays.stream(sample.eventWeights()).map(w -> w * 0x1p-20).toArray();

        Trained trained = train(SMALL, sample);
        Trained ofTiny = train(SMALL, Samples.withWeights(sample, tiny));

        assertArrayEquals(responses(trained, sample), responses(ofTiny, sample));
    }

    @Test
    void anEventOfWeightTwoCountsAsTwoEvents() {
        Sample sample = Samples.of(new float[] {1, 2, 2}, new float[] {2, 3, 3});
        Sample twice = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {2, 3}),
                new double[] {1, 2, 1, 2});
        GradientSettings settings = PLAIN.withTrees(5).withL2(0);

        assertEquals(score(train(settings, sample), 2), score(train(settings, twice), 2), 1e-6);
    }

    @Test
    void noLeafHasFewerEventsThanAsked() {
        Sample sample = Samples.of(new float[] {1, 2, 3, 4, 5}, new float[] {6});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMinEvents(LeafMinimum.of(2))), sample);

        assertEquals(score(trained, 5), score(trained, 6));
        assertTrue(score(trained, 4) > score(trained, 6));
    }

    @Test
    void theLimitOfLeavesKeepsTheBestCuts() {
        Sample sample = Samples.of(new float[] {1, 1, 1, 3, 3}, new float[] {2, 2, 4, 4, 4, 4, 4});
        TreeSettings tree = PLAIN.tree().withMaxLeaves(2).withMaxDepth(10);

        Trained trained = train(PLAIN.withTree(tree), sample);

        assertEquals(score(trained, 1), score(trained, 3));
        assertTrue(score(trained, 3) > score(trained, 4));
    }

    @Test
    void aLimitThatIsNeverReachedChangesNothing() {
        Sample sample = Samples.gaussian(2000, 3, 8);
        TreeSettings tree = SMALL.tree().withMaxDepth(4);

        double[] free = responses(train(SMALL.withTree(tree), sample), sample);
        double[] limited = responses(train(SMALL.withTree(tree.withMaxLeaves(15)), sample), sample);

        assertArrayEquals(free, responses(train(SMALL.withTree(tree.withMaxLeaves(16)), sample), sample));
        assertTrue(limited.length == free.length);
    }

    @Test
    void earlyStoppingKeepsTheBestTrees() {
        Sample noise = Samples.gaussian(600, 1, 2);
        Parts parts = new BlockSplit(new Fractions(0.5, 0.5)).apply(noise);
        GradientSettings settings = SMALL.withTrees(500).withShrinkage(0.5).withEarlyStopping(7)
                .withTree(SMALL.tree().withMinEvents(LeafMinimum.of(5)));

        Trained trained = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        double[] loss = trained.report().validationLoss();
        int best = trained.report().bestStep();
        assertEquals(best + 7, loss.length);
        assertEquals(Arrays.stream(loss).min().orElseThrow(), loss[best - 1]);
        assertEquals(best, ((BoostedTrees) trained.classifier()).trees());
    }

    @Test
    void theCurveTellsTheLossAndTheAucOfTheForest() {
        Sample sample = Samples.gaussian(3000, 4, 1);
        Parts parts = new BlockSplit(new Fractions(0.5, 0.5)).apply(sample);
        TrainingWeights weights = new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.USE);

        Trained trained = GradientTrainer.of("BDT", SMALL.withWeights(weights))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        Sample judge = parts.validation();
        double[] responses = responses(trained, judge);
        double loss = 0;
        for (int i = 0; i < responses.length; i++) {
            double p = 0.5 * (1 + responses[i]);
            loss -= judge.eventWeight(i) * Math.log(judge.classes()[i] == 0 ? p : 1 - p);
        }
        double sumW = Arrays.stream(judge.eventWeights()).sum();
        assertEquals(loss / sumW, trained.report().validationLoss()[29], 1e-9);
        // binned in the curve
        assertEquals(RocCurve.auc(responses, judge.classes(), judge.eventWeights()),
                trained.report().validationAuc()[29], 1e-3);
    }

    @Test
    void aRequestToStopKeepsTheTreesSoFar() {
        Sample sample = Samples.gaussian(500, 2, 1);
        TrainingMonitor impatient = new TrainingMonitor() {
            private int steps;

            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                steps = done;
            }

            @Override
            public boolean stopRequested() {
                return steps == 4;
            }
        };

        Trained trained = GradientTrainer.of("BDT", SMALL).train(sample, Samples.none(sample), impatient);

        assertEquals(4, ((BoostedTrees) trained.classifier()).trees());
        assertEquals(List.of("stopped on request after 4 of 30 trees"), trained.report().warnings());
    }

    @Test
    void aVariableThatSaysNothingIsRankedLast() {
        Sample sample = Samples.gaussian(4000, 4, 1);

        List<VariableImportance> ranking = train(SMALL, sample).report().ranking();

        assertEquals("x3", ranking.get(3).variable());
        assertEquals(1, ranking.stream().mapToDouble(VariableImportance::importance).sum(), 1e-12);
    }

    @Test
    void everySettingIsRecordedButTheThreads() {
        Trained trained = train(SMALL.withThreads(2), Samples.gaussian(300, 2, 1));

        assertEquals("{binEdges=byEvents, bins=255, earlyStopping=0, l2=3, maxDepth=3, maxLeaves=0, "
                + "minEvents=5, minGain=0, negativeWeights=ignore, seed=1, shrinkage=0.2, subsample=0.7, "
                + "trees=30, variableFraction=1, weightNormalisation=equal}", trained.settings().toString());
    }

    @Test
    void theClassifierKnowsTheRangeOfItsTrainingPart() {
        Classifier classifier = train(PLAIN, Samples.of(new float[] {1, 2}, new float[] {3, 8})).classifier();

        assertEquals(1, classifier.variables().get(0).min());
        assertEquals(8, classifier.variables().get(0).max());
    }

    @Test
    void ignoredNegativeEventsTeachNothing() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2, 9}, new float[] {3, 4}),
                new double[] {1, 1, -0.5, 1, 1});
        GradientSettings ignoring =
                PLAIN.withWeights(new TrainingWeights(WeightNormalisation.EQUAL, NegativeWeights.IGNORE));

        Trained trained = train(ignoring, sample);

        assertEquals(score(trained, 4), score(trained, 9));
        assertTrue(trained.report().warnings().get(0).startsWith(
                "1 of 5 training events have negative weight and are left out"),
                trained.report().warnings().toString());
    }

    @Test
    void usedNegativeEventsCountAgainstTheirClass() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 1, 2, 2, 2}, new float[] {1, 2}),
                new double[] {1, 1, 1, 1, -1, 1, 1});

        Trained trained = train(PLAIN, sample);

        assertTrue(score(trained, 1) > score(trained, 2));
    }

    /** 100 signal events of weight −1 at 1, of {@code w} at 1, of 2 at 2 and 3; background at 2 and 3. */
    private static Sample negativeAtOne(double w) {
        float[] signal = new float[400];
        float[] background = new float[200];
        double[] weights = new double[600];
        for (int i = 0; i < 100; i++) {
            signal[i] = 1;
            weights[i] = -1;
            for (int k = 1; k < 4; k++) {
                signal[100 * k + i] = k;
                weights[100 * k + i] = k == 1 ? w : 2;
            }
            background[i] = 2;
            background[100 + i] = 3;
        }
        Arrays.fill(weights, 400, 600, 1);
        return Samples.withWeights(Samples.of(signal, background), weights);
    }

    @Test
    void noCutLeavesASideWhoseWeightsDoNotSumToAPositiveNumber() {
        Trained negative = train(PLAIN, negativeAtOne(0));
        Trained cancelling = train(PLAIN, negativeAtOne(1));
        Trained positive = train(PLAIN, negativeAtOne(1.5));

        assertEquals(score(negative, 2), score(negative, 1));
        assertEquals(score(cancelling, 2), score(cancelling, 1));
        assertTrue(score(positive, 2) != score(positive, 1));
    }

    @Test
    void missingEventsOfNegativeWeightGoWhereTheSumStaysPositive() {
        float nan = Float.NaN;
        Sample sample = Samples.withWeights(Samples.of(new float[] {nan, 1, 1, 1}, new float[] {2, 2, nan}),
                new double[] {-5, 3, 3, 3, 1, 1, 1});

        Trained trained = train(PLAIN, sample);

        assertTrue(score(trained, 1) > score(trained, 2));
        assertEquals(score(trained, 1), score(trained, nan));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyLeafOfSignedWeightsHasAPositiveSum(int threads) {
        Sample positive = Samples.gaussian(30_000, 4, 7);
        SplittableRandom random = new SplittableRandom(8);
        double[] w = Arrays.stream(positive.eventWeights())
                .map(x -> random.nextInt(3) > 0 ? x : -x).toArray();
        Sample sample = Samples.withWeights(positive, w);

        GradientSettings deep = PLAIN.withTree(PLAIN.tree().withMaxDepth(7)).withThreads(threads);
        double[] responses = responses(train(deep, sample), sample);

        Map<Double, Double> sumOfLeaf = new HashMap<>();
        for (int i = 0; i < w.length; i++) {
            sumOfLeaf.merge(responses[i], w[i], Double::sum);
        }
        assertTrue(sumOfLeaf.size() > 50);
        assertTrue(sumOfLeaf.values().stream().allMatch(sum -> sum > 0), sumOfLeaf.toString());
    }

    @Test
    void cancellingWeightsAreRefused() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {3}),
                new double[] {1, -1, 1});

        Exception error = assertThrows(IllegalArgumentException.class, () -> train(SMALL, sample));

        assertEquals("class 'signal': the event weights sum to 0.0, which is not above zero "
                + "(1 of 2 are negative)", error.getMessage());
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
