package org.hepmva.train.trees;

import org.hepmva.sample.TrainingWeights;
import org.hepmva.text.Require;

/**
 * Gradient boosting: how many trees, how fast, on what. {@code docs/defaults.md} says how the defaults were
 * chosen: one setting for six real samples, judged on events that are in none of their test parts.
 *
 * @param trees         most trees, at least 1
 * @param shrinkage     factor on each tree's contribution, in (0, 1]
 * @param earlyStopping trees without a smaller loss on the validation part after which to stop; the forest is
 *                      then cut at the best tree. 0, or no validation part: all trees are kept
 * @param tree          how one tree is grown
 * @param sampling      what each tree sees
 * @param weights       how event weights are normalised, and what is done with negative ones
 * @param threads       in [1, 1024], or 0 for one per processor; never changes the result
 */
public record GradientSettings(int trees, double shrinkage, int earlyStopping, TreeSettings tree,
                               SamplingSettings sampling, TrainingWeights weights, int threads) {

    private static final GradientSettings DEFAULTS = new GradientSettings(800, 0.05, 50,
            TreeSettings.defaults(), SamplingSettings.defaults().withEvents(0.7),
            TrainingWeights.defaults(), 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public GradientSettings {
        Require.atLeast("trees", trees, 1);
        Require.fraction("shrinkage", shrinkage);
        Require.atLeast("earlyStopping", earlyStopping, 0);
        Require.within("threads", threads, 0, 1024);
    }

    /**
     * {@return 800 trees, shrinkage 0.05, early stopping after 50, each tree on 70% of the events, and the
     * defaults of the parts}
     */
    public static GradientSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another number of trees} */
    public GradientSettings withTrees(int value) {
        return new GradientSettings(value, shrinkage, earlyStopping, tree, sampling, weights, threads);
    }

    /** {@return these settings with another shrinkage} */
    public GradientSettings withShrinkage(double value) {
        return new GradientSettings(trees, value, earlyStopping, tree, sampling, weights, threads);
    }

    /** {@return these settings with another patience of early stopping, 0 for none} */
    public GradientSettings withEarlyStopping(int value) {
        return new GradientSettings(trees, shrinkage, value, tree, sampling, weights, threads);
    }

    /** {@return these settings with trees grown otherwise} */
    public GradientSettings withTree(TreeSettings value) {
        return new GradientSettings(trees, shrinkage, earlyStopping, value, sampling, weights, threads);
    }

    /** {@return these settings with another sampling} */
    public GradientSettings withSampling(SamplingSettings value) {
        return new GradientSettings(trees, shrinkage, earlyStopping, tree, value, weights, threads);
    }

    /** {@return these settings with another treatment of event weights} */
    public GradientSettings withWeights(TrainingWeights value) {
        return new GradientSettings(trees, shrinkage, earlyStopping, tree, sampling, value, threads);
    }

    /** {@return these settings with another number of threads, 0 for one per processor} */
    public GradientSettings withThreads(int value) {
        return new GradientSettings(trees, shrinkage, earlyStopping, tree, sampling, weights, value);
    }
}
