package org.hepmva.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * All nodes of all trees in flat arrays, so that an event touches few cache lines.
 *
 * <pre>
 *   node i      x &lt; cut[i] ? left[i] : x &gt;= cut[i] ? right[i] : missing[i], with x = (float)
 *   x[variable[i]]
 *   child c     c &gt;= 0  the next node
 *               c &lt;  0  the leaf ~c, worth leaf[~c]: tree weight · value
 * </pre>
 *
 * <p>A tree has one leaf more than it has nodes, so where tree t begins among the leaves it begins t earlier
 * among the nodes. Leaves are summed in the order of the trees, always.
 */
final class Forest {

    /** So many events walk down one tree, before the next tree is fetched. */
    private static final int BLOCK = 256;

    private final double[] treeWeights;
    private final int[] firstLeaf;
    private final int[] roots;
    private final int[] variable;
    private final float[] cut;
    private final int[] left;
    private final int[] right;
    private final int[] missing;
    private final double[] values;
    private final double[] leaf;

    Forest(List<DecisionTree> trees) {
        int count = trees.size();
        int leaves = trees.stream().mapToInt(tree -> tree.nodes() + 1).reduce(0, Math::addExact);
        treeWeights = new double[count];
        firstLeaf = new int[count + 1];
        roots = new int[count];
        variable = new int[leaves - count];
        cut = new float[variable.length];
        left = new int[variable.length];
        right = new int[variable.length];
        missing = new int[variable.length];
        values = new double[leaves];
        leaf = new double[leaves];
        for (int t = 0; t < count; t++) {
            firstLeaf[t + 1] = firstLeaf[t] + trees.get(t).nodes() + 1;
            put(t, trees.get(t));
        }
    }

    private Forest(Forest other, int[] renumbered) {
        treeWeights = other.treeWeights;
        firstLeaf = other.firstLeaf;
        roots = other.roots;
        variable = renumbered;
        cut = other.cut;
        left = other.left;
        right = other.right;
        missing = other.missing;
        values = other.values;
        leaf = other.leaf;
    }

    private void put(int t, DecisionTree tree) {
        int node = firstLeaf[t] - t;
        int nodes = tree.nodes();
        System.arraycopy(tree.variable(), 0, variable, node, nodes);
        System.arraycopy(tree.cut(), 0, cut, node, nodes);
        int[] lefts = tree.left();
        int[] rights = tree.right();
        boolean[] missingGoesLeft = tree.missingGoesLeft();
        for (int i = 0; i < nodes; i++) {
            left[node + i] = child(t, lefts[i]);
            right[node + i] = child(t, rights[i]);
            missing[node + i] = missingGoesLeft[i] ? left[node + i] : right[node + i];
        }
        double[] leaves = tree.leaf();
        for (int i = 0; i < leaves.length; i++) {
            values[firstLeaf[t] + i] = leaves[i];
            leaf[firstLeaf[t] + i] = tree.weight() * leaves[i];
        }
        roots[t] = nodes > 0 ? node : ~firstLeaf[t];
        treeWeights[t] = tree.weight();
    }

    private int child(int t, int local) {
        return local >= 0 ? firstLeaf[t] - t + local : ~(firstLeaf[t] + ~local);
    }

    private int local(int t, int child) {
        return child >= 0 ? child - (firstLeaf[t] - t) : ~(~child - firstLeaf[t]);
    }

    int trees() {
        return roots.length;
    }

    double sumOfTreeWeights() {
        double sum = 0;
        for (double weight : treeWeights) {
            sum += weight;
        }
        return sum;
    }

    DecisionTree tree(int t) {
        int first = firstLeaf[t] - t;
        int nodes = firstLeaf[t + 1] - firstLeaf[t] - 1;
        int[] lefts = new int[nodes];
        int[] rights = new int[nodes];
        boolean[] missingGoesLeft = new boolean[nodes];
        for (int i = 0; i < nodes; i++) {
            lefts[i] = local(t, left[first + i]);
            rights[i] = local(t, right[first + i]);
            missingGoesLeft[i] = missing[first + i] == left[first + i];
        }
        return new DecisionTree(treeWeights[t], Arrays.copyOfRange(variable, first, first + nodes),
                Arrays.copyOfRange(cut, first, first + nodes), missingGoesLeft, lefts, rights,
                Arrays.copyOfRange(values, firstLeaf[t], firstLeaf[t + 1]));
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
            node = value < cut[node] ? left[node] : value >= cut[node] ? right[node] : missing[node];
        }
        return node;
    }

    /** {@return offset + Σ leaf for every event of the columns, added in the same order as for one} */
    double[] sums(double offset, float[][] columns, int events) {
        double[] sums = new double[events];
        Arrays.fill(sums, offset);
        for (int first = 0; first < events; first += BLOCK) {
            int end = Math.min(events, first + BLOCK);
            for (int root : roots) {
                addTree(root, columns, sums, first, end);
            }
        }
        return sums;
    }

    private void addTree(int root, float[][] columns, double[] sums, int first, int end) {
        for (int event = first; event < end; event++) {
            int node = root;
            while (node >= 0) {
                float value = columns[variable[node]][event];
                node = value < cut[node] ? left[node] : value >= cut[node] ? right[node] : missing[node];
            }
            sums[event] += leaf[~node];
        }
    }
}
