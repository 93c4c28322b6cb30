package org.hepmva.train.trees;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.word;

import java.util.List;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.WeightSettings;

/**
 * Gradient boosting: how many trees, how fast, on what. {@code docs/defaults.md} says how the defaults were
 * chosen: one setting for six real samples, judged on events that are in none of their test parts.
 *
 * <pre>{@code
 * GradientSettings settings = GradientSettings.defaults()
 *         .withTrees(400)
 *         .with(TreeSettings.MAX_DEPTH, 4);
 * }</pre>
 *
 * @param values of {@link #LIST}
 */
public record GradientSettings(SettingValues values) implements BoostingSettings<GradientSettings> {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link BoostingSettings#trees}. */
    public static final Setting<Integer> TREES = OWN.add("trees", wholeNumber(1, 1_000_000), 800,
            "trees at most; of n classes, rounds of n trees");

    /** See {@link #loss}. */
    public static final Setting<BoostingLoss> LOSS = OWN.add("loss", word(BoostingLoss.class),
            BoostingLoss.AUTO, "what is made small. auto: the log-loss of classes, the squared deviation of"
                    + " targets; the others are for targets: squared (the mean), absolute (the median), huber"
                    + " (a mean that outliers do not move), quantile, poisson (counts), gamma (values above 0"
                    + " with relative errors)");

    /** The share of the events that shall be below the estimate. */
    public static final Setting<Double> QUANTILE = OWN.add(Setting.of("quantile", number(above(0).below(1)),
            0.5, "which quantile of a target is estimated").onlyWith(LOSS, List.of(BoostingLoss.QUANTILE)));

    /** TMVA's HuberQuantile. */
    public static final Setting<Double> HUBER_QUANTILE = OWN.add(Setting.of("huberQuantile",
            number(above(0).below(1)), 0.7, "share of the training events whose deviation counts squared, not"
                    + " absolute: the others are outliers").onlyWith(LOSS, List.of(BoostingLoss.HUBER)));

    /** See {@link #shrinkage}. */
    public static final Setting<Double> SHRINKAGE = OWN.add("shrinkage", number(above(0).upTo(1)), 0.05,
            "factor on each tree's contribution");

    /** See {@link #l2}. */
    public static final Setting<Double> L2 = OWN.add("l2", number(from(0)), 3.0,
            "added to the hessian sum of each leaf, in events");

    /** Counted like {@link #l2}: an event of p = ½ and weight 1 has a hessian of ¼. */
    public static final Setting<Double> MIN_LEAF_HESSIAN = OWN.add("minLeafHessian", number(above(0)), 0.001,
            "least hessian sum of a leaf, in events; XGBoost's min_child_weight");

    /** See {@link BoostingSettings#earlyStopping}. */
    public static final Setting<Integer> EARLY_STOPPING = OWN.add("earlyStopping", wholeNumber(0, 1_000_000),
            50, "trees without a smaller loss on the validation part after which to stop; the forest is cut"
                    + " at the best. 0, or no validation part: all are kept."
                    + " Each target by itself; of n classes, rounds. AdaBoost: not with `leaves: purity`");

    /** Those of {@link TreeSettings}, {@link SamplingSettings} and {@link WeightSettings} included. */
    public static final SettingList LIST = OWN.addAll(TreeSettings.LIST).addAll(SamplingSettings.LIST)
            .addAll(WeightSettings.LIST).addAll(ThreadSettings.LIST)
            .withDefault(SamplingSettings.SUBSAMPLE, 0.7).build();

    /** Takes the values of {@link #LIST} out of others. */
    public GradientSettings {
        values = values.part(LIST);
    }

    /**
     * {@return 800 trees, shrinkage 0.05, L2 of 3, early stopping after 50, each tree on 70% of the events,
     * and the defaults of the parts}
     */
    public static GradientSettings defaults() {
        return new GradientSettings(LIST.defaults());
    }

    @Override
    public GradientSettings withValues(SettingValues other) {
        return new GradientSettings(other);
    }

    /** {@return what is made small} */
    public BoostingLoss loss() {
        return get(LOSS);
    }

    /** {@return factor on each tree's contribution} */
    public double shrinkage() {
        return get(SHRINKAGE);
    }

    /** {@return what is added to the hessian sum of each leaf, in events} */
    public double l2() {
        return get(L2);
    }

    /** {@return these settings with another loss} */
    public GradientSettings withLoss(BoostingLoss value) {
        return with(LOSS, value);
    }

    /** {@return these settings with another shrinkage} */
    public GradientSettings withShrinkage(double value) {
        return with(SHRINKAGE, value);
    }

    /** {@return these settings with another L2 regularisation} */
    public GradientSettings withL2(double value) {
        return with(L2, value);
    }
}
