package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdaBoostTrainerTest {

    private static final AdaBoostSettings SMALL = AdaBoostSettings.defaults().withTrees(30);

    private static final AdaBoostSettings STUMPS = SMALL.withBeta(1)
            .withTree(TreeSettings.defaults().withMaxDepth(1).withMinEvents(LeafMinimum.of(1)));

    private static Trained train(AdaBoostSettings settings, Sample sample) {
        return AdaBoostTrainer.of("ADA", settings).train(sample, Samples.none(sample), TrainingMonitor.NONE);
    }

    private static double response(Trained trained, double x) {
        return trained.classifier().response(new double[] {x});
    }

    /**
     * Signal at 1, 2, 4, background at 3, 5, 6, weights 1. Tree 1 cuts at 2.5 (or at 4.5, equally good: the
     * lower wins), is wrong about the signal at 4: ε = 1/6, α = ln 5, whose weight is multiplied by 5.
     * Then Σw = 10 with 5 on that event: tree 2 cuts at 4.5, is wrong about 3: ε = 1/10, α = ln 9.
     */
    @Test
    void twoStumpsAreTheTextbookExample() {
        Sample sample = Samples.of(new float[] {1, 2, 4}, new float[] {3, 5, 6});

        Trained trained = train(STUMPS.withTrees(2), sample);

        double first = Math.log(5);
        double second = Math.log(9);
        assertEquals(1, response(trained, 2));
        assertEquals((second - first) / (first + second), response(trained, 3), 1e-9);
        assertEquals((second - first) / (first + second), response(trained, 4), 1e-9);
        assertEquals(-1, response(trained, 4.5));
    }

    /** The same: after tree 1, F = ±½ ln 5, once wrong of six; after tree 2 the votes add up. */
    @Test
    void theLossIsTheExponentialOneOfTheVotes() {
        Sample sample = Samples.of(new float[] {1, 2, 4}, new float[] {3, 5, 6});

        Trained trained = train(STUMPS.withTrees(2), sample);

        double first = Math.sqrt(5);
        double second = Math.sqrt(9);
        double[] loss = trained.report().trainingLoss();
        assertEquals((5 / first + first) / 6, loss[0], 1e-12);
        assertEquals((4 / (first * second) + first / second + second / first) / 6, loss[1], 1e-12);
        assertEquals("exponential loss Σw e^(−yF) / Σw, with y = 1 for signal and −1 for background, "
                + "and F = ½ Σ αh of the votes h = ±1", trained.report().loss().toString());
    }

    /** Purity leaves: the weights are boosted by the side of ½ alone, and so is the loss. */
    @Test
    void theLossOfPurityLeavesIsThatOfTheirVotes() {
        Sample sample = Samples.of(new float[] {1, 2, 4}, new float[] {3, 5, 6});

        Trained yesNo = train(STUMPS.withTrees(1), sample);
        Trained purity = train(STUMPS.withTrees(1).withLeaves(LeafVote.PURITY), sample);

        assertArrayEquals(yesNo.report().trainingLoss(), purity.report().trainingLoss());
    }

    @Test
    void stoppingByALossThatIsNotMadeSmallIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> SMALL.withEarlyStopping(20).withLeaves(LeafVote.PURITY));

        assertEquals("earlyStopping = 20 needs leaves: yesNo; boosting makes small the exponential loss of "
                + "votes, which purity leaves are not", error.getMessage());
    }

    /** The sign of a product of sines: many trees are needed, and the mean response says little. */
    private static Sample waves(int events, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] x = new float[2][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            x[0][i] = (float) random.nextDouble(-1, 1);
            x[1][i] = (float) random.nextDouble(-1, 1);
            double wave = Math.sin(5 * x[0][i]) * Math.sin(5 * x[1][i]) + 0.2 * random.nextGaussian();
            classes[i] = wave > 0 ? Sample.SIGNAL : Sample.BACKGROUND;
        }
        return Sample.of(List.of(Variable.of("x"), Variable.of("y")), x, new double[0], classes);
    }

    private static double auc(Trained trained, Sample sample) {
        return RocCurve.auc(trained.classifier().responses(sample.values()), sample.classes(),
                sample.eventWeights());
    }

    @Test
    void earlyStoppingLosesLittleWhereManyTreesHelp() {
        Sample sample = waves(3000, 1);
        Sample judge = waves(1000, 2);
        Sample fresh = waves(4000, 3);
        AdaBoostSettings settings = AdaBoostSettings.defaults().withTrees(300);

        Trained all = AdaBoostTrainer.of("A", settings).train(sample, judge, TrainingMonitor.NONE);
        Trained early = AdaBoostTrainer.of("A", settings.withEarlyStopping(50))
                .train(sample, judge, TrainingMonitor.NONE);

        assertTrue(auc(early, fresh) > auc(all, fresh) - 0.003,
                () -> auc(early, fresh) + " against " + auc(all, fresh));
    }

    @Test
    void earlyStoppingKeepsTheTreesOfTheSmallestLoss() {
        Sample noise = Samples.gaussian(400, 1, 2);
        Sample judge = Samples.gaussian(400, 1, 3);

        Trained trained = AdaBoostTrainer.of("A", SMALL.withTrees(400).withEarlyStopping(7))
                .train(noise, judge, TrainingMonitor.NONE);

        double[] loss = trained.report().validationLoss();
        int best = trained.report().bestStep();
        assertEquals(best + 7, loss.length);
        assertEquals(Arrays.stream(loss).min().orElseThrow(), loss[best - 1]);
        assertEquals(best, ((BoostedTrees) trained.classifier()).trees());
    }

    /** Pure noise: a tree grown on some events is wrong about half of the others. */
    @Test
    void aTreeThatSeesSomeEventsIsJudgedByThem() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] classes = new byte[1000];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = random.nextBoolean() ? Sample.SIGNAL : Sample.BACKGROUND;
        }
        Sample gaussian = Samples.gaussian(1000, 3, 2);
        Sample noise = Sample.of(gaussian.variables(), gaussian.values(), new double[0], classes);

        Trained trained = train(AdaBoostSettings.defaults().withTrees(300)
                .withSampling(SamplingSettings.defaults().withEvents(0.5)), noise);

        assertEquals(300, trained.report().bestStep());
        assertEquals(List.of(), trained.report().warnings());
    }

    /** Of one variable that tells and one that is constant: which of them the first tree sees is drawn. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTreeNoBetterThanChanceIsDrawnAgain(long seed) {
        float[] x = Samples.gaussian(600, 1, 2).values(0);
        Sample sample = Sample.of(List.of(Variable.of("x"), Variable.of("constant")),
                new float[][] {x, new float[x.length]}, new double[0], Samples.gaussian(600, 1, 2).classes());

        Trained trained = train(SMALL.withSampling(
                SamplingSettings.defaults().withVariables(0.5).withSeed(seed)), sample);

        assertEquals(30, trained.report().bestStep());
    }

    @Test
    void boostingEndsIfNoDrawIsBetterThanChance() {
        Sample sample = twice(Samples.of(new float[100], new float[100]));

        Trained trained = train(SMALL.withSampling(SamplingSettings.defaults().withVariables(0.5)), sample);

        assertEquals(List.of("tree 1 is no better than guessing for any of 10 draws of what it sees "
                + "(subsample, variableFraction): stopped there"), trained.report().warnings());
    }

    private static Sample twice(Sample sample) {
        return Sample.of(List.of(Variable.of("x"), Variable.of("y")),
                new float[][] {sample.values(0), sample.values(0)}, new double[0], sample.classes());
    }

    @Test
    void anyLearningRateGivesFiniteResponses() {
        Sample sample = Samples.gaussian(400, 2, 2);

        Trained trained = train(SMALL.withBeta(100), sample);

        assertTrue(Arrays.stream(trained.classifier().responses(sample.values())).allMatch(Double::isFinite));
    }

    @Test
    void purityLeavesVoteWithTheirPurity() {
        Sample sample = Samples.of(new float[] {1, 1, 1, 2}, new float[] {1, 2, 2, 2});

        Trained trained = train(STUMPS.withTrees(1).withLeaves(LeafVote.PURITY), sample);

        assertEquals(0.5, response(trained, 1), 1e-9);
        assertEquals(-0.5, response(trained, 2), 1e-9);
    }

    @Test
    void aPerfectTreeEndsTheBoosting() {
        Trained trained = train(STUMPS, Samples.of(new float[] {1, 2}, new float[] {3, 4}));

        assertEquals(1, ((BoostedTrees) trained.classifier()).trees());
        assertEquals(1, response(trained, 2));
        assertEquals(-1, response(trained, 3));
        assertEquals(List.of("tree 1 is right for every training event: stopped there"),
                trained.report().warnings());
    }

    @Test
    void aTreeThatOnlyGuessesEndsTheBoosting() {
        Trained trained = train(STUMPS, Samples.of(new float[] {1, 1}, new float[] {1, 1}));

        assertEquals(1, trained.report().bestStep());
        assertEquals(List.of("tree 1 is wrong for 50% of the weight, no better than guessing: "
                + "stopped there"),
                trained.report().warnings());
    }

    @ParameterizedTest
    @EnumSource(LeafVote.class)
    void everyTrainingEventHasTheResponseItHadInTraining(LeafVote leaves) {
        Sample sample = Samples.gaussian(2000, 3, 5);
        try (Workers workers = Workers.of(2)) {
            AdaBoostSettings settings = SMALL.withLeaves(leaves);
            BoostingParts parts = BoostingParts.of(sample, Samples.none(sample), settings.tree(),
                    settings.weights(), workers);
            Ballot ballot = new TwoClassBallot(settings, parts, workers);
            AdaBoosting boosting = new AdaBoosting(settings, parts, ballot, workers);

            new BoostingLoop(settings.trees(), List.of(boosting)).run(TrainingMonitor.NONE);

            BoostedTrees forest = (BoostedTrees) boosting.model(sample.variables());
            double[] responses = forest.responses(sample.values());
            double largest = 0;
            for (int i = 0; i < responses.length; i++) {
                largest = Math.max(largest, Math.abs(responses[i]
                        - ballot.training().scores(0)[i] / boosting.sumOfAlphas()));
            }
            assertEquals(0, largest);
        }
    }

    @Test
    void itLearnsAndIsTheSameForAnyNumberOfThreads(@TempDir Path folder) throws Exception {
        Sample sample = Samples.gaussian(20_000, 4, 5);
        Sample fresh = Samples.gaussian(4000, 4, 6);

        Trained one = train(SMALL.withThreads(1), sample);
        Trained three = train(SMALL.withThreads(3), sample);

        WeightFile.of("ADA", one.classifier()).write(folder.resolve("one.json"));
        WeightFile.of("ADA", three.classifier()).write(folder.resolve("three.json"));
        assertEquals(-1, Files.mismatch(folder.resolve("one.json"), folder.resolve("three.json")));
        double[] responses = one.classifier().responses(fresh.values());
        assertTrue(RocCurve.auc(responses, fresh.classes(), fresh.eventWeights()) > 0.78);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theForestOfSampledEventsAndVariablesIsTheSameForAnyNumberOfThreads(int threads) {
        Sample sample = Samples.gaussian(40_000, 4, 5);
        AdaBoostSettings settings = SMALL.withTrees(8).with(SamplingSettings.SUBSAMPLE, 0.6)
                .with(SamplingSettings.VARIABLE_FRACTION, 0.5).with(SamplingSettings.SEED, 9L);

        double[] one = train(settings.withThreads(1), sample).classifier().responses(sample.values());
        double[] many = train(settings.withThreads(threads), sample).classifier().responses(sample.values());

        assertArrayEquals(one, many);
    }

    @ParameterizedTest
    @EnumSource(NegativeWeights.class)
    void everyPolicyForNegativeWeightsLearns(NegativeWeights policy) {
        Sample sample = Samples.gaussian(8000, 4, 5);
        double[] w = sample.eventWeights().clone();
        for (int i = 0; i < w.length; i += 10) {
            w[i] = -w[i];
        }
        Sample fresh = Samples.gaussian(4000, 4, 6);
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.EQUAL, policy);

        Trained trained = train(SMALL.withWeights(weights), Samples.withWeights(sample, w));

        double[] responses = trained.classifier().responses(fresh.values());
        assertTrue(RocCurve.auc(responses, fresh.classes(), fresh.eventWeights()) > 0.75);
    }

    @Test
    void theSeedChoosesTheEventsOfEachTree() {
        Sample sample = Samples.gaussian(1000, 3, 5);
        AdaBoostSettings half = SMALL.with(SamplingSettings.SUBSAMPLE, 0.5);

        double[] first = train(half, sample).classifier().responses(sample.values());
        double[] again = train(half, sample).classifier().responses(sample.values());
        double[] other = train(half.withSampling(half.sampling().withSeed(2)), sample).classifier()
                .responses(sample.values());

        assertArrayEquals(first, again);
        assertTrue(!Arrays.equals(first, other));
    }
}
