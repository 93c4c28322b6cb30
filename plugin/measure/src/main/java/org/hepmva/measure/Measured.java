package org.hepmva.measure;

/**
 * A number with its statistical error.
 *
 * @param value the number; NaN if it does not exist
 * @param error one standard deviation; NaN if unknown
 */
public record Measured(double value, double error) {

    /** No number: NaN ± NaN. */
    public static final Measured NONE = new Measured(Double.NaN, Double.NaN);

    /**
     * {@return part / (part + rest) of two independent sums, with the error √(rest² σ<sub>part</sub>² +
     * part² σ<sub>rest</sub>²) / (part + rest)²}
     *
     * <p>For sums of event weights with errors √Σw² this is the weighted binomial error √[(1 − ε)²
     * Σw²(pass) + ε² Σw²(fail)] / |Σw|. NaN where both are zero.
     *
     * @param part what is counted
     * @param rest what is not
     */
    public static Measured fraction(Measured part, Measured rest) {
        double all = part.value + rest.value;
        double error = Math.hypot(rest.value * part.error, part.value * rest.error) / (all * all);
        return new Measured(part.value / all, error);
    }

    /** {@return the sum of two independent numbers} */
    public Measured plus(Measured other) {
        return new Measured(value + other.value, Math.hypot(error, other.error));
    }

    /** {@return the difference of two independent numbers} */
    public Measured minus(Measured other) {
        return new Measured(value - other.value, Math.hypot(error, other.error));
    }

    /** {@return this number times an exact one} */
    public Measured times(double factor) {
        return new Measured(value * factor, Math.abs(error * factor));
    }

    /** {@return 1/value with error/value²; infinite if the value is zero} */
    public Measured inverse() {
        return new Measured(1 / value, error / (value * value));
    }

    /** {@return how many errors the value is away from zero; NaN if there is no error} */
    public double sigmas() {
        return error > 0 ? value / error : Double.NaN;
    }

    @Override
    public String toString() {
        return value + " ± " + error;
    }
}
