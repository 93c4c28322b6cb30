package org.hepmva.runtime;

import java.util.List;

/** A sum of decision trees. Immutable, safe to share between threads. */
public final class BoostedTrees implements Classifier {

    private final List<Variable> variables;

    private BoostedTrees(List<Variable> variables) {
        this.variables = List.copyOf(variables);
    }

    /** How the trees are combined to one response. */
    public enum Kind {
        /** 2/(1+e^(−2F)) − 1 with F = offset + Σ w·v, half the log-odds. */
        GRADIENT,
        /** Σ w·v / Σ w, a vote in [−1, 1]. */
        ADABOOST
    }

    /**
     * {@return an empty forest to add trees to}
     *
     * @param variables what the trees cut on
     * @param kind      how they are combined
     */
    public static Builder builder(List<Variable> variables, Kind kind) {
        return new Builder(variables);
    }

    /** {@return how the trees are combined} */
    public Kind kind() {
        return Kind.GRADIENT;
    }

    /** {@return number of trees} */
    public int trees() {
        return 0;
    }

    /** {@return the combined trees before they are mapped to a response; F for gradient boosting} */
    public double rawScore(double[] x) {
        throw new UnsupportedOperationException();
    }

    /** {@return probability of signal, if signal and background were as frequent as in training} */
    public double probability(double[] x) {
        throw new UnsupportedOperationException();
    }

    /** {@return the forest of the first trees alone} */
    public BoostedTrees firstTrees(int n) {
        throw new UnsupportedOperationException();
    }

    /**
     * Builds a forest tree by tree, each in preorder: a cut, then all below it on the left, then all on the
     * right.
     *
     * <pre>{@code
     * BoostedTrees.builder(variables, Kind.GRADIENT)
     *         .startTree(1).split(0, 2.5f, true).leaf(-0.1).split(1, 0.3f, false).leaf(0.05).leaf(0.2)
     *         .startTree(1).leaf(0.01)
     *         .build();
     * }</pre>
     *
     * <p>Mutable; one thread.
     */
    public static final class Builder {

        private final List<Variable> variables;

        private Builder(List<Variable> variables) {
            this.variables = variables;
        }

        /** {@return this, with a constant added to the sum of a gradient-boosted forest; 0 at first} */
        public Builder offset(double value) {
            return this;
        }

        /** {@return this, with a new tree begun whose leaf values are multiplied by {@code treeWeight}} */
        public Builder startTree(double treeWeight) {
            return this;
        }

        /**
         * {@return this, with a cut: x &lt; cut goes left, x ≥ cut right}
         *
         * @param variable         index of the variable
         * @param cut              compared in float, finite
         * @param missingGoesLeft  where NaN goes
         */
        public Builder split(int variable, float cut, boolean missingGoesLeft) {
            return this;
        }

        /** {@return this, with a leaf of the given value, which must be finite} */
        public Builder leaf(double value) {
            return this;
        }

        /** {@return the forest; every tree must be complete} */
        public BoostedTrees build() {
            return new BoostedTrees(variables);
        }
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public List<String> inputs() {
        return variables.stream().map(Variable::name).toList();
    }

    @Override
    public double response(double[] x) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] responses(float[][] columns) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Classifier bind(List<String> provided) {
        return new BoundClassifier(this, provided);
    }

    @Override
    public String responseTitle() {
        return "response";
    }

    @Override
    public double responseMin() {
        return 0;
    }

    @Override
    public double responseMax() {
        return 1;
    }
}
