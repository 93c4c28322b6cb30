package org.hepmva.train.trees;

/** Fills the histograms of nodes and finds the best cuts in them. Immutable. */
interface CutSearch {

    /** Gains below this fraction of the node's quality are rounding. */
    double NOISE = 1e-10;

    /** {@return how many numbers a bin of a histogram has} */
    int stride();

    /** {@return whether its histograms may be filled with {@link CoarseNumbers}} */
    boolean allowsCoarse();

    /**
     * Adds the events of a node to its histogram.
     *
     * @param rows   the events in the order of the nodes
     * @param node   which of them
     * @param column the bin of each event in a variable
     * @param offset where the bins of the variable begin in the histogram; zeros
     */
    void fill(EventRows rows, GrowingNode node, byte[] column, int offset);

    /** {@return the best cut on one variable, the lowest of equally good ones; null if none is worth it} */
    Cut best(GrowingNode node, int variable, int offset);

    /** {@return the cut of larger gain, the first if they are equal; either may be null} */
    static Cut better(Cut first, Cut second) {
        return first == null || second != null && second.gain() > first.gain() ? second : first;
    }
}
