package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.NetworkTarget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of several classes and of targets: formulas, finite differences, and inside Deeplearning4j. */
class OutcomeLossTest {

    private static final int OUTPUTS = 4;

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    static Stream<OutcomeLoss> losses() {
        return Stream.of(new CrossEntropyLoss(OUTPUTS), ofTargets(Loss.SQUARED, 1),
                ofTargets(Loss.ABSOLUTE, 1), ofTargets(Loss.HUBER, 0.7));
    }

    private static DeviationLoss ofTargets(Loss loss, double width) {
        return new DeviationLoss(loss, width, OUTPUTS);
    }

    /** An event of weight 2 and another one, whose outputs may be changed. */
    private static OutputSums two(OutcomeLoss loss, float[] sums, float... truth) {
        float[] labels = new float[2 * EventLoss.columns(loss)];
        System.arraycopy(truth, 0, labels, EventLoss.columns(loss), truth.length);
        labels[loss.truths()] = 2;
        labels[labels.length - 1] = 1;
        float[] both = new float[2 * OUTPUTS];
        System.arraycopy(sums, 0, both, OUTPUTS, OUTPUTS);
        return new OutputSums(OUTPUTS, both, EventLoss.columns(loss), labels);
    }

    private static float[] random(Random random, int number) {
        float[] values = new float[number];
        for (int i = 0; i < number; i++) {
            // multiples of 1/64, so that a step of 1/1024 is exact in float
            values[i] = random.nextInt(-192, 193) / 64f;
        }
        return values;
    }

    private static float[] truth(OutcomeLoss loss, Random random) {
        return loss instanceof CrossEntropyLoss ? new float[] {random.nextInt(OUTPUTS)}
                : random(random, OUTPUTS);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theSlopesAreTheDerivativesOfTheValue(OutcomeLoss loss) {
        Random random = new Random(1);
        float step = 1f / 1024;
        for (int n = 0; n < 200; n++) {
            float[] truth = truth(loss, random);
            float[] sums = random(random, OUTPUTS);
            double[] slopes = new double[OUTPUTS];
            loss.slopes(two(loss, sums, truth), 1, slopes);
            for (int k = 0; k < OUTPUTS; k++) {
                float[] more = sums.clone();
                float[] less = sums.clone();
                more[k] += step;
                less[k] -= step;
                double difference = loss.value(two(loss, more, truth), 1)
                        - loss.value(two(loss, less, truth), 1);

                // step² of a third derivative of order 1; half a step of slope where a kink is crossed
                double kink = loss instanceof CrossEntropyLoss ? 1e-6 : 1e-3;
                assertEquals(difference / (2 * step), slopes[k], kink, loss + " " + Arrays.toString(sums));
            }
        }
    }

    @Test
    void theCrossEntropyIsThatOfTheTextbook() {
        OutcomeLoss loss = new CrossEntropyLoss(OUTPUTS);
        float[] sums = {0.5f, -1, 2, 0.25f};
        double all = Math.exp(0.5) + Math.exp(-1) + Math.exp(2) + Math.exp(0.25);
        double[] slopes = new double[OUTPUTS];

        loss.slopes(two(loss, sums, 2), 1, slopes);

        assertEquals(-Math.log(Math.exp(2) / all), loss.value(two(loss, sums, 2), 1), 1e-15);
        assertArrayEquals(new double[] {Math.exp(0.5) / all, Math.exp(-1) / all, Math.exp(2) / all - 1,
            Math.exp(0.25) / all}, slopes, 1e-15);
    }

    @Test
    void theCrossEntropyIsExactWhereANumberRoundsToZero() {
        OutcomeLoss loss = new CrossEntropyLoss(OUTPUTS);
        double[] slopes = new double[OUTPUTS];

        loss.slopes(two(loss, new float[] {900, 0, 0, 0}, 3), 1, slopes);

        assertEquals(900, loss.value(two(loss, new float[] {900, 0, 0, 0}, 3), 1));
        assertArrayEquals(new double[] {1, 0, 0, -1}, slopes);
    }

    @Test
    void theLossOfTargetsIsTheMeanOfThem() {
        float[] sums = {1, 0, 0.5f, -3};

        assertEquals((0.5 + 0 + 0.125 + 4.5) / 4,
                ofTargets(Loss.SQUARED, 1).value(two(ofTargets(Loss.SQUARED, 1), sums), 1));
        assertEquals(4.5 / 4,
                ofTargets(Loss.ABSOLUTE, 1).value(two(ofTargets(Loss.ABSOLUTE, 1), sums), 1));
        assertEquals((0.5 * (1 - 0.25) + 0 + 0.125 + 0.5 * (3 - 0.25)) / 4,
                ofTargets(Loss.HUBER, 0.5).value(two(ofTargets(Loss.HUBER, 0.5), sums), 1));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theLossOfANaNOutputIsNaN(OutcomeLoss loss) {
        for (int k = 0; k < OUTPUTS; k++) {
            float[] sums = new float[OUTPUTS];
            sums[k] = Float.NaN;

            assertTrue(Double.isNaN(loss.value(two(loss, sums, 1), 1)));
        }
    }

    private static MultiLayerNetwork linear(Outcome outcome) {
        DenseNetworkSettings settings = DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(), List.of()))
                .withRegularisation(Regularisation.defaults().withL2(0));
        return LayerStack.build(settings, outcome, 2, new LearningRateDial(1));
    }

    static Stream<Outcome> outcomes() {
        List<NetworkTarget> targets = Stream.of("a", "b", "c", "d").map(NetworkTarget::of).toList();
        return Stream.concat(Stream.of(new SeveralClasses(List.of("a", "b", "c", "d"))),
                Stream.of(Loss.SQUARED, Loss.ABSOLUTE, Loss.HUBER)
                        .map(loss -> new TargetValues(targets, ofTargets(loss, 0.7))));
    }

    /** Σw of loss and gradient, as Deeplearning4j has them for some rows of labels. */
    private static double[] gradient(MultiLayerNetwork network, float[][] x, float[][] labels) {
        network.setInput(Nd4j.createFromArray(x));
        network.setLabels(Nd4j.createFromArray(labels));
        network.computeGradientAndScore();
        double[] gradient = network.gradient().gradient().dup().data().asDouble();
        double[] all = Arrays.copyOf(gradient, gradient.length + 1);
        all[gradient.length] = network.score() * x.length;
        return all;
    }

    private static float[] label(Outcome outcome, float weight, int event) {
        float[] label = new float[EventLoss.columns(outcome.loss())];
        for (int t = 0; t < label.length - 1; t++) {
            label[t] = (3 * event + 2 * t) % 4;
        }
        label[label.length - 1] = weight;
        return label;
    }

    private static final float[][] X = {{0.3f, -1.2f}, {2, 0.5f}, {-0.7f, 0.1f}};

    @ParameterizedTest
    @MethodSource("outcomes")
    void deeplearning4jSumsWeightTimesSlopeTimesInput(Outcome outcome) {
        MultiLayerNetwork network = linear(outcome);
        float[] w = {2.5f, 1, -0.5f};
        float[][] labels = new float[3][];
        double[] expected = new double[3 * OUTPUTS + 1];
        for (int i = 0; i < 3; i++) {
            labels[i] = label(outcome, w[i], i);
            OutputSums one = new OutputSums(OUTPUTS, sums(network, X[i]), labels[i].length, labels[i]);
            double[] slopes = new double[OUTPUTS];
            outcome.loss().slopes(one, 0, slopes);
            for (int k = 0; k < OUTPUTS; k++) {
                expected[2 * k] += w[i] * slopes[k] * X[i][0];
                expected[2 * k + 1] += w[i] * slopes[k] * X[i][1];
                expected[2 * OUTPUTS + k] += w[i] * slopes[k];
            }
            expected[3 * OUTPUTS] += w[i] * outcome.loss().value(one, 0);
        }

        assertArrayEquals(expected, gradient(network, X, labels), 1e-5);
    }

    private static float[] sums(MultiLayerNetwork network, float[] x) {
        return Nd4j.createFromArray(new float[][] {x}).mmul(network.getLayer(0).getParam("W"))
                .data().asFloat();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anEventOfWeightTwoIsTwoEvents(Outcome outcome) {
        MultiLayerNetwork network = linear(outcome);

        double[] once = gradient(network, X, new float[][] {label(outcome, 2, 0), label(outcome, 1, 1),
            label(outcome, 1, 2)});
        double[] twice = gradient(network, new float[][] {X[0], X[0], X[1], X[2]}, new float[][] {
            label(outcome, 1, 0), label(outcome, 1, 0), label(outcome, 1, 1), label(outcome, 1, 2)});

        // float sums of four terms of order one
        assertArrayEquals(twice, once, 1e-5);
    }

    @ParameterizedTest
    @EnumSource(value = Loss.class, names = {"SQUARED", "ABSOLUTE", "HUBER"})
    void theFormulaOfSeveralTargetsSaysWhatTheCurveIs(Loss loss) {
        String one = new DeviationLoss(loss, 0.5, 1).definition().formula();

        assertEquals(one + "; the mean of the targets",
                new DeviationLoss(loss, 0.5, 2).definition().formula());
        assertEquals(loss == Loss.HUBER, one.contains("δ = 0.5,"));
    }

    @Test
    void theLastLayerIsASoftmaxOrLinear() {
        List<Activation> outputs = outcomes().map(Outcome::output).distinct().toList();

        assertEquals(List.of(Activation.SOFTMAX, Activation.LINEAR), outputs);
    }
}
