package org.hepmva.evaluate;

import java.util.Arrays;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;

/** Where the axis of a histogram should begin and end so that one sees the bulk of the values. */
final class Ranges {

    private static final double TAIL = 0.002;
    private static final int MOST_WHOLE_NUMBERS = 60;

    private Ranges() {
    }

    /**
     * {@return the axis of a variable: a bin for each whole number if it has nothing else, otherwise from
     * the smallest to the largest value; only to the 0.2% quantiles if the tails would take more room than
     * the bulk}
     */
    static Axis ofVariable(String title, double[] values, int bins) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new RegularAxis(title, bins, 0, 1);
        }
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        if (max - min < MOST_WHOLE_NUMBERS && Arrays.stream(sorted).allMatch(x -> x == Math.rint(x))) {
            return new RegularAxis(title, (int) (max - min) + 1, min - 0.5, max + 0.5);
        }
        double low = sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        double from = low - min > 0.25 * (high - low) ? low : min;
        double to = max - high > 0.25 * (high - low) ? high : max;
        return padded(title, bins, from, to);
    }

    /** {@return the nominal range of a response, or that of its values if they fill less than 60% of it} */
    static Axis ofResponse(String title, double[] nominal, double[] range, int bins) {
        boolean fills = range[1] - range[0] >= 0.6 * (nominal[1] - nominal[0]);
        boolean within = range[0] >= nominal[0] && range[1] <= nominal[1];
        if (within && fills) {
            return new RegularAxis(title, bins, nominal[0], nominal[1]);
        }
        return padded(title, bins, range[0], range[1]);
    }

    /** Room at both ends, so that the largest value is not overflow and a single value has a bin. */
    private static Axis padded(String title, int bins, double from, double to) {
        double room = to > from ? 0.02 * (to - from) : Math.max(0.5, Math.abs(from) * 1e-3);
        return new RegularAxis(title, bins, from - room, to + room);
    }
}
