package org.hepmva.runtime.trees;

import java.util.List;

/**
 * All nodes of all trees in flat arrays, so that an event touches few cache lines: how a forest is computed.
 * What it is, are its {@link DecisionTree}s. Immutable.
 *
 * <pre>
 *   node i      x = (float) x[variable[i]]; goes to child[2i + side], side 0 left, 1 right:
 *               0 if x &lt; cut[i], 1 if x &gt;= cut[i], missing[i] if x is NaN
 *   child c     c &gt;= 0  the next node
 *               c &lt;  0  the leaf ~c, worth leaf[~c]: tree weight · value
 * </pre>
 *
 * <p>Leaves are summed in the order of the trees, always. The side is a number and no branch, as no processor
 * can guess which way an event goes: that takes about half of the time.
 */
final class Forest {

    private final int[] roots;
    private final int[] variable;
    private final float[] cut;
    private final int[] child;
    private final byte[] missing;
    private final double[] leaf;

    Forest(List<DecisionTree> trees) {
        int leaves = trees.stream().mapToInt(tree -> tree.nodes() + 1).reduce(0, Math::addExact);
        roots = new int[trees.size()];
        variable = new int[leaves - roots.length];
        cut = new float[variable.length];
        child = new int[Math.multiplyExact(2, variable.length)];
        missing = new byte[variable.length];
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
        child = other.child;
        missing = other.missing;
        leaf = other.leaf;
    }

    private void put(DecisionTree tree, int firstNode, int firstLeaf) {
        int nodes = tree.nodes();
        System.arraycopy(tree.variable(), 0, variable, firstNode, nodes);
        System.arraycopy(tree.cut(), 0, cut, firstNode, nodes);
        boolean[] missingGoesLeft = tree.missingGoesLeft();
        int[] left = tree.left();
        int[] right = tree.right();
        for (int i = 0; i < nodes; i++) {
            missing[firstNode + i] = (byte) (missingGoesLeft[i] ? 0 : 1);
            child[2 * (firstNode + i)] = global(left[i], firstNode, firstLeaf);
            child[2 * (firstNode + i) + 1] = global(right[i], firstNode, firstLeaf);
        }
        double[] leaves = tree.leaf();
        for (int i = 0; i < leaves.length; i++) {
            leaf[firstLeaf + i] = tree.weight() * leaves[i];
        }
    }

    private static int global(int local, int firstNode, int firstLeaf) {
        return local >= 0 ? firstNode + local : ~(firstLeaf + ~local);
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

    /** Adds the weight of each tree to the class that its leaf is the index of. */
    void addVotes(double[] weights, double[] x, double[] target) {
        for (int t = 0; t < roots.length; t++) {
            target[(int) leaf[~leafBelow(roots[t], x)]] += weights[t];
        }
    }

    private int leafBelow(int root, double[] x) {
        int node = root;
        while (node >= 0) {
            float value = (float) x[variable[node]];
            int side = value >= cut[node] ? 1 : 0;
            side |= Float.isNaN(value) ? missing[node] : 0;
            node = child[2 * node + side];
        }
        return node;
    }

    /** Adds the leaves of every event to its sum, in the same order as for one; tree by tree. */
    void addTo(float[][] x, int count, double[] sums, int at) {
        for (int root : roots) {
            for (int event = 0; event < count; event++) {
                int node = root; // as leafBelow, which as a call takes a twentieth more
                while (node >= 0) {
                    float value = x[variable[node]][event];
                    int side = value >= cut[node] ? 1 : 0;
                    side |= Float.isNaN(value) ? missing[node] : 0;
                    node = child[2 * node + side];
                }
                sums[at + event] += leaf[~node];
            }
        }
    }

    private int leafBelow(int root, float[][] x, int event) {
        int node = root;
        while (node >= 0) {
            float value = x[variable[node]][event];
            int side = value >= cut[node] ? 1 : 0;
            side |= Float.isNaN(value) ? missing[node] : 0;
            node = child[2 * node + side];
        }
        return node;
    }

    /** Adds the votes of every event, in the same order as for one; tree by tree. */
    void addVotes(double[] weights, float[][] x, int count, double[][] target, int at) {
        for (int t = 0; t < roots.length; t++) {
            for (int event = 0; event < count; event++) {
                target[(int) leaf[~leafBelow(roots[t], x, event)]][at + event] += weights[t];
            }
        }
    }
}
