package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings of small networks, whole. */
class DenseNetworkTrainerTest {

    private static final Sample TRAINING = Networks.clouds(1001, 1);
    private static final Sample VALIDATION = Networks.clouds(500, 2);
    private static final Sample TEST = Networks.clouds(2000, 3);

    /** What the sum of the two shifted variables, the best there can be, reaches on the test events. */
    private static final double BEST_AUC = RocCurve.auc(sum(TEST.values(0), TEST.values(1)), TEST.classes(),
            TEST.eventWeights());

    private static double[] sum(float[] x, float[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = x[i] + (y[i] - 1000) / 50;
        }
        return sum;
    }

    private static Trained train(DenseNetworkSettings settings, Sample training, Sample validation) {
        return new DenseNetworkTrainer("DNN", settings).train(training, validation, TrainingMonitor.NONE);
    }

    private static Trained train(DenseNetworkSettings settings, Sample training) {
        return train(settings, training, Networks.nothing(training));
    }

    private static double auc(Trained trained) {
        double[] responses = trained.classifier().responses(TEST.values());
        return RocCurve.auc(responses, TEST.classes(), TEST.eventWeights());
    }

    private static double[] responses(DenseNetworkSettings settings) {
        return train(settings, TRAINING, VALIDATION).classifier().responses(TEST.values());
    }

    /** Coefficients and bias of a logistic regression, in units of the scaled variables. */
    private static double[] coefficients(Trained trained) {
        var layer = ((DenseNetwork) ((Transformed) trained.classifier()).inner()).layers().get(0);
        double[] all = Arrays.copyOf(layer.coefficients(), layer.inputs() + 1);
        all[layer.inputs()] = layer.bias()[0];
        return all;
    }

    private static Sample joined(Sample sample, int... extra) {
        int[] events = new int[sample.size() + extra.length];
        for (int i = 0; i < sample.size(); i++) {
            events[i] = i;
        }
        System.arraycopy(extra, 0, events, sample.size(), extra.length);
        return sample.select(events);
    }

    private static double[] ones(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static DenseNetworkSettings unbalanced(DenseNetworkSettings settings) {
        return settings.withInputs(InputSettings.defaults().withScaling(InputScaling.NONE)
                .withWeights(TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE)));
    }

    @Test
    void twoCloudsAreToldApart() {
        Trained trained = train(Networks.small(), TRAINING, VALIDATION);

        assertEquals(BEST_AUC, auc(trained), 0.01);
    }

    @Test
    @Tag("slow")
    void dropoutBatchNormalisationAndSoftmaxWorkTogether() {
        DenseNetworkSettings settings = Networks.small()
                .withShape(NetworkShape.defaults().withHidden(List.of(16, 8), Activation.RELU)
                        .withOutput(Activation.SOFTMAX).withBatchNormalisation(true))
                .withRegularisation(Regularisation.defaults().withDropout(0.1).withL2(1e-4)
                        .withWeightDecay(1e-3).withClipping(GradientClipping.ofNorm(1)));

        assertEquals(BEST_AUC, auc(train(settings, TRAINING, VALIDATION)), 0.01);
    }

    @Test
    void theReportHasOneNumberPerEpoch() {
        TrainingReport report = train(Networks.small(), TRAINING, VALIDATION).report();

        assertEquals("epoch", report.stepName());
        assertEquals(5, report.trainingLoss().length);
        assertEquals(5, report.validationLoss().length);
        assertEquals(5, report.trainingAuc().length);
        assertEquals(5, report.validationAuc().length);
    }

    @Test
    void theReportedValidationIsThatOfTheClassifierKept() {
        Trained trained = train(Networks.small(), TRAINING, VALIDATION);
        TrainingReport report = trained.report();

        double[] responses = trained.classifier().responses(VALIDATION.values());

        int best = report.bestStep() - 1;
        double loss = 0;
        for (int i = 0; i < responses.length; i++) {
            boolean signal = VALIDATION.isSignal(i);
            loss -= Math.log(signal ? responses[i] : 1 - responses[i]) / responses.length;
        }
        // signal and background differ by one event in 1001, so their weights by a thousandth
        assertEquals(loss, report.validationLoss()[best], 1e-3);
        assertEquals(RocCurve.auc(responses, VALIDATION.classes(), VALIDATION.eventWeights()),
                report.validationAuc()[best], 1e-5);
    }

    @Test
    void theEpochOfTheSmallestValidationLossIsKept() {
        DenseNetworkSettings settings = Networks.small().withOptimisation(Networks.small().optimisation()
                .withEpochs(12).withLearningRate(0.3).withSchedule(new LearningRateSchedule.Constant()));

        TrainingReport report = train(settings, TRAINING, VALIDATION).report();

        double smallest = Arrays.stream(report.validationLoss()).min().getAsDouble();
        assertEquals(smallest, report.validationLoss()[report.bestStep() - 1]);
    }

    @Test
    void theLastEpochIsKeptIfAskedFor() {
        DenseNetworkSettings settings = Networks.small()
                .withStopping(EarlyStopping.defaults().withKeepBest(false));

        assertEquals(5, train(settings, TRAINING, VALIDATION).report().bestStep());
    }

    @Test
    void trainingStopsWhenThePatienceIsOver() {
        DenseNetworkSettings settings = Networks.small()
                .withStopping(EarlyStopping.defaults().withPatience(2).withMinimumGain(10));

        // the first epoch counts as gain, as any loss is less than none
        assertEquals(3, train(settings, TRAINING, VALIDATION).report().steps());
    }

    @Test
    void aStopRequestKeepsWhatIsWhole() {
        Trained trained = new DenseNetworkTrainer("DNN", Networks.small())
                .train(TRAINING, VALIDATION, Networks.stopAfter(2));

        assertEquals(2, trained.report().steps());
        assertEquals(List.of("training was stopped in epoch 2 of 5; epoch " + trained.report().bestStep()
                + " was kept"), trained.report().warnings());
        assertTrue(auc(trained) > 0.5);
    }

    @Test
    void theMonitorHearsOfEveryEpoch() {
        List<String> heard = new ArrayList<>();
        TrainingMonitor monitor = new TrainingMonitor() {
            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                heard.add(done + " of " + total + " " + (trainingLoss > 0 && validationLoss > 0));
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };

        new DenseNetworkTrainer("DNN", Networks.small()).train(TRAINING, VALIDATION, monitor);

        assertEquals(List.of("1 of 5 true", "2 of 5 true", "3 of 5 true", "4 of 5 true", "5 of 5 true"),
                heard);
    }

    @Test
    void withoutAValidationPartAFifthIsHeldBack() {
        TrainingReport report = train(Networks.small(), TRAINING).report();

        assertEquals(5, report.validationLoss().length);
        assertEquals(List.of("there is no validation part: 200 of 1001 training events were held back"
                + " at random to decide when to stop"), report.warnings());
    }

    @Test
    void aValidationPartOfNegativeWeightIsNoPart() {
        double[] weights = ones(VALIDATION.size());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 2 == 0 ? 1 : -2;
        }

        TrainingReport report = train(Networks.small(), TRAINING, Networks.weighted(VALIDATION, weights))
                .report();

        assertEquals("the validation part is not used: its weights do not sum to a positive number",
                report.warnings().get(0));
        assertEquals("there is no validation part: 200 of 1001 training events were held back at random to"
                + " decide when to stop", report.warnings().get(1));
        assertTrue(report.validationLoss()[4] > 0);
    }

    @Test
    void eventsOfNegativeWeightAreLeftOutAndMentioned() {
        double[] weights = ones(TRAINING.size());
        weights[3] = -1;
        weights[8] = -0.5;

        TrainingReport report = train(Networks.small(), Networks.weighted(TRAINING, weights), VALIDATION)
                .report();

        assertTrue(report.warnings().get(0).startsWith(
                "2 of 1001 training events have negative weight and are left out"), report.toString());
    }

    @Test
    void nothingIsHeldBackIfTheFractionIsZero() {
        DenseNetworkSettings settings = Networks.small()
                .withStopping(EarlyStopping.defaults().withValidationFraction(0));

        TrainingReport report = train(settings, TRAINING).report();

        assertEquals(0, report.validationLoss().length);
        assertEquals(0, report.validationAuc().length);
        assertEquals(5, report.bestStep());
        assertEquals(List.of(), report.warnings());
    }

    /** An event of weight 0 is not there: not in the scaling, not in a batch, not in a class's number. */
    @Test
    void eventsOfWeightZeroTeachNothing() {
        float[][] values = TRAINING.values();
        double[] w = TRAINING.eventWeights();
        for (int i = 0; i < w.length; i += 3) {
            w[i] = 0;
            values[0][i] = 1e6f;
        }
        Sample with = Sample.of(TRAINING.variables(), values, w, TRAINING.classes());
        Sample without = with.select(IntStream.range(0, w.length).filter(i -> w[i] != 0).toArray());

        Trained first = train(Networks.small(), with, VALIDATION);
        Trained second = train(Networks.small(), without, VALIDATION);

        assertArrayEquals(first.classifier().responses(TEST.values()),
                second.classifier().responses(TEST.values()));
    }

    @Test
    void anEventOfWeightTwoTrainsLikeTwoEvents() {
        DenseNetworkSettings settings = unbalanced(Networks.oneStep());
        double[] weights = ones(TRAINING.size());
        weights[4] = 3;
        weights[7] = 2;

        double[] weighted = coefficients(train(settings, Networks.weighted(TRAINING, weights)));
        double[] repeated = coefficients(train(settings, joined(TRAINING, 4, 4, 7)));

        // float sums over a thousand events, one variable of order 1000
        assertArrayEquals(repeated, weighted, 2e-4);
    }

    @ParameterizedTest
    @CsvSource({"1e-6", "1e6"})
    void theUnitOfTheWeightsDoesNotMatter(double unit) {
        double[] weights = ones(TRAINING.size());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + 0.5 * (i % 3);
        }
        double[] scaled = Arrays.stream(weights).map(w -> w * unit).toArray();

        double[] before = coefficients(train(Networks.oneStep(), Networks.weighted(TRAINING, weights)));
        double[] after = coefficients(train(Networks.oneStep(), Networks.weighted(TRAINING, scaled)));

        assertArrayEquals(before, after, 1e-6);
    }

    @Test
    void classesOfUnequalSizeAreBalanced() {
        int[] few = new int[1001 - 400];
        for (int i = 0; i < few.length; i++) {
            few[i] = i < 201 ? i : 201 + 2 * (i - 201);
        }
        Sample imbalanced = TRAINING.select(few);
        DenseNetworkSettings settings = Networks.small()
                .withOptimisation(Networks.small().optimisation().withEpochs(20).withLearningRate(0.03));

        double[] responses = train(settings, imbalanced, VALIDATION).classifier().responses(TEST.values());

        assertEquals(0.5, Arrays.stream(responses).average().getAsDouble(), 0.05);
    }

    @Test
    void anEventAndItsNegativeCancel() {
        DenseNetworkSettings settings = unbalanced(Networks.oneStep());
        double[] weights = Arrays.copyOf(ones(TRAINING.size()), TRAINING.size() + 2);
        weights[1001] = 5;
        weights[1002] = -5;
        Sample withPair = Networks.weighted(joined(TRAINING, 3, 3), weights);

        double[] plain = coefficients(train(settings, TRAINING));
        double[] start = coefficients(train(settings.withOptimisation(
                settings.optimisation().withLearningRate(1e-12)), TRAINING));
        double[] paired = coefficients(train(settings, withPair));

        // all weights are divided by the mean of |w|, and the loss by the number of events
        double scale = 1003.0 / 1011 * 1001 / 1003;
        for (int i = 0; i < plain.length; i++) {
            double tolerance = 1e-3 * Math.abs(plain[i]) + 1e-4;
            assertEquals((plain[i] - start[i]) * scale, paired[i] - start[i], tolerance);
        }
    }

    @Test
    void missingAndInfiniteValuesGiveAFiniteResponse() {
        float[][] values = Arrays.stream(TRAINING.values()).map(float[]::clone).toArray(float[][]::new);
        for (int i = 0; i < 300; i += 3) {
            values[i % 9 / 3][i] = i % 2 == 0 ? Float.NaN : Float.NEGATIVE_INFINITY;
        }
        Sample holes = Sample.of(TRAINING.variables(), values, new double[0], TRAINING.classes());

        Trained trained = train(Networks.small(), holes, VALIDATION);

        assertEquals(BEST_AUC, auc(trained), 0.01);
        double missing = trained.classifier().response(new double[]{Double.NaN, 1000, Double.NaN});
        assertTrue(missing > 0 && missing < 1, "response " + missing);
    }

    /** Whatever cannot be multiplied counts as missing, in training and in application. */
    @ParameterizedTest
    @ValueSource(floats = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void anInfiniteValueIsAMissingOne(float infinite) {
        Trained ofMissing = train(Networks.small(), withHoles(Float.NaN), VALIDATION);
        Trained ofInfinite = train(Networks.small(), withHoles(infinite), VALIDATION);

        double[] missing = ofMissing.classifier().responses(withHoles(Float.NaN).values());
        assertArrayEquals(missing, ofInfinite.classifier().responses(withHoles(Float.NaN).values()));
        assertArrayEquals(missing, ofInfinite.classifier().responses(withHoles(infinite).values()));
    }

    private static Sample withHoles(float hole) {
        float[][] values = Arrays.stream(TRAINING.values()).map(float[]::clone).toArray(float[][]::new);
        for (int i = 0; i < 300; i++) {
            values[i % 3][i] = hole;
        }
        return Sample.of(TRAINING.variables(), values, new double[0], TRAINING.classes());
    }

    @Test
    void aConstantVariableDoesNoHarm() {
        float[][] values = {TRAINING.values(0), TRAINING.values(1), new float[TRAINING.size()]};
        Arrays.fill(values[2], 3.5e8f);

        Trained trained = train(Networks.small(),
                Sample.of(TRAINING.variables(), values, new double[0], TRAINING.classes()));

        assertFalse(Double.isNaN(trained.report().trainingLoss()[4]));
        assertTrue(trained.report().validationAuc()[4] > 0.88);
    }

    @Test
    void theVariablesCarryTheirTrainingRanges() {
        Trained trained = train(Networks.small(), TRAINING, VALIDATION);

        assertEquals(TRAINING.variablesWithRanges(), trained.classifier().variables());
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherDoesNot() {
        DenseNetworkSettings settings = Networks.small()
                .withRegularisation(Regularisation.defaults().withDropout(0.2));

        double[] first = responses(settings);
        double[] again = responses(settings);
        double[] other = responses(settings.withSeed(2));

        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(first, other));
    }

    @Test
    void aBatchLargerThanTheSampleIsOneBatch() {
        DenseNetworkSettings settings = Networks.small()
                .withOptimisation(Networks.small().optimisation().withBatch(1 << 30));

        assertEquals(5, train(settings, TRAINING, VALIDATION).report().steps());
    }

    @Test
    void anInfiniteLossIsAnErrorThatNamesTheLearningRate() {
        DenseNetworkSettings settings = unbalanced(Networks.small())
                .withShape(NetworkShape.defaults().withBatchNormalisation(false))
                .withOptimisation(Networks.small().optimisation().withOptimiser(Optimiser.SGD)
                        .withLearningRate(1e30));

        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> train(settings, TRAINING, VALIDATION));

        assertEquals("method 'DNN': the loss is not finite after the first epoch; a learningRate below 1.0E30"
                + ", scaling: standard or gradientClipping may help", error.getMessage());
    }

    @Test
    void aClassWithoutEventsIsAnError() {
        Sample signalOnly = TRAINING.select(new int[]{0, 2, 4, 6});

        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> train(Networks.small(), signalOnly));

        assertEquals("class 'background' has no events to train on", error.getMessage());
    }
}
