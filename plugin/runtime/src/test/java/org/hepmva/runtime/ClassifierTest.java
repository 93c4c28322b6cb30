package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.laws.ClassifierLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of classifier promises. */
class ClassifierTest extends ClassifierLaws {

    private static final List<String> PLAIN = List.of("unused", "n", "var3", "sum");
    private static final List<String> DERIVED = List.of("var1", "n", "var3", "var2", "unused");

    @Override
    protected List<Classifier> classifiers() {
        return Samples.oneOfEachKind();
    }

    Stream<Classifier> boundClassifiers() {
        return Samples.oneOfEachKind().stream()
                .flatMap(classifier -> Stream.of(classifier, classifier.bind(PLAIN),
                        classifier.bind(DERIVED)));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void aDerivedVariableIsComputedInDoubleAndRoundedThen(Classifier classifier) {
        Classifier bound = classifier.bind(DERIVED);

        for (double[] x : Samples.events(1000, 5, 22)) {
            double expected = classifier.response(new double[] {(float) (x[0] + x[3]), x[2], x[1]});
            assertEquals(expected, bound.response(x));
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void derivedVariablesOfColumnsAreThoseOfSingleEvents(Classifier classifier) {
        Classifier bound = classifier.bind(DERIVED);
        double[][] events = Samples.events(1000, 5, 23);
        double[][] doubles = new double[5][1000];
        float[][] floats = new float[5][1000];
        for (int e = 0; e < 1000; e++) {
            for (int i = 0; i < 5; i++) {
                doubles[i][e] = events[e][i];
                floats[i][e] = (float) events[e][i];
            }
        }
        double[] ofDoubles = new double[600];
        double[] ofFloats = new double[600];

        bound.responses(Columns.ofDoubles(doubles), 150, 600, ofDoubles);
        bound.responses(Columns.ofFloats(floats), 150, 600, ofFloats);

        for (int e = 0; e < 600; e++) {
            double[] rounded = Arrays.stream(events[150 + e]).map(value -> (float) value).toArray();
            assertEquals(bound.response(events[150 + e]), ofDoubles[e]);
            assertEquals(bound.response(rounded), ofFloats[e]);
        }
    }

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void noResponseLiesOutsideItsNominalRange(Classifier classifier) {
        for (double[] x : Samples.events(1000, classifier.inputs().size(), 24)) {
            double response = classifier.response(x);

            assertTrue(Double.isNaN(response)
                    || classifier.responseMin() <= response && response <= classifier.responseMax());
        }
    }

    @Test
    void theNominalRangesAreThoseOfTheMethods() {
        List<String> ranges = boundClassifiers()
                .map(classifier -> classifier.responseMin() + " to " + classifier.responseMax()).toList();

        // trees twice, a network, one after scaling, trees after scaling, tanh, softmax: free and bound twice
        assertEquals(Stream.of("-1.0 to 1.0", "-1.0 to 1.0", "0.0 to 1.0", "0.0 to 1.0", "-1.0 to 1.0",
                "-1.0 to 1.0", "0.0 to 1.0").flatMap(range -> Stream.of(range, range, range)).toList(),
                ranges);
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void bindingAgainStartsFromTheTrainingOrder(Classifier classifier) {
        Classifier again = classifier.bind(DERIVED).bind(PLAIN);
        double[] x = {1, 2, 3, 4};

        assertEquals(classifier.bind(PLAIN).response(x), again.response(x));
        assertEquals(PLAIN, again.inputs());
        assertEquals(classifier.variables(), again.variables());
        assertEquals(List.of("sum", "var3", "n"), classifier.inputs());
    }

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void columnsOfAnotherShapeAreRefused(Classifier classifier) {
        int inputs = classifier.inputs().size();
        float[][] ragged = new float[inputs][5];
        ragged[1] = new float[4];

        assertEquals("column 1 has 4 events, but column 0 has 5",
                assertThrows(IllegalArgumentException.class, () ->
                        classifier.responses(ragged)).getMessage());
        assertEquals("2 columns are given, but " + inputs + " (" + String.join(", ", classifier.inputs())
                + ") are read", assertThrows(IllegalArgumentException.class,
                        () -> classifier.responses(new float[2][5])).getMessage());
    }

    @Test
    void aMissingVariableIsNamedWithWhatThereIs() {
        Classifier classifier = BoostedTrees.builder(List.of(Variable.of("mu_pt")),
                BoostedTrees.Kind.GRADIENT)
                .startTree(1).leaf(0).build();
        List<String> provided = List.of("jet_btag", "muon_pt", "mu_eta");

        UnknownVariableException e =
                assertThrows(UnknownVariableException.class, () -> classifier.bind(provided));

        assertEquals("variable 'mu_pt' is not provided\n"
                + "  needed, in training order: mu_pt\n"
                + "  provided, nearest first:   muon_pt, mu_eta, jet_btag", e.getMessage());
        assertEquals("mu_pt", e.variable());
    }

    @Test
    void aVariableThatCannotBeComputedSaysOfWhat() {
        Classifier classifier = Samples.smallTrees(BoostedTrees.Kind.GRADIENT);

        UnknownVariableException e = assertThrows(UnknownVariableException.class,
                () -> classifier.bind(List.of("var1", "var3", "n")));

        assertEquals("variable 'sum' is not provided, nor is 'var2', of which it is computed: var1+var2\n"
                + "  needed, in training order: sum, var3, n\n"
                + "  provided, nearest first:   var1, var3, n", e.getMessage());
    }

    @Test
    void anExpressionOfAnotherProgramIsFoundByItsText() {
        Classifier classifier = BoostedTrees.builder(List.of(Variable.of("Alt$(pt[0], 0)")),
                BoostedTrees.Kind.GRADIENT).startTree(1).split(0, 1, true).leaf(-1).leaf(1).build();

        assertEquals(classifier.response(new double[] {2}),
                classifier.bind(List.of("x", "Alt$(pt[0],0)")).response(new double[] {0, 2}));
        assertThrows(UnknownVariableException.class, () -> classifier.bind(List.of("pt[0]")));
    }

    @Test
    void aLabelThatItsExpressionMentionsIsWhatTheExpressionReads() {
        Classifier classifier = BoostedTrees.builder(List.of(Variable.of("pt := pt/1000")),
                BoostedTrees.Kind.GRADIENT).startTree(1).split(0, 50, true).leaf(-1).leaf(1).build();
        double high = classifier.response(new double[] {60});

        assertEquals(high, classifier.bind(List.of("pt")).response(new double[] {60_000}));
        assertEquals(high, classifier.bind(List.of("pt", "pt/1000")).response(new double[] {0, 60}));
    }

    @Test
    void aVariableSaysWhatItNeedsOfWhatThereIs() {
        Variable sum = Variable.of("sum := var1+var2");

        assertEquals(List.of("var1 + var2"), sum.neededAmong(List.of("sum", "var1 + var2")));
        assertEquals(List.of("sum"), sum.neededAmong(List.of("var1", "var2", "sum")));
        assertEquals(List.of("var1", "var2"), sum.neededAmong(List.of("var2", "var1", "x")));
    }

    @Test
    void aVariableIsFoundByExpressionThenLabelThenInternalName() {
        Classifier classifier = BoostedTrees.builder(List.of(Variable.of("a-b := x+y")),
                BoostedTrees.Kind.GRADIENT).startTree(1).split(0, 0, true).leaf(-1).leaf(1).build();
        double low = classifier.response(new double[] {-1});

        assertEquals(low, classifier.bind(List.of("a_M_b", "a-b", "x + y")).response(new double[] {1, 1,
                -1}));
        assertEquals(low, classifier.bind(List.of("a_M_b", "a-b", "x", "y")).response(new double[] {1, -1, 1,
                1}));
        assertEquals(low, classifier.bind(List.of("a_M_b", "x", "y")).response(new double[] {-1, 1, 1}));
        assertEquals(low, classifier.bind(List.of("x", "y")).response(new double[] {1, -2}));
    }

    @Test
    void aNameThatIsProvidedTwiceIsRefusedIfItIsNeeded() {
        Classifier classifier = Samples.smallTrees(BoostedTrees.Kind.GRADIENT);

        assertEquals("'var3' is provided twice, as value 1 and as value 4",
                assertThrows(IllegalArgumentException.class,
                        () -> classifier.bind(List.of("sum", "var3", "n", "x", "var3"))).getMessage());
        assertEquals("'var1+var2' is provided twice, as value 0 and as value 3",
                assertThrows(IllegalArgumentException.class,
                        () -> classifier.bind(List.of("var1 + var2", "var3", "n", "var1+var2")))
                        .getMessage());
        assertEquals("'var1' is provided twice, as value 0 and as value 4",
                assertThrows(IllegalArgumentException.class,
                        () -> classifier.bind(List.of("var1", "var2", "var3", "n", "var1")))
                        .getMessage());
        assertEquals(5, classifier.bind(List.of("x", "sum", "var3", "n", "x")).inputs().size());
    }

    @Test
    void aNameThatIsNullIsRefused() {
        Classifier classifier = Samples.smallTrees(BoostedTrees.Kind.GRADIENT);

        assertEquals("the name of value 1 is null", assertThrows(IllegalArgumentException.class,
                () -> classifier.bind(Arrays.asList("sum", null, "n"))).getMessage());
    }

    @Test
    void aMistakeOfALoopNamesTwentyVariablesAtMost() {
        for (int n : new int[] {20, 21}) {
            List<Variable> variables = IntStream.range(0, n).mapToObj(i -> Variable.of("v" + i)).toList();
            Classifier classifier = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT).startTree(1)
                    .leaf(0).build();
            String names = String.join(", ", Variable.names(variables.subList(0, 20)));

            assertEquals("an event of 1 value is given, but " + n + " (" + names + (n > 20 ? ", …" : "")
                    + ") are read", assertThrows(IllegalArgumentException.class,
                    () -> classifier.response(new double[1])).getMessage());
        }
    }
}
