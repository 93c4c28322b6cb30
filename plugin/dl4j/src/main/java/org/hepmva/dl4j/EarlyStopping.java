package org.hepmva.dl4j;

import org.hepmva.text.Require;

/**
 * When training ends before its last epoch, and which epoch is kept; both are decided by the
 * validation loss.
 *
 * <p>Training stops after {@code patience} epochs in a row whose validation loss is not below the
 * best one by more than {@code minimumGain}. Without a validation part no epoch is better than
 * another: all epochs run and the last one is kept.
 *
 * @param patience           epochs without gain before training stops, at least 0; 0 never stops
 *                           early
 * @param minimumGain        the smallest decrease of the validation loss that counts, at least 0
 * @param keepBest           whether the epoch of the smallest validation loss is kept, rather than
 *                           the last one
 * @param validationFraction part of the training events held back for validation where the split
 *                           made no validation part, in [0, 1); 0 trains on all of them without
 *                           validation
 */
public record EarlyStopping(int patience, double minimumGain, boolean keepBest, double validationFraction) {

    private static final EarlyStopping DEFAULTS = new EarlyStopping(15, 0, true, 0.2);

    /** Checks the ranges. */
    public EarlyStopping {
        Require.atLeast("earlyStopping", patience, 0);
        Require.notNegative("minimumGain", minimumGain);
        Require.part("validation", validationFraction);
    }

    /**
     * {@return a patience of 15 epochs, any gain counts, the best epoch is kept, a fifth is held
     * back}
     */
    public static EarlyStopping defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another patience, at least 0 epochs} */
    public EarlyStopping withPatience(int value) {
        return new EarlyStopping(value, minimumGain, keepBest, validationFraction);
    }

    /** {@return these settings with another smallest gain, at least 0} */
    public EarlyStopping withMinimumGain(double value) {
        return new EarlyStopping(patience, value, keepBest, validationFraction);
    }

    /** {@return these settings, keeping the best epoch or the last one} */
    public EarlyStopping withKeepBest(boolean value) {
        return new EarlyStopping(patience, minimumGain, value, validationFraction);
    }

    /**
     * {@return these settings with another part held back where there is no validation part, in [0,
     * 1)}
     */
    public EarlyStopping withValidationFraction(double value) {
        return new EarlyStopping(patience, minimumGain, keepBest, value);
    }
}
