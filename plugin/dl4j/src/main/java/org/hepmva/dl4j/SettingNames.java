package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hepmva.runtime.Activation;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.Settings;

/** The settings of a network under the flat names of an analysis file. */
final class SettingNames {

    static final List<String> ALL = List.of("hidden", "activation", "output", "batchNorm", "initialisation",
            "loss", "optimiser", "learningRate", "momentum",
            "schedule", "scheduleFactor", "scheduleEvery", "schedulePower", "scheduleFloor",
            "batch", "epochs",
            "dropout", "l1", "l2", "weightDecay", "gradientClipping", "clippingLimit",
            "earlyStopping", "minimumGain", "keepBest", "validation",
            "scaling", "weightNormalisation", "negativeWeights", "seed", "threads");

    private static final Map<String, String> ALIASES = new TreeMap<>(
            Map.of("optimizer", "optimiser", "patience", "earlyStopping", "batchNormalisation", "batchNorm"));

    /** The kinds of {@link LearningRateSchedule}, as words. */
    enum Schedule { CONSTANT, STEP, EXPONENTIAL, POLYNOMIAL, COSINE, PLATEAU }

    private final Settings given;

    private SettingNames(Settings given) {
        this.given = given;
    }

    /** {@return the settings that a user wrote, with defaults for the rest} */
    static DenseNetworkSettings read(Settings given) {
        SettingNames names = new SettingNames(given);
        return new DenseNetworkSettings(names.shape(), names.optimisation(), names.regularisation(),
                names.stopping(), names.inputs(),
                given.longNumber("seed", DenseNetworkSettings.defaults().seed()));
    }

    /** {@return every name that is understood: those in {@link #ALL}, then their other spellings} */
    static List<String> understood() {
        List<String> names = new ArrayList<>(ALL);
        names.addAll(ALIASES.keySet());
        return List.copyOf(names);
    }

    /**
     * {@return the settings under the names in {@link #ALL}}
     *
     * @throws IllegalArgumentException if a name is unknown or given under two spellings, or a setting has
     *                                  no effect beside the others
     */
    static Settings checked(Settings given) {
        given.refuseUnknown(understood());
        Settings checked = given;
        for (Map.Entry<String, String> alias : ALIASES.entrySet()) {
            if (given.has(alias.getKey())) {
                if (given.has(alias.getValue())) {
                    throw given.error(alias.getKey() + " and " + alias.getValue() + " are the same setting");
                }
                checked = checked.with(alias.getValue(),
                        given.words(alias.getKey(), List.of()).toArray(new String[0]));
            }
        }
        DependentSettings.requireEffect(checked);
        return checked;
    }

    /** {@return the number of threads, 0 for one per processor; no part of what the network becomes} */
    static int threads(Settings given) {
        int threads = given.wholeNumber("threads", 1);
        Require.atLeast("threads", threads, 0);
        return threads;
    }

    private NetworkShape shape() {
        NetworkShape defaults = NetworkShape.defaults();
        return new NetworkShape(hidden(defaults.hidden()),
                given.choices("activation", Activation.class, List.of(defaults.activations().get(0))),
                given.choice("output", defaults.output()),
                given.yesNo("batchNorm", defaults.batchNormalisation()),
                given.choice("initialisation", defaults.initialisation()));
    }

    /** A list of numbers, or the word none. */
    private List<Integer> hidden(List<Integer> fallback) {
        List<String> words = given.words("hidden", List.of());
        boolean none = given.has("hidden")
                && (words.isEmpty() || words.equals(List.of("none")) || words.equals(List.of("")));
        return none ? List.of() : given.wholeNumbers("hidden", fallback);
    }

    private Optimisation optimisation() {
        Optimisation defaults = Optimisation.defaults();
        return new Optimisation(loss(defaults.loss()),
                given.choice("optimiser", defaults.optimiser()),
                given.number("learningRate", defaults.learningRate()),
                given.number("momentum", defaults.momentum()),
                schedule(),
                given.wholeNumber("batch", defaults.batch()),
                given.wholeNumber("epochs", defaults.epochs()));
    }

    /** The full name, or the usual short one. */
    private Loss loss(Loss fallback) {
        Map<String, Loss> shortNames = Map.of("bce", Loss.BINARY_CROSS_ENTROPY,
                "mse", Loss.MEAN_SQUARED_ERROR, "mae", Loss.MEAN_ABSOLUTE_ERROR);
        String word = letters("loss");
        return shortNames.containsKey(word) ? shortNames.get(word) : given.choice("loss", fallback);
    }

    /** The small letters of the only word given, empty if there is none. */
    private String letters(String name) {
        return String.join(" ", given.words(name, List.of())).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    /** {@return the schedule asked for; the plateau has a longer name, too} */
    static Schedule schedule(Settings given) {
        boolean isPlateau = new SettingNames(given).letters("schedule").equals("reduceonplateau");
        return isPlateau ? Schedule.PLATEAU : given.choice("schedule", Schedule.COSINE);
    }

    private LearningRateSchedule schedule() {
        double floor = given.number("scheduleFloor", 0.01);
        int every = given.wholeNumber("scheduleEvery", 10);
        switch (schedule(given)) {
            case CONSTANT:
                return new LearningRateSchedule.Constant();
            case STEP:
                return new LearningRateSchedule.Step(given.number("scheduleFactor", 0.5), every);
            case EXPONENTIAL:
                return new LearningRateSchedule.Exponential(given.number("scheduleFactor", 0.95));
            case POLYNOMIAL:
                return new LearningRateSchedule.Polynomial(given.number("schedulePower", 1));
            case PLATEAU:
                return new LearningRateSchedule.ReduceOnPlateau(given.number("scheduleFactor", 0.5),
                        given.wholeNumber("scheduleEvery", 5), floor);
            default:
                return new LearningRateSchedule.Cosine(floor);
        }
    }

    private Regularisation regularisation() {
        Regularisation defaults = Regularisation.defaults();
        return new Regularisation(given.number("dropout", defaults.dropout()),
                given.number("l1", defaults.l1()),
                given.number("l2", defaults.l2()),
                given.number("weightDecay", defaults.weightDecay()),
                new GradientClipping(given.choice("gradientClipping", defaults.clipping().kind()),
                        given.number("clippingLimit", defaults.clipping().limit())));
    }

    private EarlyStopping stopping() {
        EarlyStopping defaults = EarlyStopping.defaults();
        return new EarlyStopping(given.wholeNumber("earlyStopping", defaults.patience()),
                given.number("minimumGain", defaults.minimumGain()),
                given.yesNo("keepBest", defaults.keepBest()),
                given.number("validation", defaults.validationFraction()));
    }

    private InputSettings inputs() {
        InputSettings defaults = InputSettings.defaults();
        return new InputSettings(given.choice("scaling", defaults.scaling()), new TrainingWeights(
                given.choice("weightNormalisation", defaults.weights().normalisation()),
                given.choice("negativeWeights", defaults.weights().negative())));
    }

    /**
     * {@return every setting that has an effect with its value, defaults included, so that they can be read
     * again}
     */
    static Map<String, String> describe(DenseNetworkSettings settings) {
        Map<String, String> texts = new TreeMap<>();
        describe(settings.shape(), texts);
        describe(settings.optimisation(), texts);
        describe(settings.optimisation().schedule(), texts);
        describe(settings.regularisation(), texts);
        EarlyStopping stopping = settings.stopping();
        texts.put("earlyStopping", String.valueOf(stopping.patience()));
        texts.put("minimumGain", ShortestDecimal.of(stopping.minimumGain()));
        texts.put("keepBest", yesNo(stopping.keepBest()));
        texts.put("validation", ShortestDecimal.of(stopping.validationFraction()));
        texts.put("scaling", Settings.nameOf(settings.inputs().scaling()));
        texts.put("weightNormalisation", Settings.nameOf(settings.inputs().weights().normalisation()));
        texts.put("negativeWeights", Settings.nameOf(settings.inputs().weights().negative()));
        texts.put("seed", String.valueOf(settings.seed()));
        return texts;
    }

    private static void describe(NetworkShape shape, Map<String, String> texts) {
        texts.put("hidden", shape.hidden().isEmpty() ? "none"
                : shape.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        texts.put("activation",
                shape.activations().stream().map(Settings::nameOf).collect(Collectors.joining(", ")));
        texts.put("output", Settings.nameOf(shape.output()));
        texts.put("batchNorm", yesNo(shape.batchNormalisation()));
        texts.put("initialisation", Settings.nameOf(shape.initialisation()));
    }

    private static void describe(Optimisation optimisation, Map<String, String> texts) {
        texts.put("loss", Settings.nameOf(optimisation.loss()));
        texts.put("optimiser", Settings.nameOf(optimisation.optimiser()));
        texts.put("learningRate", ShortestDecimal.of(optimisation.learningRate()));
        if (DependentSettings.WITH_MOMENTUM.contains(optimisation.optimiser())) {
            texts.put("momentum", ShortestDecimal.of(optimisation.momentum()));
        }
        texts.put("batch", String.valueOf(optimisation.batch()));
        texts.put("epochs", String.valueOf(optimisation.epochs()));
    }

    private static void describe(LearningRateSchedule schedule, Map<String, String> texts) {
        if (schedule instanceof LearningRateSchedule.Step step) {
            put(texts, Schedule.STEP, "scheduleFactor", step.factor());
            texts.put("scheduleEvery", String.valueOf(step.every()));
        } else if (schedule instanceof LearningRateSchedule.Exponential exponential) {
            put(texts, Schedule.EXPONENTIAL, "scheduleFactor", exponential.factor());
        } else if (schedule instanceof LearningRateSchedule.Polynomial polynomial) {
            put(texts, Schedule.POLYNOMIAL, "schedulePower", polynomial.power());
        } else if (schedule instanceof LearningRateSchedule.Cosine cosine) {
            put(texts, Schedule.COSINE, "scheduleFloor", cosine.floor());
        } else if (schedule instanceof LearningRateSchedule.ReduceOnPlateau plateau) {
            put(texts, Schedule.PLATEAU, "scheduleFactor", plateau.factor());
            put(texts, Schedule.PLATEAU, "scheduleFloor", plateau.floor());
            texts.put("scheduleEvery", String.valueOf(plateau.patience()));
        } else {
            texts.put("schedule", Settings.nameOf(Schedule.CONSTANT));
        }
    }

    private static void put(Map<String, String> texts, Schedule kind, String name, double value) {
        texts.put("schedule", Settings.nameOf(kind));
        texts.put(name, ShortestDecimal.of(value));
    }

    private static void describe(Regularisation regularisation, Map<String, String> texts) {
        texts.put("dropout", ShortestDecimal.of(regularisation.dropout()));
        texts.put("l1", ShortestDecimal.of(regularisation.l1()));
        texts.put("l2", ShortestDecimal.of(regularisation.l2()));
        texts.put("weightDecay", ShortestDecimal.of(regularisation.weightDecay()));
        texts.put("gradientClipping", Settings.nameOf(regularisation.clipping().kind()));
        if (regularisation.clipping().kind() != GradientClipping.Kind.NONE) {
            texts.put("clippingLimit", ShortestDecimal.of(regularisation.clipping().limit()));
        }
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
