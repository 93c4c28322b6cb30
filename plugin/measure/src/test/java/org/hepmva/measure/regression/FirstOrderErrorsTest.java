package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of first order, and numbers in whatever unit. */
class FirstOrderErrorsTest {

    private static final double[] ESTIMATES = {3.1, 4.4, 2.2, 7.9, 6.1, 1.4, 9.7, 5.2, 8.8};
    private static final double[] TARGETS = {3, 4, 3.1, 7, 6.6, 1, 8.9, 5, 9.6};
    private static final double[] WEIGHTS = {1, 2, 0.5, 1.5, -0.4, 3, 0.7, 1, 2.2};

    static Stream<Function<Estimates, Measured>> numbers() {
        return Stream.of(e -> Agreement.of(e).meanSquaredError(), e -> Agreement.of(e).rms(),
                e -> Agreement.of(e).meanAbsoluteError(), e -> Agreement.of(e).r2(),
                e -> Agreement.of(e).correlation(), e -> Agreement.pinballLoss(e, 0.3),
                e -> Spread.of(e.deviations(), 0).mean(), e -> Spread.of(e.deviations(), 0).sigma(),
                e -> Spread.of(e.ratios(), 1).sigma());
    }

    private static double withMore(Function<Estimates, Measured> number, int event, double more) {
        double[] weights = WEIGHTS.clone();
        weights[event] += more;
        return number.apply(new Estimates(ESTIMATES, TARGETS, weights)).value();
    }

    /** √(Σw²(∂T/∂w)² n/(n − 1)), each slope by finite differences. */
    @ParameterizedTest
    @MethodSource("numbers")
    void theErrorIsWhatTheWeightOfEachEventMoves(Function<Estimates, Measured> number) {
        double h = 1e-5;
        double squares = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double slope = (withMore(number, i, h) - withMore(number, i, -h)) / (2 * h);
            squares += WEIGHTS[i] * WEIGHTS[i] * slope * slope;
        }
        double expected = Math.sqrt(squares * 9 / 8);

        Measured actual = number.apply(new Estimates(ESTIMATES, TARGETS, WEIGHTS));

        assertTrue(expected > 1e-3, "an error worth the name");
        assertEquals(expected, actual.error(), 1e-7 * expected);
    }

    private static double[] times(double[] x, double factor) {
        return IntStream.range(0, x.length).mapToDouble(i -> factor * x[i]).toArray();
    }

    private static double[] plus(double[] x, double offset) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] + offset).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e15})
    void whatHasNoUnitIsTheSameInEveryUnit(double unit) {
        Agreement plain = Agreement.of(new Estimates(ESTIMATES, TARGETS, WEIGHTS));

        Agreement other = Agreement.of(new Estimates(times(ESTIMATES, unit), times(TARGETS, unit), WEIGHTS));

        assertEquals(plain.r2().value(), other.r2().value(), 1e-13);
        assertEquals(plain.r2().error(), other.r2().error(), 1e-13);
        assertEquals(plain.correlation().value(), other.correlation().value(), 1e-13);
        assertEquals(plain.correlation().error(), other.correlation().error(), 1e-13);
    }

    /** An offset of a billion costs the digits of the targets themselves, and no others. */
    @Test
    void farFromZeroVariancesAreThoseOfDifferences() {
        Estimates near = new Estimates(ESTIMATES, TARGETS, WEIGHTS);
        Estimates far = new Estimates(plus(ESTIMATES, 1e9), plus(TARGETS, 1e9), WEIGHTS);

        assertEquals(Agreement.of(near).r2().value(), Agreement.of(far).r2().value(), 1e-6);
        assertEquals(Agreement.of(near).correlation().value(), Agreement.of(far).correlation().value(), 1e-6);
        assertEquals(Spread.of(near.estimated(), 0).sigma().value(),
                Spread.of(far.estimated(), 0).sigma().value(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {123456789.1, 1e9 / 3, -7e11 / 9, 0.1, 1e-9 / 3})
    void whatRoundingLeavesOfAConstantIsNoVariance(double constant) {
        double[] same = plus(new double[9], constant);

        Agreement agreement = Agreement.of(new Estimates(ESTIMATES, same, WEIGHTS));

        assertEquals(Double.NaN, agreement.r2().value());
        assertEquals(Double.NaN, agreement.correlation().value());
    }

    /**
     * Normal numbers, best of nine in ten within q = 1.645: √(E[d²; d ≤ q]/0.9), and the spread of
     * min(d², q²) over 0.9 and over twice that root (scipy's quadrature: 0.7893133 and 0.6315738).
     */
    @Test
    void theBestNineOfTenOfANormalDistributionHaveTheErrorOfAWinsorisedMean() {
        int n = 20_000;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] quantiles = IntStream.range(0, n)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n)).toArray();

        Measured best = Spread.of(new Weighted(quantiles, new double[0]), 0).best90();

        assertEquals(0.7893133, best.value(), 2e-4);
        assertEquals(0.6315738 / Math.sqrt(n), best.error(), 1e-3 * 0.63 / Math.sqrt(n));
    }

    /** Σp ln(p/(pₓ·p_y)) − ν/2n with the formula's error, of counts in three by three cells. */
    private static Measured information(double[][] counts) {
        double[] row = new double[3];
        double[] column = new double[3];
        double all = 0;
        int occupied = 0;
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                row[x] += counts[x][y];
                column[y] += counts[x][y];
                all += counts[x][y];
                occupied += counts[x][y] > 0 ? 1 : 0;
            }
        }
        double mean = 0;
        double square = 0;
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                double log = counts[x][y] == 0 ? 0 : Math.log(counts[x][y] * all / row[x] / column[y]);
                mean += counts[x][y] / all * log;
                square += counts[x][y] / all * log * log;
            }
        }
        double chance = Math.max(0, occupied - 5);
        double first = (square - mean * mean) / (all - 1);
        double variance = Math.max(0, first - chance / all / all) + chance / (2 * all * all);
        return new Measured(mean - chance / (2 * all), Math.sqrt(variance));
    }

    private static Measured measured(double[][] counts) {
        List<double[]> events = new ArrayList<>();
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                for (int i = 0; i < counts[x][y]; i++) {
                    events.add(new double[] {x, y * 10});
                }
            }
        }
        return MutualInformation.of(
                new Weighted(events.stream().mapToDouble(e -> e[0]).toArray(), new double[0]),
                new Weighted(events.stream().mapToDouble(e -> e[1]).toArray(), new double[0]));
    }

    @Test
    void theMutualInformationOfCountsIsThatOfTheFormula() {
        double[][] dependent = {{30, 5, 5}, {4, 25, 6}, {0, 3, 42}};
        double[][] independent = {{10, 20, 10}, {10, 20, 10}, {10, 20, 10}};

        for (double[][] counts : List.of(dependent, independent)) {
            assertEquals(information(counts).value(), measured(counts).value(), 1e-13);
            assertEquals(information(counts).error(), measured(counts).error(), 1e-13);
        }
        // four degrees of freedom of 120 events
        assertEquals(-4 / 240.0, measured(independent).value(), 1e-13);
        assertEquals(Math.sqrt(2) / 120, measured(independent).error(), 1e-13);
    }

    /** The cell (2, 0) has −1 in sum. */
    @Test
    void aCellBelowZeroTellsNothing() {
        double[] x = new double[200];
        double[] y = new double[200];
        double[] w = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i % 2 + 1;
            y[i] = i % 2;
            w[i] = 1;
        }
        x[0] = 2;
        w[0] = -1;
        double p = 99 / 198.0;
        // p(1) = 99/198 and p(2) = 99/198 of x, p(0) = 98/198 and p(1) = 100/198 of y
        double expected = 99 / 198.0 * Math.log(p / (p * 98 / 198))
                + 100 / 198.0 * Math.log(100 / 198.0 / (p * 100 / 198.0));

        Measured actual = MutualInformation.of(new Weighted(x, w), new Weighted(y, w));

        assertEquals(expected, actual.value(), 1e-13);
    }

    /** Ten bins of a hundred events each are told entirely: ln 10. */
    @Test
    void aNumberTellsItselfAsFinelyAsItsBins() {
        double[] x = IntStream.range(0, 1000).mapToDouble(i -> Math.sqrt(i)).toArray();

        assertEquals(Math.log(10), MutualInformation.of(new Weighted(x, new double[0]),
                new Weighted(x, new double[0])).value(), 1e-12);
    }
}
