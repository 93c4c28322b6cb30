package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.hepmva.hist.Graph;
import org.junit.jupiter.api.Test;

class RocPointsTest {

    private static Graph curve(double[] values, double[] weights, boolean[] isSignal) {
        int[] all = new int[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return RocPoints.of("", all, i -> values[i], i -> weights[i], i -> isSignal[i]);
    }

    @Test
    void everyEventIsAPointBetweenTheEnds() {
        Graph curve = curve(new double[] {0.9, 0.1, 0.5, 0.3}, new double[] {3, 1, 1, 3},
                new boolean[] {true, false, true, false});

        assertArrayEquals(new double[] {1, 1, 1, 1, 0.75, 0}, curve.x());
        assertArrayEquals(new double[] {0, 0.25, 1, 1, 1, 1}, curve.y());
    }

    @Test
    void throughEventsOfOneResponseItGoesStraight() {
        Graph curve = curve(new double[] {0.5, 0.5}, new double[] {1, 1}, new boolean[] {true, false});
        Graph turned = curve(new double[] {0.5, 0.5}, new double[] {1, 1}, new boolean[] {false, true});

        assertArrayEquals(new double[] {1, 1, 0.5, 0}, curve.x());
        assertArrayEquals(new double[] {0, 0.5, 1, 1}, curve.y());
        assertArrayEquals(curve.x(), turned.x());
        assertArrayEquals(curve.y(), turned.y());
    }

    @Test
    void aResponseThatIsMissingPassesNoCut() {
        Graph curve = curve(new double[] {0.9, Double.NaN, 0.5, Double.NaN}, new double[] {1, 1, 3, 1},
                new boolean[] {true, true, false, false});

        assertArrayEquals(new double[] {1, 1, 0.75, 0.5, 0.5, 0}, curve.x());
        assertArrayEquals(new double[] {0, 0.125, 0.25, 1, 1, 1}, curve.y());
    }

    @Test
    void ofNothingTheSharesAreZero() {
        Graph curve = curve(new double[] {1}, new double[] {1}, new boolean[] {true});

        assertArrayEquals(new double[] {1, 1, 0}, curve.x());
        assertArrayEquals(new double[] {0, 0, 1}, curve.y());
    }
}
