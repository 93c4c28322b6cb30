package org.hepmva.measure.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.hepmva.text.Require;

/**
 * Bias and resolution of a method where the target, a variable or a spectator has different values: the
 * {@link Spread} of deviations (or ratios) in each bin of an axis.
 *
 * <p>An event on an edge belongs to the bin above it. Events outside the axis, and those where the quantity
 * is missing (NaN), are left out and counted.
 *
 * @param axis      of the quantity
 * @param positions where each bin's events lie: the mean of the quantity in it, its centre if it is empty
 * @param bins      the spread in each bin
 * @param outside   how many events lie outside the axis or miss the quantity
 */
public record ResolutionProfile(Axis axis, List<Double> positions, List<Spread> bins, int outside) {

    private static final int ENTRIES_OF_A_BIN = 100;

    /** Copies the lists. */
    public ResolutionProfile {
        positions = List.copyOf(positions);
        bins = List.copyOf(bins);
    }

    /**
     * {@return an axis for a profile: bins of equal population, of about a hundred effective entries or more}
     *
     * @param title  of the axis
     * @param x      the quantity, one value per event; NaN is "missing"
     * @param events their weights count
     * @param most   bins, at least 1
     */
    public static Axis axis(String title, double[] x, Weighted events, int most) {
        Require.length("x", x.length, events.size());
        double[] present = Arrays.stream(x).filter(value -> !Double.isNaN(value)).toArray();
        double[] weights = new double[events.eventWeights().length == 0 ? 0 : present.length];
        int n = 0;
        for (int i = 0; i < x.length && weights.length > 0; i++) {
            if (!Double.isNaN(x[i])) {
                weights[n++] = events.weight(i);
            }
        }
        Weighted values = new Weighted(present, weights);
        int bins = (int) Math.max(1, Math.min(most, values.effectiveEntries() / ENTRIES_OF_A_BIN));
        return EqualPopulation.axis(title, values, bins);
    }

    /**
     * {@return the profile of deviations or ratios}
     *
     * @param axis    of the quantity
     * @param x       the quantity, one value per event; NaN is "missing"
     * @param numbers deviations or ratios, with their weights
     * @param centre  as for {@link Spread#of}
     */
    public static ResolutionProfile of(Axis axis, double[] x, Weighted numbers, double centre) {
        Require.length("x", x.length, numbers.size());
        int[][] events = events(axis, x);
        List<Double> positions = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        int inside = 0;
        for (int bin = 0; bin < axis.bins(); bin++) {
            Weighted inBin = select(numbers.values(), numbers, events[bin]);
            double position = select(x, numbers, events[bin]).mean();
            boolean within = position >= axis.lowerEdge(bin) && position <= axis.upperEdge(bin);
            positions.add(within ? position : axis.center(bin));
            spreads.add(Spread.of(inBin, centre));
            inside += inBin.size();
        }
        return new ResolutionProfile(axis, positions, spreads, x.length - inside);
    }

    /** {@return the events of each bin, in their order} */
    static int[][] events(Axis axis, double[] x) {
        int[] counts = new int[axis.bins()];
        int[] bins = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            bins[i] = axis.indexOf(x[i]);
            if (bins[i] >= 0 && bins[i] < counts.length) {
                counts[bins[i]]++;
            }
        }
        int[][] events = new int[counts.length][];
        Arrays.setAll(events, bin -> new int[counts[bin]]);
        for (int i = x.length - 1; i >= 0; i--) {
            if (bins[i] >= 0 && bins[i] < counts.length) {
                events[bins[i]][--counts[bins[i]]] = i;
            }
        }
        return events;
    }

    private static Weighted select(double[] values, Weighted weights, int[] events) {
        return new Weighted(Arrays.stream(events).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(events).mapToDouble(weights::weight).toArray(),
                weights.groups().select(events));
    }

    /**
     * {@return one of the numbers of each bin as points with errors, the bins as errors in x; a bin without
     * it has no point}
     *
     * @param title  of the points
     * @param number for instance {@code Spread::median}
     */
    public Graph toGraph(String title, Function<Spread, Measured> number) {
        return graph(title, axis, positions, bins.stream().map(number).toList());
    }

    static Graph graph(String title, Axis axis, List<Double> positions, List<Measured> numbers) {
        double[][] columns = new double[6][numbers.size()];
        int n = 0;
        for (int bin = 0; bin < numbers.size(); bin++) {
            Measured measured = numbers.get(bin);
            if (Double.isFinite(measured.value())) {
                columns[0][n] = positions.get(bin);
                columns[1][n] = measured.value();
                columns[2][n] = positions.get(bin) - axis.lowerEdge(bin);
                columns[3][n] = axis.upperEdge(bin) - positions.get(bin);
                columns[4][n] = length(measured.value() - measured.low());
                columns[5][n++] = length(measured.high() - measured.value());
            }
        }
        int points = n;
        double[][] kept = Arrays.stream(columns).map(c -> Arrays.copyOf(c, points)).toArray(double[][]::new);
        return Graph.of(title, kept[0], kept[1]).withTitles(axis.title(), title)
                .withXErrors(kept[2], kept[3]).withYErrors(kept[4], kept[5]);
    }

    private static double length(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY ? x : 0;
    }
}
