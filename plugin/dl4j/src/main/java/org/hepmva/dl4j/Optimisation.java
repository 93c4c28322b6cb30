package org.hepmva.dl4j;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.dl4j.LearningRateSchedule.Kind;
import org.hepmva.text.Choice;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * How the coefficients are learned.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record Optimisation(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #loss}. */
    public static final Setting<Loss> LOSS = OWN.add("loss", word(Choice.of(Loss.class)
            .orAs("bce", Loss.BINARY_CROSS_ENTROPY).orAs("mse", Loss.MEAN_SQUARED_ERROR)
            .orAs("mae", Loss.MEAN_ABSOLUTE_ERROR)), Loss.AUTO, "what is made small. auto:"
            + " cross-entropy of classes, the squared deviation of targets. binaryCrossEntropy,"
            + " meanSquaredError, meanAbsoluteError and hinge are for two classes; squared (the mean),"
            + " absolute (the median) and huber (a mean that outliers do not move) for targets");

    /** Where {@link Loss#HUBER} goes over from squared to absolute. */
    public static final Setting<Double> HUBER_WIDTH = OWN.add(Setting.of("huberWidth", number(above(0)), 1.0,
            "deviation above which an event counts absolute, not squared, in standard deviations of the"
                    + " target").onlyWith(LOSS, List.of(Loss.HUBER)));

    /** See {@link #optimiser}. */
    public static final Setting<Optimiser> OPTIMISER = OWN.add(Setting.of("optimiser", word(Optimiser.class),
            Optimiser.ADAM, "how a gradient becomes a step").alsoCalled("optimizer"));

    /** See {@link #learningRate}. */
    public static final Setting<Double> LEARNING_RATE = OWN.add("learningRate", number(above(0)), 0.01,
            "at the start; adadelta has none");

    /** See {@link #momentum}. */
    public static final Setting<Double> MOMENTUM = OWN.add(Setting.of("momentum", number(from(0).below(1)),
            0.9, "share of the last step that is taken again")
            .onlyWith(OPTIMISER, List.of(Optimiser.MOMENTUM, Optimiser.NESTEROV)));

    /** See {@link #schedule}. */
    public static final Setting<Kind> SCHEDULE = OWN.add("schedule",
            word(Choice.of(Kind.class).orAs("reduceOnPlateau", Kind.PLATEAU)), Kind.COSINE,
            "how the learning rate falls from epoch to epoch");

    /** Of the schedules that multiply. */
    public static final Setting<Double> SCHEDULE_FACTOR = OWN.add(Setting.of("scheduleFactor",
            number(above(0).upTo(1)), 0.5, "factor of each reduction")
            .onlyWith(SCHEDULE, defaults(Map.entry(Kind.STEP, 0.5), Map.entry(Kind.EXPONENTIAL, 0.95),
                    Map.entry(Kind.PLATEAU, 0.5))));

    /** Of the schedules that wait. */
    public static final Setting<Integer> SCHEDULE_EVERY = OWN.add(Setting.of("scheduleEvery",
            wholeNumber(1, 1_000_000), 10, "epochs between reductions; for plateau, epochs without gain"
            + " before one").onlyWith(SCHEDULE, defaults(Map.entry(Kind.STEP, 10),
            Map.entry(Kind.PLATEAU, 5))));

    /** Of the polynomial. */
    public static final Setting<Double> SCHEDULE_POWER = OWN.add(Setting.of("schedulePower", number(above(0)),
            1.0, "power of the polynomial").onlyWith(SCHEDULE, List.of(Kind.POLYNOMIAL)));

    /** Of the schedules that end above zero. */
    public static final Setting<Double> SCHEDULE_FLOOR = OWN.add(Setting.of("scheduleFloor",
            number(from(0).below(1)), 0.01, "fraction of the learning rate below which it does not fall")
            .onlyWith(SCHEDULE, List.of(Kind.COSINE, Kind.PLATEAU)));

    /** See {@link #batch}. */
    public static final Setting<Integer> BATCH = OWN.add("batch", wholeNumber(1, 1 << 30), 512,
            "events of a step, at most");

    /** See {@link #epochs}. */
    public static final Setting<Integer> EPOCHS = OWN.add("epochs", wholeNumber(0, 1_000_000), 0,
            "passes over the training events, at most. 0: 60, and 60 more as long as that makes the"
                    + " validation loss smaller by a thousandth");

    /** See {@link #steps}. */
    public static final Setting<Integer> STEPS = OWN.add(Setting.of("steps", wholeNumber(1, 1 << 30), 20_000,
            "steps (batches) after which no more epochs follow the first 60").onlyWith(EPOCHS, List.of(0)));

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /** Takes the values of {@link #LIST} out of others. */
    public Optimisation {
        values = values.part(LIST);
    }

    @SafeVarargs
    private static <T> Map<Kind, T> defaults(Map.Entry<Kind, T>... inOrder) {
        Map<Kind, T> defaults = new LinkedHashMap<>();
        for (Map.Entry<Kind, T> each : inOrder) {
            defaults.put(each.getKey(), each.getValue());
        }
        return defaults;
    }

    /**
     * {@return the loss that suits the outcome, Adam from η = 0.01 down a cosine to a hundredth of it,
     * batches of 512, 60 epochs and more while they help}
     */
    public static Optimisation defaults() {
        return new Optimisation(LIST.defaults());
    }

    private <T> Optimisation with(Setting<T> setting, T value) {
        return new Optimisation(values.with(setting, value));
    }

    /** {@return what is made small} */
    public Loss loss() {
        return values.get(LOSS);
    }

    /** {@return how a gradient becomes a step} */
    public Optimiser optimiser() {
        return values.get(OPTIMISER);
    }

    /** {@return initial learning rate η} */
    public double learningRate() {
        return values.get(LEARNING_RATE);
    }

    /** {@return μ of momentum and Nesterov; the others ignore it} */
    public double momentum() {
        return values.get(MOMENTUM);
    }

    /** {@return how η falls} */
    public LearningRateSchedule schedule() {
        return LearningRateSchedule.of(values);
    }

    /**
     * {@return largest number of events per step; an epoch is cut into batches of nearly equal size, so that
     * the last one is never a remainder of a few events}
     */
    public int batch() {
        return values.get(BATCH);
    }

    /**
     * {@return largest number of passes over the training events; 0 where training goes in rounds of 60, each
     * with the whole schedule of the learning rate, as long as a round makes the validation loss smaller by
     * a thousandth}
     */
    public int epochs() {
        return values.get(EPOCHS);
    }

    /** {@return steps that rounds after the first may not exceed in all} */
    public int steps() {
        return values.get(STEPS);
    }

    /** {@return these settings with another loss} */
    public Optimisation withLoss(Loss value) {
        return with(LOSS, value);
    }

    /** {@return these settings with another optimiser} */
    public Optimisation withOptimiser(Optimiser value) {
        return with(OPTIMISER, value);
    }

    /** {@return these settings with another initial learning rate, finite and above 0} */
    public Optimisation withLearningRate(double value) {
        return with(LEARNING_RATE, value);
    }

    /** {@return these settings with another momentum, in [0, 1)} */
    public Optimisation withMomentum(double value) {
        return with(MOMENTUM, value);
    }

    /** {@return these settings with another schedule} */
    public Optimisation withSchedule(LearningRateSchedule value) {
        return new Optimisation(value.in(values));
    }

    /** {@return these settings with another largest batch, at least 1 event} */
    public Optimisation withBatch(int value) {
        return with(BATCH, value);
    }

    /** {@return these settings with another largest number of epochs, 0 for rounds of 60} */
    public Optimisation withEpochs(int value) {
        return with(EPOCHS, value);
    }
}
