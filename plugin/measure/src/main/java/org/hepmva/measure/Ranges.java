package org.hepmva.measure;

import java.util.Arrays;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;

/** Where the axis of a histogram should begin and end so that one sees the bulk of the values. */
public final class Ranges {

    private static final double TAIL = 0.002;
    private static final int MOST_WHOLE_NUMBERS = 60;
    private static final double LEAST_STEPS = 10;

    /** Below it the doubles hold every half. */
    private static final double LARGEST_WITH_HALVES = 0x1p52;

    /** An edge is off by three ulps at most, so edges this far apart rise. */
    private static final int LEAST_ULPS_OF_A_BIN = 8;

    private Ranges() {
    }

    /**
     * {@return the axis of a variable: a bin for each whole number if it has nothing else, otherwise from
     * the smallest to the largest value; only to the 0.2% quantiles if the tails would take more room than
     * the bulk}
     */
    public static Axis ofVariable(String title, double[] values, int bins) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new RegularAxis(title, bins, 0, 1);
        }
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        boolean halves = Math.max(-min, max) < LARGEST_WITH_HALVES;
        boolean few = halves && max - min < MOST_WHOLE_NUMBERS;
        if (few && Arrays.stream(sorted).allMatch(x -> x == Math.rint(x))) {
            return axis(title, (int) (max - min) + 1, min - 0.5, max + 0.5);
        }
        double low = sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        double from = low - min > 0.25 * (high - low) ? low : min;
        double to = max - high > 0.25 * (high - low) ? high : max;
        return padded(title, bins, from, to);
    }

    /**
     * {@return the axis of a response: its nominal range, or that of its values if they fill less than 60%
     * of it}
     *
     * <p>The upper edge lies just above the largest nominal response, which many events may have (an
     * ensemble of few trees, a saturated network): it belongs to the last bin.
     *
     * @param title   of the axis
     * @param nominal smallest and largest possible response; may be infinite
     * @param range   smallest and largest that was seen, finite
     * @param bins    how many
     */
    public static Axis ofResponse(String title, double[] nominal, double[] range, int bins) {
        boolean fills = range[1] - range[0] >= 0.6 * (nominal[1] - nominal[0]);
        boolean within = range[0] >= nominal[0] && range[1] <= nominal[1];
        if (within && fills) {
            return axis(title, bins, nominal[0], Math.nextUp(nominal[1]));
        }
        return padded(title, bins, range[0], range[1]);
    }

    /**
     * {@return a round range that holds all finite values: multiples of 1, 2 or 5 times a power of ten, of
     * which ten to twenty-five lie between; [0, 1] if there is no finite value}
     *
     * <p>The upper end is above the largest value, so that no value is overflow; but for values so large
     * that there is no number above them.
     *
     * @param values NaN and infinite ones are passed over
     */
    public static double[] round(double[] values) {
        double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(0.999);
        double size = Math.max(Math.abs(least), Math.abs(most));
        if (!(most - least > LEAST_ULPS_OF_A_BIN * MOST_WHOLE_NUMBERS * Math.ulp(size))) {
            double room = Math.max(0.5, size * 1e-3);
            return ends(least - room, most + room);
        }
        double step = step(most / LEAST_STEPS - least / LEAST_STEPS);
        double low = Math.floor(least / step) * step;
        double high = (Math.floor(most / step) + 1) * step;
        return ends(Math.min(low, least), high > most ? high : Math.nextUp(most));
    }

    /** The largest of 1, 2, 5 times a power of ten that is not above a number. */
    private static double step(double most) {
        double power = Double.parseDouble("1e" + (int) Math.floor(Math.log10(most)));
        double times = most / power;
        return times >= 5 ? 5 * power : times >= 2 ? 2 * power : power;
    }

    private static double[] ends(double low, double high) {
        return new double[] {Math.max(-Double.MAX_VALUE, low), Math.min(Double.MAX_VALUE, high)};
    }

    private static Axis padded(String title, int bins, double from, double to) {
        return padded(title, bins, new double[] {from, to}, 0.02);
    }

    /**
     * {@return an axis with room at both ends, so that the largest value is not overflow and a single value
     * has a bin}
     *
     * @param range smallest and largest value, finite
     * @param room  at each end, as a fraction of what lies between
     */
    public static Axis padded(String title, int bins, double[] range, double room) {
        double from = range[0];
        double to = range[1];
        // the difference of two doubles may be beyond them
        double part = to - from < Double.POSITIVE_INFINITY ? room * (to - from) : room * to - room * from;
        double space = to > from ? part : Math.max(0.5, Math.abs(from) * 1e-3);
        return axis(title, bins, Math.min(from - space, Math.nextDown(from)),
                Math.max(to + space, Math.nextUp(to)));
    }

    /**
     * {@return an axis of a range, which is widened if it is too narrow for as many different edges and cut
     * off where the doubles end}
     */
    private static Axis axis(String title, int bins, double from, double to) {
        double low = Math.max(-Double.MAX_VALUE, from);
        double high = Math.min(Double.MAX_VALUE, to);
        double ulp = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        double least = LEAST_ULPS_OF_A_BIN * ulp * bins;
        if (high - low < least) {
            double missing = least - (high - low);
            low = Math.max(-Double.MAX_VALUE, low - missing);
            high = Math.min(Double.MAX_VALUE, high + missing);
        }
        return new RegularAxis(title, bins, low, high);
    }
}
