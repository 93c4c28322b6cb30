package org.hepmva.sample;

/**
 * Steele, Lea and Flood's generator (doi:10.1145/2660193.2660195), written out so that no JDK can change it.
 * Mutable.
 */
final class SplitMix64 {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** {@return a number in [0, n): floor(n·u/2⁶⁴) for the next unsigned u} */
    int below(int n) {
        long u = next();
        return (int) (((u >>> 32) * n + (((u & 0xFFFFFFFFL) * n) >>> 32)) >>> 32);
    }

    /** {@return z spread evenly over [0, 1): mixed(z + golden)·2⁻⁶⁴, kept to 53 bits} */
    static double unit(long z) {
        return (mixed(z + GOLDEN) >>> 11) * 0x1.0p-53;
    }
}
