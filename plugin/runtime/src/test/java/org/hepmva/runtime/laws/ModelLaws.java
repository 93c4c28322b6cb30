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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every model promises, whatever it gives and whoever made it; {@link ClassifierLaws} and
 * {@link RegressorLaws} say what comes to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModelLaws {

    static final int EVENTS = 1000;

    /** {@return models as trained, not bound; small ones, so that the laws are quick} */
    protected abstract List<? extends Model> models();

    /** {@return the models, each also bound to a loop of another order that has more to offer} */
    List<Model> modelsInLoops() {
        List<Model> all = new ArrayList<>();
        for (Model model : models()) {
            all.add(model);
            all.add(model.bind(shuffled(model)));
        }
        return all;
    }

    private static List<String> shuffled(Model model) {
        List<String> names = new ArrayList<>(model.inputs());
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

    static double[][] events(Model model, long seed) {
        return events(EVENTS, model.inputs().size(), seed);
    }

    static double[][] columns(double[][] events, int inputs) {
        double[][] columns = new double[inputs][events.length];
        for (int e = 0; e < events.length; e++) {
            for (int i = 0; i < inputs; i++) {
                columns[i][e] = events[e][i];
            }
        }
        return columns;
    }

    static double[] numbers(Model model, double[] event) {
        double[] numbers = new double[model.outputs().size()];
        model.evaluate(event, numbers);
        return numbers;
    }

    static double[][] oneByOne(Model model, double[][] events) {
        return Arrays.stream(events).map(event -> numbers(model, event)).toArray(double[][]::new);
    }

    /** One row per event of some that are evaluated together. */
    private static double[][] together(Model model, Columns columns, int first, int count) {
        double[][] target = new double[model.outputs().size()][count + 1];
        for (double[] numbers : target) {
            Arrays.fill(numbers, 42); // what stood there before does not matter
        }
        model.evaluate(columns, first, count, target);
        for (double[] numbers : target) {
            assertEquals(42, numbers[count], "nothing is written beyond the events");
        }
        return Arrays.copyOf(columns(target, count + 1), count);
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void theNumbersOfAnEventAreAlwaysTheSame(Model model) {
        double[][] events = events(model, 1);

        double[][] alone = oneByOne(model, events);
        double[][] together = IntStream.range(0, EVENTS).parallel()
                .mapToObj(i -> numbers(model, events[i])).toArray(double[][]::new);

        assertArrayEquals(alone, oneByOne(model, events));
        assertArrayEquals(alone, together);
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void columnsOfDoublesGiveTheBitsOfSingleEvents(Model model) {
        double[][] events = events(model, 2);
        Columns columns = Columns.ofDoubles(columns(events, model.inputs().size()));
        double[][] expected = oneByOne(model, events);

        int[][] ranges = {{0, EVENTS}, {0, 0}, {0, 1}, {EVENTS, 0}, {255, 3}, {1, 511}, {7, 600}};
        for (int[] range : ranges) {
            assertArrayEquals(Arrays.copyOfRange(expected, range[0], range[0] + range[1]),
                    together(model, columns, range[0], range[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void columnsOfFloatsGiveTheBitsOfSingleEvents(Model model) {
        double[][] events = events(model, 3);
        int inputs = model.inputs().size();
        float[][] floats = new float[inputs][EVENTS];
        for (int e = 0; e < EVENTS; e++) {
            for (int i = 0; i < inputs; i++) {
                floats[i][e] = (float) events[e][i];
                events[e][i] = floats[i][e];
            }
        }

        assertArrayEquals(oneByOne(model, events), together(model, Columns.ofFloats(floats), 0, EVENTS));
    }

    @ParameterizedTest
    @MethodSource("models")
    protected void valuesOfVariablesAreRoundedToFloatFirst(Model model) {
        int variables = model.variables().size();
        for (double[] event : events(model, 4)) {
            double[] rounded = event.clone();
            for (int i = 0; i < variables; i++) {
                rounded[i] = (float) event[i];
            }
            assertArrayEquals(numbers(model, rounded), numbers(model, event));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    protected void aBoundModelGivesTheNumbersOfTheUnboundOne(Model model) {
        List<String> loop = shuffled(model);
        Model bound = model.bind(loop);
        List<String> names = model.inputs();

        for (double[] event : events(model, 5)) {
            double[] provided = loop.stream()
                    .mapToDouble(name -> names.contains(name) ? event[names.indexOf(name)] : Double.NaN)
                    .toArray();
            assertArrayEquals(numbers(model, event), numbers(bound, provided));
        }
        assertEquals(loop, bound.inputs());
        assertEquals(model.variables(), bound.variables());
        assertEquals(model.outputs(), bound.outputs());
        assertTrue(bound.isBound());
        assertFalse(model.isBound());
        assertEquals(Variable.names(model.variables()), names.subList(0, model.variables().size()));
        assertEquals(names, bound.bind(names).inputs());
        assertFalse(model.toString().contains("@"), model.toString());
        assertEquals(model + ", bound to " + String.join(", ", loop), bound.toString());
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void missingValuesNeverFail(Model model) {
        double[] missing = new double[model.inputs().size()];
        Arrays.fill(missing, Double.NaN);
        Columns columns = Columns.ofDoubles(columns(new double[][] {missing}, missing.length));

        assertArrayEquals(numbers(model, missing), together(model, columns, 0, 1)[0]);
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void roomForMoreNumbersIsLeftAsItIs(Model model) {
        int outputs = model.outputs().size();
        double[] event = events(model, 6)[0];
        double[] target = new double[outputs + 1];
        Arrays.fill(target, 42);
        double[][] targets = new double[outputs + 1][2];

        model.evaluate(event, target);
        Columns columns = Columns.ofDoubles(columns(new double[][] {event, event}, event.length));
        model.evaluate(columns, 1, 1, targets);

        assertArrayEquals(numbers(model, event), Arrays.copyOf(target, outputs));
        assertEquals(42, target[outputs]);
        assertArrayEquals(new double[2], targets[outputs]);
        for (int i = 0; i < outputs; i++) {
            assertArrayEquals(new double[] {target[i], 0}, targets[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void tooLittleRoomForTheNumbersIsRefusedByTheirNames(Model model) {
        int outputs = model.outputs().size();
        int inputs = model.inputs().size();
        Columns columns = Columns.ofDoubles(new double[inputs][5]);
        String expected = "there is room for " + (outputs - 1) + (outputs == 2 ? " number" : " numbers")
                + ", but an event gives " + outputs + " (" + String.join(", ", model.outputs()) + ")";

        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> model.evaluate(new double[inputs], new double[outputs - 1])).getMessage());
        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> model.evaluate(columns, 0, 5, new double[outputs - 1][5])).getMessage());
        assertEquals("there is room for 2 responses, but 3 are asked for",
                assertThrows(IllegalArgumentException.class,
                        () -> model.evaluate(columns, 0, 3, new double[outputs][2])).getMessage());
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void anEventOfAnotherSizeIsRefusedByTheNamesOfTheInputs(Model model) {
        int inputs = model.inputs().size();
        double[] target = new double[model.outputs().size()];
        double[][] targets = new double[target.length][2];

        for (int size : new int[] {0, inputs - 1, inputs + 1, 2 * inputs + 7}) {
            String refusal = assertThrows(IllegalArgumentException.class,
                    () -> model.evaluate(new double[size], target)).getMessage();
            assertTrue(refusal.startsWith("an event of " + size + " value"), refusal);
            assertTrue(refusal.contains(model.inputs().get(0)), refusal);
            String columns = assertThrows(IllegalArgumentException.class, () -> model.evaluate(
                    Columns.ofDoubles(new double[size][2]), 0, 2, targets)).getMessage();
            assertTrue(columns.startsWith(size + " columns are given, but " + inputs + " ("), columns);
        }
        model.evaluate(new double[inputs], target);
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void eventsThatAreNotThereAreRefused(Model model) {
        Columns columns = Columns.ofDoubles(new double[model.inputs().size()][5]);
        double[][] target = new double[model.outputs().size()][9];

        for (int[] range : new int[][] {{-1, 2}, {0, 6}, {5, 1}, {2, -1}, {1, Integer.MAX_VALUE}}) {
            assertThrows(IllegalArgumentException.class,
                    () -> model.evaluate(columns, range[0], range[1], target));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    protected void aVariableThatIsNotProvidedIsNamed(Model model) {
        String refusal = assertThrows(UnknownVariableException.class,
                () -> model.bind(List.of("a name that nobody uses"))).getMessage();

        assertTrue(refusal.contains("is not provided"), refusal);
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void theEventLoopsOfSeveralThreadsAllocateNothing(Model model) throws Exception {
        double[][] targets = new double[2][model.outputs().size()];
        List<Callable<Long>> loops = Arrays.stream(targets).map(target -> (Callable<Long>) () ->
                bytesAllocatedInALoop(model, event -> {
                    model.evaluate(event, target);
                    return target[target.length - 1];
                })).toList();
        requireNothingAllocated(loops);
    }

    static void requireNothingAllocated(List<Callable<Long>> loops) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Long> allocated : threads.invokeAll(loops)) {
                // 20 000 events: one byte an event would be 20 000; the measurement itself takes some hundred
                assertTrue(allocated.get() < 2_000, allocated.get() + " bytes allocated");
            }
        } finally {
            threads.shutdown();
        }
    }

    static long bytesAllocatedInALoop(Model model, ToDoubleFunction<double[]> number) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[][] events = events(100, model.inputs().size(), 7);
        double sum = sum(number, events, 50);
        threads.getThreadAllocatedBytes(thread);

        long before = threads.getThreadAllocatedBytes(thread);
        sum += sum(number, events, 200);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        return Double.isNaN(sum) ? -1 : allocated; // the sum is used, so that the loop cannot be left out
    }

    private static double sum(ToDoubleFunction<double[]> number, double[][] events, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            for (double[] event : events) {
                double response = number.applyAsDouble(event);
                sum += response > 0 ? response : 0;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("modelsInLoops")
    protected void aBatchTakesNoMoreMemoryForMoreEvents(Model model) {
        long few = bytesAllocatedInABatch(model, 1000);
        long many = bytesAllocatedInABatch(model, 20_000);

        // a byte an event would be 19 000 more
        assertTrue(many < few + 4_000, few + " bytes for 1000 events, " + many + " for 20 000");
    }

    private static long bytesAllocatedInABatch(Model model, int events) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Columns columns = Columns.ofDoubles(new double[model.inputs().size()][events]);
        double[][] target = new double[model.outputs().size()][events];
        model.evaluate(columns, 0, events, target);

        long before = threads.getThreadAllocatedBytes(thread);
        model.evaluate(columns, 0, events, target);
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
