package org.hepmva.train.trees;

import org.hepmva.sample.TrainingWeights;
import org.hepmva.text.Require;

/**
 * AdaBoost as in TMVA: how many trees, how fast, on what.
 *
 * @param trees         most trees, at least 1
 * @param beta          learning rate β: a tree of error ε votes with β ln((1 − ε)/ε); above 0
 * @param leaves        what a leaf says
 * @param earlyStopping trees without a smaller loss on the validation part after which to stop; the forest is
 *                      then cut at the best tree. 0, or no validation part: all trees are kept
 * @param tree          how one tree is grown; its L2 is not used
 * @param sampling      what each tree sees
 * @param weights       how event weights are normalised, and what is done with negative ones
 * @param threads       in [1, 1024], or 0 for one per processor; never changes the result
 */
public record AdaBoostSettings(int trees, double beta, LeafVote leaves, int earlyStopping, TreeSettings tree,
                               SamplingSettings sampling, TrainingWeights weights, int threads) {

    private static final AdaBoostSettings DEFAULTS = new AdaBoostSettings(850, 0.5, LeafVote.YES_NO, 0,
            TreeSettings.defaults().withMaxDepth(3).withMinEvents(LeafMinimum.share(0.025)).withL2(0),
            SamplingSettings.defaults(), TrainingWeights.defaults(), 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public AdaBoostSettings {
        Require.atLeast("trees", trees, 1);
        Require.positive("beta", beta);
        Require.atLeast("earlyStopping", earlyStopping, 0);
        Require.within("threads", threads, 0, 1024);
    }

    /**
     * {@return those of TMVA's classification tutorial: 850 trees of depth 3, β = 0.5, yes/no leaves of at
     * least 2.5% of the events, no early stopping; but 255 bins}
     */
    public static AdaBoostSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another number of trees} */
    public AdaBoostSettings withTrees(int value) {
        return new AdaBoostSettings(value, beta, leaves, earlyStopping, tree, sampling, weights, threads);
    }

    /** {@return these settings with another learning rate} */
    public AdaBoostSettings withBeta(double value) {
        return new AdaBoostSettings(trees, value, leaves, earlyStopping, tree, sampling, weights, threads);
    }

    /** {@return these settings with leaves that say something else} */
    public AdaBoostSettings withLeaves(LeafVote value) {
        return new AdaBoostSettings(trees, beta, value, earlyStopping, tree, sampling, weights, threads);
    }

    /** {@return these settings with another patience of early stopping, 0 for none} */
    public AdaBoostSettings withEarlyStopping(int value) {
        return new AdaBoostSettings(trees, beta, leaves, value, tree, sampling, weights, threads);
    }

    /** {@return these settings with trees grown otherwise} */
    public AdaBoostSettings withTree(TreeSettings value) {
        return new AdaBoostSettings(trees, beta, leaves, earlyStopping, value, sampling, weights, threads);
    }

    /** {@return these settings with another sampling} */
    public AdaBoostSettings withSampling(SamplingSettings value) {
        return new AdaBoostSettings(trees, beta, leaves, earlyStopping, tree, value, weights, threads);
    }

    /** {@return these settings with another treatment of event weights} */
    public AdaBoostSettings withWeights(TrainingWeights value) {
        return new AdaBoostSettings(trees, beta, leaves, earlyStopping, tree, sampling, value, threads);
    }

    /** {@return these settings with another number of threads, 0 for one per processor} */
    public AdaBoostSettings withThreads(int value) {
        return new AdaBoostSettings(trees, beta, leaves, earlyStopping, tree, sampling, weights, value);
    }
}
