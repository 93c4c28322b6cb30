package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.LinearMap;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the packages' chapters are compiled here, run, and compared with the chapters. */
class ChaptersTest {

    private static final Path HERE = Path.of("src/test/java/org/hepmva/runtime/ChaptersTest.java");
    private static final String EXAMPLE_IN_CHAPTER = "(?<=<pre>\\{@code\n)(.*?)(?= \\* \\}</pre>)";
    private static final String EXAMPLE_HERE = "(?<= // example\n)(.*?)(?=[ ]*// end\n)";

    private static final List<Variable> VARIABLES = List.of(Variable.of("x"), Variable.of("y"));

    @TempDir
    private Path folder;

    /** The same in a folder of this test. */
    private final class Paths {
        Path of(String path) {
            return folder.resolve(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    @Test
    void theExamplesOfTheRuntimeRun() throws IOException {
        List<Variable> three = List.of(Variable.of("mu_pt"), Variable.of("mu_iso"), Variable.of("mu_eta"));
        BoostedTrees trees = BoostedTrees.builder(three, BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 20, true).leaf(-1).leaf(1).build();
        WeightFile.of("muonId", trees).withWorkingPoints(List.of(new WorkingPoint("tight", 0.5, 1, 0)))
                .write(folder.resolve("muonId.hepmva.json"));
        double[][] muons = {{0.1, 30, 0}, {0.2, 10, 0}};
        List<double[]> selected = new ArrayList<>();
        double[] eta = {0.1, 0.2};
        double[] pt = {30, 10};
        double[] iso = {0, 0};
        Paths Path = new Paths();

        // example
        WeightFile trained = WeightFile.read(Path.of("results/muonId.hepmva.json"));
        Classifier muonId = trained.classifier().bind(List.of("mu_eta", "mu_pt", "mu_iso"));
        double cut = trained.workingPoints().get(0).cut();

        for (double[] muon : muons) {
            if (muonId.response(muon) > cut) {
                selected.add(muon);
            }
        }
        // end

        // example
        Columns columns = Columns.ofDoubles(new double[][] {eta, pt, iso});
        double[] responses = new double[columns.events()];
        muonId.responses(columns, 0, responses.length, responses);
        // end

        List<String> names = List.of("e", "mu", "jet");
        WeightFile.of("leptonId", MulticlassTrees.builder(three, names, Combination.VOTES)
                .startTree(1).leaf(1).build()).write(folder.resolve("leptonId.hepmva.json"));
        WeightFile.of("energy", RegressionTrees.builder(three, List.of("E"), List.of(Link.IDENTITY))
                .startTree(0, 1).leaf(12.5).build()).write(folder.resolve("energy.hepmva.json"));

        // example
        Classifier leptonId = WeightFile.read(Path.of("results/leptonId.hepmva.json")).classifier();
        double[] numbers = new double[leptonId.outputs().size()];         // of "e", "mu", "jet"
        leptonId.evaluate(muons[0], numbers);
        String mostLikely = leptonId.outputs().get(Classifier.mostLikely(numbers));

        Regressor calibration = WeightFile.read(Path.of("results/energy.hepmva.json")).regressor();
        double energy = calibration.estimate(muons[0]);
        // end

        assertEquals("mu", mostLikely);
        assertEquals(12.5, energy);
        assertEquals(List.of(muons[0]), selected);
        assertArrayEquals(new double[] {muonId.response(muons[0]), muonId.response(muons[1])}, responses);
    }

    @Test
    void theExampleOfTreesRuns() {
        List<Variable> variables = VARIABLES;

        // example
        BoostedTrees trees = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 2.5f, true).leaf(-0.1).split(1, 0.3f, false).leaf(0.05).leaf(0.2)
                .startTree(1).leaf(0.01)
                .build();
        double response = trees.response(new double[] {3, 0.5});
        // end

        // example
        MulticlassTrees classes = MulticlassTrees.builder(variables, List.of("e", "mu", "jet"),
                        Combination.SOFTMAX)
                .startTree(1).split(0, 2.5f, true).leaf(-0.1).leaf(0.2)      // adds to the score of e
                .startTree(1).leaf(0.01)                                     // of mu
                .startTree(1).leaf(-0.01)                                    // of jet
                .build();
        double[] shares = new double[3];
        classes.evaluate(new double[] {3, 0.5}, shares);                     // their sum is 1
        // end

        // example
        RegressionTrees targets = RegressionTrees
                .builder(variables, List.of("energy"), List.of(Link.IDENTITY))
                .offset(0, 12.5)
                .startTree(0, 1).split(0, 2.5f, true).leaf(-0.5).leaf(0.25)
                .build();
        double energy = targets.estimate(new double[] {3, 0.5});
        // end

        assertEquals(StrictMath.tanh(0.2 + 0.01), response, 1e-15);
        double sum = StrictMath.exp(0.2) + StrictMath.exp(0.01) + StrictMath.exp(-0.01);
        assertEquals(StrictMath.exp(0.01) / sum, shares[1], 1e-15);
        assertEquals(12.75, energy);
    }

    @Test
    void theExampleOfNetworksRuns() {
        List<Variable> variables = VARIABLES;

        // example
        DenseLayer layer = new DenseLayer(2, 1, new double[] {1, -2}, new double[] {0.25},
                Activation.SIGMOID);
        DenseNetwork network = DenseNetwork.of(variables, List.of(layer));     // logistic regression
        double response = network.response(new double[] {3, 0.5});
        // end

        // example
        DenseLayer scores = new DenseLayer(2, 3, new double[] {1, 0, 0, 1, -1, -1}, new double[3],
                Activation.SOFTMAX);
        DenseNetwork classes = DenseNetwork.of(variables, List.of(scores), List.of("e", "mu", "jet"));
        double[] probabilities = new double[3];
        classes.evaluate(new double[] {3, 0.5}, probabilities);

        DenseLayer linear = new DenseLayer(2, 1, new double[] {0.5, 1}, new double[1], Activation.LINEAR);
        RegressionNetwork energies = RegressionNetwork.of(variables, List.of(linear),
                List.of(NetworkTarget.of("energy").withScale(40, 12.5)));
        double energy = energies.estimate(new double[] {3, 0.5});            // 40 + 12.5 * 2
        // end

        assertEquals(1 / (1 + StrictMath.exp(-2.25)), response, 1e-15);
        double sum = StrictMath.exp(3) + StrictMath.exp(0.5) + StrictMath.exp(-3.5);
        assertEquals(StrictMath.exp(0.5) / sum, probabilities[1], 1e-15);
        assertEquals(65, energy);
    }

    @Test
    void theExampleOfTransformationsRuns() {
        List<Variable> variables = VARIABLES;
        Classifier inner = DenseNetwork.of(List.of(Variable.of("sum")), List.of(
                new DenseLayer(1, 1, new double[] {2}, new double[1], Activation.LINEAR)));

        // example
        Transformation sum = new LinearMap(new double[] {0, 0}, new double[] {1, 1});
        Classifier classifier = Transformed.of(variables, List.of(sum), inner);       // of two variables, one
        double response = classifier.response(new double[] {3, 0.5});
        // end

        assertEquals(7, response);
    }

    @Test
    void theExampleOfFoldsRuns() {
        BoostedTrees.Builder builder = BoostedTrees.builder(VARIABLES, BoostedTrees.Kind.ADABOOST);
        Classifier first = builder.startTree(1).leaf(0.25).build();
        Classifier second = builder.startTree(1).leaf(0.75).build();

        // example
        FoldRule rule = new FoldRule("eventNumber", 1, 2);
        FoldedClassifier folded = FoldedClassifier.of(List.of(first, second), rule);

        Classifier inLoop = folded.bind(List.of("eventNumber", "x", "y"));
        double response = inLoop.response(new double[] {4711, 3, 0.5});      // of the model of its fold

        long id = 9007199254740993L;                                         // which no double holds
        double exact = folded.model(folded.fold(id)).response(new double[] {3, 0.5});
        double mean = folded.mean().response(new double[] {3, 0.5});         // without the number
        // end

        assertEquals(rule.fold(4711) == 0 ? 0.25 : 0.5, response);
        assertEquals(rule.fold(id) == 0 ? 0.25 : 0.5, exact);
        assertEquals(0.375, mean);
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "trees/, 3", "network/, 2", "transform/, 1",
        "folds/, 1"})
    void theChaptersShowTheseExamples(String chapter, int examples) throws IOException {
        Path file = Path.of("src/main/java/org/hepmva/runtime/" + chapter + "package-info.java");
        List<String> shown = parts(file, EXAMPLE_IN_CHAPTER).stream()
                .map(example -> example.replaceAll("(?m)^ \\* ?", "")).toList();
        List<String> compiled = parts(HERE, EXAMPLE_HERE).stream()
                .map(example -> example.stripTrailing().stripIndent() + "\n").toList();

        assertEquals(examples, shown.size());
        for (String example : shown) {
            assertTrue(compiled.contains(example), example);
        }
    }

    private static List<String> parts(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file)).results()
                .map(MatchResult::group).toList();
    }
}
