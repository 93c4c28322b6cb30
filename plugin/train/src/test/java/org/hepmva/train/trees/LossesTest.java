package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossesTest {

    private static final double STEP = 1e-5;

    static Stream<TargetLoss> ofTargets() {
        return Stream.of(new SquaredLoss(), new AbsoluteLoss(), new HuberLoss(0.9, 0.7),
                new HuberLoss(0.9, 0), new QuantileLoss(0.2), new PoissonLoss(), new GammaLoss());
    }

    static Stream<TargetLoss> smooth() {
        return Stream.of(new SquaredLoss(), new PoissonLoss(), new GammaLoss());
    }

    static Stream<ScoreLoss> ofClasses() {
        return Stream.of(new LogLoss(), new SoftmaxLoss(3), new SoftmaxLoss(5));
    }

    private static double[] scores(ScoreLoss loss, Random random) {
        return random.doubles(loss.scores(), -3, 3).toArray();
    }

    /** Number of a class, or a value that every loss of targets allows. */
    private static double truth(ScoreLoss loss, Random random) {
        int classes = loss instanceof LogLoss ? 2 : loss.scores();
        return loss instanceof TargetLoss ? 0.1 + 5 * random.nextDouble() : random.nextInt(classes);
    }

    private static double slope(ScoreLoss loss, double[] scores, double truth, int k) {
        double[] up = scores.clone();
        double[] down = scores.clone();
        up[k] += STEP;
        down[k] -= STEP;
        return (loss.of(up, truth) - loss.of(down, truth)) / (2 * STEP);
    }

    static Stream<ScoreLoss> all() {
        return Stream.concat(ofClasses(), ofTargets());
    }

    /** A score is half of what the binomial loss is derived in: unit is that factor. */
    @ParameterizedTest
    @MethodSource("all")
    void theGradientIsTheSlopeOfTheLoss(ScoreLoss loss) {
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            double[] scores = scores(loss, random);
            double truth = truth(loss, random);
            double[] gradient = new double[scores.length];
            double value = loss.derivatives(scores, truth, 2.5, gradient, new double[scores.length]);

            assertEquals(2.5 * loss.of(scores, truth), value, 1e-12 * (1 + value));
            for (int k = 0; k < scores.length; k++) {
                double slope = slope(loss, scores, truth, k) * loss.unit();
                // the second difference of a loss of order 10 with steps of 1e-5
                assertEquals(2.5 * slope, gradient[k], 1e-6 * (1 + Math.abs(slope)), loss.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void theHessianIsTheSlopeOfTheGradient(TargetLoss loss) {
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            double f = scores(loss, random)[0];
            double y = truth(loss, random);

            double slope = (loss.gradient(f + STEP, y) - loss.gradient(f - STEP, y)) / (2 * STEP);

            assertEquals(slope, loss.hessian(f, y), 1e-6 * (1 + slope));
        }
    }

    @Test
    void theHessianOfSoftmaxIsThatOfTheScoreAgainstTheOthersTogether() {
        SoftmaxLoss loss = new SoftmaxLoss(4);
        double[] scores = {0.3, -1, 0.7, 2};
        double[] gradient = new double[4];
        double[] hessian = new double[4];

        loss.derivatives(scores, 2, 3, gradient, hessian);

        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        for (int k = 0; k < 4; k++) {
            double p = Math.exp(scores[k]) / sum;
            assertEquals(3 * (p - (k == 2 ? 1 : 0)), gradient[k], 1e-14);
            assertEquals(3 * p * (1 - p) * 4 / 3, hessian[k], 1e-14);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEventOfNegativeWeightBoundsTheStep(ScoreLoss loss) {
        double[] scores = new double[loss.scores()];
        double[][] with = new double[2][loss.scores()];
        double[][] against = new double[2][loss.scores()];

        double value = loss.derivatives(scores, 1, 2, with[0], with[1]);
        double opposite = loss.derivatives(scores, 1, -2, against[0], against[1]);

        assertEquals(-value, opposite);
        assertArrayEquals(with[1], against[1]);
        assertEquals(-with[0][0], against[0][0]);
    }

    @ParameterizedTest
    @MethodSource("ofClasses")
    void hugeScoresGiveFiniteNumbers(ScoreLoss loss) {
        double[] scores = new double[loss.scores()];
        scores[0] = 1e4;
        double[] gradient = new double[scores.length];
        double[] hessian = new double[scores.length];

        for (int cls = 0; cls < Math.max(2, scores.length); cls++) {
            assertTrue(Double.isFinite(loss.derivatives(scores, cls, 1, gradient, hessian)));
            assertTrue(Double.isFinite(gradient[0]) && Double.isFinite(hessian[0]));
        }
    }

    @Test
    void withTwoClassesSoftmaxHasTheBinomialLoss() {
        double[] twice = {0.4, -0.4};

        assertEquals(new LogLoss().of(new double[] {0.4}, 0), new SoftmaxLoss(2).of(twice, 0), 1e-15);
        assertEquals(new LogLoss().of(new double[] {0.4}, 1), new SoftmaxLoss(2).of(twice, 1), 1e-15);
    }

    private static ScoredPart part(double[] targets, double[] weights) {
        return new ScoredPart(null, i -> targets[i], weights, 1);
    }

    /** By a search over the whole range, finer and finer. */
    private static double minimum(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double best = low;
        while (high - low > 1e-9) {
            double width = (high - low) / 200;
            best = low;
            for (double x = low; x <= high; x += width) {
                best = function.applyAsDouble(x) < function.applyAsDouble(best) ? x : best;
            }
            low = best - 2 * width;
            high = best + 2 * width;
        }
        return best;
    }

    private static double total(TargetLoss loss, ScoredPart part, double f) {
        double sum = 0;
        for (int i = 0; i < part.size(); i++) {
            sum += part.weight(i) * loss.of(part.scores(0)[i] + f, part.truth(i));
        }
        return sum;
    }

    private static ScoredPart events(long seed) {
        Random random = new Random(seed);
        double[] targets = random.doubles(41, 0.1, 9).toArray();
        ScoredPart part = part(targets, random.doubles(41, 0.2, 3).toArray());
        for (int i = 0; i < part.size(); i++) {
            part.scores(0)[i] = random.nextGaussian() * 0.3;
        }
        return part;
    }

    static Stream<TargetLoss> withoutHuber() {
        return ofTargets().filter(loss -> !(loss instanceof HuberLoss));
    }

    @ParameterizedTest
    @MethodSource("withoutHuber")
    void theStartIsTheBestConstant(TargetLoss loss) {
        ScoredPart part = events(5).anew();

        double start = loss.start(part)[0];

        double best = minimum(f -> total(loss, part, f), -10, 10);
        assertEquals(total(loss, part, best), total(loss, part, start), 1e-9);
        assertTrue(loss.renewsLeaves() || Math.abs(start - best) < 1e-5, start + " and " + best);
    }

    /** Huber's loss starts from the median, as TMVA's. */
    @Test
    void huberStartsFromTheMedian() {
        ScoredPart part = events(5);

        assertArrayEquals(new AbsoluteLoss().start(part), HuberLoss.of(0.7).start(part));
    }

    /** Leaf by leaf what Newton's step is for the squared loss: the minimum itself. */
    @ParameterizedTest
    @MethodSource("smooth")
    void aLeafWithoutRegularisationTakesTheBestStep(TargetLoss loss) {
        ScoredPart part = events(6);
        double g = 0;
        double h = 0;
        for (int i = 0; i < part.size(); i++) {
            g += part.weight(i) * loss.gradient(part.scores(0)[i], part.truth(i));
            h += part.weight(i) * loss.hessian(part.scores(0)[i], part.truth(i));
        }

        assertEquals(minimum(f -> total(loss, part, f), -10, 10), loss.step(1, g, h), 1e-6);
        assertEquals(0.1 * loss.step(1, g, h), loss.step(0.1, g, h), 1e-12);
        assertTrue(Math.abs(loss.step(1, g, h + 30)) < Math.abs(loss.step(1, g, h)));
    }

    @ParameterizedTest
    @MethodSource("withoutHuber")
    void aRenewedLeafTakesTheBestConstant(TargetLoss loss) {
        ScoredPart part = events(7);
        if (!loss.renewsLeaves()) {
            assertThrows(UnsupportedOperationException.class, () -> loss.leaf(Residuals.of(part)));
            return;
        }

        double leaf = loss.leaf(Residuals.of(part));

        double best = minimum(f -> total(loss, part, f), -10, 10);
        assertEquals(total(loss, part, best), total(loss, part, leaf), 1e-9);
    }

    /** Friedman's step is one from the median towards the minimum, so it is never worse than the median. */
    @Test
    void aLeafOfHubersLossIsBetterThanTheMedianAndNearTheBest() {
        for (long seed = 1; seed < 50; seed++) {
            ScoredPart part = events(seed);
            HuberLoss loss = HuberLoss.of(0.7).adapted(part);
            Residuals residuals = Residuals.of(part);

            double ofLeaf = total(loss, part, loss.leaf(residuals));

            double least = total(loss, part, minimum(f -> total(loss, part, f), -10, 10));
            double ofMedian = total(loss, part, residuals.quantile(0.5));
            assertTrue(ofLeaf <= ofMedian + 1e-9, ofLeaf + " > " + ofMedian);
            assertTrue(ofLeaf - least <= 0.02 * least, ofLeaf + " for " + least);
        }
    }

    @Test
    void deltaOfHubersLossIsTheQuantileOfTheResiduals() {
        ScoredPart part = part(new double[] {1, -2, 3, -4, 50}, new double[] {1, 1, 1, 1, 1});

        assertEquals(new HuberLoss(0.7, 4), HuberLoss.of(0.7).adapted(part));
    }

    /** Residuals that are all 0: nothing is within δ, and nothing is divided by it. */
    @Test
    void huberWithoutAWidthIsTheAbsoluteDeviation() {
        HuberLoss loss = HuberLoss.of(0.7)
                .adapted(part(new double[] {0, 0, 0, 5}, new double[] {1, 1, 1, 1}));

        assertEquals(0, loss.delta());
        assertEquals(3, loss.of(2, 5));
        assertEquals(0, loss.gradient(5, 5));
        assertEquals(-1, loss.gradient(2, 5));
    }

    @Test
    void aDevianceIsZeroWhereTheEstimateIsTheTarget() {
        assertEquals(0, new PoissonLoss().of(Math.log(7), 7), 1e-14);
        assertEquals(0, new GammaLoss().of(Math.log(7), 7), 1e-14);
        assertEquals(Math.exp(2), new PoissonLoss().of(2, 0));
    }

    /** A leaf without a count would go to −∞, one of events that were thought impossible far beyond them. */
    @Test
    void aStepOfALogarithmIsAtMostAFactorOfTwenty() {
        assertEquals(-3, new PoissonLoss().step(1, 5, 5));
        assertEquals(3, new PoissonLoss().step(1, -1e9, 1e-3), 1e-12);
        assertEquals(-3, new PoissonLoss().step(1, 6, 5));
        assertEquals(3, new GammaLoss().step(1, -1, 1));
        assertEquals(-3, new GammaLoss().step(1, 1e9, 1e-3), 1e-12);
    }

    @Test
    void classesStartFromTheirSharesOfTheWeights() {
        Sample sample = Samples.of(new float[] {1}, new float[] {2, 3, 4});
        try (Workers one = Workers.of(1)) {
            BoostingParts parts = BoostingParts.of(sample, Samples.none(sample), TreeSettings.defaults(),
                    Gradient.AS_THEY_ARE, one);

            double[] two = new SoftmaxLoss(2).start(parts.ofClasses(2).training());

            assertArrayEquals(new double[] {Math.log(0.25), Math.log(0.75)}, two, 1e-15);
            assertEquals(0.5 * Math.log(1.0 / 3), new LogLoss().start(parts.ofClasses(1).training())[0],
                    1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLossHasANameAndAFormula(ScoreLoss loss) {
        assertFalse(loss.definition().formula().isBlank());
        assertTrue(Character.isLetter(loss.definition().name().charAt(0)));
    }
}
