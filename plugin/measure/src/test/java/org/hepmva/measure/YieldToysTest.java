package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Yields of 1000 samples drawn from what is known exactly: (yield − truth)/error has mean 0 and width 1. */
@Tag("slow")
class YieldToysTest {

    private static final int TOYS = 1000;
    private static final double MEASURED = 0.25;

    /**
     * A source: events on average, the fraction that passes, and what an event weighs.
     *
     * @param mean    events, of which Poisson's law draws a number
     * @param passing fraction
     * @param light   the one weight
     * @param heavy   the other one, as often; of those that fail, twice as often
     */
    private record Process(double mean, double passing, double light, double heavy) {

        double passingYield() {
            return mean * passing * (light + heavy) / 2;
        }

        double failingYield() {
            return mean * (1 - passing) * (light + 2 * heavy) / 3;
        }
    }

    private static final List<Process> EQUAL = List.of(new Process(3000, 0.6, 1, 1),
            new Process(5000, 0.5, 1, 1), new Process(9000, 0.2, 1, 1));
    private static final List<Process> WEIGHTED = List.of(new Process(3000, 0.6, 0.1, 0.3),
            new Process(5000, 0.5, 1, 1.5), new Process(9000, 0.2, 1e-2, 0.4));
    private static final List<Process> NEGATIVE = List.of(new Process(3000, 0.6, 0.4, -0.1),
            new Process(7000, 0.5, 1.2, -0.5), new Process(9000, 0.2, 0.3, 0.4));

    /** Kinds of events of a process, each with a number of its own by Poisson's law. */
    private static double[] means(Process process, double measured) {
        double[] means = new double[8];
        for (int kind = 0; kind < means.length; kind++) {
            double passing = isPassing(kind) ? process.passing() / 2
                    : (1 - process.passing()) * (isLight(kind) ? 1.0 / 3 : 2.0 / 3);
            means[kind] = process.mean() * passing * (isMeasured(kind) ? measured : 1 - measured);
        }
        return means;
    }

    private static boolean isPassing(int kind) {
        return kind % 2 == 0;
    }

    private static boolean isLight(int kind) {
        return kind / 2 % 2 == 0;
    }

    private static boolean isMeasured(int kind) {
        return kind / 4 == 0;
    }

    /**
     * So many numbers for each toy, as Poisson's law has them: one from each of 1000 parts of equal
     * probability, in any order (a Latin hypercube), so that their mean is hardly one of chance.
     */
    private static int[] numbers(double mean, SplittableRandom random) {
        int[] numbers = new int[TOYS];
        for (int i = 0; i < TOYS; i++) {
            int n = mean == 0 ? 0 : new PoissonDistribution(null, mean, 1e-12, 10_000_000)
                    .inverseCumulativeProbability((i + random.nextDouble()) / TOYS);
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = n;
        }
        return numbers;
    }

    private static List<Yields> drawn(List<Process> processes, double measured, SplittableRandom random) {
        int[][][] numbers = new int[processes.size()][][];
        for (int source = 0; source < numbers.length; source++) {
            numbers[source] = DoubleStream.of(means(processes.get(source), measured))
                    .mapToObj(mean -> numbers(mean, random)).toArray(int[][]::new);
        }
        return IntStream.range(0, TOYS).mapToObj(toy -> toy(processes, numbers, toy)).toList();
    }

    private static Yields toy(List<Process> processes, int[][][] numbers, int toy) {
        DoubleStream.Builder responses = DoubleStream.builder();
        DoubleStream.Builder weights = DoubleStream.builder();
        IntStream.Builder sources = IntStream.builder();
        List<YieldSource> list = new ArrayList<>();
        for (int source = 0; source < numbers.length; source++) {
            double all = 0;
            double measured = 0;
            for (int kind = 0; kind < 8; kind++) {
                Process process = processes.get(source);
                double w = isLight(kind) ? process.light() : process.heavy();
                all += w * numbers[source][kind][toy];
                measured += isMeasured(kind) ? w * numbers[source][kind][toy] : 0;
                for (int i = 0; isMeasured(kind) && i < numbers[source][kind][toy]; i++) {
                    responses.add(isPassing(kind) ? 1 : 0);
                    weights.add(w);
                    sources.add(source);
                }
            }
            list.add(new YieldSource("source " + source, Math.min(1, source), all / measured));
        }
        return new SourcedEvents(responses.build().toArray(), sources.build().toArray(),
                weights.build().toArray(), list).at(0.5);
    }

    private static void assertPulls(String what, List<Measured> drawn, double truth) {
        double sum = 0;
        double sum2 = 0;
        for (Measured toy : drawn) {
            double pull = (toy.value() - truth) / toy.error();
            sum += pull;
            sum2 += pull * pull;
        }
        double mean = sum / TOYS;
        assertEquals(0, mean, 0.05, () -> "mean of " + what);
        assertEquals(1, Math.sqrt(sum2 / TOYS - mean * mean), 0.05, () -> "width of " + what);
    }

    static List<List<Process>> processes() {
        return List.of(EQUAL, WEIGHTED, NEGATIVE);
    }

    private static void assertPulls(List<Process> processes, double measured, long seed) {
        List<Yields> toys = drawn(processes, measured, new SplittableRandom(seed));
        double s = processes.get(0).passingYield();
        double m = processes.get(0).failingYield();
        double b = processes.get(1).passingYield() + processes.get(2).passingYield();

        assertPulls("signal", of(toys, y -> y.passing(0)), s);
        assertPulls("background", of(toys, y -> y.passing(1)), b);
        assertPulls("all of the signal", of(toys, y -> y.total(0)), s + m);
        assertPulls("efficiency of a source", of(toys, y -> y.sources().get(2).efficiency()),
                processes.get(2).passingYield()
                        / (processes.get(2).passingYield() + processes.get(2).failingYield()));
        assertPulls("purity", of(toys, y -> y.purity(0)), s / (s + b));
        assertPulls("F1", of(toys, y -> y.f1(0)), 2 * s / (2 * s + b + m));
        assertPulls("significance", of(toys, y -> y.significance(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0)),
                s / Math.sqrt(s + b));
    }

    private static List<Measured> of(List<Yields> toys, Function<Yields, Measured> number) {
        return toys.stream().map(number).toList();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatIsMeasuredWhollyIsKnownToItsError(List<Process> processes) {
        assertPulls(processes, 1, 20_240_607);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatIsMeasuredInPartIsKnownToItsError(List<Process> processes) {
        List<Process> more = processes.stream().map(p -> new Process(2 * p.mean(), p.passing(), p.light(),
                p.heavy())).toList();

        assertPulls(more, MEASURED, 20_240_608);
    }
}
