package org.hepmva.train.trees;

import org.hepmva.text.Require;

/**
 * How one tree is grown.
 *
 * @param maxDepth  cuts between root and leaf, in [1, 60]
 * @param maxLeaves leaves of a tree, at least 2, or 0 for no limit. With a limit the leaf of largest gain is
 *                  split first
 * @param minEvents fewest training events in a leaf: events are counted, not their weights (a leaf may hold
 *                  less Σw than that), and only those that the tree sees, so with a subsample of 0.7 a leaf
 *                  of 50 holds about 70 events of the training part
 * @param minGain   least reduction of the loss (gradient boosting) or of the Gini sum (AdaBoost) for a cut,
 *                  in events; at least 0
 * @param l2        added to the hessian sum of each leaf, in events; at least 0; for gradient boosting only
 * @param bins      bins of each variable, in [2, 255]; a missing value has one more of its own
 * @param binEdges  where they are placed
 */
public record TreeSettings(int maxDepth, int maxLeaves, LeafMinimum minEvents, double minGain, double l2,
                           int bins, BinEdges binEdges) {

    private static final TreeSettings DEFAULTS =
            new TreeSettings(3, 0, LeafMinimum.of(5), 0, 3, 255, BinEdges.BY_EVENTS);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public TreeSettings {
        Require.within("maxDepth", maxDepth, 1, 60);
        if (maxLeaves != 0) {
            Require.atLeast("maxLeaves", maxLeaves, 2);
        }
        Require.notNegative("minGain", minGain);
        Require.notNegative("l2", l2);
        Require.within("bins", bins, 2, 255);
    }

    /** {@return depth 3, any number of leaves of 5 events, no least gain, L2 of 3, 255 bins by events} */
    public static TreeSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another depth} */
    public TreeSettings withMaxDepth(int value) {
        return new TreeSettings(value, maxLeaves, minEvents, minGain, l2, bins, binEdges);
    }

    /** {@return these settings with another limit of leaves, 0 for none} */
    public TreeSettings withMaxLeaves(int value) {
        return new TreeSettings(maxDepth, value, minEvents, minGain, l2, bins, binEdges);
    }

    /** {@return these settings with other fewest events in a leaf} */
    public TreeSettings withMinEvents(LeafMinimum value) {
        return new TreeSettings(maxDepth, maxLeaves, value, minGain, l2, bins, binEdges);
    }

    /** {@return these settings with another least gain} */
    public TreeSettings withMinGain(double value) {
        return new TreeSettings(maxDepth, maxLeaves, minEvents, value, l2, bins, binEdges);
    }

    /** {@return these settings with another L2 regularisation} */
    public TreeSettings withL2(double value) {
        return new TreeSettings(maxDepth, maxLeaves, minEvents, minGain, value, bins, binEdges);
    }

    /** {@return these settings with another number of bins} */
    public TreeSettings withBins(int value) {
        return new TreeSettings(maxDepth, maxLeaves, minEvents, minGain, l2, value, binEdges);
    }

    /** {@return these settings with bin edges placed otherwise} */
    public TreeSettings withBinEdges(BinEdges value) {
        return new TreeSettings(maxDepth, maxLeaves, minEvents, minGain, l2, bins, value);
    }
}
