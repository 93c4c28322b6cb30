package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Sample;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many events that cuts are chosen by {@link CoarseNumbers}. */
class ManyEventsTest {

    private static final int EVENTS = 60_000;

    private static final GradientSettings SETTINGS = Gradient.PLAIN.withTrees(6).withShrinkage(0.3)
            .with(TreeSettings.MAX_DEPTH, 5);

    /** Signal is likelier where the first two variables are near each other; some values are missing. */
    private static Sample sample(int variables, int events, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] values = new float[variables][events];
        double[] weights = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            for (float[] column : values) {
                column[i] = (float) random.nextGaussian();
            }
            double apart = values[0][i] - values[Math.min(1, variables - 1)][i] / 2;
            classes[i] = random.nextDouble() < 1 / (1 + Math.exp(apart)) ? Sample.SIGNAL : Sample.BACKGROUND;
            values[variables - 1][i] = i % 10 == 0 ? Float.NaN : values[variables - 1][i];
            weights[i] = 0.2 + random.nextDouble();
        }
        List<Variable> names = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            names.add(Variable.of("v" + v));
        }
        return Sample.of(names, values, weights, classes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 11, 28, 35})
    void anyNumberOfThreadsGivesTheSameForest(int variables) {
        Sample sample = sample(variables, EVENTS, variables);
        double[] one = Gradient.responses(Gradient.train(SETTINGS.with(ThreadSettings.THREADS, 1), sample),
                sample);
        for (int threads : new int[] {2, 3, 8}) {
            Trained other = Gradient.train(SETTINGS.with(ThreadSettings.THREADS, threads), sample);

            assertArrayEquals(one, Gradient.responses(other, sample));
        }
    }

    /** The first leaf's value by its formula, −½·shrinkage·Σg/(Σh + λ), with sums that nothing rounds. */
    @Test
    void leavesAreWorthWhatExactSumsSay() {
        Sample sample = sample(5, EVENTS, 2);
        Trained trained = Gradient.train(SETTINGS.withTrees(1).withShrinkage(1)
                .with(TreeSettings.MAX_DEPTH, 1).with(GradientSettings.L2, 0.0), sample);

        double start = start(sample);
        double p = 1 / (1 + Math.exp(-2 * start));
        List<double[]> sums = new ArrayList<>(List.of(new double[2], new double[2]));
        double least = Gradient.score(trained, sample.value(0, 0), 0, 0, 0, 0);
        for (int i = 0; i < EVENTS; i++) {
            double score = score(trained, sample, i);
            double[] ofLeaf = sums.get(score == least ? 0 : 1);
            double y = sample.isSignal(i) ? 1 : 0;
            ofLeaf[0] += sample.eventWeight(i) * (p - y);
            ofLeaf[1] += sample.eventWeight(i) * p * (1 - p);
        }
        for (int i = 0; i < 100; i++) {
            double score = score(trained, sample, i);
            double[] ofLeaf = sums.get(score == least ? 0 : 1);
            assertEquals(start - 0.5 * ofLeaf[0] / ofLeaf[1], score, 1e-7);
        }
    }

    private static double start(Sample sample) {
        double signal = 0;
        double background = 0;
        for (int i = 0; i < sample.size(); i++) {
            signal += sample.isSignal(i) ? sample.eventWeight(i) : 0;
            background += sample.isSignal(i) ? 0 : sample.eventWeight(i);
        }
        return 0.5 * Math.log(signal / background);
    }

    private static double score(Trained trained, Sample sample, int event) {
        double[] x = new double[sample.variables().size()];
        for (int v = 0; v < x.length; v++) {
            x[v] = sample.value(v, event);
        }
        return Gradient.score(trained, x);
    }

    /** One event outweighs thousands: the derivatives of the others are less than a step of the rounding. */
    @Test
    void roundingAloneMakesNoCut() {
        SplittableRandom random = new SplittableRandom(3);
        float[][] values = new float[3][EVENTS];
        double[] weights = new double[EVENTS];
        byte[] classes = new byte[EVENTS];
        Arrays.fill(weights, 1);
        weights[0] = EVENTS / 2.0;
        for (int i = 0; i < EVENTS; i++) {
            classes[i] = i % 3 == 0 ? Sample.SIGNAL : Sample.BACKGROUND;
            values[0][i] = i % 3 == 0 ? 1 : 0; // tells all; the others nothing
            values[1][i] = random.nextInt(1000);
            values[2][i] = random.nextInt(1000);
        }
        Sample sample = Sample.of(List.of(Variable.of("a"), Variable.of("b"), Variable.of("c")), values,
                weights, classes);

        Trained trained = Gradient.train(SETTINGS.withTrees(3), sample);

        assertEquals(List.of(2, 2, 2), leaves(trained));
    }

    /** What rounding does to the sums of all events must not be left over in a node of few. */
    @Test
    void aNodeOfFewAlikeEventsIsNotCut() {
        SplittableRandom random = new SplittableRandom(8);
        int few = 1000;
        float[][] values = new float[2][EVENTS];
        double[] weights = new double[EVENTS];
        byte[] classes = new byte[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            boolean isOfFew = i % (EVENTS / few) == 0;
            values[0][i] = isOfFew ? 1000 + random.nextInt(500) : random.nextInt(500);
            values[1][i] = random.nextInt(500);
            classes[i] = isOfFew || random.nextBoolean() ? Sample.SIGNAL : Sample.BACKGROUND;
            weights[i] = isOfFew ? 1 : 0.5 + random.nextDouble();
        }
        Sample sample = Sample.of(List.of(Variable.of("a"), Variable.of("b")), values, weights, classes);

        BoostedTrees model = (BoostedTrees) Gradient.train(SETTINGS.withTrees(1), sample).classifier();

        double[] scores = new double[500];
        Arrays.setAll(scores, i -> model.rawScore(new double[] {1000 + i, 499 - i}));
        assertEquals(1, Arrays.stream(scores).distinct().count());
    }

    private static List<Integer> leaves(Trained trained) {
        BoostedTrees model = (BoostedTrees) trained.classifier();
        return IntStream.range(0, model.trees()).mapToObj(t -> model.tree(t).leaf().length).toList();
    }

    /** The same events, a few less than are rounded, are as well separated. */
    @Test
    void roundedSumsChooseCutsAsGoodAsExactOnes() {
        Sample test = sample(10, 100_000, 5);
        Sample many = sample(10, 50_000, 4);
        Sample fewer = sample(10, 49_999, 4);

        assertEquals(auc(fewer, test), auc(many, test), 0.002);
    }

    private static double auc(Sample sample, Sample test) {
        Trained trained = Gradient.train(SETTINGS.withTrees(30).withShrinkage(0.1), sample);
        return RocCurve.auc(Gradient.responses(trained, test), test.classes(), test.eventWeights());
    }
}
