package org.hepmva.train.trees;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grows trees on binned columns: columns and two numbers per event in, a tree out. What the numbers mean is
 * the {@link CutSearch}'s business.
 *
 * <p>A node's histogram is filled from its events only for the smaller side of a cut; the larger side is
 * what its parent has more. All sums are exact integers, so the tree does not depend on the number of
 * threads. Mutable working memory of one training; one tree at a time.
 */
final class TreeGrower {

    private final BinnedColumns bins;
    private final int maxDepth;
    private final int maxLeaves;
    private final long minEvents;
    private final EventNumbers numbers;
    private final Workers workers;
    private final CutSearch search;
    private final EventRows rows;
    private final ColumnFilling exact;
    private final RowFilling coarse;
    private final Deque<long[]> spare = new ArrayDeque<>();
    private final int[] offsets;
    private final int[] allEvents;
    private int[] variables = {};

    TreeGrower(BinnedColumns bins, TreeSettings settings, CutSearch search, EventNumbers numbers,
               Workers workers) {
        this.bins = bins;
        maxDepth = settings.maxDepth();
        maxLeaves = settings.maxLeaves();
        minEvents = settings.minEvents().in(bins.size());
        this.numbers = numbers;
        this.workers = workers;
        this.search = search;
        rows = new EventRows(bins.size(), workers);
        allEvents = IntStream.range(0, bins.size()).toArray();
        offsets = new int[bins.variables() + 1];
        for (int v = 0; v < bins.variables(); v++) {
            offsets[v + 1] = offsets[v] + (bins.variable(v).valueBins() + 1) * search.stride();
        }
        exact = new ColumnFilling(bins, rows, search, offsets, workers);
        boolean mayBeCoarse = search.allowsCoarse() && bins.size() >= CoarseNumbers.LEAST
                && BinRows.fit(bins.size(), bins.variables());
        coarse = mayBeCoarse ? new RowFilling(bins, rows, offsets, workers) : null;
    }

    Workers workers() {
        return workers;
    }

    /** {@return the numbers of all events, 0 … n − 1; NOT COPIED} */
    int[] allEvents() {
        return allEvents;
    }

    /** What a leaf is worth. Called for several leaves at once. */
    interface LeafValue {
        double of(GrowingNode leaf);
    }

    /**
     * {@return a tree}
     *
     * @param events    that it is grown on, ascending; at least one
     * @param chosen    variables that it may cut on, ascending; at least one
     * @param leafValue what its leaves are worth
     */
    GrownTree grow(int[] events, int[] chosen, LeafValue leafValue) {
        variables = chosen;
        numbers.setCoarse(coarse != null && events.length >= CoarseNumbers.LEAST);
        rows.start(events, numbers);
        GrowingNode root = new GrowingNode(0, 0, events.length, total());
        List<GrowingNode> open = new ArrayList<>();
        if (worthwhile(root)) {
            root.setHistogram(emptyHistogram());
            findCuts(List.of(new Family(null, root, null)));
            keepIfCut(root, open);
        }
        int leaves = 1;
        while (!open.isEmpty()) {
            List<GrowingNode> next = next(open);
            leaves += next.size();
            open.addAll(divide(next));
            if (leaves == maxLeaves) {
                open.forEach(this::release);
                open.clear();
            }
        }
        evaluate(root, leafValue);
        return GrownTree.of(root, bins);
    }

    private void evaluate(GrowingNode root, LeafValue leafValue) {
        List<GrowingNode> ends = new ArrayList<>();
        root.addLeavesTo(ends);
        workers.each(ends.size(), k -> {
            GrowingNode leaf = ends.get(k);
            if (numbers.isCoarse()) {
                leaf.setSums(exactSums(leaf));
            }
            leaf.setValue(leafValue.of(leaf));
        });
    }

    private NodeSums exactSums(GrowingNode node) {
        long a = 0;
        long b = 0;
        for (int i = node.begin(); i < node.end(); i++) {
            long packed = numbers.packed(rows.event(i));
            a += EventNumbers.first(packed);
            b += EventNumbers.second(packed);
        }
        return new NodeSums(a, b, node.size(), node.sums().w());
    }

    /** {@return the event at a place in the order of the last tree's leaves} */
    int event(int place) {
        return rows.event(place);
    }

    /** Adds each event's leaf value to its sum, for the events the last tree was grown on. */
    void addTo(double[] sums, GrownTree tree) {
        List<GrownTree.Leaf> leaves = tree.leaves();
        workers.each(leaves.size(), k -> {
            GrownTree.Leaf leaf = leaves.get(k);
            for (int i = leaf.begin(); i < leaf.end(); i++) {
                sums[rows.event(i)] += leaf.value();
            }
        });
    }

    /** Takes from the open nodes what is cut next: all of them, or the best while leaves are limited. */
    private List<GrowingNode> next(List<GrowingNode> open) {
        boolean limited = maxLeaves != 0 && (maxDepth >= 31
                || maxLeaves < 1L << maxDepth);
        if (!limited) {
            List<GrowingNode> all = List.copyOf(open);
            open.clear();
            return all;
        }
        GrowingNode best = open.get(0);
        for (GrowingNode node : open) {
            best = node.cut().gain() > best.cut().gain() ? node : best;
        }
        open.remove(best);
        return List.of(best);
    }

    /** Divides nodes at their cuts; gives the new nodes that can be divided further. */
    private List<GrowingNode> divide(List<GrowingNode> nodes) {
        rows.partition(nodes, bins);
        List<Family> families = new ArrayList<>();
        for (GrowingNode node : nodes) {
            node.divide();
            boolean further = node.depth() + 1 < maxDepth;
            if (further && worthwhile(node.larger())) {
                GrowingNode small = node.smaller();
                GrowingNode large = node.larger();
                small.setHistogram(emptyHistogram());
                large.setHistogram(node.histogram());
                families.add(new Family(node, small, large));
            } else {
                release(node);
            }
            node.setHistogram(null);
        }
        findCuts(families);
        List<GrowingNode> open = new ArrayList<>();
        for (Family family : families) {
            keepIfCut(family.parent().left(), open);
            keepIfCut(family.parent().right(), open);
        }
        return open;
    }

    private void keepIfCut(GrowingNode node, List<GrowingNode> open) {
        if (node.cut() == null) {
            release(node);
        } else {
            open.add(node);
        }
    }

    /** A smaller node whose histogram is to be filled, and a larger one that still has its parent's. */
    private record Family(GrowingNode parent, GrowingNode small, GrowingNode large) {
    }

    private void findCuts(List<Family> families) {
        Cut[][] ofSmall = new Cut[families.size()][variables.length];
        Cut[][] ofLarge = new Cut[families.size()][variables.length];
        filling().fill(families.stream().map(Family::small).toList(), variables);
        workers.each(families.size() * variables.length, task -> {
            int f = task / variables.length;
            int k = task % variables.length;
            Family family = families.get(f);
            int variable = variables[k];
            ofSmall[f][k] = cutOf(family.small(), variable);
            if (family.large() != null) {
                subtract(family, variable);
                ofLarge[f][k] = cutOf(family.large(), variable);
            }
        });
        for (int f = 0; f < families.size(); f++) {
            families.get(f).small().setCut(best(ofSmall[f]));
            if (families.get(f).large() != null) {
                families.get(f).large().setCut(best(ofLarge[f]));
            }
        }
    }

    /** {@return whether a node has enough events for two leaves} */
    private boolean worthwhile(GrowingNode node) {
        return node.size() >= 2 * minEvents;
    }

    private Cut cutOf(GrowingNode node, int variable) {
        return worthwhile(node) ? search.best(node, variable, offsets[variable]) : null;
    }

    private HistogramFilling filling() {
        return numbers.isCoarse() ? coarse : exact;
    }

    private void subtract(Family family, int variable) {
        long[] large = family.large().histogram();
        long[] small = family.small().histogram();
        for (int i = offsets[variable]; i < offsets[variable + 1]; i++) {
            large[i] -= small[i];
        }
    }

    private static Cut best(Cut[] ofVariables) {
        Cut best = null;
        for (Cut cut : ofVariables) {
            best = CutSearch.better(best, cut);
        }
        return best;
    }

    /** {@return the sums of all events, as their histograms have them: rounded if these are} */
    private NodeSums total() {
        int blocks = EventNumbers.blocks(rows.size());
        long[] a = new long[blocks];
        long[] b = new long[blocks];
        long[] w = new long[blocks];
        int[] weights = numbers.weights();
        workers.each(blocks, block -> {
            int end = EventNumbers.blockEnd(block, rows.size());
            for (int i = EventNumbers.blockBegin(block); i < end; i++) {
                a[block] += rows.first(i);
                b[block] += rows.second(i);
                w[block] += weights.length == 0 ? 0 : weights[rows.event(i)];
            }
        });
        return new NodeSums(Arrays.stream(a).sum(), Arrays.stream(b).sum(), rows.size(),
                Arrays.stream(w).sum());
    }

    /** {@return a histogram of all variables, zeros} */
    private long[] emptyHistogram() {
        long[] old = spare.poll();
        if (old == null) {
            return new long[offsets[offsets.length - 1]];
        }
        Arrays.fill(old, 0);
        return old;
    }

    private void release(GrowingNode node) {
        if (node.histogram() != null) {
            spare.push(node.histogram());
            node.setHistogram(null);
        }
    }
}
