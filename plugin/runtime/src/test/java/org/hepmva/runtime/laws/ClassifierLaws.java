package org.hepmva.runtime.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every classifier promises, whoever made it. A test of what makes classifiers extends this class:
 *
 * <pre>{@code
 * class MyMethodsClassifiersTest extends ClassifierLaws {
 *
 *     @Override
 *     protected List<Classifier> classifiers() {
 *         return List.of(trainedByMyMethod);
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ClassifierLaws {

    private static final int EVENTS = 1000;

    /** {@return classifiers as trained, not bound; small ones, so that the laws are quick} */
    protected abstract List<Classifier> classifiers();

    /** {@return the classifiers, each also bound to a loop of another order that has more to offer} */
    List<Classifier> classifiersInLoops() {
        List<Classifier> all = new ArrayList<>();
        for (Classifier classifier : classifiers()) {
            all.add(classifier);
            all.add(classifier.bind(shuffled(classifier)));
        }
        return all;
    }

    private static List<String> shuffled(Classifier classifier) {
        List<String> names = new ArrayList<>(Variable.names(classifier.variables()));
        names.add("a name that nobody uses");
        Collections.shuffle(names, new Random(17));
        return List.copyOf(names);
    }

    /** Values that are no floats, and NaN, infinity or a huge one now and then; one row per event. */
    private static double[][] events(int events, int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] sample = new double[events][inputs];
        for (double[] event : sample) {
            for (int i = 0; i < inputs; i++) {
                event[i] = switch (random.nextInt(25)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.POSITIVE_INFINITY;
                    case 2 -> Double.NEGATIVE_INFINITY;
                    case 3 -> 1e300;
                    case 4 -> -0.0;
                    default -> random.nextDouble(-3, 3);
                };
            }
        }
        return sample;
    }

    private static double[][] events(Classifier classifier, long seed) {
        return events(EVENTS, classifier.inputs().size(), seed);
    }

    private static double[][] columns(double[][] events, int inputs) {
        double[][] columns = new double[inputs][events.length];
        for (int e = 0; e < events.length; e++) {
            for (int i = 0; i < inputs; i++) {
                columns[i][e] = events[e][i];
            }
        }
        return columns;
    }

    private static double[] oneByOne(Classifier classifier, double[][] events) {
        return Arrays.stream(events).mapToDouble(classifier::response).toArray();
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void theResponseToAnEventIsAlwaysTheSame(Classifier classifier) {
        double[][] events = events(classifier, 1);

        double[] alone = oneByOne(classifier, events);
        double[] together = IntStream.range(0, EVENTS).parallel()
                .mapToDouble(i -> classifier.response(events[i])).toArray();

        assertArrayEquals(alone, oneByOne(classifier, events));
        assertArrayEquals(alone, together);
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void columnsOfDoublesGiveTheBitsOfSingleEvents(Classifier classifier) {
        double[][] events = events(classifier, 2);
        Columns columns = Columns.ofDoubles(columns(events, classifier.inputs().size()));
        double[] expected = oneByOne(classifier, events);

        int[][] ranges = {{0, EVENTS}, {0, 0}, {0, 1}, {EVENTS, 0}, {255, 3}, {1, 511}, {7, 600}};
        for (int[] range : ranges) {
            double[] target = new double[range[1] + 1];
            target[range[1]] = 42;
            classifier.responses(columns, range[0], range[1], target);
            assertArrayEquals(Arrays.copyOfRange(expected, range[0], range[0] + range[1]),
                    Arrays.copyOf(target, range[1]));
            assertEquals(42, target[range[1]], "nothing is written beyond the events");
        }
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void columnsOfFloatsGiveTheBitsOfSingleEvents(Classifier classifier) {
        double[][] events = events(classifier, 3);
        int inputs = classifier.inputs().size();
        float[][] floats = new float[inputs][EVENTS];
        for (int e = 0; e < EVENTS; e++) {
            for (int i = 0; i < inputs; i++) {
                floats[i][e] = (float) events[e][i];
                events[e][i] = floats[i][e];
            }
        }

        assertArrayEquals(oneByOne(classifier, events), classifier.responses(floats));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    protected void valuesOfVariablesAreRoundedToFloatFirst(Classifier classifier) {
        for (double[] event : events(classifier, 4)) {
            double[] rounded = Arrays.stream(event).map(value -> (float) value).toArray();
            assertEquals(classifier.response(rounded), classifier.response(event));
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    protected void aBoundClassifierRespondsAsTheUnboundOne(Classifier classifier) {
        List<String> loop = shuffled(classifier);
        Classifier bound = classifier.bind(loop);
        List<String> names = Variable.names(classifier.variables());

        for (double[] event : events(classifier, 5)) {
            double[] provided = loop.stream()
                    .mapToDouble(name -> names.contains(name) ? event[names.indexOf(name)] : Double.NaN)
                    .toArray();
            assertEquals(classifier.response(event), bound.response(provided));
        }
        assertEquals(loop, bound.inputs());
        assertEquals(classifier.variables(), bound.variables());
        assertTrue(bound.isBound());
        assertFalse(classifier.isBound());
        assertEquals(names, classifier.inputs());
        assertEquals(names, bound.bind(names).inputs());
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void missingValuesNeverFail(Classifier classifier) {
        double[] missing = new double[classifier.inputs().size()];
        Arrays.fill(missing, Double.NaN);
        double[] responses = new double[1];

        classifier.responses(Columns.ofDoubles(columns(new double[][] {missing}, missing.length)), 0, 1,
                responses);

        assertEquals(classifier.response(missing), responses[0]);
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void outputsAreOneResponse(Classifier classifier) {
        double[][] events = events(classifier, 6);
        double[] target = {0, 42};
        double[][] targets = new double[1][EVENTS];

        classifier.evaluate(events[0], target);
        Columns columns = Columns.ofDoubles(columns(events, classifier.inputs().size()));
        classifier.evaluate(columns, 0, EVENTS, targets);

        assertEquals(List.of("response"), classifier.outputs());
        assertArrayEquals(new double[] {classifier.response(events[0]), 42}, target);
        assertArrayEquals(oneByOne(classifier, events), targets[0]);
        assertTrue(classifier.responseMin() < classifier.responseMax());
        assertFalse(classifier.responseTitle().isBlank());
        assertFalse(classifier.toString().contains("@"), classifier.toString());
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void anEventOfAnotherSizeIsRefusedByTheNamesOfTheInputs(Classifier classifier) {
        int inputs = classifier.inputs().size();

        for (int size : new int[] {0, inputs - 1, inputs + 1, 2 * inputs + 7}) {
            String refusal = assertThrows(IllegalArgumentException.class,
                    () -> classifier.response(new double[size])).getMessage();
            assertTrue(refusal.startsWith("an event of " + size + " value"), refusal);
            assertTrue(refusal.contains(classifier.inputs().get(0)), refusal);
            String columns = assertThrows(IllegalArgumentException.class, () -> classifier.responses(
                    Columns.ofDoubles(new double[size][2]), 0, 2, new double[2])).getMessage();
            assertTrue(columns.startsWith(size + " columns are given, but " + inputs + " ("), columns);
        }
        classifier.response(new double[inputs]);
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void eventsThatAreNotThereAreRefused(Classifier classifier) {
        Columns columns = Columns.ofDoubles(new double[classifier.inputs().size()][5]);

        for (int[] range : new int[][] {{-1, 2}, {0, 6}, {5, 1}, {2, -1}, {1, Integer.MAX_VALUE}}) {
            assertThrows(IllegalArgumentException.class,
                    () -> classifier.responses(columns, range[0], range[1], new double[9]));
        }
        assertThrows(IllegalArgumentException.class,
                () -> classifier.responses(columns, 0, 3, new double[2]));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    protected void aVariableThatIsNotProvidedIsNamed(Classifier classifier) {
        String refusal = assertThrows(UnknownVariableException.class,
                () -> classifier.bind(List.of("a name that nobody uses"))).getMessage();

        assertTrue(refusal.contains("is not provided"), refusal);
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void theEventLoopsOfSeveralThreadsAllocateNothing(Classifier classifier) throws Exception {
        Callable<Long> loop = () -> bytesAllocatedInALoop(classifier);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Long> allocated : threads.invokeAll(Collections.nCopies(2, loop))) {
                // 20 000 events: one byte an event would be 20 000; the measurement itself takes some hundred
                assertTrue(allocated.get() < 2_000, allocated.get() + " bytes allocated");
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long bytesAllocatedInALoop(Classifier classifier) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[][] events = events(100, classifier.inputs().size(), 7);
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
    @MethodSource("classifiersInLoops")
    protected void aBatchTakesNoMoreMemoryForMoreEvents(Classifier classifier) {
        long few = bytesAllocatedInABatch(classifier, 1000);
        long many = bytesAllocatedInABatch(classifier, 20_000);

        // a byte an event would be 19 000 more
        assertTrue(many < few + 4_000, few + " bytes for 1000 events, " + many + " for 20 000");
    }

    private static long bytesAllocatedInABatch(Classifier classifier, int events) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Columns columns = Columns.ofDoubles(new double[classifier.inputs().size()][events]);
        double[] target = new double[events];
        classifier.responses(columns, 0, events, target);

        long before = threads.getThreadAllocatedBytes(thread);
        classifier.responses(columns, 0, events, target);
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
