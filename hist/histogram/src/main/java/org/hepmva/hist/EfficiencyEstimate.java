package org.hepmva.hist;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.hepmva.text.Require;

/**
 * An efficiency and its interval.
 *
 * @param value ε; NaN if there is nothing of which a part could pass
 * @param lower the lower end of the interval
 * @param upper the upper end of the interval
 */
public record EfficiencyEstimate(double value, double lower, double upper) {

    /** The level of one standard deviation of a normal distribution, 68.27%. */
    public static final double ONE_SIGMA = 0.682689492137085897;

    private static final double PRECISION = 1e-15;
    private static final double SUM_ROUNDING = 1e-9;

    /**
     * Takes the three numbers as they are.
     *
     * @throws IllegalArgumentException if they are not in order; NaN is in any
     */
    public EfficiencyEstimate {
        Require.that(!(lower > value) && !(value > upper) && !(lower > upper),
                "ε = %s is not in its interval from %s to %s", value, lower, upper);
    }

    /**
     * {@return k/n with the interval {@link Interval#CLOPPER_PEARSON}}
     *
     * @param passed k, from 0 to {@code total}
     * @param total  n, at least 0
     * @param level  the probability to cover, in (0, 1)
     */
    public static EfficiencyEstimate clopperPearson(long passed, long total, double level) {
        Require.that(passed >= 0 && passed <= total, "%s passed of %s is not a part", passed, total);
        return ofBeta(passed, (double) total - passed, (double) passed / total, level);
    }

    /**
     * {@return k/n with the interval {@link Interval#CLOPPER_PEARSON} for numbers that are not whole: the
     * effective entries of weighted events}
     *
     * @param passed k, from 0 to {@code total}
     * @param total  n, above 0
     * @param level  the probability to cover, in (0, 1)
     */
    public static EfficiencyEstimate clopperPearson(double passed, double total, double level) {
        Require.that(passed >= 0 && passed <= total && total > 0 && total <= Double.MAX_VALUE,
                "%s passed of %s is not a part", passed, total);
        return ofBeta(passed, total - passed, passed / total, level);
    }

    /**
     * {@return k/n, or the mean of a posterior, with an interval for counts}
     *
     * @param passed   k, from 0 to {@code total}
     * @param total    n, at least 0
     * @param interval any but {@link Interval#WEIGHTED_NORMAL}
     * @param level    the probability to cover, in (0, 1)
     */
    public static EfficiencyEstimate ofCounts(long passed, long total, Interval interval, double level) {
        Require.that(passed >= 0 && passed <= total, "%s passed of %s is not a part", passed, total);
        requireLevel(level);
        return switch (interval) {
            case CLOPPER_PEARSON -> clopperPearson(passed, total, level);
            case NORMAL -> clipped(passed, total, (double) passed / total, normal(passed, total, 0, level));
            case WILSON -> wilson(passed, total, level);
            case AGRESTI_COULL -> agrestiCoull(passed, total, level);
            case JEFFREYS -> posterior(passed + 0.5, total - passed + 0.5, level);
            case UNIFORM_PRIOR -> posterior(passed + 1.0, total - passed + 1.0, level);
            case WEIGHTED_NORMAL -> throw new IllegalArgumentException(
                    "WEIGHTED_NORMAL is for event weights, not for counts");
        };
    }

    private static double z(double level) {
        return Math.sqrt(2) * Erf.erfInv(level);
    }

    /** z√(ε(1 − ε)/n) with entries added to both those that passed and those that failed. */
    private static double normal(double passed, double total, double added, double level) {
        double n = total + 2 * added;
        double value = (passed + added) / n;
        return z(level) * Math.sqrt(value * (1 - value) / n);
    }

    private static EfficiencyEstimate wilson(long passed, long total, double level) {
        double z = z(level);
        double n = total + z * z;
        double value = (double) passed / total;
        double half = z / n * Math.sqrt(total * value * (1 - value) + z * z / 4);
        return clipped(passed, total, (passed + z * z / 2) / n, half);
    }

    private static EfficiencyEstimate agrestiCoull(long passed, long total, double level) {
        double added = z(level) * z(level) / 2;
        double center = (passed + added) / (total + 2 * added);
        return clipped(passed, total, center, normal(passed, total, added, level));
    }

    /** ROOT's way: of nothing everything; else about the center, in [0, 1]. */
    private static EfficiencyEstimate clipped(long passed, long total, double center, double half) {
        if (total == 0) {
            return new EfficiencyEstimate(Double.NaN, 0, 1);
        }
        double value = (double) passed / total;
        double lower = Math.max(0, center - half);
        double upper = Math.min(1, center + half);
        // rounding must not put k/n = 0 or 1 outside
        return new EfficiencyEstimate(value, Math.min(lower, value), Math.max(upper, value));
    }

    private static EfficiencyEstimate posterior(double a, double b, double level) {
        double tail = (1 - level) / 2;
        return new EfficiencyEstimate(a / (a + b), betaQuantile(tail, a, b), 1 - betaQuantile(tail, b, a));
    }

    private static EfficiencyEstimate ofBeta(double passed, double failed, double value, double level) {
        requireLevel(level);
        double tail = (1 - level) / 2;
        double lower = passed == 0 ? 0 : betaQuantile(tail, passed, failed + 1);
        double upper = failed == 0 ? 1 : 1 - betaQuantile(tail, failed, passed + 1);
        // of a part of one event both quantiles may lie on one side
        return new EfficiencyEstimate(value, lower > value ? value : lower, upper < value ? value : upper);
    }

    /**
     * {@return Σw(passed) / Σw(total) with the interval {@link Interval#WEIGHTED_NORMAL}}
     *
     * @param passedSumW  Σw of those that passed
     * @param passedSumW2 Σw² of those that passed, from 0 to {@code totalSumW2}
     * @param totalSumW   Σw of all; if it is 0, everything is NaN
     * @param totalSumW2  Σw² of all
     * @param level       the probability to cover, in (0, 1)
     */
    public static EfficiencyEstimate weightedNormal(double passedSumW, double passedSumW2, double totalSumW,
            double totalSumW2, double level) {
        Require.that(isPart(passedSumW2, totalSumW2),
                "Σw² = %s of those that passed is not a part of Σw² = %s of all", passedSumW2, totalSumW2);
        requireLevel(level);
        double value = totalSumW == 0 ? Double.NaN : passedSumW / totalSumW;
        double variance = (1 - value) * (1 - value) * passedSumW2
                + value * value * Math.max(0, totalSumW2 - passedSumW2);
        double error = Math.sqrt(2) * Erf.erfInv(level) * Math.sqrt(variance) / Math.abs(totalSumW);
        return new EfficiencyEstimate(value, value - error, value + error);
    }

    /** The same entries summed in another order may have a Σw² that is a little larger. */
    static boolean isPart(double passedSumW2, double totalSumW2) {
        return passedSumW2 >= 0 && passedSumW2 <= totalSumW2 * (1 + SUM_ROUNDING);
    }

    static void requireLevel(double level) {
        Require.that(level > 0 && level < 1, "level = %s is not in (0, 1)", level);
    }

    /**
     * Newton's steps within a bracket that halves where they leave it: as certain as bisection, and exact to
     * the precision of the incomplete beta function.
     */
    private static double betaQuantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double logOfBeta = Beta.logBeta(a, b);
        while (low < x && x < high) {
            double excess = Beta.regularizedBeta(x, a, b, PRECISION) - p;
            if (excess < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logOfBeta);
            double next = x - excess / density;
            if (Math.abs(next - x) <= Math.ulp(x)) {
                return x;
            }
            x = next > low && next < high ? next : low + 0.5 * (high - low);
        }
        return x;
    }

    /** {@return how far the interval reaches below the value} */
    public double errorLow() {
        return value - lower;
    }

    /** {@return how far the interval reaches above the value} */
    public double errorHigh() {
        return upper - value;
    }
}
