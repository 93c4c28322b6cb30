package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;

/** Bayes' rule in bins of the response. */
class SignalProbabilityTest {

    private static Histogram filled(double... weights) {
        Histogram histogram = Histogram.book("", new RegularAxis("y", weights.length, 0, weights.length));
        for (int i = 0; i < weights.length; i++) {
            for (int event = 0; event < Math.abs(weights[i]); event++) {
                histogram.fill(i, Math.signum(weights[i]));
            }
        }
        return histogram;
    }

    @Test
    void theProbabilityIsThatOfBayesForTheGivenMixture() {
        // densities 0.1, 0.9 of signal and 0.8, 0.2 of background, one in five is signal
        Graph curve = SignalProbability.of(0.2, filled(10, 90), filled(40, 10)).curve();

        double first = 0.2 * 0.1 / (0.2 * 0.1 + 0.8 * 0.8);
        double second = 0.2 * 0.9 / (0.2 * 0.9 + 0.8 * 0.2);
        assertArrayEquals(new double[] {0.5, 1.5}, curve.x());
        assertArrayEquals(new double[] {first, second}, curve.y(), 1e-12);
        // p(1 − p) times the relative errors 1/√10 and 1/√40 in quadrature
        assertEquals(first * (1 - first) * Math.sqrt(1 / 10.0 + 1 / 40.0), curve.eyHigh()[0], 1e-12);
    }

    @Test
    void normalisationDoesNotMatter() {
        Graph one = SignalProbability.of(0.5, filled(10, 90), filled(40, 10)).curve();
        Graph other = SignalProbability.of(0.5, filled(10, 90).times(1e-6), filled(40, 10).times(7)).curve();

        assertArrayEquals(one.y(), other.y(), 1e-12);
        assertArrayEquals(one.eyHigh(), other.eyHigh(), 1e-12);
    }

    @Test
    void aClassWithoutEventsInABinMayHaveOneThere() {
        Graph curve = SignalProbability.of(0.5, filled(0, 90), filled(40, 10)).curve();

        assertEquals(0, curve.y()[0]);
        // one of 90 signal events beside 0.8 of the background
        assertEquals(1 / 90.0 / 0.8, curve.eyHigh()[0], 1e-12);
    }

    @Test
    void binsWithoutEventsOrWithANegativeDensityAreLeftOut() {
        Graph curve = SignalProbability.of(0.5, filled(0, -3, 90, 10), filled(0, 1, 40, 10)).curve();

        assertArrayEquals(new double[] {2.5, 3.5}, curve.x());
        assertTrue(curve.y()[0] > 0.5);
    }

    /** A sum over all bins for each empty one would take an hour here. */
    @Test
    void manyEmptyBinsAreNoMoreWorkThanFullOnes() {
        Histogram signal = Histogram.book("", new RegularAxis("y", 500_000, 0, 1));
        Histogram background = Histogram.book("", new RegularAxis("y", 500_000, 0, 1));
        signal.fill(0.9);
        background.fill(0.1);

        Graph curve = SignalProbability.of(0.5, signal, background).curve();

        assertArrayEquals(new double[] {0, 1}, curve.y());
    }
}
