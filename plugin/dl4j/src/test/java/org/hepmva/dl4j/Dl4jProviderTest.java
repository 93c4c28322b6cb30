package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hepmva.runtime.Activation;
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
                () -> new Dl4jProvider().trainer("DNN", settings.in("method 'DNN'"))).getMessage();
    }

    private static Settings described(DenseNetworkSettings settings) {
        Settings described = Settings.defaults();
        for (Map.Entry<String, String> text : SettingNames.describe(settings).entrySet()) {
            described = described.with(text.getKey(), text.getValue().split(", "));
        }
        return described;
    }

    @Test
    void isFoundByItsType() {
        assertInstanceOf(Dl4jProvider.class, Trainers.named("dl4j"));
    }

    @Test
    void whatIsNotGivenTakesItsDefault() {
        assertEquals(DenseNetworkSettings.defaults(), SettingNames.read(Settings.defaults()));
    }

    @Test
    void theAnalysisOfTheDesignIsUnderstood() {
        Settings given = Settings.of(Map.of("hidden", List.of("20", "20"), "activation", List.of("tanh"),
                "epochs", List.of("30"), "batch", List.of("1024")));

        DenseNetworkSettings settings = SettingNames.read(given);

        assertEquals(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH), settings.shape());
        assertEquals(Optimisation.defaults().withEpochs(30).withBatch(1024), settings.optimisation());
    }

    @Test
    void everySettingIsRead() {
        Settings given = Settings.defaults()
                .with("hidden", "8", "4").with("activation", "leaky relu", "GELU").with("output", "softmax")
                .with("batchNorm", "yes").with("initialisation", "lecunUniform")
                .with("loss", "mse").with("optimiser", "AMSGrad").with("learningRate", "0.01")
                .with("momentum", "0.5").with("schedule", "plateau").with("scheduleFactor", "0.2")
                .with("scheduleEvery", "3").with("scheduleFloor", "0.1").with("batch", "64")
                .with("epochs", "9").with("dropout", "0.1").with("l1", "1e-3").with("l2", "1e-4")
                .with("weightDecay", "1e-5")
                .with("gradientClipping", "norm").with("clippingLimit", "2").with("earlyStopping", "4")
                .with("minimumGain", "0.001").with("keepBest", "no").with("validation", "0.3")
                .with("scaling", "min-max").with("weightNormalisation", "numberOfEvents")
                .with("negativeWeights", "absolute").with("seed", "9876543210");

        DenseNetworkSettings settings = SettingNames.read(given);

        assertEquals(new DenseNetworkSettings(
                new NetworkShape(List.of(8, 4), List.of(Activation.LEAKY_RELU, Activation.GELU),
                        Activation.SOFTMAX, true, Initialisation.LECUN_UNIFORM),
                new Optimisation(Loss.MEAN_SQUARED_ERROR, Optimiser.AMSGRAD, 0.01, 0.5,
                        new LearningRateSchedule.ReduceOnPlateau(0.2, 3, 0.1), 64, 9),
                new Regularisation(0.1, 1e-3, 1e-4, 1e-5, GradientClipping.ofNorm(2)),
                new EarlyStopping(4, 0.001, false, 0.3),
                new InputSettings(InputScaling.MIN_MAX, new TrainingWeights(
                        WeightNormalisation.NUMBER_OF_EVENTS, NegativeWeights.ABSOLUTE)),
                9876543210L), settings);
    }

    @ParameterizedTest
    @CsvSource({"constant", "step", "exponential", "polynomial", "cosine", "plateau"})
    void whatIsDescribedIsReadAgain(String schedule) {
        DenseNetworkSettings settings = SettingNames.read(Settings.defaults().with("schedule", schedule)
                .with("hidden", "7", "5").with("activation", "elu", "selu"));

        assertEquals(settings, SettingNames.read(SettingNames.checked(described(settings))));
    }

    @ParameterizedTest
    @CsvSource({"adam,none", "nadam,value", "momentum,none", "nesterov,norm"})
    void onlyWhatHasAnEffectIsDescribed(String optimiser, String clipping) {
        DenseNetworkSettings settings = SettingNames.read(Settings.defaults().with("optimiser", optimiser)
                .with("gradientClipping", clipping));

        assertEquals(settings, SettingNames.read(SettingNames.checked(described(settings))));
    }

    @Test
    void noHiddenLayersAreDescribedAndReadAsNone() {
        DenseNetworkSettings settings = SettingNames.read(Settings.defaults().with("hidden", "none"));

        assertEquals(List.of(), settings.shape().hidden());
        assertEquals("none", SettingNames.describe(settings).get("hidden"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void lossesHaveTheirNames(Loss loss) {
        assertEquals(loss, SettingNames.read(Settings.defaults().with("loss", Settings.nameOf(loss)))
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

        assertEquals(0, SettingNames.read(given).stopping().patience());
    }

    @Test
    void everythingDescribedIsASettingOfTheProvider() {
        TreeSet<String> described = new TreeSet<>(
                SettingNames.describe(DenseNetworkSettings.defaults()).keySet());

        described.removeAll(new Dl4jProvider().settings());

        assertEquals(new TreeSet<>(), described);
    }

    @Test
    void commonOtherNamesAreUnderstood() {
        Settings given = Settings.defaults().with("optimizer", "sgd").with("patience", "4");

        DenseNetworkSettings settings = SettingNames.read(SettingNames.checked(given));

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
        assertEquals(List.of("threads", "batchNormalisation", "optimizer", "patience"),
                new Dl4jProvider().settings().subList(30, 34));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scheduleFactor | cosine      | step, exponential, plateau",
        "scheduleFactor | constant    | step, exponential, plateau",
        "scheduleEvery  | exponential | step, plateau",
        "schedulePower  | step        | polynomial",
        "scheduleFloor  | polynomial  | cosine, plateau"})
    void aSettingOfAnotherScheduleIsRefused(String setting, String schedule, String owners) {
        assertEquals("method 'DNN': " + setting + " is not a setting of the " + schedule
                + " schedule; it belongs to " + owners,
                refusal(Settings.defaults().with("schedule", schedule).with(setting, "1")));
    }

    @Test
    void theScheduleThatNobodyNamedIsACosine() {
        assertEquals("method 'DNN': scheduleFactor is not a setting of the cosine schedule; it belongs to"
                + " step, exponential, plateau", refusal(Settings.defaults().with("scheduleFactor", "0.1")));
    }

    @Test
    void aClippingLimitWithoutClippingIsRefused() {
        assertEquals("method 'DNN': clippingLimit needs gradientClipping: value or norm",
                refusal(Settings.defaults().with("clippingLimit", "0.5")));
        assertEquals("method 'DNN': clippingLimit needs gradientClipping: value or norm",
                refusal(Settings.defaults().with("clippingLimit", "0.5").with("gradientClipping", "none")));
    }

    @ParameterizedTest
    @CsvSource({"adam", "sgd", "nadam", "adagrad"})
    void aMomentumIsOfTwoOptimisersOnly(String optimiser) {
        assertEquals("method 'DNN': momentum is not a setting of the optimiser " + optimiser
                + "; it belongs to momentum, nesterov",
                refusal(Settings.defaults().with("momentum", "0.5").with("optimizer", optimiser)));
    }

    @ParameterizedTest
    @CsvSource({"step,scheduleFactor", "exponential,scheduleFactor", "reduce on plateau,scheduleFactor",
        "step,scheduleEvery", "plateau,scheduleEvery", "polynomial,schedulePower", "cosine,scheduleFloor",
        "plateau,scheduleFloor"})
    void aSettingOfItsScheduleIsTaken(String schedule, String setting) {
        String value = setting.equals("scheduleFloor") ? "0.5" : "1";

        assertInstanceOf(DenseNetworkTrainer.class, new Dl4jProvider().trainer("DNN",
                Settings.defaults().with("schedule", schedule).with(setting, value)));
    }

    @Test
    void aNegativeNumberOfThreadsIsRefused() {
        assertEquals("method 'DNN': threads = -1 is less than 0",
                refusal(Settings.defaults().with("threads", "-1")));
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
    }
}
