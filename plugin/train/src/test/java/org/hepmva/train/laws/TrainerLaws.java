package org.hepmva.train.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Sample;
import org.hepmva.train.Setting;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every training method promises, whoever wrote it: of two classes here, of every outcome that it says
 * it can learn in {@link OutcomeLaws}. A method's test extends this class:
 *
 * <pre>{@code
 * class MyMethodLawsTest extends TrainerLaws {
 *
 *     MyMethodLawsTest() {
 *         super("my-method", Settings.single(Map.of("steps", "10")));
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TrainerLaws extends SettingLaws {

    private static final Sample TRAINING = SmallSample.clouds(600, 1);
    private static final Sample VALIDATION = SmallSample.clouds(300, 2);
    private static final Sample TEST = SmallSample.clouds(400, 3);

    /** A power of two changes no digit of a weight. */
    private static final double EXACT_FACTOR = 0x1.0p-20;

    private final String type;
    private final Settings quick;

    @TempDir
    private Path folder;

    /**
     * Laws of a method.
     *
     * @param type  its word, under which it must be found
     * @param quick settings that train in less than a second and tell overlapping clouds apart
     */
    protected TrainerLaws(String type, Settings quick) {
        super(type, quick);
        this.type = type;
        this.quick = quick;
    }

    private TrainerProvider provider() {
        return Trainers.named(type);
    }

    private Trained train(Settings settings, Sample training, Sample validation) {
        return Trainers.trainer(type, "law", settings).train(training, validation, TrainingMonitor.NONE);
    }

    private Trained train(Sample training) {
        return train(quick, training, VALIDATION);
    }

    private double[] responses(Trained trained) {
        return trained.classifier().responses(TEST.values());
    }

    private byte[] weightFile(Trained trained) throws IOException {
        Path file = folder.resolve("law.hepmva.json");
        WeightFile.of("law", trained.classifier()).write(file);
        return Files.readAllBytes(file);
    }

    private void assertSameResponses(Trained expected, Trained actual) {
        assertArrayEquals(responses(expected), responses(actual), promisesTheSameBits() ? 0 : tolerance());
    }

    @Test
    void itIsFoundByItsTypeAndSaysWhatItIs() {
        assertEquals(type, provider().type());
        assertFalse(provider().description().isBlank());
        assertEquals(1, Trainers.all().stream().filter(each -> each.type().equals(type)).count());
    }

    @Test
    void itTellsTwoOverlappingCloudsApart() {
        double auc = RocCurve.auc(responses(train(TRAINING)), TEST.classes(), TEST.eventWeights());

        // two clouds 1.6 deviations apart in two variables: 0.945 at best
        assertTrue(auc > 0.88, "AUC " + auc);
    }

    /** A method that counts events, whatever their weights, sees as many for as against. */
    @Test
    void eventsCountByTheirWeights() {
        Trained trained = train(quick, SmallSample.contradicted(TRAINING),
                SmallSample.contradicted(VALIDATION));

        double auc = RocCurve.auc(responses(trained), TEST.classes(), TEST.eventWeights());

        assertTrue(auc > 0.88, "AUC " + auc);
    }

    @Test
    void whatIsRecordedTrainsTheSameAgain() {
        Trained first = train(TRAINING);
        Trained again = train(Settings.single(first.settings()), TRAINING, VALIDATION);

        assertEquals(first.settings(), again.settings());
        assertSameResponses(first, again);
    }

    @Test
    void everyRecordedSettingIsOne() {
        List<String> names = settings().stream().filter(Setting::recorded).map(Setting::name).toList();

        train(TRAINING).settings().keySet().forEach(name -> assertTrue(names.contains(name), name));
    }

    @Test
    void theSameTrainingGivesTheSameWeightFile() throws IOException {
        Assumptions.assumeTrue(promisesTheSameBits(), "the method does not promise it");

        assertArrayEquals(weightFile(train(TRAINING)), weightFile(train(TRAINING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void theNumberOfThreadsChangesNothing(String threads) throws IOException {
        Assumptions.assumeTrue(promisesTheSameBits(), "the method does not promise it");
        Assumptions.assumeTrue(provider().settings().find("threads").isPresent(), "one thread");

        assertArrayEquals(weightFile(train(TRAINING)),
                weightFile(train(quick.with("threads", threads), TRAINING, VALIDATION)));
    }

    @Test
    void aPowerOfTwoOnAllWeightsChangesNothing() {
        Trained scaled = train(quick, SmallSample.weighted(TRAINING, w -> EXACT_FACTOR * w),
                SmallSample.weighted(VALIDATION, w -> EXACT_FACTOR * w));

        assertSameResponses(train(TRAINING), scaled);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e6})
    void anotherFactorOnAllWeightsChangesOnlyRounding(double factor) {
        Trained scaled = train(quick, SmallSample.weighted(TRAINING, w -> factor * w),
                SmallSample.weighted(VALIDATION, w -> factor * w));

        assertArrayEquals(responses(train(TRAINING)), responses(scaled), tolerance());
    }

    /** Also where trees or batches see a part of the events: those of weight 0 are not drawn either. */
    @Test
    void eventsOfWeightZeroAreNotThere() {
        Trained padded = train(quick, SmallSample.withEventsOfWeightZero(TRAINING),
                SmallSample.withEventsOfWeightZero(VALIDATION));

        assertSameResponses(train(TRAINING), padded);
        assertEquals(TRAINING.variablesWithRanges(), padded.classifier().variables());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-290, 1e-150, 1e150, 1e290})
    void weightsOfAnySizeTrain(double size) {
        assertArrayEquals(responses(train(TRAINING)),
                responses(train(SmallSample.weighted(TRAINING, w -> size * w))), tolerance());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-320, 1e307})
    void weightsWhoseSumsHaveNoDigitsAreRefusedInWords(double size) {
        Sample extreme = SmallSample.weighted(TRAINING, w -> size * w);

        String sentence = assertThrows(IllegalArgumentException.class, () -> train(extreme)).getMessage();

        assertTrue(sentence.startsWith("class 'signal': the event weights sum to "), sentence);
        assertTrue(sentence.endsWith(", which is not in [1.0E-300, 1.0E305]; scale them"), sentence);
    }

    /** Values as large and as small as a float can hold, and a variable that says nothing. */
    @ParameterizedTest
    @ValueSource(floats = {Float.MAX_VALUE, -Float.MAX_VALUE, 1e-45f, 0})
    void extremeAndConstantValuesDoNoHarm(float value) {
        assertFinite(train(SmallSample.with(TRAINING, 0, 3, value)));
        assertFinite(train(SmallSample.with(TRAINING, 2, 1, value)));
    }

    @Test
    void aClassWithoutEventsIsRefused() {
        Sample signalOnly = TRAINING.select(IntStream.range(0, TRAINING.size())
                .filter(TRAINING::isSignal).toArray());

        assertThrows(IllegalArgumentException.class, () -> train(signalOnly));
        assertThrows(IllegalArgumentException.class, () -> train(SmallSample.none(TRAINING)));
    }

    @Test
    void oneEventOfEachClassIsTrainedOnOrRefusedInWords() {
        Sample two = TRAINING.select(new int[] {0, 1});
        try {
            assertFinite(train(quick, two, SmallSample.none(two)));
        } catch (IllegalArgumentException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    @Test
    void withoutAValidationPartItTrains() {
        assertFinite(train(quick, TRAINING, SmallSample.none(TRAINING)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreMissingOrInfiniteInTrainingDoNoHarm(float value) {
        assertFinite(train(SmallSample.with(TRAINING, 1, 7, value)));
    }

    @Test
    void aVariableThatIsAlwaysMissingDoesNoHarm() {
        assertFinite(train(SmallSample.with(TRAINING, 2, 1, Float.NaN)));
    }

    private void assertFinite(Trained trained) {
        for (double response : responses(trained)) {
            assertTrue(Double.isFinite(response), "response " + response);
        }
    }

    @Test
    void theClassifierKnowsItsVariablesAndTheirRangesInTraining() {
        List<Variable> variables = train(TRAINING).classifier().variables();

        assertEquals(SmallSample.NAMES, variables.stream().map(Variable::name).toList());
        assertEquals(TRAINING.variablesWithRanges(), variables);
    }

    @Test
    void oneEventAndManyAgreeBitForBit() {
        Classifier classifier = train(TRAINING).classifier();

        double[] many = classifier.responses(TEST.values());

        for (int i = 0; i < TEST.size(); i++) {
            assertEquals(many[i], classifier.response(SmallSample.event(TEST, i)));
        }
    }

    @Test
    void boundToAnotherOrderOfValuesItSaysTheSame() {
        Classifier classifier = train(TRAINING).classifier();
        Classifier bound = classifier.bind(List.of("noise", "run", "y", "x"));

        for (int i = 0; i < TEST.size(); i++) {
            double[] event = SmallSample.event(TEST, i);
            double[] loop = {event[2], 17, event[1], event[0]};
            assertEquals(classifier.response(event), bound.response(loop));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -0.0})
    void noValueMakesTheResponseInfiniteOrNaN(double value) {
        Classifier classifier = train(TRAINING).classifier();

        for (int v = 0; v < SmallSample.NAMES.size(); v++) {
            double[] event = SmallSample.event(TEST, 0);
            event[v] = value;
            assertTrue(Double.isFinite(classifier.response(event)), SmallSample.NAMES.get(v) + " = " + value);
        }
    }

    @Test
    void responsesAreWithinTheNominalRange() {
        Classifier classifier = train(TRAINING).classifier();

        for (double response : classifier.responses(TEST.values())) {
            assertTrue(response >= classifier.responseMin() && response <= classifier.responseMax(),
                    "response " + response);
        }
    }

    @Test
    void theWeightFileHoldsAllOfIt() throws IOException {
        Trained trained = train(TRAINING);
        byte[] written = weightFile(trained);
        Classifier read = WeightFile.read(folder.resolve("law.hepmva.json")).classifier();

        assertArrayEquals(responses(trained), read.responses(TEST.values()));
        assertEquals(trained.classifier().variables(), read.variables());
        Path again = folder.resolve("again.hepmva.json");
        WeightFile.of("law", read).write(again);
        assertArrayEquals(written, Files.readAllBytes(again));
    }

    @Test
    void theReportFitsTheStepsThatTheMonitorSaw() {
        Steps seen = new Steps(Integer.MAX_VALUE);

        Trained trained = Trainers.trainer(type, "law", quick).train(TRAINING, VALIDATION, seen);

        assertEquals(trained.report().steps(), seen.done.size());
        assertTrue(trained.report().bestStep() >= 1 && trained.report().bestStep() <= seen.done.size(),
                trained.report().toString());
        for (int i = 0; i < seen.done.size(); i++) {
            assertEquals(i + 1, seen.done.get(i));
        }
        for (double[] curve : List.of(trained.report().trainingLoss(), trained.report().validationLoss(),
                trained.report().trainingAuc(), trained.report().validationAuc())) {
            assertTrue(curve.length == 0 || curve.length == seen.done.size(), "length " + curve.length);
        }
        assertFalse(trained.report().stepName().isBlank());
        assertEquals("law", trained.method());
    }

    /** With the responses of both steps at hand, the error is that of a difference on the same events. */
    @Test
    void whatIsKeptIsComparedWithTheBestOnTheWay() {
        TrainingReport report = train(quick, TRAINING, VALIDATION).report();
        double[] areas = report.validationAuc();
        Overtraining.Course course = report.course();

        Assumptions.assumeTrue(areas.length > 0, type + " records no curve");
        assertEquals(report.bestStep(), course.keptStep());
        assertEquals(areas[report.bestStep() - 1], course.kept().value());
        assertEquals(Arrays.stream(areas).limit(report.bestStep()).max().orElseThrow(), course.best());
        assertEquals(course.best(), areas[course.bestStep() - 1]);
        assertEquals(course.best() - course.kept().value(), course.loss().value(), 1e-12);
        assertTrue(course.loss().error() < course.kept().error(), () -> course.toString());
    }

    @Test
    void aStopRequestKeepsWhatIsWhole() {
        Steps first = new Steps(1);

        Trained stopped = Trainers.trainer(type, "law", quick).train(TRAINING, VALIDATION, first);

        assertTrue(first.done.size() <= 2, first.done.toString());
        assertFinite(stopped);
    }

    @Test
    void theRankingIsOfItsVariables() {
        Map<String, Double> shares = new TreeMap<>();
        train(TRAINING).report().ranking().forEach(each -> shares.put(each.variable(), each.importance()));
        Assumptions.assumeFalse(shares.isEmpty(), "the method does not rank");

        assertTrue(SmallSample.NAMES.containsAll(shares.keySet()), shares.toString());
        assertEquals(1, shares.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
    }

    @Test
    void aTrainerMayTrainAgain() {
        Trainer trainer = Trainers.trainer(type, "law", quick);

        Trained first = trainer.train(TRAINING, VALIDATION, TrainingMonitor.NONE);
        Trained second = trainer.train(TRAINING, VALIDATION, TrainingMonitor.NONE);

        assertSameResponses(first, second);
    }

    /** Writes down the steps and asks to stop after some. */
    private static final class Steps implements TrainingMonitor {

        private final int most;
        private final List<Integer> done = new ArrayList<>();

        Steps(int most) {
            this.most = most;
        }

        @Override
        public void step(int step, int total, double trainingLoss, double validationLoss) {
            assertTrue(step <= total, step + " of " + total);
            done.add(step);
        }

        @Override
        public boolean stopRequested() {
            return done.size() >= most;
        }
    }
}
