package org.hepmva.train.trees;

import java.util.List;

/** Fills the histograms of nodes from their events. */
interface HistogramFilling {

    /**
     * Adds the events of nodes to their histograms.
     *
     * @param nodes     with histograms of zeros
     * @param variables whose histograms are wanted, ascending; others may be filled too
     */
    void fill(List<GrowingNode> nodes, int[] variables);
}
