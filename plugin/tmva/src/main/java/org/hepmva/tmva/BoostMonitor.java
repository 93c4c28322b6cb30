package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.TreeWriter;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.DecisionTree;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.tmva.BookedHistogram.Contents;
import org.hepmva.train.Trained;
import org.hepmva.train.trees.AdaBoostSettings;

/**
 * How boosting went, tree by tree, as TMVA's MethodBDT writes it: what AdaBoost multiplied the weights of
 * wrong events by, which is e<sup>α</sup> of the tree's weight α, the error fraction that this follows from,
 * and the number of nodes. Gradient boosting has neither weights nor error fractions, and zeros stand there;
 * of several classes TMVA writes an empty tree alone.
 *
 * @param trees        the trees, of several targets those of the first; none of several classes
 * @param beta         of AdaBoost; empty of gradient boosting
 * @param guesses      classes less one
 * @param isRegression whether they estimate a target
 */
record BoostMonitor(List<DecisionTree> trees, Optional<Double> beta, int guesses, boolean isRegression) {

    private static final int BINS = 100;
    private static final double LARGEST = 30;
    private static final List<ColumnDescription> COLUMNS = List.of(
            ColumnDescription.of("iTree", ScalarType.INT),
            ColumnDescription.of("boostWeight", ScalarType.DOUBLE),
            ColumnDescription.of("errorFraction", ScalarType.DOUBLE));

    /** {@return what is known of a method; empty if it is not of trees} */
    static Optional<BoostMonitor> of(Trained trained) {
        Model model = MethodType.innermost(trained.model());
        Optional<Double> beta = Optional.ofNullable(trained.settings().get(AdaBoostSettings.BETA.name()))
                .map(Double::valueOf);
        if (model instanceof BoostedTrees forest) {
            List<DecisionTree> trees = all(forest::tree, forest.trees());
            return Optional.of(new BoostMonitor(trees,
                    forest.kind() == BoostedTrees.Kind.ADABOOST ? beta : Optional.empty(), 1, false));
        }
        if (model instanceof MulticlassTrees forest) {
            boolean areVotes = forest.combination() == Combination.VOTES;
            List<DecisionTree> trees = areVotes ? all(forest::tree, forest.trees()) : List.of();
            return Optional.of(new BoostMonitor(trees, areVotes ? beta : Optional.empty(),
                    forest.outputs().size() - 1, false));
        }
        return model instanceof RegressionTrees forest
                ? Optional.of(new BoostMonitor(forest.trees(0), Optional.empty(), 1, true))
                : Optional.empty();
    }

    private static List<DecisionTree> all(IntFunction<DecisionTree> tree, int count) {
        return IntStream.range(0, count).mapToObj(tree).toList();
    }

    private double boostWeight(DecisionTree tree) {
        return beta.isPresent() ? Math.exp(tree.weight()) : 0;
    }

    private double errorFraction(DecisionTree tree) {
        return beta.map(b -> 1 / (1 + Math.exp(tree.weight() / b) / guesses)).orElse(0.0);
    }

    private static double nodes(DecisionTree tree) {
        return 2.0 * tree.nodes() + 1;
    }

    void write(TmvaFolder folder, String dataset) throws IOException {
        writeTree(folder);
        if (trees.isEmpty()) {
            return;
        }
        String what = isRegression ? "Boost event weights distribution" : "AdaBooost weight distribution";
        // TMVA's own names, and those that the macro BDTControlPlots looks for
        for (String before : List.of(dataset + "_", "")) {
            BookedHistogram weights = BookedHistogram.of(before + "BoostWeight", what,
                    new RegularAxis("boost weight", BINS, 0, isRegression ? 1 : LARGEST));
            if (beta.isPresent()) {
                trees.forEach(tree -> weights.fill(boostWeight(tree), 1));
            }
            folder.put(weights);
            folder.put(nodes(before + "NodesBeforePruning", "nodes before pruning"));
            folder.put(nodes(before + "NodesAfterPruning", "nodes after pruning"));
        }
        BookedHistogram weights = byTree("BoostWeightVsTree", "Boost weights vs tree", "boost weight");
        BookedHistogram errors = byTree("ErrFractHist", "error fraction vs tree number", "error fraction");
        for (int t = 0; beta.isPresent() && t < trees.size(); t++) {
            weights.set(t, boostWeight(trees.get(t)));
            errors.set(t, errorFraction(trees.get(t)));
        }
        folder.put(weights);
        folder.put(errors);
    }

    private void writeTree(TmvaFolder folder) throws IOException {
        int size = trees.size();
        int[] numbers = new int[size];
        double[] weights = new double[size];
        double[] errors = new double[size];
        for (int t = 0; t < size; t++) {
            numbers[t] = t;
            weights[t] = boostWeight(trees.get(t));
            errors[t] = errorFraction(trees.get(t));
        }
        try (TreeWriter tree = folder.file().tree(folder.path("MonitorNtuple"), "BDT variables", COLUMNS)) {
            tree.write(List.of(Column.ofInts("", numbers, size), Column.ofDoubles("", weights, size),
                    Column.ofDoubles("", errors, size)), size);
        }
    }

    private BookedHistogram byTree(String name, String title, String contentTitle) {
        return BookedHistogram.of(name, title, new RegularAxis("#tree", trees.size(), 0, trees.size()))
                .withContentTitle(contentTitle);
    }

    private BookedHistogram nodes(String name, String title) {
        BookedHistogram histogram = byTree(name, title, "#tree nodes").holding(Contents.I);
        for (int t = 0; t < trees.size(); t++) {
            histogram.set(t, nodes(trees.get(t)));
        }
        return histogram;
    }
}
