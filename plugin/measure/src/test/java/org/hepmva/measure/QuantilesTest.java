package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of weighted numbers, on hand values and at their edges. */
class QuantilesTest {

    private static Quantiles plain(double... values) {
        return Quantiles.of(new Weighted(values, new double[0]));
    }

    private static Quantiles weighted(double[] values, double... weights) {
        return Quantiles.of(new Weighted(values, weights));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, plain(4, 1, 3, 2).median().value());
        assertEquals(3, plain(5, 4, 1, 3, 2).median().value());
    }

    @Test
    void theEndsAreTheSmallestAndTheLargestValue() {
        Quantiles quantiles = weighted(new double[] {-9, 1, 2, 3, 9}, 0, 1, 1, 1, 0);

        assertEquals(1, quantiles.at(0));
        assertEquals(3, quantiles.at(1));
    }

    @Test
    void anEventCountsByItsWeight() {
        assertEquals(10, weighted(new double[] {1, 10}, 1, 3).at(0.5));
        assertEquals(1, weighted(new double[] {1, 10}, 1, 3).at(0.2));
        assertEquals(5.5, weighted(new double[] {1, 10}, 1, 3).at(0.25));
    }

    @Test
    void sumsOfWeightsThatAreNotExactStillHitTheirStep() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);

        assertEquals(2.5, weighted(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, tenths).at(0.3));
    }

    @Test
    void whereNegativeWeightsPassSeveralTimesTheQuantileIsBetweenFirstAndLast() {
        // F is 0.5, 1, 0.5, 1 after 1, 2, 3, 4: half is reached at 1, and again at 3
        Quantiles quantiles = weighted(new double[] {1, 2, 3, 4}, 1, 1, -1, 1);

        assertEquals(2.5, quantiles.at(0.5));
    }

    @Test
    void theMirrorImageHasTheMirroredQuantilesAlsoWithNegativeWeights() {
        Random random = new Random(5);
        for (int sample = 0; sample < 200; sample++) {
            int n = 1 + random.nextInt(30);
            double[] values = new double[n];
            double[] mirrored = new double[n];
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(20);
                mirrored[i] = -values[i];
                weights[i] = random.nextDouble() < 0.3 ? -random.nextDouble() : 1 + random.nextDouble();
            }
            double p = random.nextDouble();

            assertEquals(weighted(values, weights).at(p), -weighted(mirrored, weights).at(1 - p), 1e-12);
        }
    }

    @Test
    void nothingAndCancellingWeightsHaveNoQuantiles() {
        assertEquals(Measured.NONE, plain().median());
        assertEquals(Measured.NONE, weighted(new double[] {1, 2}, 1, -1).median());
        assertEquals(Measured.NONE, weighted(new double[] {1, 2}, 0, 0).median());
        assertEquals(Measured.NONE, weighted(new double[] {1, 2}, 1, -2).central68());
    }

    @Test
    void oneEventHasNoErrors() {
        assertEquals(new Measured(7, Double.NaN), plain(7).median());
        assertEquals(new Measured(0, Double.NaN), plain(7).central68());
    }

    @Test
    void equalValuesAreKnownExactly() {
        assertEquals(new Measured(7, 0), plain(7, 7, 7).median());
        assertEquals(new Measured(0, 0), plain(7, 7, 7).central68());
    }

    @Test
    void minusZeroIsZero() {
        assertEquals(0.0, plain(-0.0, 0.0).at(0));
        assertEquals(0.0, plain(-0.0).at(0));
    }

    @Test
    void infiniteValuesAreValues() {
        assertEquals(1, plain(Double.NEGATIVE_INFINITY, 1, Double.POSITIVE_INFINITY).at(0.5));
    }

    @Test
    void aValueThatIsNoNumberAndAQuantileThatIsNoneAreRefused() {
        assertEquals("the value of event 1 is NaN", assertThrows(IllegalArgumentException.class,
                () -> plain(1, Double.NaN)).getMessage());
        assertEquals("p = 1.5 is not in [0.0, 1.0]", assertThrows(IllegalArgumentException.class,
                () -> plain(1).at(1.5)).getMessage());
        assertEquals("eventWeights has 1 values, not 2", assertThrows(IllegalArgumentException.class,
                () -> weighted(new double[] {1, 2}, 1)).getMessage());
    }

    /** At ¼ of four events lies the middle of the first two; p ± 0.225 are one apart; Σw²φ² is ¾. */
    @Test
    void theErrorOfAQuantileBetweenTwoValuesByHand() {
        Measured quarter = plain(4, 1, 3, 2).measured(0.25);

        assertEquals(1.5, quarter.value());
        assertEquals(Math.sqrt(0.75 * 4 / 3) / 4 / 0.45, quarter.error(), 1e-14);
    }

    /** √(Σw² p(1 − p))/Σw times the distance of the exact quantiles of p ± h, by Bofinger's h. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8})
    void theErrorOfAQuantileOfWeightedNormalNumbersIsThatOfTheFormula(double p) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        int n = 30_000;
        double[] values = IntStream.range(0, n).mapToDouble(i -> normal.inverseCumulativeProbability(
                (i + 0.5) / n)).toArray();
        double[] weights = IntStream.range(0, n).mapToDouble(i -> 1 + i % 2).toArray();
        double entries = n * 1.5 * 1.5 / 2.5;
        double z = normal.inverseCumulativeProbability(p);
        double h = Math.pow(4.5 * Math.pow(normal.density(z), 4) / Math.pow(2 * z * z + 1, 2) / entries, 0.2);
        double sparsity = (normal.inverseCumulativeProbability(p + h)
                - normal.inverseCumulativeProbability(p - h)) / (2 * h);
        double expected = Math.sqrt(p * (1 - p) / entries) * sparsity;

        // the quantiles are those of steps 1/n wide
        assertEquals(expected, weighted(values, weights).measured(p).error(), 1e-3 * expected);
    }

    /** For many normal numbers: σ √(π/2) / √n of the median, 1.25 times that of the mean. */
    @Test
    void theErrorOfTheMedianIsThatOfTheNormalDistribution() {
        double[] values = new double[40_000];
        Random random = new Random(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = 3 * random.nextGaussian();
        }

        Measured median = plain(values).median();

        double exact = 3 * Math.sqrt(Math.PI / 2 / values.length);
        // the density is known to 3%
        assertEquals(exact, median.error(), 0.05 * exact);
        assertTrue(Math.abs(median.value()) < 4 * exact);
    }
}
