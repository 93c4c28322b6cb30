package org.hepmva.train.trees;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.word;

import org.hepmva.text.Require;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.WeightSettings;

/**
 * AdaBoost as in TMVA: how many trees, how fast, on what.
 *
 * @param values of {@link #LIST}
 */
public record AdaBoostSettings(SettingValues values) implements BoostingSettings<AdaBoostSettings> {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link BoostingSettings#trees}. */
    public static final Setting<Integer> TREES = OWN.add(GradientSettings.TREES.withDefault(850));

    /** See {@link #beta}. */
    public static final Setting<Double> BETA = OWN.add("beta", number(above(0).upTo(100)), 0.5,
            "learning rate β: a tree of error ε votes with β ln((1 − ε)/ε)");

    /** See {@link #leaves}. */
    public static final Setting<LeafVote> LEAVES = OWN.add("leaves", word(LeafVote.class), LeafVote.YES_NO,
            "what a leaf says: ±1, or 2p − 1 with its purity p");

    /** See {@link #earlyStopping}. */
    public static final Setting<Integer> EARLY_STOPPING = OWN.add(
            GradientSettings.EARLY_STOPPING.withDefault(0));

    /** Those of {@link TreeSettings}, {@link SamplingSettings} and {@link WeightSettings} included. */
    public static final SettingList LIST = OWN.addAll(TreeSettings.LIST).addAll(SamplingSettings.LIST)
            .addAll(WeightSettings.LIST).addAll(ThreadSettings.LIST)
            .withDefault(TreeSettings.MIN_EVENTS, LeafMinimum.share(0.025)).build();

    /**
     * Takes the values of {@link #LIST} out of others.
     *
     * @throws IllegalArgumentException if trees of purity leaves shall stop early
     */
    public AdaBoostSettings {
        values = values.part(LIST);
        int patience = values.get(EARLY_STOPPING);
        Require.that(patience == 0 || values.get(LEAVES) == LeafVote.YES_NO, "earlyStopping = %s needs"
                + " leaves: yesNo; boosting makes small the exponential loss of votes, which purity leaves"
                + " are not", patience);
    }

    /**
     * {@return those of TMVA's classification tutorial: 850 trees of depth 3, β = 0.5, yes/no leaves of at
     * least 2.5% of the events, no early stopping; but 255 bins}
     */
    public static AdaBoostSettings defaults() {
        return new AdaBoostSettings(LIST.defaults());
    }

    @Override
    public AdaBoostSettings withValues(SettingValues other) {
        return new AdaBoostSettings(other);
    }

    /** {@return learning rate β: a tree of error ε votes with β ln((1 − ε)/ε)} */
    public double beta() {
        return get(BETA);
    }

    /** {@return what a leaf says} */
    public LeafVote leaves() {
        return get(LEAVES);
    }

    /**
     * {@return trees without a smaller exponential loss on the validation part after which to stop; the
     * forest is then cut at the best tree. 0, or no validation part: all trees are kept. Not with purity
     * leaves: what they respond is not what boosting makes small}
     */
    @Override
    public int earlyStopping() {
        return get(EARLY_STOPPING);
    }

    /** {@return these settings with another learning rate} */
    public AdaBoostSettings withBeta(double value) {
        return with(BETA, value);
    }

    /** {@return these settings with leaves that say something else} */
    public AdaBoostSettings withLeaves(LeafVote value) {
        return with(LEAVES, value);
    }
}
