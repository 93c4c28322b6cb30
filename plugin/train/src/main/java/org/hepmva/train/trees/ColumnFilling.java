package org.hepmva.train.trees;

import java.util.List;

/** Fills histograms variable by variable, with exact numbers. */
final class ColumnFilling implements HistogramFilling {

    private final BinnedColumns bins;
    private final EventRows rows;
    private final CutSearch search;
    private final int[] offsets;
    private final Workers workers;

    /**
     * Of the events that a tree is grown on.
     *
     * @param bins    their variables
     * @param rows    their order
     * @param search  knows what a bin of a histogram holds
     * @param offsets where each variable begins in a histogram; NOT COPIED
     * @param workers share nodes and variables
     */
    ColumnFilling(BinnedColumns bins, EventRows rows, CutSearch search, int[] offsets, Workers workers) {
        this.bins = bins;
        this.rows = rows;
        this.search = search;
        this.offsets = offsets;
        this.workers = workers;
    }

    @Override
    public void fill(List<GrowingNode> nodes, int[] variables) {
        workers.each(nodes.size() * variables.length, task -> {
            int variable = variables[task % variables.length];
            search.fill(rows, nodes.get(task / variables.length), bins.bins(variable), offsets[variable]);
        });
    }
}
