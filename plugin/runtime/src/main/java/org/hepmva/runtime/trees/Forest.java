package org.hepmva.runtime.trees;

import java.util.List;

/**
 * All nodes of all trees in flat arrays, so that an event touches few cache lines: how a forest is computed.
 * What it is, are its {@link DecisionTree}s. Immutable.
 *
 * <pre>
 *   node i      x &lt; cut[i] ? left[i] : x &gt;= cut[i] ? right[i] : missing[i] ? left[i] : right[i]
 *               with x = (float) x[variable[i]]
 *   child c     c &gt;= 0  the next node
 *               c &lt;  0  the leaf ~c, worth leaf[~c]: tree weight · value
 * </pre>
 *
 * <p>Leaves are summed in the order of the trees, always.
 */
final class Forest {

    private final int[] roots;
    private final int[] variable;
    private final float[] cut;
    private final int[] left;
    private final int[] right;
    private final boolean[] missing;
    private final double[] leaf;

    Forest(List<DecisionTree> trees) {
        int leaves = trees.stream().mapToInt(tree -> tree.nodes() + 1).reduce(0, Math::addExact);
        roots = new int[trees.size()];
        variable = new int[leaves - roots.length];
        cut = new float[variable.length];
        left = new int[variable.length];
        right = new int[variable.length];
        missing = new boolean[variable.length];
        leaf = new double[leaves];
        int firstLeaf = 0;
        for (int t = 0; t < roots.length; t++) {
            int firstNode = firstLeaf - t; // a tree has one leaf more than it has nodes
            put(trees.get(t), firstNode, firstLeaf);
            roots[t] = trees.get(t).nodes() > 0 ? firstNode : ~firstLeaf;
            firstLeaf += trees.get(t).nodes() + 1;
        }
    }

    private Forest(Forest other, int[] renumbered) {
        roots = other.roots;
        variable = renumbered;
        cut = other.cut;
        left = other.left;
        right = other.right;
        missing = other.missing;
        leaf = other.leaf;
    }

    private void put(DecisionTree tree, int firstNode, int firstLeaf) {
        int nodes = tree.nodes();
        System.arraycopy(tree.variable(), 0, variable, firstNode, nodes);
        System.arraycopy(tree.cut(), 0, cut, firstNode, nodes);
        System.arraycopy(tree.missingGoesLeft(), 0, missing, firstNode, nodes);
        putChildren(tree.left(), left, firstNode, firstLeaf);
        putChildren(tree.right(), right, firstNode, firstLeaf);
        double[] leaves = tree.leaf();
        for (int i = 0; i < leaves.length; i++) {
            leaf[firstLeaf + i] = tree.weight() * leaves[i];
        }
    }

    private static void putChildren(int[] children, int[] target, int firstNode, int firstLeaf) {
        for (int i = 0; i < children.length; i++) {
            int child = children[i];
            target[firstNode + i] = child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
        }
    }

    /** {@return this forest reading variable v from place {@code places[v]} of an event} */
    Forest reading(int[] places) {
        int[] renumbered = new int[variable.length];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = places[variable[i]];
        }
        return new Forest(this, renumbered);
    }

    /** {@return offset + Σ leaf, in the order of the trees} */
    double sum(double offset, double[] x) {
        double sum = offset;
        for (int root : roots) {
            sum += leaf[~leafBelow(root, x)];
        }
        return sum;
    }

    private int leafBelow(int root, double[] x) {
        int node = root;
        while (node >= 0) {
            float value = (float) x[variable[node]];
            boolean goesLeft = value < cut[node] || !(value >= cut[node]) && missing[node];
            node = goesLeft ? left[node] : right[node];
        }
        return node;
    }

    /** Adds the leaves of every event to its sum, in the same order as for one; tree by tree. */
    void addTo(float[][] x, int count, double[] sums, int at) {
        for (int root : roots) {
            for (int event = 0; event < count; event++) {
                int node = root;
                while (node >= 0) {
                    float value = x[variable[node]][event];
                    boolean goesLeft = value < cut[node] || !(value >= cut[node]) && missing[node];
                    node = goesLeft ? left[node] : right[node];
                }
                sums[at + event] += leaf[~node];
            }
        }
    }
}
