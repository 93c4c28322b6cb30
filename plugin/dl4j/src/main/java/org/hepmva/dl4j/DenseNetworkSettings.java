package org.hepmva.dl4j;

import static org.hepmva.train.SettingType.anyWholeNumber;

import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.ThreadSettings;

/**
 * Everything that decides how a dense network is trained.
 *
 * <pre>{@code
 * DenseNetworkSettings settings = DenseNetworkSettings.defaults()
 *         .withShape(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH))
 *         .with(Optimisation.EPOCHS, 30);
 * }</pre>
 *
 * @param values of {@link #LIST}
 */
public record DenseNetworkSettings(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder()
            .addAll(NetworkShape.LIST).addAll(Optimisation.LIST).addAll(Regularisation.LIST)
            .addAll(EarlyStopping.LIST).addAll(InputSettings.LIST);

    /** See {@link #seed}. */
    public static final Setting<Long> SEED = OWN.add("seed", anyWholeNumber(), 1L, "of everything random");

    /** See {@link #threads}. */
    public static final Setting<Integer> THREADS = OWN.add(Setting.of("threads", ThreadSettings.NUMBER, 1,
            "0: one per processor. Only layers of several hundred neurons gain").notRecorded());

    /**
     * Those of {@link NetworkShape}, {@link Optimisation}, {@link Regularisation}, {@link EarlyStopping} and
     * {@link InputSettings} included.
     */
    public static final SettingList LIST = OWN.build();

    /**
     * Takes the values of {@link #LIST} out of others.
     *
     * @throws IllegalArgumentException if those of the layers do not fit together
     */
    public DenseNetworkSettings {
        values = values.part(LIST);
        NetworkShape.requireFitting(values);
    }

    /** {@return the defaults of each part, seed 1, one thread} */
    public static DenseNetworkSettings defaults() {
        return new DenseNetworkSettings(LIST.defaults());
    }

    /** {@return the value of a setting of {@link #LIST}} */
    public <T> T get(Setting<T> setting) {
        return values.get(setting);
    }

    /**
     * {@return these settings with another value of one of {@link #LIST}}
     *
     * @throws IllegalArgumentException if the value is not allowed, or does not fit the others
     */
    public <T> DenseNetworkSettings with(Setting<T> setting, T value) {
        return new DenseNetworkSettings(values.with(setting, value));
    }

    /**
     * {@return these settings, with what suits the outcome in place of every auto}
     *
     * @throws IllegalArgumentException if the loss is none of such an outcome
     */
    DenseNetworkSettings meantFor(OutcomeKind outcome) {
        return with(Optimisation.LOSS, optimisation().loss().with(outcome))
                .with(Regularisation.DROPOUT, Dropout.of(regularisation().dropout().with(outcome)));
    }

    private DenseNetworkSettings with(SettingValues part) {
        return new DenseNetworkSettings(values.withAll(part));
    }

    /** {@return the layers} */
    public NetworkShape shape() {
        return new NetworkShape(values);
    }

    /** {@return loss, optimiser and steps} */
    public Optimisation optimisation() {
        return new Optimisation(values);
    }

    /** {@return what keeps it from overtraining} */
    public Regularisation regularisation() {
        return new Regularisation(values);
    }

    /** {@return when to stop and what to keep} */
    public EarlyStopping stopping() {
        return new EarlyStopping(values);
    }

    /** {@return scaling and event weights} */
    public InputSettings inputs() {
        return new InputSettings(values);
    }

    /** {@return seed of the initial coefficients, the order of events and dropout} */
    public long seed() {
        return get(SEED);
    }

    /** {@return number of threads, 0 for one per processor} */
    public int threads() {
        return get(THREADS);
    }

    /** {@return these settings with other layers} */
    public DenseNetworkSettings withShape(NetworkShape value) {
        return with(value.values());
    }

    /** {@return these settings with other steps} */
    public DenseNetworkSettings withOptimisation(Optimisation value) {
        return with(value.values());
    }

    /** {@return these settings with another regularisation} */
    public DenseNetworkSettings withRegularisation(Regularisation value) {
        return with(value.values());
    }

    /** {@return these settings with another rule for stopping} */
    public DenseNetworkSettings withStopping(EarlyStopping value) {
        return with(value.values());
    }

    /** {@return these settings with another treatment of inputs} */
    public DenseNetworkSettings withInputs(InputSettings value) {
        return with(value.values());
    }

    /** {@return these settings with another seed} */
    public DenseNetworkSettings withSeed(long value) {
        return with(SEED, value);
    }

    /** {@return these settings with another number of threads, 0 for one per processor} */
    public DenseNetworkSettings withThreads(int value) {
        return with(THREADS, value);
    }
}
