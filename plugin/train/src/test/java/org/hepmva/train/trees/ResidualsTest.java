package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidualsTest {

    @ParameterizedTest
    @CsvSource({"0.5, 2.5", "0.25, 1.5", "0.26, 2", "0.24, 1", "0.75, 3.5", "0.76, 4", "0.999, 4"})
    void aQuantileIsTheMiddleWhereTheSharesMeet(double q, double expected) {
        Residuals residuals = new Residuals(new double[] {4, 1, 3, 2}, new double[] {1, 1, 1, 1});

        assertEquals(expected, residuals.quantile(q));
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(7, new Residuals(new double[] {100, 7, -3}, new double[] {1, 1, 1}).quantile(0.5));
    }

    @Test
    void weightsCountLikeRepetitions() {
        Residuals weighted = new Residuals(new double[] {1, 2, 3}, new double[] {5, 1, 3});
        Residuals repeated = new Residuals(new double[] {1, 3, 1, 1, 2, 1, 3, 1, 3},
                IntStream.range(0, 9).mapToDouble(i -> 1).toArray());

        for (double q = 0.05; q < 1; q += 0.05) {
            assertEquals(repeated.quantile(q), weighted.quantile(q), "q = " + q);
        }
    }

    /** Equal shares meet whatever the unit of the weights, though their sums are rounded. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-6, 0.1, 3e7})
    void theUnitOfTheWeightsDoesNotMatter(double unit) {
        double[] weights = new double[1000];
        Arrays.fill(weights, unit);
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i * 37 % 1000).toArray();

        assertEquals(499.5, new Residuals(values, weights).quantile(0.5));
        assertEquals(99.5, new Residuals(values, weights).quantile(0.1));
    }

    @Test
    void aQuantileMakesThePinballLossSmallest() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(40);
            double[] values = random.doubles(n).map(x -> Math.rint(20 * x)).toArray();
            double[] weights = random.doubles(n, 0.1, 3).toArray();
            double q = 0.02 + 0.96 * random.nextDouble();
            QuantileLoss loss = new QuantileLoss(q);

            double found = loss(loss, values, weights, new Residuals(values, weights).quantile(q));

            // a convex function of straight pieces has its minimum at one of the values
            double least = Arrays.stream(values).map(x -> loss(loss, values, weights, x)).min().orElseThrow();
            assertEquals(least, found, 1e-12 * (1 + least));
        }
    }

    private static double loss(TargetLoss loss, double[] values, double[] weights, double f) {
        return IntStream.range(0, values.length).mapToDouble(i -> weights[i] * loss.of(f, values[i])).sum();
    }

    @Test
    void ofManyValuesItIsThatOfTheSortedOnes() {
        Random random = new Random(8);
        double[] values = random.doubles(100_001).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);

        assertEquals(sorted[50_000], new Residuals(values, ones).quantile(0.5));
        assertEquals(sorted[90_000], new Residuals(values, ones).quantile(0.9));
        assertEquals(sorted[50_000], new Residuals(sorted, ones).quantile(0.5));
    }

    @Test
    void nothingAndWeightsThatCancelGiveZero() {
        assertEquals(0, new Residuals(new double[0], new double[0]).quantile(0.5));
        assertEquals(0, new Residuals(new double[] {3, 4}, new double[] {1, -1}).quantile(0.5));
    }

    @Test
    void anEventOfNegativeWeightTakesAwayWhatAnotherAdds() {
        double[] values = {1, 2, 3, 4, 4};
        double[] weights = {1, 1, 1, 1, -1};

        assertEquals(2, new Residuals(values, weights).quantile(0.5));
        assertTrue(new Residuals(values, weights).absolute().quantile(0.9) <= 4);
    }

    @Test
    void theMeanIsWeighted() {
        assertEquals(2.5, new Residuals(new double[] {1, 3}, new double[] {1, 3}).mean());
    }
}
