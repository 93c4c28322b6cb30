package org.hepmva.runtime.math;

/**
 * A number as the sum of two doubles, which makes 106 bits of them: for tables that must be right to the last
 * bit of a double. Immutable.
 *
 * <p>After T. J. Dekker, Numer. Math. 18 (1971) 224.
 *
 * @param high the nearest double
 * @param low  what is missing to the number
 */
record TwoDoubles(double high, double low) {

    private static final double SPLIT = 0x1p27 + 1;

    TwoDoubles times(TwoDoubles other) {
        double product = high * other.high;
        return sum(product, lost(high, other.high, product) + (high * other.low + low * other.high));
    }

    /** {@return (this − 1)/(this + 1), for a number of at least 1} */
    TwoDoubles minusOneByPlusOne() {
        TwoDoubles above = sum(high - 1, low);
        double denominator = high + 1;
        double rest = high - (denominator - 1) + low;
        double quotient = above.high / denominator;
        double product = quotient * denominator;
        double left = (above.high - product) - lost(quotient, denominator, product) + above.low;
        return sum(quotient, (left - quotient * rest) / denominator);
    }

    private static TwoDoubles sum(double large, double small) {
        double sum = large + small;
        return new TwoDoubles(sum, small - (sum - large));
    }

    /** {@return x·y − product, exactly} */
    private static double lost(double x, double y, double product) {
        double xHigh = x * SPLIT - (x * SPLIT - x);
        double yHigh = y * SPLIT - (y * SPLIT - y);
        double xLow = x - xHigh;
        double yLow = y - yHigh;
        return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
    }
}
