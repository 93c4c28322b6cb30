package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hepmva.runtime.network.Activation;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks as an analysis file asks for them. */
class Dl4jProviderTest {

    private static String refusal(Settings settings) {
        return assertThrows(IllegalArgumentException.class,
                () -> Trainers.trainer("dl4j", "DNN", settings)).getMessage();
    }

    private static DenseNetworkSettings read(Settings given) {
        return ((DenseNetworkTrainer) Trainers.trainer("dl4j", "DNN", given)).settings();
    }

    @Test
    void isFoundByItsType() {
        assertInstanceOf(Dl4jProvider.class, Trainers.named("dl4j"));
    }

    @Test
    void oneNetworkTrainsAtATimeWithItsThreadsAlsoInFolds() {
        assertFalse(new Dl4jProvider().trainsSideBySide());
        assertTrue(Trainers.named("trees").trainsSideBySide());
    }

    @Test
    void whatIsNotGivenTakesItsDefault() {
        assertEquals(DenseNetworkSettings.defaults(), read(Settings.defaults()));
    }

    @Test
    void theAnalysisOfTheDesignIsUnderstood() {
        Settings given = Settings.of(Map.of("hidden", List.of("20", "20"), "activation", List.of("tanh"),
                "epochs", List.of("30"), "batch", List.of("1024")));

        DenseNetworkSettings settings = read(given);

        assertEquals(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH), settings.shape());
        assertEquals(Optimisation.defaults().withEpochs(30).withBatch(1024), settings.optimisation());
    }

    @Test
    void everySettingIsRead() {
        Settings given = Settings.defaults()
                .with("hidden", "8", "4").with("activation", "leaky relu", "GELU").with("output", "softmax")
                .with("batchNorm", "yes").with("initialisation", "lecunUniform")
                .with("loss", "mse").with("optimiser", "AMSGrad").with("learningRate", "0.01")
                .with("schedule", "plateau").with("scheduleFactor", "0.2")
                .with("scheduleEvery", "3").with("scheduleFloor", "0.1").with("batch", "64")
                .with("epochs", "9").with("dropout", "0.1").with("l1", "1e-3").with("l2", "1e-4")
                .with("weightDecay", "1e-5")
                .with("gradientClipping", "norm").with("clippingLimit", "2").with("earlyStopping", "4")
                .with("minimumGain", "0.001").with("keepBest", "no").with("validation", "0.3")
                .with("scaling", "min-max").with("weightNormalisation", "numberOfEvents")
                .with("negativeWeights", "absolute").with("seed", "9876543210");

        DenseNetworkSettings settings = read(given);

        NetworkShape shape = NetworkShape.defaults()
                .withHidden(List.of(8, 4), List.of(Activation.LEAKY_RELU, Activation.GELU))
                .withOutput(Activation.SOFTMAX).withBatchNormalisation(true)
                .withInitialisation(Initialisation.LECUN_UNIFORM);
        Optimisation optimisation = Optimisation.defaults().withLoss(Loss.MEAN_SQUARED_ERROR)
                .withOptimiser(Optimiser.AMSGRAD).withLearningRate(0.01)
                .withSchedule(new LearningRateSchedule.ReduceOnPlateau(0.2, 3, 0.1))
                .withBatch(64).withEpochs(9);
        Regularisation regularisation = Regularisation.defaults().withDropout(0.1).withL1(1e-3).withL2(1e-4)
                .withWeightDecay(1e-5).withClipping(GradientClipping.ofNorm(2));
        EarlyStopping stopping = EarlyStopping.defaults().withPatience(4).withMinimumGain(0.001)
                .withKeepBest(false).withValidationFraction(0.3);
        InputSettings inputs = InputSettings.defaults().withScaling(InputScaling.MIN_MAX).withWeights(
                TrainingWeights.of(WeightNormalisation.NUMBER_OF_EVENTS, NegativeWeights.ABSOLUTE));
        assertEquals(shape, settings.shape());
        assertEquals(optimisation, settings.optimisation());
        assertEquals(regularisation, settings.regularisation());
        assertEquals(stopping, settings.stopping());
        assertEquals(inputs, settings.inputs());
        assertEquals(DenseNetworkSettings.defaults().withShape(shape).withOptimisation(optimisation)
                .withRegularisation(regularisation).withStopping(stopping).withInputs(inputs)
                .withSeed(9876543210L), settings);
    }

    @ParameterizedTest
    @CsvSource({"constant", "step", "exponential", "polynomial", "cosine", "plateau"})
    void whatIsDescribedIsReadAgain(String schedule) {
        DenseNetworkSettings settings = read(Settings.defaults().with("schedule", schedule)
                .with("hidden", "7", "5").with("activation", "elu", "selu"));

        assertEquals(settings, read(Settings.single(settings.values().words())));
    }

    @ParameterizedTest
    @CsvSource({"adam,none", "nadam,value", "momentum,none", "nesterov,norm"})
    void onlyWhatHasAnEffectIsDescribed(String optimiser, String clipping) {
        DenseNetworkSettings settings = read(Settings.defaults().with("optimiser", optimiser)
                .with("gradientClipping", clipping));

        assertEquals(settings, read(Settings.single(settings.values().words())));
    }

    @Test
    void noHiddenLayersAreDescribedAndReadAsNone() {
        DenseNetworkSettings settings = read(Settings.defaults().with("hidden", "none"));

        assertEquals(List.of(), settings.shape().hidden());
        assertEquals("none", settings.values().words().get("hidden"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void lossesHaveTheirNames(Loss loss) {
        assertEquals(loss, read(Settings.defaults().with("loss", Optimisation.LOSS.text(loss)))
                .optimisation().loss());
    }

    @Test
    void theVersionOfDeeplearning4jIsTold() {
        String version = new Dl4jProvider().software().get("Deeplearning4j");

        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
    }

    @Test
    void earlyStoppingCanBeSwitchedOff() {
        Settings given = Settings.defaults().with("earlyStopping", "0");

        assertEquals(0, read(given).stopping().patience());
    }

    @Test
    void commonOtherNamesAreUnderstood() {
        Settings given = Settings.defaults().with("optimizer", "sgd").with("patience", "4");

        DenseNetworkSettings settings = read(given);

        assertEquals(Optimiser.SGD, settings.optimisation().optimiser());
        assertEquals(4, settings.stopping().patience());
    }

    @Test
    void twoNamesForOneSettingAreRefused() {
        assertEquals("method 'DNN': patience and earlyStopping are the same setting",
                refusal(Settings.defaults().with("patience", "3").with("earlyStopping", "3")));
    }

    @Test
    void otherSpellingsAreSettingsOfTheProvider() {
        List<String> names = new Dl4jProvider().settings().names();

        assertEquals(List.of("threads", "batchNormalisation", "optimizer", "patience"),
                names.subList(names.size() - 4, names.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scheduleFactor | cosine      | step, exponential, plateau",
        "scheduleFactor | constant    | step, exponential, plateau",
        "scheduleEvery  | exponential | step, plateau",
        "schedulePower  | step        | polynomial",
        "scheduleFloor  | polynomial  | cosine, plateau"})
    void aSettingOfAnotherScheduleIsRefused(String setting, String schedule, String owners) {
        assertEquals("method 'DNN': " + setting + " has no effect with schedule: " + schedule
                + "; it belongs to schedule: " + owners,
                refusal(Settings.defaults().with("schedule", schedule)
                        .with(setting, setting.equals("scheduleFloor") ? "0.5" : "1")));
    }

    @Test
    void theScheduleThatNobodyNamedIsACosine() {
        assertEquals("method 'DNN': scheduleFactor has no effect with schedule: cosine; it belongs to"
                + " schedule: step, exponential, plateau",
                refusal(Settings.defaults().with("scheduleFactor", "0.1")));
    }

    @Test
    void aClippingLimitWithoutClippingIsRefused() {
        assertEquals("method 'DNN': clippingLimit has no effect with gradientClipping: none; it belongs to"
                + " gradientClipping: value, norm",
                refusal(Settings.defaults().with("clippingLimit", "0.5")));
        assertEquals("method 'DNN': clippingLimit has no effect with gradientClipping: none; it belongs to"
                + " gradientClipping: value, norm",
                refusal(Settings.defaults().with("clippingLimit", "0.5").with("gradientClipping", "none")));
    }

    @ParameterizedTest
    @CsvSource({"adam", "sgd", "nadam", "adagrad"})
    void aMomentumIsOfTwoOptimisersOnly(String optimiser) {
        assertEquals("method 'DNN': momentum has no effect with optimiser: " + optimiser
                + "; it belongs to optimiser: momentum, nesterov",
                refusal(Settings.defaults().with("momentum", "0.5").with("optimizer", optimiser)));
    }

    @ParameterizedTest
    @CsvSource({"step,scheduleFactor", "exponential,scheduleFactor", "reduce on plateau,scheduleFactor",
        "step,scheduleEvery", "plateau,scheduleEvery", "polynomial,schedulePower", "cosine,scheduleFloor",
        "plateau,scheduleFloor"})
    void aSettingOfItsScheduleIsTaken(String schedule, String setting) {
        String value = setting.equals("scheduleFloor") ? "0.5" : "1";

        assertInstanceOf(DenseNetworkTrainer.class, Trainers.trainer("dl4j", "DNN",
                Settings.defaults().with("schedule", schedule).with(setting, value)));
    }

    @Test
    void aNumberOfThreadsThatNoMachineHasIsRefused() {
        assertEquals("method 'DNN': threads = -1 is not in [0, 1024]",
                refusal(Settings.defaults().with("threads", "-1")));
        assertEquals("method 'DNN': threads = 20000 is not in [0, 1024]",
                refusal(Settings.defaults().with("threads", "20000")));
    }

    @Test
    void aMisspeltSettingListsTheNearestNames() {
        assertEquals("method 'DNN': unknown setting 'hiden'\n  nearest first: hidden",
                refusal(Settings.defaults().with("hiden", "20")).split(",")[0]);
    }

    @Test
    void aValueOutOfRangeNamesTheMethod() {
        assertEquals("method 'DNN': dropout = 1.5 is not in [0, 1)",
                refusal(Settings.defaults().with("dropout", "1.5")));
        assertEquals("method 'DNN': dropout = 'much' is neither a probability ('0.2') nor auto",
                refusal(Settings.defaults().with("dropout", "much")));
    }
}
