package org.hepmva.text;

/**
 * Random numbers that are the same on every machine and JDK: the generator of Steele, Lea and Flood
 * (doi:10.1145/2660193.2660195), written out so that no library can change it. Splits, the sampling of
 * trees and the permutations of an evaluation all draw from it.
 *
 * <p>Mutable, one thread. The functions {@link #mixed} and {@link #unit} have no state.
 */
public final class SplitMix64 {

    /** 2⁶⁴ divided by the golden ratio, made odd: the step from one state to the next. */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Starts a stream of numbers.
     *
     * @param seed any number; another seed gives another stream
     */
    public SplitMix64(long seed) {
        state = seed;
    }

    /**
     * {@return the 64 bits of z scrambled, one to one: the finaliser of the generator}
     *
     * @param z any number
     */
    public static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /**
     * {@return z spread evenly over [0, 1): mixed(z + {@link #GOLDEN})·2⁻⁶⁴, kept to 53 bits}
     *
     * @param z any number
     */
    public static double unit(long z) {
        return (mixed(z + GOLDEN) >>> 11) * 0x1.0p-53;
    }

    /** {@return the next 64 bits} */
    public long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /**
     * {@return a number in [0, n): floor(n·u/2⁶⁴) for the next unsigned u}
     *
     * @param n above 0
     */
    public int below(int n) {
        long u = next();
        return (int) (((u >>> 32) * n + (((u & 0xFFFFFFFFL) * n) >>> 32)) >>> 32);
    }

    /**
     * Puts numbers into random order by Fisher and Yates: from the last place down, each is exchanged with
     * the one at a place {@link #below} the next.
     *
     * @param numbers changed
     */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = kept;
        }
    }
}
