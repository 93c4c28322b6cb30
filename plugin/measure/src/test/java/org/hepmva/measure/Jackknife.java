package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Errors where several entries are of one event, by the infinitesimal jackknife (Jaeckel 1972; Efron, "The
 * jackknife, the bootstrap and other resampling plans", 1982, chapter 6): σ² is the sum over events of the
 * squares of what a number moves by with the weight of the event. It is exact, where a bootstrap is one of
 * chance.
 */
public final class Jackknife {

    private static final double STEP = 1e-4;

    private Jackknife() {
    }

    /** √Σd² over events of each number, d its slope by the weight of an event. */
    public static double[] errors(double[] weights, EventGroups groups,
            Function<double[], List<Measured>> numbers) {
        double[] sums = new double[numbers.apply(weights).size()];
        for (int event = 0; event < (groups.isNone() ? weights.length : groups.size()); event++) {
            double[] up = weights.clone();
            double[] down = weights.clone();
            for (int i = 0; i < weights.length; i++) {
                boolean ofEvent = event == (groups.isNone() ? i : groups.group(i));
                up[i] *= ofEvent ? 1 + STEP : 1;
                down[i] *= ofEvent ? 1 - STEP : 1;
            }
            List<Measured> more = numbers.apply(up);
            List<Measured> less = numbers.apply(down);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += Math.pow((more.get(k).value() - less.get(k).value()) / (2 * STEP), 2);
            }
        }
        return Arrays.stream(sums).map(Math::sqrt).toArray();
    }

    /** With weights that give classes the sizes they had. */
    public static double[] sized(double[] weights, double[] before, byte[] classes) {
        double[] wanted = new double[3];
        double[] have = new double[3];
        for (int i = 0; i < weights.length; i++) {
            wanted[classes[i]] += before[i];
            have[classes[i]] += weights[i];
        }
        double[] sized = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            sized[i] *= wanted[classes[i]] / have[classes[i]];
        }
        return sized;
    }

    /** {@code asymmetry} is how much of the error either side of the interval may differ from it. */
    public static void assertError(double expected, Measured actual, double asymmetry) {
        assertEquals(expected, actual.error(), 1e-5 * expected, actual::toString);
        assertEquals(expected, actual.high() - actual.value(), asymmetry * expected);
        assertEquals(expected, actual.value() - actual.low(), asymmetry * expected);
    }
}
