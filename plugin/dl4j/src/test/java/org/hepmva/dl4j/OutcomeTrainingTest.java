package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.measure.Overtraining;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.sample.Sample;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of several classes and of targets, trained. */
class OutcomeTrainingTest {

    private static final Sample CLASSES = OutcomeNetworks.classes(1500, 1);
    private static final Sample TARGETS = OutcomeNetworks.targets(1500, 1);
    private static final Settings SMALL = Settings.defaults().with("hidden", "16").with("activation", "tanh")
            .with("epochs", "30").with("batch", "100").with("learningRate", "0.05").with("dropout", "0")
            .with("l2", "0");

    private static Trained train(Settings settings, Sample training) {
        Sample validation = training.isRegression() ? OutcomeNetworks.targets(500, 2)
                : OutcomeNetworks.classes(500, 2);
        return train(settings, training, validation);
    }

    private static Trained train(Settings settings, Sample training, Sample validation) {
        return Trainers.trainer("dl4j", "DNN", settings).train(training, validation, TrainingMonitor.NONE);
    }

    private static String refusal(Settings settings, Sample training) {
        return assertThrows(IllegalArgumentException.class, () -> train(settings, training)).getMessage();
    }

    private static double[] deviations(Model model, Sample sample, int target) {
        double[] estimates = sample.outputs(model)[target];
        Arrays.setAll(estimates, i -> estimates[i] - sample.target(target, i));
        return estimates;
    }

    private static double rms(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(x -> x * x).average().orElseThrow());
    }

    /** The noise has 1 and 10⁻⁴, the targets themselves 12 and 10⁻³. */
    @ParameterizedTest
    @ValueSource(strings = {"squared", "absolute", "huber", "auto"})
    @Tag("slow")
    void severalTargetsAreLearnedTogether(String loss) {
        Trained trained = train(SMALL.with("loss", loss), TARGETS);

        Sample test = OutcomeNetworks.targets(1000, 3);
        assertTrue(rms(deviations(trained.model(), test, 0)) < 3,
                () -> "" + rms(deviations(trained.model(), test, 0)));
        assertTrue(rms(deviations(trained.model(), test, 1)) < 3e-4,
                () -> "" + rms(deviations(trained.model(), test, 1)));
        assertEquals(List.of("y0", "y1"), trained.regressor().outputs());
    }

    @Test
    @Tag("slow")
    void threeClassesAreToldApart() {
        Trained trained = train(SMALL, CLASSES);

        Sample test = OutcomeNetworks.classes(1000, 3);
        double[][] numbers = test.outputs(trained.classifier());
        double right = 0;
        for (int i = 0; i < test.size(); i++) {
            int event = i;
            int most = IntStream.range(0, 3).boxed()
                    .max((a, b) -> Double.compare(numbers[a][event], numbers[b][event])).orElseThrow();
            right += most == test.cls(i) ? 1 : 0;
        }
        double accuracy = right / test.size();
        // nobody can know better than 0.83
        assertTrue(accuracy > 0.80, "accuracy " + accuracy);
    }

    /** Noise with a long tail on one side moves the mean, not the median; Huber's mean is in between. */
    @Test
    @Tag("slow")
    void theLossSaysWhatIsEstimated() {
        double[] y = new double[2000];
        Arrays.setAll(y, i -> -Math.log((i % 100 + 0.5) / 100));
        float[][] x = new float[1][2000];
        for (int i = 0; i < 2000; i++) {
            x[0][i] = i % 7;
        }
        Sample exponential = OutcomeNetworks.ofTargets(x, new double[0], new double[][] {y});
        Settings settings = SMALL.with("hidden", "none").with("validation", "0");

        double mean = constant(settings.with("loss", "squared"), exponential);
        double median = constant(settings.with("loss", "absolute"), exponential);
        double between = constant(settings.with("loss", "huber").with("huberWidth", "0.5"), exponential);

        assertEquals(Arrays.stream(y).average().orElseThrow(), mean, 0.03);
        assertEquals(Math.log(2), median, 0.03);
        assertTrue(between > median + 0.03 && between < mean - 0.03, "" + between);
    }

    private static double constant(Settings settings, Sample sample) {
        return train(settings, sample, sample.select(new int[0])).regressor().estimate(new double[] {3});
    }

    @Test
    void theScaleOfATargetDoesNotMatter() {
        double[][] once = TARGETS.outputs(train(SMALL, TARGETS, TARGETS).model());
        Sample large = OutcomeNetworks.scaled(TARGETS, 0, 1000);

        double[][] scaled = large.outputs(train(SMALL, large, large).model());

        for (int t = 0; t < 2; t++) {
            double width = rms(TARGETS.targetValues(t));
            for (int i = 0; i < TARGETS.size(); i++) {
                // a rounding to float here and there
                assertEquals(once[t][i], scaled[t][i] / 1000, 1e-3 * width);
            }
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(CLASSES, TARGETS);
    }

    /** One step on all events: the order of events does not matter, only their sums. */
    @ParameterizedTest
    @MethodSource("samples")
    void doublingAWeightIsRepeatingTheEvent(Sample sample) {
        int n = sample.size();
        double[] w = sample.eventWeights().clone();
        for (int i = 0; i < n; i += 3) {
            w[i] *= 2;
        }
        IntStream again = IntStream.range(0, n).filter(i -> i % 3 == 0);
        int[] repeated = IntStream.concat(IntStream.range(0, n), again).toArray();
        // the scaling of the inputs counts events, each once
        DenseNetworkSettings settings = Networks.oneStep().withInputs(InputSettings.defaults()
                .withScaling(InputScaling.NONE)).with(Optimisation.LEARNING_RATE, 1e-3);
        DenseNetworkTrainer trainer = new DenseNetworkTrainer("DNN", settings);
        Sample light = small(sample);

        Model weighted = trainer.train(OutcomeNetworks.weighted(light, w), Networks.nothing(light),
                TrainingMonitor.NONE).model();
        Model twice = trainer.train(light.select(repeated), Networks.nothing(light), TrainingMonitor.NONE)
                .model();

        double[][] expected = light.outputs(twice);
        double[][] actual = light.outputs(weighted);
        for (int k = 0; k < expected.length; k++) {
            double width = sample.isRegression() ? rms(sample.targetValues(k)) : 1;
            // sums of 2000 floats
            assertArrayEquals(expected[k], actual[k], 2e-4 * width);
        }
    }

    /** {@return the same events with variables of order 1} */
    private static Sample small(Sample sample) {
        float[][] x = sample.values();
        for (float[] column : x) {
            for (int i = 0; i < column.length; i++) {
                column[i] = (column[i] > 500 ? column[i] - 1000 : column[i]) / 50;
            }
        }
        if (!sample.isRegression()) {
            return Sample.ofClasses(sample.layout(), x, sample.eventWeights(), sample.classes());
        }
        return OutcomeNetworks.ofTargets(x, sample.eventWeights(),
                new double[][] {sample.targetValues(0), sample.targetValues(1)});
    }

    @Test
    void aConstantTargetIsEstimatedAsItIs() {
        double[] seven = new double[TARGETS.size()];
        Arrays.fill(seven, 7);
        Sample sample = OutcomeNetworks.ofTargets(TARGETS.values(), TARGETS.eventWeights(),
                new double[][] {seven, TARGETS.targetValues(0)});

        Trained trained = train(SMALL.with("epochs", "2"), sample, Networks.nothing(sample));

        Arrays.stream(sample.outputs(trained.model())[0]).forEach(estimate -> assertEquals(7, estimate));
    }

    @Test
    void whatIsKeptOfClassesIsComparedWithTheBestOnTheWay() {
        Trained trained = train(SMALL.with("epochs", "12").with("learningRate", "0.3")
                .with("keepBest", "false"), CLASSES);

        Overtraining.Course course = trained.report().course();
        double[] losses = trained.report().validationLoss();
        assertEquals(12, course.keptStep());
        assertEquals(losses[11], course.kept().value(), 1e-9);
        assertEquals(Arrays.stream(losses).min().orElseThrow(), course.best(), 1e-9);
        assertEquals(losses[course.bestStep() - 1], course.best(), 1e-9);
        assertEquals(losses[11] - course.best(), course.loss().value(), 1e-9);
    }

    /** Four times the same event tells what one does. */
    @Test
    void errorsOfWhatIsKeptAreSummedEventByEvent() {
        Sample once = OutcomeNetworks.classes(300, 2);
        Sample entries = once.select(IntStream.range(0, 4 * once.size()).map(i -> i / 4).toArray());
        Settings short3 = SMALL.with("epochs", "3");

        Overtraining.Course apart = train(short3, CLASSES, entries).report().course();
        Overtraining.Course together = train(short3, CLASSES, entries.withEventId("x1")).report().course();

        assertEquals(apart.kept().value(), together.kept().value(), 1e-6);
        assertEquals(2, together.kept().error() / apart.kept().error(), 0.01);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void curvesOfTheLossButNoAreasAreInTheReport(Sample sample) {
        Trained trained = train(SMALL.with("epochs", "3"), sample);

        assertEquals(3, trained.report().trainingLoss().length);
        assertEquals(3, trained.report().validationLoss().length);
        assertEquals(0, trained.report().trainingAuc().length);
        assertEquals(0, trained.report().validationAuc().length);
        assertEquals(OutcomeKind.of(sample) != OutcomeKind.CLASSES, trained.report().course().isUnknown());
        assertTrue(trained.report().trainingLoss()[2] < trained.report().trainingLoss()[0]);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutAValidationPartOneIsHeldBack(Sample sample) {
        Trained trained = train(SMALL.with("epochs", "3"), sample, Networks.nothing(sample));

        assertEquals(List.of("there is no validation part: 300 of 1500 training events were held back at"
                + " random to decide when to stop"),
                trained.report().warnings().subList(0, 1));
        assertEquals(3, trained.report().validationLoss().length);
    }

    @Test
    void theEpochOfTheSmallestValidationLossIsKept() {
        Sample opposite = OutcomeNetworks.scaled(OutcomeNetworks.targets(500, 2), 0, -1);

        Trained trained = train(SMALL.with("earlyStopping", "2"), TARGETS, opposite);

        double[] losses = trained.report().validationLoss();
        double least = Arrays.stream(losses).min().orElseThrow();
        assertEquals(least, losses[trained.report().bestStep() - 1]);
        assertTrue(losses.length < 30, Arrays.toString(losses));
    }

    @ParameterizedTest
    @CsvSource({"auto,squared", "squared,squared", "absolute,absolute", "huber,huber"})
    void whatIsRecordedIsWhatWasDoneOfTargets(String given, String recorded) {
        Trained trained = train(SMALL.with("epochs", "1").with("loss", given), TARGETS);

        assertEquals(recorded, trained.settings().get("loss"));
        assertFalse(trained.settings().containsKey("output"));
        assertEquals(given.equals("huber"), trained.settings().containsKey("huberWidth"));
        assertTrue(trained.model() instanceof TransformedRegressor);
    }

    @Test
    void whatIsRecordedIsWhatWasDoneOfClasses() {
        Settings one = SMALL.with("epochs", "1");
        Sample two = Networks.clouds(200, 1);

        assertEquals("crossEntropy", train(one, CLASSES).settings().get("loss"));
        assertEquals("softmax", train(one, CLASSES).settings().get("output"));
        for (String word : List.of("auto", "crossEntropy", "bce")) {
            assertEquals("binaryCrossEntropy",
                    train(one.with("loss", word), two, two).settings().get("loss"));
        }
    }

    @Test
    void aLossOfAnotherOutcomeIsRefused() {
        assertEquals("loss: hinge is none of three or more classes; those are auto and crossEntropy",
                refusal(SMALL.with("loss", "hinge"), CLASSES));
        assertEquals("loss: meanSquaredError is none of targets; those are auto, squared, absolute and huber",
                refusal(SMALL.with("loss", "mse"), TARGETS));
        Sample two = Networks.clouds(200, 1);
        assertEquals("loss: huber is none of two classes; those are auto, binaryCrossEntropy,"
                + " meanSquaredError, meanAbsoluteError, hinge and crossEntropy",
                assertThrows(IllegalArgumentException.class, () -> train(SMALL.with("loss", "huber"), two,
                        two)).getMessage());
    }

    @Test
    void aSoftmaxOfTargetsIsRefused() {
        assertEquals("output: softmax is one of classes; that of targets is always linear",
                refusal(SMALL.with("output", "softmax"), TARGETS));
    }

    @Test
    void aWidthWithoutItsLossIsRefused() {
        assertEquals("method 'DNN': huberWidth has no effect with loss: squared; it belongs to loss: huber",
                assertThrows(IllegalArgumentException.class, () -> Trainers.trainer("dl4j", "DNN",
                        SMALL.with("loss", "squared").with("huberWidth", "2"))).getMessage());
        assertEquals("method 'DNN': huberWidth = 0 is not in (0, ∞)",
                assertThrows(IllegalArgumentException.class, () -> Trainers.trainer("dl4j", "DNN",
                        SMALL.with("loss", "huber").with("huberWidth", "0"))).getMessage());
    }

    @Test
    void everyOutcomeIsLearned() {
        assertEquals(Set.of(OutcomeKind.values()), new Dl4jProvider().outcomes());
    }

    /** A dropout blurs estimates; classes keep the one they had. */
    @Test
    void dropoutIsForClassesUnlessAskedFor() {
        Settings one = Settings.defaults().with("hidden", "4").with("epochs", "1");
        Sample two = Networks.clouds(200, 1);

        assertEquals("0", train(one, TARGETS).settings().get("dropout"));
        assertEquals("0.3", train(one.with("dropout", "0.3"), TARGETS).settings().get("dropout"));
        assertEquals("0.2", train(one, CLASSES).settings().get("dropout"));
        assertEquals("0.2", train(one, two, two).settings().get("dropout"));
    }
}
