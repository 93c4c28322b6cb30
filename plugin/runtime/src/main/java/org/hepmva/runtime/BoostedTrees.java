package org.hepmva.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hepmva.text.Require;

/**
 * A sum of decision trees. Immutable, safe to share between threads; allocates nothing per event.
 *
 * <p>At each node a value below the cut goes left, a value equal to the cut or above it right, and NaN where
 * the node says. Values and cuts are compared in float. A root may itself be a leaf. Leaves are summed in the
 * order of the trees, so the response is the same bit for bit on every machine, for one event and for
 * columns.
 */
public final class BoostedTrees implements Classifier {

    /** How the trees are combined to one response. */
    public enum Kind {
        /**
         * Response 2/(1+e<sup>−2F</sup>) − 1 with F = offset + Σ w·v, half the log-odds: TMVA's convention
         * (J. Friedman, Ann. Stat. 29 (2001) 1189).
         */
        GRADIENT,
        /** Response Σ w·v / Σ w: a vote in [−1, 1] if every leaf is. */
        ADABOOST
    }

    private final List<Variable> variables;
    private final Kind kind;
    private final double offset;
    private final Forest forest;
    private final double sumOfTreeWeights;

    private BoostedTrees(List<Variable> variables, Kind kind, double offset, Forest forest) {
        this.variables = variables;
        this.kind = kind;
        this.offset = offset;
        this.forest = forest;
        this.sumOfTreeWeights = forest.sumOfTreeWeights();
    }

    /**
     * {@return an empty forest to add trees to}
     *
     * @param variables what the trees cut on, at least one
     * @param kind      how they are combined
     */
    public static Builder builder(List<Variable> variables, Kind kind) {
        return new Builder(VariableNames.distinct(variables), kind);
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public List<String> inputs() {
        return VariableNames.of(variables);
    }

    /** {@return how the trees are combined} */
    public Kind kind() {
        return kind;
    }

    /** {@return what a gradient-boosted sum begins with; 0 for AdaBoost} */
    public double offset() {
        return offset;
    }

    /** {@return number of trees, at least 1} */
    public int trees() {
        return forest.trees();
    }

    /**
     * {@return a copy of one tree}
     *
     * @param index in [0, {@link #trees()})
     */
    public DecisionTree tree(int index) {
        return forest.tree(Objects.checkIndex(index, trees()));
    }

    @Override
    public double response(double[] x) {
        return response(forest.sum(offset, x));
    }

    /**
     * {@return the combined trees before they are mapped to a response}
     *
     * <p>Gradient boosting: F = offset + Σ w·v, half the log-odds. AdaBoost: Σ w·v / Σ w, the response
     * itself.
     *
     * @param x one value per variable
     */
    public double rawScore(double[] x) {
        double sum = forest.sum(offset, x);
        return kind == Kind.GRADIENT ? sum : sum / sumOfTreeWeights;
    }

    /**
     * {@return probability of signal for signal and background as frequent as in training, not calibrated}
     *
     * <p>Gradient boosting: 1/(1+e<sup>−2F</sup>). AdaBoost: 1/(1+e<sup>−Σ w·v</sup>), from the minimum of
     * the exponential loss with w = ln((1−ε)/ε) (Friedman, Hastie, Tibshirani, Ann. Stat. 28 (2000) 337).
     *
     * @param x one value per variable
     */
    public double probability(double[] x) {
        double sum = forest.sum(offset, x);
        return 1 / (1 + StrictMath.exp(kind == Kind.GRADIENT ? -2 * sum : -sum));
    }

    @Override
    public double[] responses(float[][] columns) {
        return responses(forest, columns, Columns.events(columns, variables.size()));
    }

    /**
     * {@return the forest of the first trees alone}
     *
     * @param n in [1, {@link #trees()}]
     */
    public BoostedTrees firstTrees(int n) {
        if (!(n >= 1 && n <= trees())) {
            throw new IllegalArgumentException("n = " + n + " trees is not in [1, " + trees() + "]");
        }
        Builder builder = new Builder(variables, kind).offset(offset);
        for (int i = 0; i < n; i++) {
            builder.add(tree(i));
        }
        return builder.build();
    }

    @Override
    public Classifier bind(List<String> provided) {
        Binding binding = Binding.of(variables, provided);
        return binding.isPlain() ? new BoundTrees(this, forest.reading(binding.places()), provided)
                : new BoundClassifier(this, binding, provided);
    }

    @Override
    public String responseTitle() {
        return "BDT response";
    }

    @Override
    public double responseMin() {
        return -1;
    }

    @Override
    public double responseMax() {
        return 1;
    }

    /** {@return such as {@code boosted trees (gradient): 400 trees, 3 variables}} */
    @Override
    public String toString() {
        String boosting = kind == Kind.GRADIENT ? "gradient" : "AdaBoost";
        return "boosted trees (" + boosting + "): " + trees() + " trees, " + variables.size() + " variables";
    }

    double response(Forest reading, double[] x) {
        return response(reading.sum(offset, x));
    }

    double[] responses(Forest reading, float[][] columns, int events) {
        double[] responses = reading.sums(offset, columns, events);
        for (int i = 0; i < events; i++) {
            responses[i] = response(responses[i]);
        }
        return responses;
    }

    private double response(double sum) {
        return kind == Kind.GRADIENT ? 2 / (1 + StrictMath.exp(-2 * sum)) - 1 : sum / sumOfTreeWeights;
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
     * <p>So no child needs a number, and nothing but a tree can be built. Mutable; one thread. Every mistake
     * is an {@code IllegalArgumentException} that names the tree.
     */
    public static final class Builder {

        private final List<Variable> variables;
        private final Kind kind;
        private final List<DecisionTree> trees = new ArrayList<>();
        private double offset;
        private TreeInProgress tree;

        private Builder(List<Variable> variables, Kind kind) {
            this.variables = variables;
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        /**
         * {@return this, with a constant added to the sum of a gradient-boosted forest; 0 at first}
         *
         * @param value finite; 0 for AdaBoost
         */
        public Builder offset(double value) {
            Require.finite("offset", value);
            if (kind == Kind.ADABOOST && value != 0) {
                throw new IllegalArgumentException("AdaBoost has no offset, but it is " + value);
            }
            offset = value;
            return this;
        }

        /**
         * {@return this, with a new tree begun}
         *
         * @param treeWeight factor on its leaves, finite; may be negative
         */
        public Builder startTree(double treeWeight) {
            finishTree();
            tree = new TreeInProgress(Require.finite("weight of tree " + trees.size(), treeWeight));
            return this;
        }

        /**
         * {@return this, with a cut: x &lt; cut goes left, x ≥ cut right}
         *
         * @param variable        index of the variable
         * @param cut             compared in float, finite
         * @param missingGoesLeft where NaN goes
         */
        public Builder split(int variable, float cut, boolean missingGoesLeft) {
            requireVariable(variable);
            Require.finite("tree " + trees.size() + ": cut", cut);
            requireOpenTree();
            tree.split(variable, cut, missingGoesLeft);
            return this;
        }

        /** {@return this, with a leaf of the given value, which must be finite} */
        public Builder leaf(double value) {
            Require.finite("tree " + trees.size() + ": leaf", value);
            requireOpenTree();
            tree.leaf(value);
            return this;
        }

        /** {@return this, with a whole tree added} */
        public Builder add(DecisionTree whole) {
            finishTree();
            for (int variable : whole.variable()) {
                requireVariable(variable);
            }
            trees.add(whole);
            return this;
        }

        /**
         * {@return the forest}
         *
         * @throws IllegalArgumentException if there is no tree, the last one is not complete, or the weights
         * of AdaBoost's trees do not have a positive, finite sum
         */
        public BoostedTrees build() {
            finishTree();
            if (trees.isEmpty()) {
                throw new IllegalArgumentException("a forest needs at least one tree");
            }
            BoostedTrees built = new BoostedTrees(variables, kind, offset, new Forest(trees));
            if (kind == Kind.ADABOOST && !(built.sumOfTreeWeights > 0 && built.sumOfTreeWeights < 1e300)) {
                throw new IllegalArgumentException("the sum of the weights of AdaBoost's trees, "
                        + built.sumOfTreeWeights + ", is not positive and finite");
            }
            return built;
        }

        private void finishTree() {
            if (tree == null) {
                return;
            }
            if (tree.openBranches() > 0) {
                throw new IllegalArgumentException("tree " + trees.size() + " is not complete: "
                        + tree.openBranches() + " of its branches end without a leaf");
            }
            trees.add(tree.tree());
            tree = null;
        }

        private void requireOpenTree() {
            if (tree == null || tree.openBranches() == 0) {
                throw new IllegalArgumentException(tree == null ? "no tree is begun: startTree comes first"
                        : "tree " + trees.size() + " is complete: startTree begins the next");
            }
        }

        private void requireVariable(int variable) {
            if (!(variable >= 0 && variable < variables.size())) {
                throw new IllegalArgumentException("tree " + trees.size() + ": variable " + variable
                        + " is not in [0, " + variables.size() + ")");
            }
        }
    }

    /** A tree as far as it is known: branches that have no end yet, the next one last. */
    private static final class TreeInProgress {

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
}
