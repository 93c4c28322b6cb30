package org.hepmva.hist.plot;

import org.hepmva.hist.Histogram;

/** Refuses settings that no picture can follow. */
final class Require {

    private Require() {
    }

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " is not in [" + low + ", " + high + "]");
        }
        return value;
    }

    static void dimension(Histogram histogram, int wanted) {
        if (histogram.dimension() != wanted) {
            throw new IllegalArgumentException("histogram '" + histogram.title() + "' has "
                    + histogram.dimension() + " axes; this picture needs " + wanted);
        }
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + " is not finite");
        }
        return value;
    }
}
