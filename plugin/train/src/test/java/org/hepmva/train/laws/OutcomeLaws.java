package org.hepmva.train.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Sample;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a training method promises for every outcome that it says it can learn: two classes, more, or targets.
 * The laws of two classes alone are in {@link TrainerLaws}, which has these, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OutcomeLaws {

    /** A power of two changes no digit of a weight. */
    private static final double EXACT_FACTOR = 0x1.0p-20;

    private final String type;
    private final Settings quick;

    @TempDir
    private Path outcomeFolder;

    /**
     * Laws of a method.
     *
     * @param type  its word, under which it must be found
     * @param quick settings that train in less than a second and learn something of each outcome
     */
    protected OutcomeLaws(String type, Settings quick) {
        this.type = type;
        this.quick = quick;
    }

    /**
     * {@return whether the same sample, settings and seed give the same weight file bit for bit, for any
     * number of threads and any unit of the weights}
     */
    protected boolean promisesTheSameBits() {
        return true;
    }

    /**
     * {@return how far responses may be apart where rounding differs; for estimates, in widths of the target}
     */
    protected double tolerance() {
        return 1e-6;
    }

    private TrainerProvider provider() {
        return Trainers.named(type);
    }

    /** {@return what the method says it can learn; less, if these settings are for some of it} */
    protected Stream<OutcomeKind> outcomes() {
        return Arrays.stream(OutcomeKind.values()).filter(provider().outcomes()::contains);
    }

    private static Sample training(OutcomeKind outcome) {
        return SmallSample.of(outcome, 600, 1);
    }

    private static Sample validation(OutcomeKind outcome) {
        return SmallSample.of(outcome, 300, 2);
    }

    private Trained train(Settings settings, Sample training, Sample validation) {
        return Trainers.trainer(type, "law", settings).train(training, validation, TrainingMonitor.NONE);
    }

    private Trained train(OutcomeKind outcome, Sample training) {
        return train(quick, training, validation(outcome));
    }

    private Trained train(OutcomeKind outcome) {
        return train(outcome, training(outcome));
    }

    /** {@return what a model says of fresh events, an array per output; estimates in widths of targets} */
    private static double[][] numbers(OutcomeKind outcome, Model model) {
        Sample test = SmallSample.of(outcome, 400, 3);
        double[][] numbers = test.outputs(model);
        for (int t = 0; t < test.targets().size(); t++) {
            double width = width(test.targetValues(t));
            numbers[t] = Arrays.stream(numbers[t]).map(x -> x / width).toArray();
        }
        return numbers;
    }

    private static double width(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    }

    private void assertAlike(OutcomeKind outcome, Trained expected, Trained actual, double delta) {
        double[][] ours = numbers(outcome, expected.model());
        double[][] theirs = numbers(outcome, actual.model());
        for (int k = 0; k < ours.length; k++) {
            assertArrayEquals(ours[k], theirs[k], delta);
        }
    }

    private void assertSame(OutcomeKind outcome, Trained expected, Trained actual) {
        assertAlike(outcome, expected, actual, promisesTheSameBits() ? 0 : tolerance());
    }

    private static void assertFinite(OutcomeKind outcome, Trained trained) {
        for (double[] ofOutput : numbers(outcome, trained.model())) {
            for (double number : ofOutput) {
                assertTrue(Double.isFinite(number), outcome + ": " + number);
            }
        }
    }

    /** {@return the mean of 1 for a right answer, or of 1 − (deviation/width)² for an estimate} */
    private static double quality(OutcomeKind outcome, Model model) {
        Sample test = SmallSample.of(outcome, 400, 3);
        double[][] numbers = test.outputs(model);
        double sum = 0;
        for (int i = 0; i < test.size(); i++) {
            if (test.isRegression()) {
                for (int t = 0; t < numbers.length; t++) {
                    double deviation = (numbers[t][i] - test.target(t, i)) / width(test.targetValues(t));
                    sum += (1 - deviation * deviation) / numbers.length;
                }
            } else {
                sum += mostLikely(numbers, i, model) == test.cls(i) ? 1 : 0;
            }
        }
        return sum / test.size();
    }

    private static int mostLikely(double[][] numbers, int event, Model model) {
        if (numbers.length == 1) {
            Classifier two = (Classifier) model;
            return numbers[0][event] > 0.5 * (two.responseMin() + two.responseMax()) ? 0 : 1;
        }
        int most = 0;
        for (int k = 1; k < numbers.length; k++) {
            most = numbers[k][event] > numbers[most][event] ? k : most;
        }
        return most;
    }

    private byte[] bytes(Trained trained) throws IOException {
        Path file = outcomeFolder.resolve("outcome.hepmva.json");
        WeightFile.of("law", trained.model()).write(file);
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @EnumSource(OutcomeKind.class)
    void whatItDoesNotLearnItRefusesInWords(OutcomeKind outcome) {
        Assumptions.assumeFalse(provider().outcomes().contains(outcome), () -> "it learns " + outcome);

        String sentence = assertThrows(IllegalArgumentException.class,
                () -> provider().requireLearns(outcome)).getMessage();
        assertTrue(sentence.startsWith("method type '" + type + "' does not learn " + outcome + ", only "),
                sentence);
        assertThrows(IllegalArgumentException.class, () -> train(outcome));
    }

    /** The best that can be known of two clouds is 0.87, of three 0.84, of the targets 0.96. */
    @ParameterizedTest
    @MethodSource("outcomes")
    void itLearns(OutcomeKind outcome) {
        double quality = quality(outcome, train(outcome).model());

        assertTrue(quality > 0.74, outcome + ": " + quality);
    }

    /** A method that counts events, whatever their weights, sees as many for as against. */
    @ParameterizedTest
    @MethodSource("outcomes")
    void everyEventCountsByItsWeight(OutcomeKind outcome) {
        Trained trained = train(quick, SmallSample.contradicted(training(outcome)),
                SmallSample.contradicted(validation(outcome)));

        double quality = quality(outcome, trained.model());

        assertTrue(quality > 0.74, outcome + ": " + quality);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anEventOfWeightZeroIsNotThere(OutcomeKind outcome) {
        Trained padded = train(quick, SmallSample.withEventsOfWeightZero(training(outcome)),
                SmallSample.withEventsOfWeightZero(validation(outcome)));

        assertSame(outcome, train(outcome), padded);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theUnitOfTheWeightsChangesNothing(OutcomeKind outcome) {
        Trained exact = train(quick, SmallSample.weighted(training(outcome), w -> EXACT_FACTOR * w),
                SmallSample.weighted(validation(outcome), w -> EXACT_FACTOR * w));
        Trained rounded = train(quick, SmallSample.weighted(training(outcome), w -> 1e-6 * w),
                SmallSample.weighted(validation(outcome), w -> 1e-6 * w));

        assertSame(outcome, train(outcome), exact);
        assertAlike(outcome, train(outcome), rounded, tolerance());
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aMissingOrInfiniteOrConstantValueDoesNoHarm(OutcomeKind outcome) {
        Sample training = training(outcome);

        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertFinite(outcome, train(outcome, SmallSample.with(training, 1, 7, value)));
        }
        assertFinite(outcome, train(outcome, SmallSample.with(training, 2, 1, Float.NaN)));
        assertFinite(outcome, train(outcome, SmallSample.with(training, 2, 1, 5)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void whatIsMissingInAnEventGivesFiniteNumbers(OutcomeKind outcome) {
        Model model = train(outcome).model();
        double[] target = new double[model.outputs().size()];

        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300, -0.0}) {
            model.evaluate(new double[] {value, 1000, value}, target);
            Arrays.stream(target).forEach(number -> assertTrue(Double.isFinite(number),
                    value + ": " + number));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theSameTrainingGivesTheSameBytesForAnyNumberOfThreads(OutcomeKind outcome) throws IOException {
        Assumptions.assumeTrue(promisesTheSameBits(), "the method does not promise it");
        byte[] once = bytes(train(outcome));

        assertArrayEquals(once, bytes(train(outcome)));
        Assumptions.assumeTrue(provider().settings().find("threads").isPresent(), "one thread");
        for (String threads : List.of("1", "2", "5")) {
            assertArrayEquals(once, bytes(train(quick.with("threads", threads), training(outcome),
                    validation(outcome))));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void itsSettingsTrainTheSameAgain(OutcomeKind outcome) {
        Trained first = train(outcome);
        Trained again = train(Settings.single(first.settings()), training(outcome), validation(outcome));

        assertEquals(first.settings(), again.settings());
        assertSame(outcome, first, again);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void withoutValidationItTrains(OutcomeKind outcome) {
        assertFinite(outcome, train(quick, training(outcome), SmallSample.none(training(outcome))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theOutputsAreTheClassesOrTargets(OutcomeKind outcome) {
        Trained trained = train(outcome);

        switch (outcome) {
            case TWO_CLASSES -> assertEquals(List.of("response"), trained.classifier().outputs());
            case CLASSES -> assertEquals(List.of("red", "green", "blue"), trained.classifier().outputs());
            case TARGETS -> assertEquals(List.of("energy", "angle"), trained.regressor().outputs());
        }
        assertEquals(training(outcome).variablesWithRanges(), trained.model().variables());
    }

    @Test
    void theNumbersOfSeveralClassesSumToOne() {
        Assumptions.assumeTrue(outcomes().anyMatch(OutcomeKind.CLASSES::equals), "not of classes");
        double[][] numbers = numbers(OutcomeKind.CLASSES, train(OutcomeKind.CLASSES).model());

        for (int i = 0; i < numbers[0].length; i++) {
            int event = i;
            assertEquals(1, Arrays.stream(numbers).mapToDouble(ofClass -> ofClass[event]).sum(), 1e-12);
            Arrays.stream(numbers).forEach(ofClass -> assertTrue(ofClass[event] >= 0));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theWeightFileHoldsTheModel(OutcomeKind outcome) throws IOException {
        Trained trained = train(outcome);
        byte[] written = bytes(trained);

        Model read = WeightFile.read(outcomeFolder.resolve("outcome.hepmva.json")).model();

        double[][] before = numbers(outcome, trained.model());
        double[][] after = numbers(outcome, read);
        for (int k = 0; k < before.length; k++) {
            assertArrayEquals(before[k], after[k]);
        }
        Path again = outcomeFolder.resolve("again.hepmva.json");
        WeightFile.of("law", read).write(again);
        assertArrayEquals(written, Files.readAllBytes(again));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyStepIsInTheReport(OutcomeKind outcome) {
        Asked seen = new Asked(Integer.MAX_VALUE);

        Trained trained = Trainers.trainer(type, "law", quick).train(training(outcome), validation(outcome),
                seen);

        assertEquals(trained.report().steps(), seen.steps.size());
        for (int i = 0; i < seen.steps.size(); i++) {
            assertEquals(i + 1, seen.steps.get(i));
        }
        for (double[] curve : List.of(trained.report().trainingLoss(), trained.report().validationLoss())) {
            assertTrue(curve.length == 0 || curve.length == seen.steps.size(), "length " + curve.length);
        }
        boolean two = outcome == OutcomeKind.TWO_CLASSES;
        assertTrue(two || trained.report().trainingAuc().length == 0, "an area is of two classes");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void whatIsWholeIsKeptWhenAskedToStop(OutcomeKind outcome) {
        Asked first = new Asked(1);

        Trained stopped = Trainers.trainer(type, "law", quick).train(training(outcome), validation(outcome),
                first);

        assertTrue(first.steps.size() <= 2, first.steps.toString());
        assertFinite(outcome, stopped);
    }

    @Test
    void aClassOfSeveralWithoutEventsIsRefused() {
        Assumptions.assumeTrue(outcomes().anyMatch(OutcomeKind.CLASSES::equals), "not of classes");
        Sample all = training(OutcomeKind.CLASSES);
        Sample some = all.select(IntStream.range(0, all.size())
                .filter(i -> all.cls(i) != 1).toArray());

        String sentence = assertThrows(IllegalArgumentException.class,
                () -> train(OutcomeKind.CLASSES, some)).getMessage();

        assertEquals("class 'green' has no events to train on", sentence);
    }

    /** Writes down the steps and asks to stop after some. */
    private static final class Asked implements TrainingMonitor {

        private final int most;
        private final List<Integer> steps = new ArrayList<>();

        Asked(int most) {
            this.most = most;
        }

        @Override
        public void step(int step, int total, double trainingLoss, double validationLoss) {
            assertTrue(step <= total, step + " of " + total);
            steps.add(step);
        }

        @Override
        public boolean stopRequested() {
            return steps.size() >= most;
        }
    }
}
