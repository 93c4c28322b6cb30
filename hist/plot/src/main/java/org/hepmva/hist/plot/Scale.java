package org.hepmva.hist.plot;

/**
 * Where a value lies between the ends of an axis.
 *
 * @param low         the lower end, above 0 if logarithmic
 * @param high        the upper end, above {@code low}
 * @param logarithmic whether decades are evenly spaced
 */
record Scale(double low, double high, boolean logarithmic) {

    /** No axis is fitted to values beyond: differences and decades are still numbers there. */
    static final double LARGEST = 1e300;

    /** No axis is fitted to anything narrower, nor to decades below: its ticks still differ. */
    static final double SMALLEST = 1e-300;

    Scale {
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "axis [" + low + ", " + high + "] does not end at finite values");
        }
    }

    /**
     * {@return 0 at the lower end, 1 at the upper; −∞ for values ≤ 0 on a logarithmic axis; NaN
     * for NaN}
     */
    double fraction(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double start = StrictMath.log10(low);
        return (StrictMath.log10(value) - start) / (StrictMath.log10(high) - start);
    }

    /** {@return whether a value has a place on this axis, inside its range or not} */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** {@return the value that lies at a fraction} */
    double value(double fraction) {
        if (!logarithmic) {
            return low + fraction * (high - low);
        }
        double start = StrictMath.log10(low);
        return StrictMath.pow(10, start + fraction * (StrictMath.log10(high) - start));
    }

    /** {@return a scale that ends elsewhere, at most a little beyond the largest} */
    Scale upTo(double end) {
        return new Scale(low, Math.min(end, 1000 * LARGEST), logarithmic);
    }
}
