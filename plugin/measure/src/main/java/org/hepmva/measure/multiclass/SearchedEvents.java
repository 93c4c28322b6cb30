package org.hepmva.measure.multiclass;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.LabelledColumns;
import org.hepmva.measure.Order;
import org.hepmva.measure.Thinning;

/**
 * The events on which a cut on the numbers of all classes is looked for: all, or a part that weighs as much.
 *
 * @param classes their names
 * @param numbers one array per class, one number per event
 * @param orders  events from the smallest to the largest number, for each class
 * @param signal  whether an event is of the class that is wanted
 * @param weights one per event
 */
record SearchedEvents(List<String> classes, double[][] numbers, int[][] orders, boolean[] signal,
                      double[] weights) {

    /** {@return those for one wanted class} */
    static SearchedEvents of(int wanted, ClassResponses all) {
        int n = all.classes().size();
        int[][] chosen = new int[n][];
        int count = 0;
        for (int k = 0; k < n; k++) {
            chosen[k] = Thinning.of(all.eventsOf(k), ResponseCut.MOST_EVENTS_OF_A_CLASS);
            count += chosen[k].length;
        }
        double[][] numbers = new double[n][count];
        boolean[] signal = new boolean[count];
        double[] weights = new double[count];
        int event = 0;
        for (int cls = 0; cls < n; cls++) {
            double scale = (double) all.eventsOf(cls).length / chosen[cls].length;
            for (int from : chosen[cls]) {
                for (int k = 0; k < n; k++) {
                    numbers[k][event] = all.responses()[k][from];
                }
                signal[event] = cls == wanted;
                weights[event++] = scale * all.weight(from);
            }
        }
        int[][] orders = new int[n][];
        Arrays.setAll(orders, k -> Order.ascending(numbers[k]));
        return new SearchedEvents(all.classes(), numbers, orders, signal, weights);
    }

    int size() {
        return weights.length;
    }

    /** {@return what a typical background event weighs} */
    double typicalWeight() {
        double sumW = 0;
        double sumW2 = 0;
        for (int i = 0; i < weights.length; i++) {
            sumW += signal[i] ? 0 : weights[i];
            sumW2 += signal[i] ? 0 : weights[i] * weights[i];
        }
        return sumW2 / Math.abs(sumW);
    }

    /** {@return the largest number of a class up to a bound, which cuts the same; −∞ if there is none} */
    double atMost(int k, double bound) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double p : numbers[k]) {
            largest = p <= bound && p > largest ? p : largest;
        }
        return largest;
    }

    /** {@return the same events, those of the wanted class as class 0; numbers are rounded to floats} */
    LabelledColumns rounded() {
        float[][] columns = new float[numbers.length][size()];
        byte[] labels = new byte[size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (signal[i] ? 0 : 1);
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = (float) numbers[k][i];
            }
        }
        return new LabelledColumns(classes, columns, labels, weights);
    }
}
