package org.hepmva.train.trees;

import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingValues;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.WeightSettings;

/**
 * What both kinds of boosting are told: how many trees, grown how, on what, and when to stop. Immutable.
 *
 * @param <S> the settings of one kind
 */
public sealed interface BoostingSettings<S extends BoostingSettings<S>>
        permits GradientSettings, AdaBoostSettings {

    /** {@return the value of every setting of this kind} */
    SettingValues values();

    /**
     * {@return settings of the same kind with other values}
     *
     * @param values of the same settings
     * @throws IllegalArgumentException if they do not fit together
     */
    S withValues(SettingValues values);

    /** {@return the value of a setting of this kind} */
    default <T> T get(Setting<T> setting) {
        return values().get(setting);
    }

    /**
     * {@return these settings with another value of one of them}
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    default <T> S with(Setting<T> setting, T value) {
        return withValues(values().with(setting, value));
    }

    /** {@return most trees} */
    default int trees() {
        return get(GradientSettings.TREES);
    }

    /**
     * {@return trees without a smaller loss on the validation part after which to stop; the forest is then
     * cut at the best tree. 0, or no validation part: all trees are kept}
     */
    default int earlyStopping() {
        return get(GradientSettings.EARLY_STOPPING);
    }

    /** {@return how one tree is grown} */
    default TreeSettings tree() {
        return new TreeSettings(values());
    }

    /** {@return what each tree sees} */
    default SamplingSettings sampling() {
        return new SamplingSettings(values());
    }

    /** {@return how event weights are normalised, and what is done with negative ones} */
    default TrainingWeights weights() {
        return WeightSettings.of(values());
    }

    /** {@return threads, 0 for one per processor; never changes the result} */
    default int threads() {
        return get(ThreadSettings.THREADS);
    }

    /** {@return these settings with another number of trees} */
    default S withTrees(int value) {
        return with(GradientSettings.TREES, value);
    }

    /** {@return these settings with another patience of early stopping, 0 for none} */
    default S withEarlyStopping(int value) {
        return with(GradientSettings.EARLY_STOPPING, value);
    }

    /** {@return these settings with trees grown otherwise} */
    default S withTree(TreeSettings value) {
        return withValues(values().withAll(value.values()));
    }

    /** {@return these settings with another sampling} */
    default S withSampling(SamplingSettings value) {
        return withValues(values().withAll(value.values()));
    }

    /** {@return these settings with another treatment of event weights} */
    default S withWeights(TrainingWeights value) {
        return withValues(WeightSettings.with(values(), value));
    }

    /** {@return these settings with another number of threads, 0 for one per processor} */
    default S withThreads(int value) {
        return with(ThreadSettings.THREADS, value);
    }
}
