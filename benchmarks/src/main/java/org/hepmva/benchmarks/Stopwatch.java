package org.hepmva.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Times some work, again and again, and prints the times as one line of JSON. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    /** Of processor time: the JIT compiler needs it, also on a busy machine. */
    private static final double WARM_UP_SECONDS = 6;
    private static final int WARM_UPS = 2;

    /** Of work that is done in less, much code runs a few times each: it is compiled late. */
    private static final double SHORT_SECONDS = 0.15;
    private static final double LONG_WARM_UP_SECONDS = 12;

    /** What is short is repeated more often, for so long together. */
    private static final double LEAST_SECONDS = 1;

    private final int repetitions;

    /**
     * A stopwatch.
     *
     * @param repetitions how often work is timed, at least
     */
    Stopwatch(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Some work, which gives something to look at when the clock has stopped. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws IOException;
    }

    /** What is said of the result of the last repetition. */
    @FunctionalInterface
    interface Remark<T> {

        String of(T result) throws IOException;
    }

    /**
     * Measures.
     *
     * @param of   what is measured, by keys
     * @param work the work
     * @param said members of JSON about the result, beside the times
     */
    <T> void measure(Map<String, String> of, Work<T> work, Remark<T> said) throws IOException {
        warmUp(work, WARM_UPS);
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        String remark = "";
        double sum = 0;
        while (seconds.size() < repetitions || sum < LEAST_SECONDS) {
            long cpu = processorNanos();
            long start = System.nanoTime();
            T result = work.run();
            double time = (System.nanoTime() - start) / NANOS;
            sum += time;
            seconds.add(time);
            processor.add((processorNanos() - cpu) / NANOS);
            remark = said.of(result);
        }
        String keys = of.entrySet().stream().map(e -> "\"" + e.getKey() + "\": \"" + e.getValue() + "\"")
                .collect(Collectors.joining(", "));
        System.out.println("{" + keys + ", \"peer\": \"hepmva\", \"threads\": "
                + Runtime.getRuntime().availableProcessors() + ", \"seconds\": " + list(seconds)
                + ", \"cpu\": " + list(processor) + ", " + remark + "}");
    }

    /**
     * Does some work until the JIT compiler has had its turn.
     *
     * @param work  the work
     * @param least how often at least; of work that takes long, once may be enough
     */
    static void warmUp(Work<?> work, int least) throws IOException {
        long start = processorNanos();
        double spent = 0;
        double last = 0;
        for (int i = 0; i < least || spent < WARM_UP_SECONDS
                || last < SHORT_SECONDS && spent < LONG_WARM_UP_SECONDS; i++) {
            work.run();
            double now = (processorNanos() - start) / NANOS;
            last = now - spent;
            spent = now;
        }
    }

    /** {@return processor time that this process has used, JIT compiler and garbage collector included} */
    static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String list(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
