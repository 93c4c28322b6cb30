package org.hepmva.runtime.trees;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.OutputNames;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.runtime.math.Exponential;
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

    private final Kind kind;
    private final double offset;
    private final List<DecisionTree> trees;
    private final CompiledTrees compiled;
    private final Reading reading;

    private BoostedTrees(List<Variable> variables, Kind kind, double offset, List<DecisionTree> trees) {
        this.kind = kind;
        this.offset = offset;
        this.trees = List.copyOf(trees);
        this.compiled = new CompiledTrees(variables.size(), kind, offset,
                sumOfTreeWeights(trees), new Forest(this.trees));
        this.reading = Reading.of(variables, OutputNames.RESPONSE, compiled);
    }

    /**
     * {@return an empty forest to add trees to}
     *
     * @param variables what the trees cut on, at least one
     * @param kind      how they are combined
     */
    public static Builder builder(List<Variable> variables, Kind kind) {
        return new Builder(Variable.distinct(variables), kind);
    }

    /** {@return how forests stand in a weight file} */
    public static ModelCodec<BoostedTrees> codec() {
        return new BoostedTreesCodec();
    }

    @Override
    public Computation computation() {
        return reading;
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
        return trees.size();
    }

    /**
     * {@return one tree}
     *
     * @param index in [0, {@link #trees()})
     */
    public DecisionTree tree(int index) {
        return trees.get(Objects.checkIndex(index, trees()));
    }

    List<DecisionTree> allTrees() {
        return trees;
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
        double sum = compiled.sum(reading.withNaN(x));
        return kind == Kind.GRADIENT ? sum : compiled.response(sum);
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
        double sum = compiled.sum(reading.withNaN(x));
        return Exponential.sigmoid(kind == Kind.GRADIENT ? 2 * sum : sum);
    }

    /**
     * {@return the forest of the first trees alone}
     *
     * @param n in [1, {@link #trees()}]
     */
    public BoostedTrees firstTrees(int n) {
        Require.that(n >= 1 && n <= trees(), "n = %s trees is not in [1, %s]", n, trees());
        Builder builder = new Builder(variables(), kind).offset(offset);
        trees.subList(0, n).forEach(builder::add);
        return builder.build();
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

    /** {@return such as {@code 400 boosted trees (gradient), response from -1 to 1}} */
    @Override
    public String toString() {
        return trees() + " boosted trees (" + kind.name().toLowerCase(Locale.ROOT)
                + "), response from -1 to 1";
    }

    static double sumOfTreeWeights(List<DecisionTree> trees) {
        double sum = 0;
        for (DecisionTree tree : trees) {
            sum += tree.weight();
        }
        return sum;
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
        private final TreesInProgress trees;
        private double offset;

        private Builder(List<Variable> variables, Kind kind) {
            this.variables = variables;
            this.kind = Objects.requireNonNull(kind, "kind");
            this.trees = new TreesInProgress("", variables.size());
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
            trees.start(treeWeight);
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
            trees.split(variable, cut, missingGoesLeft);
            return this;
        }

        /** {@return this, with a leaf of the given value, which must be finite} */
        public Builder leaf(double value) {
            trees.leaf(value);
            return this;
        }

        /** {@return this, with a whole tree added} */
        public Builder add(DecisionTree whole) {
            trees.add(whole);
            return this;
        }

        /**
         * {@return the forest}
         *
         * @throws IllegalArgumentException if there is no tree, the last one is not complete, the weights of
         * AdaBoost's trees do not have a positive, finite sum, or the leaves add up to no finite number
         */
        public BoostedTrees build() {
            List<DecisionTree> finished = trees.finished();
            double sum = sumOfTreeWeights(finished);
            Require.that(kind == Kind.GRADIENT || sum > 0 && sum < TreesInProgress.MOST,
                    "the sum of the weights of AdaBoost's trees, %s, is not positive and finite", sum);
            trees.requireFiniteSum(offset);
            return new BoostedTrees(variables, kind, offset, finished);
        }
    }
}
