package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.trees.BoostedTrees;

/**
 * A finished tree on binned variables, in preorder. Immutable.
 *
 * <pre>
 *   node i   bins of variable[i] up to lastBin[i] go left, to node i + 1; the others to node right[i]
 *   leaf     right[i] = 0, worth value[i]
 * </pre>
 *
 * <p>Neighbouring leaves of one parent that have the same value are one leaf here.
 */
final class GrownTree {

    /** The range of the training's events in a leaf, and its value. */
    record Leaf(int begin, int end, double value) {
    }

    private final BinnedColumns bins;
    private final int[] variable;
    private final int[] lastBin;
    private final int[] missingBin;
    private final int[] right;
    private final double[] value;
    private final double[] gain;
    private final List<Leaf> leaves = new ArrayList<>();
    private int nodes;

    private GrownTree(int most, BinnedColumns bins) {
        this.bins = bins;
        variable = new int[most];
        lastBin = new int[most];
        missingBin = new int[most];
        right = new int[most];
        value = new double[most];
        gain = new double[most];
    }

    static GrownTree of(GrowingNode root, Criterion criterion, EventNumbers numbers, BinnedColumns bins) {
        GrownTree tree = new GrownTree(root.nodes(), bins);
        tree.add(root, criterion, numbers);
        return tree;
    }

    private void add(GrowingNode node, Criterion criterion, EventNumbers numbers) {
        int at = nodes++;
        if (node.isLeaf()) {
            NodeSums sums = node.sums();
            value[at] = criterion.leafValue(numbers.sumA(sums.a()), numbers.sumB(sums.b()));
            leaves.add(new Leaf(node.begin(), node.end(), value[at]));
            return;
        }
        Cut cut = node.cut();
        variable[at] = cut.variable();
        lastBin[at] = cut.bin();
        gain[at] = cut.gain();
        missingBin[at] = cut.missingLeft() ? bins.variable(cut.variable()).missingBin() : -1;
        add(node.left(), criterion, numbers);
        right[at] = nodes;
        add(node.right(), criterion, numbers);
        if (nodes == at + 3 && value[at + 1] == value[at + 2]) {
            merge(at, node);
        }
    }

    private void merge(int at, GrowingNode node) {
        nodes = at + 1;
        right[at] = 0;
        value[at] = value[at + 1];
        leaves.remove(leaves.size() - 1);
        leaves.set(leaves.size() - 1, new Leaf(node.begin(), node.end(), value[at]));
    }

    /** {@return the leaves from left to right; their ranges cover the events that the tree was grown on} */
    List<Leaf> leaves() {
        return leaves;
    }

    /**
     * {@return the value of the leaf that an event is in}
     *
     * @param events a sample in the bins that the tree was grown on
     * @param event  its number
     */
    double value(BinnedColumns events, int event) {
        int node = 0;
        while (right[node] != 0) {
            int bin = events.bins(variable[node])[event] & 0xFF;
            node = bin <= lastBin[node] || bin == missingBin[node] ? node + 1 : right[node];
        }
        return value[node];
    }

    /** Adds the gain of each cut to its variable. */
    void addGains(double[] gains) {
        for (int node = 0; node < nodes; node++) {
            if (right[node] != 0) {
                gains[variable[node]] += gain[node];
            }
        }
    }

    /** Writes the tree to a forest. */
    void appendTo(BoostedTrees.Builder forest, double treeWeight) {
        forest.startTree(treeWeight);
        for (int node = 0; node < nodes; node++) {
            if (right[node] == 0) {
                forest.leaf(value[node]);
            } else {
                float cut = bins.variable(variable[node]).cutAbove(lastBin[node]);
                forest.split(variable[node], cut, missingBin[node] >= 0);
            }
        }
    }

    @Override
    public String toString() {
        return "tree of " + leaves.size() + " leaves " + Arrays.toString(leaves.toArray());
    }
}
