package org.hepmva.runtime.trees;

import java.util.Arrays;

/** A tree as far as it is known: branches that have no end yet, the next one last. */
final class TreeInProgress {

    private static final int AT_LEAST = 15;

    private final double weight;
    private int[] variable = new int[AT_LEAST];
    private float[] cut = new float[AT_LEAST];
    private boolean[] missingGoesLeft = new boolean[AT_LEAST];
    private int[][] children = new int[2][AT_LEAST];
    private double[] leaf = new double[AT_LEAST + 1];
    private int[] open = new int[AT_LEAST + 1];
    private int nodes;
    private int leaves;
    private int opened = 1;

    TreeInProgress(double weight) {
        this.weight = weight;
        open[0] = -1;
    }

    int openBranches() {
        return opened;
    }

    void split(int newVariable, float newCut, boolean newMissingGoesLeft) {
        if (nodes == cut.length) {
            grow(2 * nodes);
        }
        endBranch(nodes);
        variable[nodes] = newVariable;
        cut[nodes] = newCut;
        missingGoesLeft[nodes] = newMissingGoesLeft;
        open[opened++] = 2 * nodes + 1;
        open[opened++] = 2 * nodes;
        nodes++;
    }

    void leaf(double value) {
        endBranch(~leaves);
        leaf[leaves++] = value;
    }

    DecisionTree tree() {
        return new DecisionTree(weight, Arrays.copyOf(variable, nodes), Arrays.copyOf(cut, nodes),
                Arrays.copyOf(missingGoesLeft, nodes), Arrays.copyOf(children[0], nodes),
                Arrays.copyOf(children[1], nodes), Arrays.copyOf(leaf, leaves));
    }

    /**
     * An open branch is 2·node for the left side of a node, 2·node + 1 for the right, −1 for the root.
     */
    private void endBranch(int child) {
        int branch = open[--opened];
        if (branch >= 0) {
            children[branch & 1][branch >> 1] = child;
        }
    }

    private void grow(int size) {
        variable = Arrays.copyOf(variable, size);
        cut = Arrays.copyOf(cut, size);
        missingGoesLeft = Arrays.copyOf(missingGoesLeft, size);
        children = new int[][] {Arrays.copyOf(children[0], size), Arrays.copyOf(children[1], size)};
        leaf = Arrays.copyOf(leaf, size + 1);
        open = Arrays.copyOf(open, size + 1);
    }
}
