package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a variable declares as missing is NaN, on every path and in every kind of classifier. */
class MissingValuesTest {

    private static final double[][] EVENTS = {{-999, 2}, {1, 2}, {0.25, -999}, {-999.0000001, 7}};
    private static final double[][] PLAIN = {{Double.NaN, 2}, {1, 2}, {0.25, -999}, {Double.NaN, 7}};

    @TempDir
    private Path folder;

    private static List<Variable> variables(double missing) {
        return List.of(Variable.of("x").withMissing(missing), Variable.of("y"));
    }

    private static Classifier trees(double missing) {
        return BoostedTrees.builder(variables(missing), BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4)
                .startTree(1).split(0, -500f, false).leaf(2).leaf(0.1).build();
    }

    private static Classifier network(double missing) {
        return DenseNetwork.of(variables(missing), List.of(new DenseLayer(2, 1, new double[] {1, 0.25},
                new double[] {-0.5}, Activation.SIGMOID)));
    }

    /** The value that is put in for a missing one is the one declared, and means itself. */
    private static Classifier transformed(double missing) {
        return Transformed.of(List.of(new Imputation(new double[] {-999, 0})), network(missing));
    }

    static Stream<List<Classifier>> pairs() {
        return Stream.of(List.of(trees(-999), trees(Double.NaN)),
                List.of(network(-999), network(Double.NaN)),
                List.of(transformed(-999), transformed(Double.NaN)));
    }

    private static Model multiclass(double missing) {
        return MulticlassTrees.builder(variables(missing), List.of("a", "b", "c"), Combination.SOFTMAX)
                .startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4)
                .startTree(1).split(0, -500f, false).leaf(2).leaf(0.1).startTree(1).leaf(0).build();
    }

    private static Model regression(double missing) {
        return RegressionTrees.builder(variables(missing), List.of("E"), List.of(Link.IDENTITY))
                .startTree(0, 1).split(0, -500f, false).leaf(2).leaf(0.1).build();
    }

    private static List<Classifier> two(double missing) {
        return List.of((Classifier) multiclass(missing), (Classifier) multiclass(missing));
    }

    private static Model mean(double missing) {
        return FoldedClassifier.mean(two(missing));
    }

    private static Model folded(double missing) {
        return FoldedClassifier.of(two(missing), new FoldRule("y", 1, 2));
    }

    static Stream<List<Model>> models() {
        return Stream.of(List.of(multiclass(-999), multiclass(Double.NaN)),
                List.of(regression(-999), regression(Double.NaN)),
                List.of(mean(-999), mean(Double.NaN)), List.of(folded(-999), folded(Double.NaN)));
    }

    private static double[] numbers(Model model, double... event) {
        double[] numbers = new double[model.outputs().size()];
        model.evaluate(event, numbers);
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("models")
    void numbersOfClassesAndTargetsAreAsIfTheyHadNaN(List<Model> pair) {
        Model bound = pair.get(0).bind(List.of("y", "x"));
        double[][] together = new double[bound.outputs().size()][EVENTS.length];
        pair.get(0).evaluate(Columns.ofFloats(columns(EVENTS)), 0, EVENTS.length, together);

        for (int i = 0; i < EVENTS.length; i++) {
            double[] expected = numbers(pair.get(1), PLAIN[i]);
            assertArrayEquals(expected, numbers(pair.get(0), EVENTS[i]));
            assertArrayEquals(expected, numbers(bound, EVENTS[i][1], EVENTS[i][0]));
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], together[k][i]);
            }
        }
        assertNotEquals(numbers(pair.get(0), EVENTS[0])[0], numbers(pair.get(1), EVENTS[0])[0]);
    }

    private static float[][] columns(double[][] events) {
        float[][] columns = new float[2][events.length];
        for (int i = 0; i < events.length; i++) {
            columns[0][i] = (float) events[i][0];
            columns[1][i] = (float) events[i][1];
        }
        return columns;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneEventIsAsIfItHadNaN(List<Classifier> pair) {
        for (int i = 0; i < EVENTS.length; i++) {
            assertEquals(pair.get(1).response(PLAIN[i]), pair.get(0).response(EVENTS[i]));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void columnsAreAsIfTheyHadNaN(List<Classifier> pair) {
        assertArrayEquals(pair.get(1).responses(columns(PLAIN)), pair.get(0).responses(columns(EVENTS)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void boundAndComputedValuesAreAsIfTheyWereNaN(List<Classifier> pair) {
        Classifier bound = pair.get(0).bind(List.of("y", "unused", "x"));
        Classifier plain = pair.get(1).bind(List.of("y", "unused", "x"));

        for (int i = 0; i < EVENTS.length; i++) {
            assertEquals(plain.response(new double[] {PLAIN[i][1], 3, PLAIN[i][0]}),
                    bound.response(new double[] {EVENTS[i][1], 3, EVENTS[i][0]}));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theWeightFileRemembers(List<Classifier> pair) throws IOException {
        Path file = folder.resolve("m.hepmva.json");
        WeightFile.of("M", pair.get(0)).write(file);

        Classifier read = WeightFile.read(file).classifier();

        assertEquals(-999, read.variables().get(0).missing());
        assertFalse(read.variables().get(1).declaresMissing());
        assertEquals(pair.get(1).response(PLAIN[0]), read.response(EVENTS[0]));
        assertTrue(Files.readString(file).contains("\"missing\": -999"));
    }

    @Test
    void theScoresOfTreesAreAsIfTheyHadNaN() {
        BoostedTrees trees = (BoostedTrees) trees(-999);
        BoostedTrees plain = (BoostedTrees) trees(Double.NaN);

        assertEquals(plain.rawScore(PLAIN[0]), trees.rawScore(EVENTS[0]));
        assertEquals(plain.probability(PLAIN[0]), trees.probability(EVENTS[0]));
    }
}
