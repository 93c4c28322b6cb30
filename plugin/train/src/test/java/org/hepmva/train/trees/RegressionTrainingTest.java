package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionTrainingTest {

    private static final GradientSettings STUMP = PLAIN.withL2(0)
            .withTree(PLAIN.tree().withMaxDepth(1));

    private static RegressionTrees trees(Trained trained) {
        return (RegressionTrees) trained.model();
    }

    private static Trained train(GradientSettings settings, Sample sample) {
        return GradientTrainer.of("BDT", settings).train(sample, Outcomes.none(sample), TrainingMonitor.NONE);
    }

    private static double estimate(Trained trained, double x) {
        return trained.regressor().estimate(new double[] {x});
    }

    private static String refusal(BoostingLoss loss, Sample sample) {
        return assertThrows(IllegalArgumentException.class, () -> train(STUMP.withLoss(loss), sample))
                .getMessage();
    }

    /** Mean 5; residuals −4, −2 and 1, 5: leaves of −6/(2 + λ) and 6/(2 + λ). */
    @Test
    void aLeafOfTheSquaredLossIsTheRegularisedMean() {
        Sample sample = Outcomes.target(new float[] {1, 2, 3, 4}, 1, 3, 6, 10);

        Trained trained = train(STUMP.withL2(1), sample);

        assertEquals(5, trees(trained).offsets()[0]);
        assertEquals(5 - 2, estimate(trained, 2.4), 1e-8);
        assertEquals(5 + 2, estimate(trained, 2.6), 1e-8);
        assertEquals(0.5 * (4 + 0 + 1 + 9) / 4, trained.report().trainingLoss()[0], 1e-8);
    }

    /** 40 stumps that take a fiftieth of a step each leave much; with 600 the rest is noise. */
    @Test
    void tooFewTreesForATargetAreTold() {
        Random random = new Random(8);
        Sample[] parts = new Sample[2];
        for (int part = 0; part < 2; part++) {
            float[] x = new float[400];
            double[] y = new double[400];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(2);
                y[i] = 1e6 * x[i] + 1e4 * random.nextGaussian();
            }
            parts[part] = Outcomes.target(x, y);
        }
        GradientSettings slow = STUMP.withShrinkage(0.02).withEarlyStopping(30);

        assertEquals(List.of("the loss on validation events was still falling at the last of 40 trees; more"
                + " of them may do better"), warnings(slow.withTrees(40), parts));
        assertEquals(List.of(), warnings(slow.withTrees(600), parts));
        assertEquals(List.of(), train(slow.withTrees(40), parts[0]).report().warnings(), "no such part");
    }

    private static List<String> warnings(GradientSettings settings, Sample... parts) {
        return GradientTrainer.of("BDT", settings).train(parts[0], parts[1], TrainingMonitor.NONE).report()
                .warnings();
    }

    @Test
    void weightsPullTheEstimate() {
        Sample sample = Outcomes.weighted(Outcomes.target(new float[] {1, 1, 2, 2}, 0, 4, 10, 20),
                3, 1, 1, 4);

        Trained trained = train(STUMP, sample);

        assertEquals(1, estimate(trained, 1), 1e-8);
        assertEquals(18, estimate(trained, 2), 1e-8);
    }

    /** The start is the median of all, a leaf then the median of its own. */
    @Test
    void aLeafOfTheAbsoluteLossIsTheMedian() {
        Sample sample = Outcomes.target(new float[] {1, 1, 1, 2, 2, 2}, 1, 2, 90, 11, 12, 900);

        Trained trained = train(STUMP.withLoss(BoostingLoss.ABSOLUTE), sample);

        assertEquals(11.5, trees(trained).offsets()[0]);
        assertEquals(2, estimate(trained, 1), 1e-12);
        assertEquals(12, estimate(trained, 2), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, 11", "0.5, 2, 12", "0.9, 3, 13"})
    void aLeafOfThePinballLossIsTheQuantile(double q, double low, double high) {
        Sample sample = Outcomes.target(new float[] {1, 1, 1, 2, 2, 2}, 1, 2, 3, 11, 12, 13);

        Trained trained = train(STUMP.withLoss(BoostingLoss.QUANTILE).with(GradientSettings.QUANTILE, q),
                sample);

        assertEquals(low, estimate(trained, 1), 1e-12);
        assertEquals(high, estimate(trained, 2), 1e-12);
    }

    /** With one leaf for each value of x the estimate is the mean of the counts there. */
    @ParameterizedTest
    @EnumSource(value = BoostingLoss.class, names = {"POISSON", "GAMMA"})
    void aLeafOfALogarithmIsTheMean(BoostingLoss loss) {
        Sample sample = Outcomes.target(new float[] {1, 1, 2, 2}, 1, 3, 8, 4);

        Trained trained = train(STUMP.withLoss(loss), sample);

        assertEquals(List.of(Link.EXPONENTIAL), trees(trained).links());
        assertEquals(2, estimate(trained, 1), 1e-8);
        assertEquals(6, estimate(trained, 2), 1e-8);
    }

    /** Of counts that differ by a factor of a million nothing overflows, and steps are bounded. */
    @Test
    void countsOfVeryDifferentSizeAreLearned() {
        Sample sample = Outcomes.target(new float[] {1, 1, 2, 2}, 0, 0, 1e6, 3e6);

        Trained trained = train(STUMP.withTrees(20).withLoss(BoostingLoss.POISSON), sample);

        assertEquals(2e6, estimate(trained, 2), 1);
        assertTrue(estimate(trained, 1) < 1e-3 && estimate(trained, 1) > 0, "" + estimate(trained, 1));
    }

    @ParameterizedTest
    @EnumSource(BoostingLoss.class)
    void everyLossLearnsAndItsCurveTellsTheLossOfTheForest(BoostingLoss loss) {
        Sample sample = Outcomes.only(Outcomes.countAndLine(4000, 1), 0);
        Sample positive = loss == BoostingLoss.GAMMA ? shifted(sample) : sample;

        Trained trained = train(Gradient.SMALL.withTrees(100).withLoss(loss), positive);

        double[] curve = trained.report().trainingLoss();
        TargetLoss each = loss.ofTarget(GradientSettings.defaults());
        double[] estimates = positive.outputs(trained.model())[0];
        double sum = 0;
        double sumW = 0;
        boolean ofLogarithm = trees(trained).links().get(0) == Link.EXPONENTIAL;
        if (loss != BoostingLoss.HUBER) {
            for (int i = 0; i < estimates.length; i++) {
                double f = ofLogarithm ? Math.log(estimates[i]) : estimates[i];
                sum += positive.eventWeight(i) * each.of(f, positive.target(0, i));
                sumW += positive.eventWeight(i);
            }
            assertEquals(sum / sumW, curve[99], 1e-9);
        }
        // the noise of the counts is 60% of their variance
        assertTrue(curve[99] < 0.85 * curve[0], loss + ": " + curve[0] + " to " + curve[99]);
    }

    private static Sample shifted(Sample sample) {
        double[] y = sample.targetValues(0);
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5;
        }
        return Sample.ofTargets(sample.layout(), sample.values(), sample.eventWeights(), new double[][] {y});
    }

    /** One event in 20 has an outlier; the true values are known. */
    @Test
    void outliersMoveTheMeanButNeitherMedianNorHuber() {
        Sample sample = Outcomes.only(Outcomes.countAndLine(8000, 2), 1);

        double squared = bias(train(Gradient.SMALL.withTrees(100), sample), sample);
        double absolute = bias(train(Gradient.SMALL.withTrees(100).withLoss(BoostingLoss.ABSOLUTE), sample),
                sample);
        double huber = bias(train(Gradient.SMALL.withTrees(100).withLoss(BoostingLoss.HUBER), sample),
                sample);

        assertTrue(squared > 0.3, "squared " + squared);
        assertTrue(absolute < 0.06, "absolute " + absolute);
        assertTrue(huber < 0.06, "huber " + huber);
    }

    private static double bias(Trained trained, Sample sample) {
        double[] estimates = sample.outputs(trained.model())[0];
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += estimates[i] - sample.value(0, i) - Math.sin(2 * sample.value(1, i));
        }
        return sum / estimates.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.8})
    void aQuantileHasItsShareOfTheEventsBelow(double q) {
        Sample sample = Outcomes.only(Outcomes.countAndLine(8000, 3), 1);
        Sample fresh = Outcomes.only(Outcomes.countAndLine(8000, 4), 1);

        Trained trained = train(Gradient.SMALL.withTrees(60).withLoss(BoostingLoss.QUANTILE)
                .with(GradientSettings.QUANTILE, q), sample);

        double[] estimates = fresh.outputs(trained.model())[0];
        double below = 0;
        for (int i = 0; i < estimates.length; i++) {
            below += fresh.target(0, i) < estimates[i] ? 1 : 0;
        }
        assertEquals(q, below / estimates.length, 0.03);
    }

    /** Side by side or alone: each target has the forest of its own, to the last bit. */
    @Test
    void aForestDoesNotDependOnTheOtherTargets() {
        Sample sample = Outcomes.countAndLine(1500, 5);
        Sample judge = Outcomes.countAndLine(700, 6);
        GradientSettings settings = GradientSettings.defaults().withTrees(300).withShrinkage(0.3)
                .withEarlyStopping(5);

        Trained both = GradientTrainer.of("BDT", settings).train(sample, judge, TrainingMonitor.NONE);

        for (int t = 0; t < 2; t++) {
            Trained alone = GradientTrainer.of("BDT", settings)
                    .train(Outcomes.only(sample, t), Outcomes.only(judge, t), TrainingMonitor.NONE);
            assertEquals(trees(alone).trees(0).toString(), trees(both).trees(t).toString());
            assertArrayEquals(judge.outputs(both.model())[t], judge.outputs(alone.model())[0]);
        }
        assertTrue(trees(both).trees(0).size() != trees(both).trees(1).size(), "each stops on its own");
        assertEquals(Math.max(trees(both).trees(0).size(), trees(both).trees(1).size()),
                both.report().bestStep());
    }

    @Test
    void severalTargetsHaveTheMeanOfTheirRelativeLosses() {
        Sample sample = Outcomes.countAndLine(1500, 5);

        Trained both = train(Gradient.SMALL, sample);

        double[] count = train(Gradient.SMALL, Outcomes.only(sample, 0)).report().trainingLoss();
        double[] line = train(Gradient.SMALL, Outcomes.only(sample, 1)).report().trainingLoss();
        double expected = 0.5 * (count[29] / variance(sample, 0) + line[29] / variance(sample, 1));
        assertEquals(expected, both.report().trainingLoss()[29], 1e-9);
        assertEquals("relative squared deviation", both.report().loss().name());
        assertEquals("round", both.report().stepName());
        assertEquals(30, both.report().steps());
    }

    /** {@return half of Σw (y − mean)² / Σw, the squared loss before the first tree} */
    private static double variance(Sample sample, int target) {
        double sumW = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < sample.size(); i++) {
            double w = sample.eventWeight(i);
            sumW += w;
            sum += w * sample.target(target, i);
            squares += w * sample.target(target, i) * sample.target(target, i);
        }
        return 0.5 * (squares / sumW - sum / sumW * sum / sumW);
    }

    @Test
    void aTargetThatNeverChangesIsItsOwnEstimate() {
        Sample sample = Outcomes.target(new float[] {1, 2, 3, 4}, 7, 7, 7, 7);

        for (BoostingLoss loss : BoostingLoss.values()) {
            assertEquals(7, estimate(train(STUMP.withLoss(loss), sample), 2), 1e-12, loss.toString());
        }
    }

    /** A quarter of the events, at random, takes away half of what another quarter adds. */
    @ParameterizedTest
    @EnumSource(BoostingLoss.class)
    void eventsOfNegativeWeightDoNoHarm(BoostingLoss loss) {
        Sample sample = shifted(Outcomes.only(Outcomes.countAndLine(3000, 8), 0));
        double[] w = sample.eventWeights();
        for (int i = 0; i < w.length; i += 4) {
            w[i] = -0.5;
        }

        Trained trained = train(Gradient.SMALL.withLoss(loss).withWeights(Gradient.AS_THEY_ARE),
                Outcomes.weighted(sample, w));

        double correlation = correlation(sample.outputs(trained.model())[0], sample.targetValues(0));
        // 0.64 is that of the true means
        assertTrue(correlation > 0.4, loss + ": " + correlation);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void warningsNameTheTargetIfThereAreSeveral() {
        Sample sample = Outcomes.countAndLine(40, 1);
        GradientSettings none = GradientSettings.defaults().withTrees(2)
                .withSampling(SamplingSettings.defaults())
                .withTree(TreeSettings.defaults().withMinEvents(LeafMinimum.of(30)));

        assertEquals(List.of("target 'count': tree 1 found no cut that gains anything: stopped there",
                "target 'line': tree 1 found no cut that gains anything: stopped there"),
                train(none, sample).report().warnings());
    }

    @Test
    void targetsThatALossIsNotMadeForAreRefusedInWords() {
        float[] x = {1, 2};

        assertEquals("target 'y': loss: poisson needs values of at least 0, but there is -1.0",
                refusal(BoostingLoss.POISSON, Outcomes.target(x, 3, -1)));
        assertEquals("target 'y': loss: gamma needs values above 0, but there is 0.0",
                refusal(BoostingLoss.GAMMA, Outcomes.target(x, 3, 0)));
        assertEquals("target 'y': loss: poisson needs a mean above 0, but it is 0.0",
                refusal(BoostingLoss.POISSON, Outcomes.target(x, 0, 0)));
    }

    @Test
    void aClassifierIsNoRegressorAndTheOtherWayRound() {
        Trained regressor = train(STUMP, Outcomes.target(new float[] {1, 2}, 3, 4));
        Trained classifier = train(STUMP, Outcomes.classes(new float[] {1, 2, 3}, 0, 1, 2));

        assertEquals("'BDT' is no classifier: it estimates y", assertThrows(IllegalStateException.class,
                regressor::classifier).getMessage());
        assertEquals("'BDT' estimates no target: it is a classifier",
                assertThrows(IllegalStateException.class, classifier::regressor).getMessage());
    }

    @Test
    void adaBoostHasNoTargets() {
        Sample sample = Outcomes.target(new float[] {1, 2}, 3, 4);

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults())
                        .train(sample, sample, TrainingMonitor.NONE));

        assertEquals("method type 'adaboost' does not learn targets, only classes", error.getMessage());
    }

    @Test
    void theValidationPartMustHaveTheSameTargets() {
        Sample both = Outcomes.countAndLine(50, 1);

        Exception error = assertThrows(IllegalArgumentException.class, () -> GradientTrainer.of("BDT", STUMP)
                .train(both, Outcomes.only(both, 0), TrainingMonitor.NONE));

        assertEquals("the validation part has the targets [count], the training part [count, line]",
                error.getMessage());
    }
}
