package org.hepmva.train.trees;

/**
 * Steps of a score that is a logarithm. A Newton step of s may be far too long there, but the best value of a
 * leaf is a logarithm of sums, and known.
 */
final class LogStep {

    /** The longest step before shrinkage: a factor of 20 on the estimate. */
    static final double LONGEST = 3;

    private LogStep() {
    }

    /** {@return ln(1 + s), within ±{@link #LONGEST}} */
    static double of(double s) {
        double most = StrictMath.expm1(LONGEST);
        double least = StrictMath.expm1(-LONGEST);
        return s > least ? StrictMath.log1p(Math.min(s, most)) : -LONGEST;
    }
}
