package org.hepmva.hist.plot;

import java.util.Objects;

/**
 * What a user asked of one axis.
 *
 * @param title       along the axis; empty to take it from the first thing added
 * @param logarithmic whether decades are evenly spaced
 * @param low         the lower end, NaN to fit the data
 * @param high        the upper end, NaN to fit the data
 */
record AxisSetting(String title, boolean logarithmic, double low, double high) {

    static final AxisSetting FREE = new AxisSetting("", false, Double.NaN, Double.NaN);

    AxisSetting {
        Objects.requireNonNull(title, "title");
        if (logarithmic && low <= 0) {
            throw new IllegalArgumentException("range [" + low + ", " + high
                    + "] of a logarithmic axis does not start above 0");
        }
    }

    AxisSetting withTitle(String text) {
        return new AxisSetting(text, logarithmic, low, high);
    }

    AxisSetting withLog() {
        return new AxisSetting(title, true, low, high);
    }

    AxisSetting withRange(double from, double to) {
        if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
            throw new IllegalArgumentException("range [" + from + ", " + to + "] is not finite and rising");
        }
        if (!(from >= -Scale.LARGEST && to <= Scale.LARGEST && to - from >= Scale.SMALLEST)) {
            throw new IllegalArgumentException("range [" + from + ", " + to + "] is not within ±"
                    + Scale.LARGEST + " and at least " + Scale.SMALLEST + " wide");
        }
        return new AxisSetting(title, logarithmic, from, to);
    }

    /** {@return whether the user gave the range} */
    boolean isFixed() {
        return !Double.isNaN(low);
    }
}
