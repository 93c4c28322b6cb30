package org.hepmva.train.trees;

/**
 * Purity of leaves: a = Σw of signal, b = Σw of background. The quality is −ab/(a + b), which is −½ of the
 * Gini index 2p(1 − p) times Σw; a negative sum counts as zero.
 *
 * @param leaves what a leaf is worth
 */
record GiniCriterion(LeafVote leaves) implements Criterion {

    @Override
    public boolean allowsCoarse() {
        return false;
    }

    @Override
    public double quality(double a, double b) {
        return a > 0 && b > 0 ? -a * b / (a + b) : 0;
    }

    @Override
    public boolean allowed(double a, double b) {
        return a + b > 0;
    }

    @Override
    public double leafValue(double a, double b) {
        return leaves.value(a, b);
    }
}
