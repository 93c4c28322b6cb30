package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.trees.BoostedTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of classifier promises. */
class ClassifierTest {

    private static final List<String> PLAIN = List.of("unused", "n", "var3", "sum");
    private static final List<String> DERIVED = List.of("var1", "n", "var3", "var2", "unused");

    static Stream<Classifier> classifiers() {
        return Samples.oneOfEachKind().stream();
    }

    static Stream<Classifier> boundClassifiers() {
        return Samples.oneOfEachKind().stream()
                .flatMap(classifier -> Stream.of(classifier, classifier.bind(PLAIN),
                        classifier.bind(DERIVED)));
    }

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void columnsGiveTheSameBitsAsEvents(Classifier classifier) {
        int inputs = classifier.inputs().size();
        double[][] events = Samples.events(1000, inputs, 20);
        float[][] columns = new float[inputs][events.length];
        for (int e = 0; e < events.length; e++) {
            for (int i = 0; i < inputs; i++) {
                events[e][i] = (float) events[e][i];
                columns[i][e] = (float) events[e][i];
            }
        }

        double[] responses = classifier.responses(columns);

        assertArrayEquals(Arrays.stream(events).mapToDouble(classifier::response).toArray(), responses);
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void doublesAreRoundedToFloatFirst(Classifier classifier) {
        Classifier bound = classifier.bind(PLAIN);

        for (double[] x : Samples.events(1000, 3, 21)) {
            double[] rounded = Arrays.stream(x).map(v -> (float) v).toArray();
            double expected = classifier.response(rounded);
            assertEquals(expected, classifier.response(x));
            assertEquals(expected, bound.response(new double[] {-1, x[2], x[1], x[0]}));
        }
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
    @MethodSource("boundClassifiers")
    void theEventLoopAllocatesNothing(Classifier classifier) {
        long allocated = bytesAllocatedInALoop(classifier);

        // 20 000 events: one byte an event would be 20 000; the measurement itself takes some hundred
        assertTrue(allocated < 2_000, allocated + " bytes allocated");
    }

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void theEventLoopsOfSeveralThreadsAllocateNothing(Classifier classifier) throws Exception {
        Callable<Long> loop = () -> bytesAllocatedInALoop(classifier);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Long> allocated : threads.invokeAll(Collections.nCopies(3, loop))) {
                assertTrue(allocated.get() < 2_000, allocated.get() + " bytes allocated");
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long bytesAllocatedInALoop(Classifier classifier) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[][] events = Samples.events(100, classifier.inputs().size(), 23);
        double sum = sumOfResponses(classifier, events, 50);
        threads.getThreadAllocatedBytes(thread);

        long before = threads.getThreadAllocatedBytes(thread);
        sum += sumOfResponses(classifier, events, 200);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        return Double.isNaN(sum) ? -1 : allocated; // the sum is used, so that the loop cannot be left out
    }

    private static double sumOfResponses(Classifier classifier, double[][] events, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            for (double[] event : events) {
                double response = classifier.response(event);
                sum += response > 0 ? response : 0;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void manyThreadsGiveTheSameResponses(Classifier classifier) {
        double[][] events = Samples.events(20_000, classifier.inputs().size(), 24);
        double[] alone = Arrays.stream(events).mapToDouble(classifier::response).toArray();

        double[] together = IntStream.range(0, events.length).parallel()
                .mapToDouble(i -> classifier.response(events[i])).toArray();

        assertArrayEquals(alone, together);
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

    @ParameterizedTest
    @MethodSource("boundClassifiers")
    void noEventsGiveNoResponses(Classifier classifier) {
        assertEquals(0, classifier.responses(new float[classifier.inputs().size()][0]).length);
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
}
