package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Regrouping a filled histogram is filling the regrouped one: three random axes, points inside, in the flow
 * and at NaN. The event weights are whole numbers of either sign, so that every sum is exact.
 */
class HistogramLawTest {

    private static final int REPETITIONS = 50;
    private static final SplittableRandom SEEDS = new SplittableRandom(20240607);

    private final SplittableRandom random = SEEDS.split();
    private final List<double[]> points = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Axis[] axes = {axis(), axis(), axis()};
    private final Histogram histogram;

    HistogramLawTest() {
        for (int i = 0; i < 300; i++) {
            points.add(new double[] {value(), value(), value()});
            weights.add((double) random.nextInt(-3, 10));
        }
        histogram = filled(axes);
    }

    private Axis axis() {
        return switch (random.nextInt(3)) {
            case 0 -> new RegularAxis("x", 12, random.nextDouble(-3, 0), random.nextDouble(0.1, 3));
            case 1 -> VariableAxis.of("x", random.doubles(13, -3, 3).sorted().toArray());
            default -> new IntegerAxis("n", -4, 8);
        };
    }

    private double value() {
        return random.nextInt(20) == 0 ? Double.NaN : random.nextDouble(-5, 5);
    }

    private Histogram filled(Axis... of) {
        Histogram result = Histogram.book("h", of);
        for (int i = 0; i < points.size(); i++) {
            result.fillPoint(points.get(i), weights.get(i));
        }
        return result;
    }

    private Axis[] with(int k, Axis replacement) {
        Axis[] others = axes.clone();
        others[k] = replacement;
        return others;
    }

    private static void assertSame(Histogram expected, Histogram actual) {
        assertEquals(expected.axes().stream().map(Axis::edges).map(Arrays::toString).toList(),
                actual.axes().stream().map(Axis::edges).map(Arrays::toString).toList());
        assertArrayEquals(expected.sumWArray(), actual.sumWArray());
        assertArrayEquals(expected.sumW2Array(), actual.sumW2Array());
        assertEquals(expected.entries(), actual.entries());
        assertEquals(expected.nanEntries(), actual.nanEntries());
    }

    @RepeatedTest(REPETITIONS)
    void rebinningIsFillingTheWiderBins() {
        int k = random.nextInt(3);
        int group = new int[] {1, 2, 3, 4, 6, 12}[random.nextInt(6)];

        assertSame(filled(with(k, axes[k].rebinned(group))), histogram.rebinned(k, group));
    }

    @RepeatedTest(REPETITIONS)
    void slicingIsFillingTheNarrowerAxis() {
        int k = random.nextInt(3);
        int from = random.nextInt(12);
        int to = random.nextInt(from + 1, 13);

        assertSame(filled(with(k, axes[k].sliced(from, to))), histogram.sliced(k, from, to));
    }

    @RepeatedTest(REPETITIONS)
    void joiningBinsAtChosenEdgesIsFillingThem() {
        int k = random.nextInt(3);
        double[] edges = axes[k].edges();
        VariableAxis wider = VariableAxis.of("x", edges[1], edges[2], edges[7], edges[11]);

        assertSame(filled(with(k, wider)), histogram.rebinnedTo(k, wider));
    }

    @RepeatedTest(REPETITIONS)
    void aProjectionIsFillingTheOtherAxes() {
        Histogram plane = Histogram.book("h", axes[2], axes[0]);
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            plane.fillPoint(new double[] {point[2], point[0]}, weights.get(i));
        }

        Histogram projected = histogram.projected(2, 0);

        assertArrayEquals(plane.sumWArray(), projected.sumWArray());
        assertArrayEquals(plane.sumW2Array(), projected.sumW2Array());
    }

    @RepeatedTest(REPETITIONS)
    void allBinsOfAnAxisTogetherAreTheProjection() {
        int k = random.nextInt(3);
        Histogram sum = histogram.at(k, -1);
        for (int bin = 0; bin <= 12; bin++) {
            sum = sum.plus(histogram.at(k, bin));
        }

        Histogram projected = histogram.projected(k == 0 ? 1 : 0, k == 2 ? 1 : 2);

        assertArrayEquals(projected.sumWArray(), sum.sumWArray());
        assertArrayEquals(projected.sumW2Array(), sum.sumW2Array());
    }
}
