package org.hepmva.dl4j;

import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.yesOrNo;

import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * When training ends before its last epoch, and which epoch is kept; both are decided by the
 * validation loss.
 *
 * <p>Training stops after {@link #patience} epochs in a row whose validation loss is not below the
 * best one by more than {@link #minimumGain}. Without a validation part no epoch is better than
 * another: all epochs run and the last one is kept.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record EarlyStopping(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #patience}. */
    public static final Setting<Integer> PATIENCE = OWN.add(Setting.of("earlyStopping",
            wholeNumber(0, 1_000_000), 15,
            "epochs without gain on the validation part after which to stop. 0: never")
            .alsoCalled("patience"));

    /** See {@link #minimumGain}. */
    public static final Setting<Double> MINIMUM_GAIN = OWN.add("minimumGain", number(from(0)), 0.0,
            "smallest decrease of the validation loss that counts as gain");

    /** See {@link #keepBest}. */
    public static final Setting<Boolean> KEEP_BEST = OWN.add("keepBest", yesOrNo(), true,
            "whether the epoch of smallest validation loss is kept, rather than the last");

    /** See {@link #validationFraction}. */
    public static final Setting<Double> VALIDATION = OWN.add("validation", number(from(0).below(1)), 0.2,
            "share of the training events held back for validation, where the split made no validation part."
                    + " 0: none");

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /** Takes the values of {@link #LIST} out of others. */
    public EarlyStopping {
        values = values.part(LIST);
    }

    /**
     * {@return a patience of 15 epochs, any gain counts, the best epoch is kept, a fifth is held
     * back}
     */
    public static EarlyStopping defaults() {
        return new EarlyStopping(LIST.defaults());
    }

    private <T> EarlyStopping with(Setting<T> setting, T value) {
        return new EarlyStopping(values.with(setting, value));
    }

    /** {@return epochs without gain before training stops; 0 never stops early} */
    public int patience() {
        return values.get(PATIENCE);
    }

    /** {@return the smallest decrease of the validation loss that counts} */
    public double minimumGain() {
        return values.get(MINIMUM_GAIN);
    }

    /** {@return whether the epoch of the smallest validation loss is kept, rather than the last one} */
    public boolean keepBest() {
        return values.get(KEEP_BEST);
    }

    /**
     * {@return part of the training events held back for validation where the split made no validation part;
     * 0 trains on all of them without validation}
     */
    public double validationFraction() {
        return values.get(VALIDATION);
    }

    /** {@return these settings with another patience, at least 0 epochs} */
    public EarlyStopping withPatience(int value) {
        return with(PATIENCE, value);
    }

    /** {@return these settings with another smallest gain, at least 0} */
    public EarlyStopping withMinimumGain(double value) {
        return with(MINIMUM_GAIN, value);
    }

    /** {@return these settings, keeping the best epoch or the last one} */
    public EarlyStopping withKeepBest(boolean value) {
        return with(KEEP_BEST, value);
    }

    /**
     * {@return these settings with another part held back where there is no validation part, in [0,
     * 1)}
     */
    public EarlyStopping withValidationFraction(double value) {
        return with(VALIDATION, value);
    }
}
