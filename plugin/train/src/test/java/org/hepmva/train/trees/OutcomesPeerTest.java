package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.DecisionTree;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same settings on the same events, by us, XGBoost, LightGBM and (Huber) scikit-learn. */
@Tag("peer")
class OutcomesPeerTest {

    private static final double WITHIN = 0.01;

    /** Of counts our leaves take the best step, theirs a straight one: up to 1.3% better when written. */
    private static final double BETTER = 0.02;

    private static final GradientSettings SETTINGS = GradientSettings.defaults().withTrees(100)
            .withShrinkage(0.1).withL2(1).withSampling(SamplingSettings.defaults())
            .withWeights(Gradient.AS_THEY_ARE)
            .withTree(TreeSettings.defaults().withMaxDepth(3).withMinEvents(LeafMinimum.of(1)));

    @TempDir
    private static Path folder;

    private static List<String[]> lines = List.of();

    @BeforeAll
    static void askThePeers() throws Exception {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null, "HEPMVA_PEER_PYTHON does not name a Python with xgboost and lightgbm");
        Path script = Path.of(System.getProperty("hepmva.root", "../.."))
                .resolve("plugin/train/src/test/peers/outcome_losses.py");
        Process process = new ProcessBuilder(python, script.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        lines = output.lines().map(line -> line.split(" ")).toList();
    }

    /** {@return what each peer reached} */
    private static Map<String, Double> theirs(String set, String loss) {
        Map<String, Double> values = new LinkedHashMap<>();
        lines.stream().filter(line -> line[0].equals(set) && line[1].equals(loss))
                .forEach(line -> values.put(line[2], Double.parseDouble(line[3])));
        assertTrue(!values.isEmpty(), set + " " + loss);
        return values;
    }

    /** Columns of a file: x0 … x4, weight, class, real, count, positive. */
    private static double[][] read(String name) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve(name));
        double[][] columns = new double[10][rows.size() - 1];
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",");
            for (int c = 0; c < columns.length; c++) {
                columns[c][i - 1] = cells[c].equals("nan") ? Double.NaN : Double.parseDouble(cells[c]);
            }
        }
        return columns;
    }

    private static float[][] variables(double[][] columns) {
        float[][] x = new float[5][columns[0].length];
        for (int v = 0; v < x.length; v++) {
            for (int i = 0; i < x[v].length; i++) {
                x[v][i] = (float) columns[v][i];
            }
        }
        return x;
    }

    private static Sample classes(String name) throws IOException {
        double[][] columns = read(name);
        byte[] classes = new byte[columns[6].length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) columns[6][i];
        }
        int number = 1 + (int) Arrays.stream(columns[6]).max().orElseThrow();
        return Sample.ofClasses(Outcomes.layout(5).withClasses(IntStream.range(0, number)
                .mapToObj(k -> "c" + k).toList()), variables(columns), columns[5], classes);
    }

    private static Sample target(String name, BoostingLoss loss) throws IOException {
        double[][] columns = read(name);
        int column = loss == BoostingLoss.POISSON ? 8 : loss == BoostingLoss.GAMMA ? 9 : 7;
        return Sample.ofTargets(Outcomes.layout(5).withTargets(List.of(Variable.of("y"))), variables(columns),
                columns[5], new double[][] {columns[column]});
    }

    private static Trained train(GradientSettings settings, Sample training) {
        return GradientTrainer.of("BDT", settings).train(training, Outcomes.none(training),
                TrainingMonitor.NONE);
    }

    private static void assertWithin(String set, String loss, double ours) {
        double better = loss.equals("poisson") ? BETTER : WITHIN;
        theirs(set, loss).forEach((peer, value) -> assertTrue(ours <= (1 + WITHIN) * value
                && ours >= (1 - better) * value, set + ", " + loss + ": " + ours + ", " + peer
                + " " + value));
    }

    private static double meanLoss(TargetLoss loss, Sample test, RegressionTrees model) {
        double[] estimates = test.outputs(model)[0];
        boolean ofLogarithm = model.links().get(0) == Link.EXPONENTIAL;
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < estimates.length; i++) {
            double f = ofLogarithm ? Math.log(estimates[i]) : estimates[i];
            sum += test.eventWeight(i) * loss.of(f, test.target(0, i));
            sumW += test.eventWeight(i);
        }
        return sum / sumW;
    }

    @ParameterizedTest
    @ValueSource(strings = {"waves", "weighted", "missing"})
    void theLogLossOfClassesIsThatOfThePeers(String set) throws IOException {
        Sample test = classes(set + ".test.csv");

        double[][] numbers = test.outputs(train(SETTINGS, classes(set + ".train.csv")).model());

        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < test.size(); i++) {
            sum -= test.eventWeight(i) * Math.log(numbers[test.cls(i)][i]);
            sumW += test.eventWeight(i);
        }
        assertWithin(set, "classes", sum / sumW);
    }

    static Stream<String> sets() {
        return Stream.of("waves", "weighted", "missing");
    }

    @ParameterizedTest
    @EnumSource(value = BoostingLoss.class, names = {"AUTO", "HUBER"}, mode = EnumSource.Mode.EXCLUDE)
    void theLossOfATargetIsThatOfThePeers(BoostingLoss loss) throws IOException {
        GradientSettings settings = SETTINGS.withLoss(loss);
        settings = loss == BoostingLoss.QUANTILE ? settings.with(GradientSettings.QUANTILE, 0.8) : settings;
        String word = GradientSettings.LOSS.text(loss);
        for (String set : sets().toList()) {
            Trained trained = train(settings, target(set + ".train.csv", loss));

            double mean = meanLoss(loss.ofTarget(settings), target(set + ".test.csv", loss),
                    (RegressionTrees) trained.model());

            assertWithin(set, word, loss == BoostingLoss.SQUARED ? Math.sqrt(2 * mean) : mean);
        }
    }

    /** Scikit-learn takes the width from a quantile of the residuals in each round, as we do. */
    @ParameterizedTest
    @ValueSource(strings = {"waves", "weighted"})
    void hubersLossEstimatesAsScikitLearn(String set) throws IOException {
        Trained trained = train(SETTINGS.withLoss(BoostingLoss.HUBER),
                target(set + ".train.csv", BoostingLoss.HUBER));

        double mean = meanLoss(new AbsoluteLoss(), target(set + ".test.csv", BoostingLoss.HUBER),
                (RegressionTrees) trained.model());

        assertWithin(set, "huber", mean);
    }

    /** {@return for each point of the grid what a peer's first tree says: x0, x1, value} */
    private static List<double[]> first(String loss, String peer) {
        List<double[]> points = new ArrayList<>();
        lines.stream().filter(line -> line[0].equals("first") && line[1].equals(loss) && line[2].equals(peer))
                .forEach(line -> points.add(new double[] {Double.parseDouble(line[3]),
                    Double.parseDouble(line[4]), Double.parseDouble(line[5])}));
        assertEquals(48, points.size());
        return points;
    }

    private static GradientSettings oneTree(BoostingLoss loss) {
        return SETTINGS.withLoss(loss).withTrees(1).withShrinkage(1)
                .withTree(SETTINGS.tree().withMaxDepth(2));
    }

    /** Of few values each is a bin, for all of us: cuts and leaves are the same to the peer's float. */
    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void theFirstTreeOfASquaredLossIsThatOfThePeers(String peer) throws IOException {
        Trained trained = train(oneTree(BoostingLoss.SQUARED),
                target("first.train.csv", BoostingLoss.SQUARED));

        for (double[] point : first("squared", peer)) {
            double[] x = {point[0], point[1], 0, 0, 0};
            assertEquals(point[2], trained.regressor().estimate(x), 2e-6 * point[2]);
        }
    }

    /** The peers place a median between two values by rules of their own; a leaf has hundreds of them. */
    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void theFirstTreeOfAnAbsoluteLossHasTheirMedians(String peer) throws IOException {
        Trained trained = train(oneTree(BoostingLoss.ABSOLUTE),
                target("first.train.csv", BoostingLoss.ABSOLUTE));

        for (double[] point : first("absolute", peer)) {
            double[] x = {point[0], point[1], 0, 0, 0};
            assertEquals(point[2], trained.regressor().estimate(x), 0.1);
        }
    }

    /** LightGBM has our second derivative; XGBoost's is 4/3 as large, made up for by λ and η. */
    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void theFirstTreeOfAClassIsThatOfThePeers(String peer) throws IOException {
        Trained trained = train(oneTree(BoostingLoss.AUTO), classes("first.train.csv"));

        DecisionTree tree = ((MulticlassTrees) trained.model()).tree(0);
        for (double[] point : first("classes", peer)) {
            assertEquals(point[2], value(tree, point), 2e-6);
        }
    }

    /** On variables of 100 values all cuts are seen by both; equally good ones may be chosen otherwise. */
    @Test
    void treesOfSammeHaveTheWeightsOfScikitLearns() throws IOException {
        AdaBoostSettings settings = AdaBoostSettings.defaults().withTrees(20).withBeta(1)
                .withWeights(Gradient.AS_THEY_ARE)
                .withTree(TreeSettings.defaults().withMaxDepth(3).withMinEvents(LeafMinimum.of(40)));
        Sample training = classes("samme.train.csv");

        MulticlassTrees ours = (MulticlassTrees) AdaBoostTrainer.of("ADA", settings)
                .train(training, Outcomes.none(training), TrainingMonitor.NONE).model();

        double[] theirs = lines.stream().filter(line -> line[0].equals("samme"))
                .mapToDouble(line -> Double.parseDouble(line[1])).toArray();
        assertEquals(theirs.length, ours.trees());
        for (int t = 0; t < theirs.length; t++) {
            assertEquals(theirs[t], ours.tree(t).weight(), 1e-6, "tree " + t);
        }
    }

    private static double value(DecisionTree tree, double[] x) {
        int node = 0;
        while (node >= 0) {
            node = (float) x[tree.variable()[node]] < tree.cut()[node] ? tree.left()[node]
                    : tree.right()[node];
        }
        return tree.leaf()[~node];
    }
}
