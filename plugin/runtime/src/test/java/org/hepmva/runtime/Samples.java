package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.LinearMap;
import org.hepmva.runtime.transform.Scaling;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.DecisionTree;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.MulticlassTreesBuilder;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.runtime.trees.RegressionTreesBuilder;
import org.junit.jupiter.api.function.Executable;

/** Classifiers and events that several tests use; everything from fixed seeds. */
public final class Samples {

    public static final List<Variable> VARIABLES = List.of(
            Variable.of("sum := var1+var2").withTitle("v1 + v2").withUnit("GeV").withRange(-9.5, 7.25),
            Variable.of("var3"),
            Variable.of("n").withType(VariableType.INTEGER).withRange(0, 12));

    public static final List<String> CLASSES = List.of("e", "μ", "τ lepton", "jet");

    private Samples() { }

    /** Two cuts and three leaves, and a tree that is a single leaf; dyadic values, so that sums are exact. */
    public static BoostedTrees smallTrees(BoostedTrees.Kind kind) {
        return BoostedTrees.builder(VARIABLES, kind)
                .startTree(1).split(0, 2.5f, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(0.5).leaf(0.125)
                .build();
    }

    public static BoostedTrees randomTrees(BoostedTrees.Kind kind, int trees, int depth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BoostedTrees.Builder builder = BoostedTrees.builder(VARIABLES, kind);
        if (kind == BoostedTrees.Kind.GRADIENT) {
            builder.offset(random.nextDouble(-1, 1));
        }
        for (int i = 0; i < trees; i++) {
            builder.startTree(random.nextDouble(0.1, 1));
            grow(builder, random, depth);
        }
        return builder.build();
    }

    private static void grow(BoostedTrees.Builder builder, SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            builder.leaf(random.nextDouble(-1, 1));
            return;
        }
        builder.split(random.nextInt(3), (float) random.nextDouble(-2, 2), random.nextBoolean());
        grow(builder, random, depth - 1);
        grow(builder, random, depth - 1);
    }

    /** One of each kind of classifier of more than two classes. */
    public static List<Classifier> multiclass() {
        return List.of(softmaxTrees(11), votingTrees(12), softmaxNetwork(), transformed(softmaxNetwork()),
                transformed(votingTrees(17)));
    }

    public static MulticlassTrees softmaxTrees(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MulticlassTreesBuilder builder = MulticlassTrees.builder(VARIABLES, CLASSES, Combination.SOFTMAX)
                .offsets(random.doubles(4, -1, 1).toArray());
        for (int i = 0; i < 20; i++) {
            builder.add(randomTree(random));
        }
        return builder.build();
    }

    public static MulticlassTrees votingTrees(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MulticlassTreesBuilder builder = MulticlassTrees.builder(VARIABLES, CLASSES, Combination.VOTES);
        for (int i = 0; i < 21; i++) {
            builder.startTree(random.nextDouble(0.1, 1))
                    .split(random.nextInt(3), (float) random.nextDouble(-2, 2), random.nextBoolean())
                    .leaf(random.nextInt(4))
                    .split(random.nextInt(3), (float) random.nextDouble(-2, 2), random.nextBoolean())
                    .leaf(random.nextInt(4)).leaf(random.nextInt(4));
        }
        return builder.build();
    }

    private static DecisionTree randomTree(SplittableRandom random) {
        BoostedTrees.Builder builder = BoostedTrees.builder(VARIABLES, BoostedTrees.Kind.GRADIENT)
                .startTree(random.nextDouble(0.1, 1));
        grow(builder, random, 4);
        return builder.build().tree(0);
    }

    public static DenseNetwork softmaxNetwork() {
        SplittableRandom random = new SplittableRandom(16);
        return DenseNetwork.of(VARIABLES, List.of(layer(3, 6, Activation.TANH, random),
                layer(6, 4, Activation.SOFTMAX, random)), CLASSES);
    }

    public static RegressionNetwork regressionNetwork(NetworkTarget... targets) {
        SplittableRandom random = new SplittableRandom(18);
        return RegressionNetwork.of(VARIABLES, List.of(layer(3, 6, Activation.RELU, random),
                layer(6, targets.length, Activation.LINEAR, random)), List.of(targets));
    }

    public static TransformedRegressor transformed(Regressor inner) {
        return TransformedRegressor.of(List.of(new Imputation(new double[] {0.5, -1, 3}),
                new Scaling(new double[] {1, -0.5, 6}, new double[] {0.1, 2, 1.0 / 3})), inner);
    }

    /** One of each kind of regressor, also of several targets. */
    public static List<Regressor> regressors() {
        return List.of(regressionTrees(List.of("energy"), List.of(Link.IDENTITY), 13),
                regressionTrees(List.of("energy"), List.of(Link.EXPONENTIAL), 14),
                regressionTrees(List.of("energy", "position"), List.of(Link.EXPONENTIAL, Link.IDENTITY), 15),
                regressionNetwork(NetworkTarget.of("energy").withScale(40, 12.5)),
                transformed(regressionNetwork(NetworkTarget.of("energy").withScale(3, 0.5),
                        NetworkTarget.of("hits").withLink(Link.EXPONENTIAL))),
                transformed(regressionTrees(List.of("energy"), List.of(Link.IDENTITY), 19)));
    }

    public static RegressionTrees regressionTrees(List<String> targets, List<Link> links, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RegressionTreesBuilder builder = RegressionTrees.builder(VARIABLES, targets, links);
        for (int target = 0; target < targets.size(); target++) {
            builder.offset(target, random.nextDouble(-5, 5));
            for (int i = 0; i < 10 + target; i++) {
                builder.add(target, randomTree(random));
            }
        }
        return builder.build();
    }

    /** Classifiers of folds, with rules and without. */
    public static List<Classifier> foldedClassifiers() {
        List<Classifier> trees = List.of(randomTrees(BoostedTrees.Kind.GRADIENT, 5, 3, 51),
                randomTrees(BoostedTrees.Kind.GRADIENT, 6, 3, 52),
                transformed(randomNetwork(Activation.TANH, 53)));
        List<Classifier> classes = List.of(softmaxTrees(54), votingTrees(55));
        return List.of(FoldedClassifier.of(trees, new FoldRule("event", 1, 3)), FoldedClassifier.mean(trees),
                FoldedClassifier.of(classes, new FoldRule("run*1000 + event", -7, 2)),
                FoldedClassifier.of(classes, new FoldRule("n + event", 3, 2)),
                FoldedClassifier.of(trees, new FoldRule("sum", 3, 3)), FoldedClassifier.mean(classes));
    }

    /** Regressors of folds, with a rule and without. */
    public static List<Regressor> foldedRegressors() {
        List<Regressor> one = List.of(regressionNetwork(NetworkTarget.of("energy").withScale(40, 12.5)),
                regressionTrees(List.of("energy"), List.of(Link.IDENTITY), 56));
        List<Regressor> two = Stream.of(57, 58).<Regressor>map(seed -> regressionTrees(
                List.of("energy", "position"), List.of(Link.EXPONENTIAL, Link.IDENTITY), seed)).toList();
        return List.of(FoldedRegressor.of(one, new FoldRule("event", 1, 2)), FoldedRegressor.mean(one),
                FoldedRegressor.of(two, new FoldRule("event % 10", 1, 2)), FoldedRegressor.mean(two));
    }

    /** One of each kind of model. */
    public static List<Model> models() {
        return Stream.of(oneOfEachKind(), multiclass(), regressors(), foldedClassifiers(), foldedRegressors())
                .<Model>flatMap(List::stream).toList();
    }

    public static DenseNetwork randomNetwork(Activation hidden, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DenseNetwork.of(VARIABLES, List.of(layer(3, 5, hidden, random), layer(5, 4, hidden, random),
                layer(4, 1, Activation.SIGMOID, random)));
    }

    public static DenseLayer layer(int inputs, int outputs, Activation activation, SplittableRandom random) {
        return new DenseLayer(inputs, outputs, numbers(random, inputs * outputs), numbers(random, outputs),
                activation);
    }

    public static Transformed transformed(Classifier inner) {
        return Transformed.of(List.of(new Imputation(new double[] {0.5, -1, 3}),
                new Scaling(new double[] {1, -0.5, 6}, new double[] {0.1, 2, 1.0 / 3})), inner);
    }

    public static List<Classifier> oneOfEachKind() {
        return List.of(randomTrees(BoostedTrees.Kind.GRADIENT, 20, 4, 1),
                randomTrees(BoostedTrees.Kind.ADABOOST, 20, 4, 2), randomNetwork(Activation.TANH, 3),
                transformed(randomNetwork(Activation.RELU, 4)),
                transformed(randomTrees(BoostedTrees.Kind.GRADIENT, 5, 3, 5)), mapped(), softmax());
    }

    /** Two outputs, of which the first is signal. */
    public static DenseNetwork softmax() {
        SplittableRandom random = new SplittableRandom(6);
        return DenseNetwork.of(VARIABLES, List.of(layer(3, 4, Activation.SELU, random),
                layer(4, 2, Activation.SOFTMAX, random)));
    }

    /** Three variables become two. */
    public static Transformed mapped() {
        SplittableRandom random = new SplittableRandom(107);
        DenseNetwork network = DenseNetwork.of(List.of(Variable.of("first"), Variable.of("second")),
                List.of(layer(2, 4, Activation.SIGMOID, random), layer(4, 1, Activation.TANH, random)));
        LinearMap map = new LinearMap(new double[] {0.25, 0, 6}, new double[] {1, -0.5, 0.1, 0, 2, 0.3});
        return Transformed.of(VARIABLES, List.of(new Imputation(new double[] {0.5, -1, 3}), map), network);
    }

    /** Values that are no floats, on a cut now and then, and NaN now and then. */
    public static double[][] events(int events, int variables, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] sample = new double[events][variables];
        for (double[] event : sample) {
            for (int i = 0; i < variables; i++) {
                event[i] = switch (random.nextInt(20)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.POSITIVE_INFINITY;
                    case 2 -> 0.25;
                    default -> random.nextDouble(-3, 3);
                };
            }
        }
        return sample;
    }

    private static double[] numbers(SplittableRandom random, int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    /** What is written to a file. */
    public static String text(WeightFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a text holds. */
    public static WeightFile read(String text) throws IOException {
        return WeightFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is said of a file in whose text something was replaced. */
    public static String refusal(WeightFile file, String original, String damaged) throws IOException {
        String text = text(file);
        assertTrue(text.contains(original), text);
        String replaced = text.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(damaged));
        return assertThrows(WeightFileException.class, () -> read(replaced)).getMessage();
    }

    /** What is said of a mistake. */
    public static String refusal(Executable mistake) {
        return assertThrows(IllegalArgumentException.class, mistake).getMessage();
    }

    /** A weight file with everything that one can hold. */
    public static WeightFile complete(Model model) {
        Provenance provenance = Provenance.none()
                .withDataFiles(List.of(new DataFile("../data/sig \"a\".root", "TreeS", "signal", 5L << 32,
                        "00ff"),
                        new DataFile("bkg.csv", "", "background", "W+jets", -1, "")))
                .withSelections(List.of(new ClassSelection("signal", "abs(var1) < 10", "weight"),
                        new ClassSelection("background", "", "w").withSource("W+jets")
                                .withTrainingWeight("abs(weight)").withScale("1 pb * 2 /pb / (3)", 2.0 / 3)
                                .withEvents(new SourceEvents(5L << 32, 7, -1.25, 0.1))))
                .withSplit("random, 75 % training, μ").withSeed(Long.MIN_VALUE + 1)
                .withSettings(Map.of("trees", "400", "maxDepth", "3", "a\nb", "\\\t\u0001"))
                .withSoftware(Map.of("hepmva", "0.1.0")).withCreated("2026-11-21T09:00:00Z")
                .withRun("5f0c2a9e")
                .withMetrics(List.of(new Metric("AUC (test)", 0.9217, 1e-3),
                        new Metric("unknown", Double.NaN, Double.POSITIVE_INFINITY)));
        return withOutcome(WeightFile.of("BDT", model))
                .withSpectators(List.of(Variable.of("var4").withRange(0, Double.POSITIVE_INFINITY)))
                .withWorkingPoints(List.of(new WorkingPoint("background 1%", 0.42, 0.5, 0.01),
                        new WorkingPoint("all", Double.NEGATIVE_INFINITY, 1, Double.NaN)))
                .withProvenance(provenance);
    }

    private static WeightFile withOutcome(WeightFile file) {
        if (file.isRegression()) {
            return file.withTargets(file.targets().stream()
                    .map(target -> target.withTitle("E(γ) of " + target.name()).withUnit("GeV")).toList());
        }
        return file.classifier().isMulticlass() ? file : file.withClasses(List.of("electron", "pion"));
    }
}
