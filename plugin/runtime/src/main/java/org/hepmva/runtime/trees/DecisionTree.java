package org.hepmva.runtime.trees;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * One tree of a forest, in flat arrays. Immutable; the arrays are copied, in and out.
 *
 * <pre>
 *   node i      x[variable[i]] &lt; cut[i] ? left[i] : right[i]; NaN goes left if missingGoesLeft[i], else
 *   right
 *   child c     c &gt;= 0  the next node
 *               c &lt;  0  the leaf ~c, worth leaf[~c]
 * </pre>
 *
 * <p>Node 0 is the root; without nodes the tree is the single leaf 0. There is one leaf more than there are
 * nodes, and each is the child of one node.
 *
 * @param weight          factor on its leaves, finite
 * @param variable        index of the variable that each node cuts on
 * @param cut             finite; compared in float
 * @param missingGoesLeft where NaN goes at each node
 * @param left            child below the cut
 * @param right           child at or above the cut
 * @param leaf            value of each leaf, finite
 */
public record DecisionTree(double weight, int[] variable, float[] cut, boolean[] missingGoesLeft, int[] left,
                           int[] right, double[] leaf) {

    public DecisionTree {
        variable = variable.clone();
        cut = cut.clone();
        missingGoesLeft = missingGoesLeft.clone();
        left = left.clone();
        right = right.clone();
        leaf = leaf.clone();
        Require.finite("weight", weight);
        Require.allFinite("leaf", leaf);
        Require.length("cut", cut.length, variable.length);
        Require.length("missing", missingGoesLeft.length, variable.length);
        Require.length("left", left.length, variable.length);
        Require.length("right", right.length, variable.length);
        Require.length("leaf", leaf.length, variable.length + 1);
        for (int i = 0; i < cut.length; i++) {
            Require.finite("cut[" + i + "]", cut[i]);
            if (variable[i] < 0) {
                throw new IllegalArgumentException("variable[" + i + "] = " + variable[i] + " is negative");
            }
        }
        requireOneParentEach(left, right);
    }

    @Override
    public int[] variable() {
        return variable.clone();
    }

    @Override
    public float[] cut() {
        return cut.clone();
    }

    @Override
    public boolean[] missingGoesLeft() {
        return missingGoesLeft.clone();
    }

    @Override
    public int[] left() {
        return left.clone();
    }

    @Override
    public int[] right() {
        return right.clone();
    }

    @Override
    public double[] leaf() {
        return leaf.clone();
    }

    /** {@return number of nodes, which are cuts; there is one leaf more} */
    public int nodes() {
        return cut.length;
    }

    /** {@return the greatest number of cuts between root and leaf; 0 for a single leaf} */
    public int depth() {
        int[] depths = new int[cut.length];
        int[] open = new int[cut.length + 1];
        int deepest = 0;
        for (int opened = cut.length > 0 ? 1 : 0; opened > 0;) {
            int node = open[--opened];
            deepest = Math.max(deepest, depths[node] + 1);
            for (int child : new int[] {left[node], right[node]}) {
                if (child >= 0) {
                    depths[child] = depths[node] + 1;
                    open[opened++] = child;
                }
            }
        }
        return deepest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionTree that && weight == that.weight
                && Arrays.equals(variable, that.variable) && Arrays.equals(cut, that.cut)
                && Arrays.equals(missingGoesLeft, that.missingGoesLeft) && Arrays.equals(left, that.left)
                && Arrays.equals(right, that.right) && Arrays.equals(leaf, that.leaf);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cut) + Arrays.hashCode(leaf);
    }

    @Override
    public String toString() {
        return "decision tree of " + nodes() + " cuts and " + leaf.length + " leaves";
    }

    /**
     * As many children as there are nodes and leaves below the root, each once, none the root: no cycle can
     * be.
     */
    private static void requireOneParentEach(int[] left, int[] right) {
        boolean[] hasParent = new boolean[2 * left.length + 1];
        for (int i = 0; i < left.length; i++) {
            claim(hasParent, "left", i, left[i]);
            claim(hasParent, "right", i, right[i]);
        }
        requireReachable(left, right);
    }

    private static void claim(boolean[] hasParent, String side, int node, int child) {
        int nodes = hasParent.length / 2;
        if (!(child != 0 && child < nodes && ~child <= nodes)) {
            throw new IllegalArgumentException(side + "[" + node + "] = " + child
                    + " is neither a node in [1, " + nodes + ") nor a leaf in [" + ~nodes + ", -1]");
        }
        int slot = child >= 0 ? child : nodes + ~child;
        if (hasParent[slot]) {
            throw new IllegalArgumentException(side + "[" + node + "] = " + child
                    + " is the child of another node already");
        }
        hasParent[slot] = true;
    }

    /** Nodes with one parent each can still form a ring apart from the root. */
    private static void requireReachable(int[] left, int[] right) {
        int[] open = new int[left.length + 1];
        int reached = 0;
        for (int opened = left.length > 0 ? 1 : 0; opened > 0;) {
            int node = open[--opened];
            reached++;
            opened = push(open, opened, right[node]);
            opened = push(open, opened, left[node]);
        }
        if (reached != left.length) {
            throw new IllegalArgumentException((left.length - reached) + " of " + left.length
                    + " nodes cannot be reached from the root: they form a cycle");
        }
    }

    private static int push(int[] open, int opened, int child) {
        if (child < 0) {
            return opened;
        }
        open[opened] = child;
        return opened + 1;
    }
}
