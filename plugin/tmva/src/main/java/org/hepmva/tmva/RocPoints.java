package org.hepmva.tmva;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.hepmva.hist.Graph;

/**
 * Background rejection against signal efficiency, one point for each event (TMVA::ROCCurve). An event whose
 * response is missing (NaN) passes no cut: it is taken for the least that there is.
 */
final class RocPoints {

    private RocPoints() {
    }

    /**
     * {@return the curve}
     *
     * @param title    of the graph
     * @param events   the numbers of the events that count
     * @param value    the response to an event
     * @param weight   its event weight
     * @param isSignal whether it is signal
     */
    static Graph of(String title, int[] events, IntToDoubleFunction value, IntToDoubleFunction weight,
            IntPredicate isSignal) {
        IntToDoubleFunction response = i -> orLeast(value.applyAsDouble(i));
        List<Integer> sorted = Arrays.stream(events).boxed()
                .sorted(Comparator.comparingDouble(response::applyAsDouble)).toList();
        int size = sorted.size();
        double[] efficiency = new double[size + 2];
        double[] rejection = new double[size + 2];
        for (int k = 0; k < size; k++) {
            int below = sorted.get(k);
            rejection[k + 1] = rejection[k] + (isSignal.test(below) ? 0 : weight.applyAsDouble(below));
            int above = sorted.get(size - 1 - k);
            efficiency[size - k] = efficiency[size - k + 1]
                    + (isSignal.test(above) ? weight.applyAsDouble(above) : 0);
        }
        int from = 0;
        for (int to = 1; to <= size; to++) {
            if (to == size || response.applyAsDouble(sorted.get(from))
                    != response.applyAsDouble(sorted.get(to))) {
                straighten(efficiency, from + 1, to + 1);
                straighten(rejection, from, to);
                from = to;
            }
        }
        divide(efficiency, efficiency[1]);
        divide(rejection, rejection[size]);
        efficiency[0] = 1;
        rejection[size + 1] = 1;
        return Graph.of(title, efficiency, rejection);
    }

    private static double orLeast(double response) {
        return Double.isNaN(response) ? Double.NEGATIVE_INFINITY : response;
    }

    /** Between events of one response there is no cut: the curve goes straight through them. */
    private static void straighten(double[] sums, int from, int to) {
        double first = sums[from];
        double last = sums[to];
        for (int i = from + 1; i < to; i++) {
            sums[i] = first + (last - first) * (i - from) / (to - from);
        }
    }

    /** By their whole; shares of nothing are 0. */
    private static void divide(double[] sums, double whole) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = whole > 0 ? sums[i] / whole : 0;
        }
    }
}
