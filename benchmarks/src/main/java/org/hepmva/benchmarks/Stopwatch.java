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

    private final int warmUps;
    private final int repetitions;

    /**
     * A stopwatch.
     *
     * @param warmUps     how often the work is done before, for the JIT compiler
     * @param repetitions how often it is timed
     */
    Stopwatch(int warmUps, int repetitions) {
        this.warmUps = warmUps;
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
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        String remark = "";
        for (int i = 0; i < repetitions; i++) {
            long cpu = processorNanos();
            long start = System.nanoTime();
            T result = work.run();
            seconds.add((System.nanoTime() - start) / NANOS);
            processor.add((processorNanos() - cpu) / NANOS);
            remark = said.of(result);
        }
        String keys = of.entrySet().stream().map(e -> "\"" + e.getKey() + "\": \"" + e.getValue() + "\"")
                .collect(Collectors.joining(", "));
        System.out.println("{" + keys + ", \"peer\": \"hepmva\", \"threads\": "
                + Runtime.getRuntime().availableProcessors() + ", \"seconds\": " + list(seconds)
                + ", \"cpu\": " + list(processor) + ", " + remark + "}");
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String list(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
