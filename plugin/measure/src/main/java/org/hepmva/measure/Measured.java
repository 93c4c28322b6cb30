package org.hepmva.measure;

/**
 * A number with its statistical error and the interval of one standard deviation about it.
 *
 * <p>With many events the interval is {@code value} ± {@code error}. With few it is not symmetric, and where
 * nothing was seen it has one side: no event of 75 is an efficiency of 0 with the interval from 0 to 2.4%.
 *
 * @param value the number; NaN if it does not exist
 * @param error one standard deviation; NaN if unknown
 * @param low   the lower end of the interval of 68.27%; NaN if unknown, −∞ if there is none
 * @param high  its upper end; NaN if unknown, +∞ if there is none
 */
public record Measured(double value, double error, double low, double high) {

    /** No number: NaN ± NaN. */
    public static final Measured NONE = new Measured(Double.NaN, Double.NaN);

    /**
     * A number with a symmetric error.
     *
     * @param value the number; NaN if it does not exist
     * @param error one standard deviation; NaN if unknown
     */
    public Measured(double value, double error) {
        this(value, error, value - error, value + error);
    }

    /** {@return a number that is known exactly} */
    public static Measured exact(double value) {
        return new Measured(value, 0);
    }

    /**
     * {@return part / (part + rest) of two independent sums, with the error √(rest² σ<sub>part</sub>² +
     * part² σ<sub>rest</sub>²) / (part + rest)²}
     *
     * <p>NaN where both are zero. The interval is symmetric: for events that pass and fail, {@link
     * PassFail#efficiency} knows more.
     *
     * @param part what is counted
     * @param rest what is not
     */
    public static Measured fraction(Measured part, Measured rest) {
        double all = part.value + rest.value;
        double error = Math.hypot(rest.value * part.error, part.value * rest.error) / (all * all);
        return new Measured(part.value / all, error);
    }

    /** {@return the sum of two independent numbers; the sides of the interval in quadrature} */
    public Measured plus(Measured other) {
        double sum = value + other.value;
        return new Measured(sum, Math.hypot(error, other.error),
                sum - Math.hypot(value - low, other.value - other.low),
                sum + Math.hypot(high - value, other.high - other.value));
    }

    /** {@return the difference of two independent numbers; the sides of the interval in quadrature} */
    public Measured minus(Measured other) {
        return plus(other.times(-1));
    }

    /** {@return this number times an exact one} */
    public Measured times(double factor) {
        return new Measured(value * factor, Math.abs(error * factor),
                factor < 0 ? high * factor : low * factor, factor < 0 ? low * factor : high * factor);
    }

    /** {@return one minus this number} */
    public Measured complement() {
        return new Measured(1 - value, error, 1 - high, 1 - low);
    }

    /**
     * {@return 1/value with error/value²; if the value is zero it is infinite, with an unknown error and the
     * lower end that the interval still gives}
     */
    public Measured inverse() {
        if (value == 0) {
            return new Measured(Double.POSITIVE_INFINITY, Double.NaN, 1 / high, Double.POSITIVE_INFINITY);
        }
        boolean reachesZero = low <= 0 && high >= 0;
        double least = reachesZero && value < 0 ? Double.NEGATIVE_INFINITY : 1 / high;
        double most = reachesZero && value > 0 ? Double.POSITIVE_INFINITY : 1 / low;
        return new Measured(1 / value, error / (value * value), least, most);
    }

    /** {@return with an interval that ends at 0 and 1, if the value is one of those between} */
    public Measured within01() {
        return value >= 0 && value <= 1 ? new Measured(value, error, Math.max(0, low), Math.min(1, high))
                : this;
    }

    /** {@return how many errors the value is away from zero; NaN if there is no error} */
    public double sigmas() {
        return error > 0 ? value / error : Double.NaN;
    }

    /** {@return rounded for people, as {@link Rounded#measured}} */
    @Override
    public String toString() {
        return Rounded.measured(this);
    }
}
