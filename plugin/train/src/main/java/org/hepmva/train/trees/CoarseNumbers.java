package org.hepmva.train.trees;

/**
 * The numbers a and b of an event, {@link EventNumbers}, in so few bits that a sum over {@link #MOST} events
 * of a, b and 1 fits into one long: a histogram of all three is filled by one addition.
 *
 * <pre>
 *   bits 39 … 63   a / 2¹⁹, signed, |a| ≤ 2¹¹
 *   bits 14 … 38   b / 2¹⁸, 0 ≤ b ≤ 2¹²
 *   bits  0 … 13   1
 * </pre>
 *
 * <p>Both are rounded up or down, up with the probability that makes the mean right, by a hash of event and
 * tree instead of random numbers: the same in every run. What is chosen by such sums, from tens of thousands
 * of events, is chosen as by exact ones (Y. Shi et al., Quantized Training
 * of Gradient Boosting Decision Trees, arXiv:2207.09682, who keep 2 to 5 bits); what a leaf is worth is not
 * computed from them.
 */
final class CoarseNumbers {

    /** The most events that a sum may have. */
    static final int MOST = 8000;

    /** So many events of a tree are cut as well by rounded numbers as by exact ones, and faster. */
    static final int LEAST = 50_000;

    private static final int FIRST_BITS = 19;
    private static final int SECOND_BITS = 18;

    /** What a is rounded to a multiple of, in the units of {@link EventNumbers}. */
    static final long FIRST_STEP = 1L << FIRST_BITS;

    private static final int FIRST_AT = 39;
    private static final int SECOND_AT = 14;
    private static final long SECOND_MASK = (1L << FIRST_AT - SECOND_AT) - 1;
    private static final long EVENTS_MASK = (1L << SECOND_AT) - 1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private CoarseNumbers() {
    }

    /**
     * {@return an event in few bits}
     *
     * @param packed its numbers, as {@link EventNumbers#packed} has them; b is not negative
     * @param event  its number
     * @param tree   the number of the tree that is to be grown
     */
    static long of(long packed, int event, int tree) {
        long dice = dice(event + tree * GOLDEN);
        long a = EventNumbers.first(packed) + (dice >>> 64 - FIRST_BITS) >> FIRST_BITS;
        long b = EventNumbers.second(packed) + (dice >>> 8 & (1 << SECOND_BITS) - 1) >> SECOND_BITS;
        return (a << FIRST_AT) + (b << SECOND_AT) + 1;
    }

    /** SplitMix64 (G. Steele, D. Lea and C. Flood, doi:10.1145/2660193.2660195): unrelated bits. */
    private static long dice(long number) {
        long z = number * GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** {@return Σa in the units of {@link EventNumbers}} */
    static long first(long sum) {
        return sum >> FIRST_AT << FIRST_BITS;
    }

    /** {@return Σb in the units of {@link EventNumbers}} */
    static long second(long sum) {
        return (sum >>> SECOND_AT & SECOND_MASK) << SECOND_BITS;
    }

    /** {@return the number of events} */
    static long events(long sum) {
        return sum & EVENTS_MASK;
    }
}
