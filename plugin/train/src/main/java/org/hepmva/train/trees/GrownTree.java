package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.trees.DecisionTree;

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

    /** {@return a tree whose leaves have their values} */
    static GrownTree of(GrowingNode root, BinnedColumns bins) {
        GrownTree tree = new GrownTree(root.nodes(), bins);
        tree.add(root);
        return tree;
    }

    private void add(GrowingNode node) {
        int at = nodes++;
        if (node.isLeaf()) {
            value[at] = node.value();
            leaves.add(new Leaf(node.begin(), node.end(), value[at]));
            return;
        }
        Cut cut = node.cut();
        variable[at] = cut.variable();
        lastBin[at] = cut.bin();
        gain[at] = cut.gain();
        missingBin[at] = cut.missingLeft() ? bins.variable(cut.variable()).missingBin() : -1;
        add(node.left());
        right[at] = nodes;
        add(node.right());
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

    /** {@return the tree as the runtime has it, with a factor on its leaves} */
    DecisionTree decisionTree(double treeWeight) {
        int[] numbers = numbers();
        int cuts = nodes / 2;
        int[] variables = new int[cuts];
        float[] cut = new float[cuts];
        boolean[] missingLeft = new boolean[cuts];
        int[][] children = new int[2][cuts];
        double[] leaf = new double[cuts + 1];
        for (int node = 0; node < nodes; node++) {
            int number = numbers[node];
            if (number < 0) {
                leaf[~number] = value[node];
            } else {
                variables[number] = variable[node];
                cut[number] = bins.variable(variable[node]).cutAbove(lastBin[node]);
                missingLeft[number] = missingBin[node] >= 0;
                children[0][number] = numbers[node + 1];
                children[1][number] = numbers[right[node]];
            }
        }
        return new DecisionTree(treeWeight, variables, cut, missingLeft, children[0], children[1], leaf);
    }

    /** {@return for each node its number among the cuts, or the complement of its number among the leaves} */
    private int[] numbers() {
        int[] numbers = new int[nodes];
        int cuts = 0;
        for (int node = 0; node < nodes; node++) {
            numbers[node] = right[node] == 0 ? ~(node - cuts) : cuts++;
        }
        return numbers;
    }

    @Override
    public String toString() {
        return "tree of " + leaves.size() + " leaves " + Arrays.toString(leaves.toArray());
    }
}
