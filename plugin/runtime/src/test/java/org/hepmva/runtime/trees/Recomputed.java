package org.hepmva.runtime.trees;

/** One tree walked by hand, as its Javadoc says. */
final class Recomputed {

    private Recomputed() { }

    static double leaf(DecisionTree tree, double[] x) {
        int child = tree.nodes() == 0 ? -1 : 0;
        while (child >= 0) {
            float value = (float) x[tree.variable()[child]];
            boolean left = Float.isNaN(value) ? tree.missingGoesLeft()[child] : value < tree.cut()[child];
            child = left ? tree.left()[child] : tree.right()[child];
        }
        return tree.leaf()[-1 - child];
    }
}
