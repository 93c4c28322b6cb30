package org.hepmva.train.trees;

/**
 * Two numbers of each event, a and b, rounded to 31-bit integers with a common scale for each of the two, so
 * that their sums are exact: the same in any order, by any number of threads, and by subtraction.
 *
 * <p>The scale is the power of two that takes the largest |a| of the events into (2²⁹, 2³⁰], so the rounding
 * is 10⁻⁹ of the largest number. Mutable: each tree has its own numbers. Where event weights are negative
 * there is a third number, the weight, which stays.
 */
final class EventNumbers {

    private static final int BLOCK = 1 << 14;
    private static final int BITS = 30;

    private final long[] packed;
    private double scaleA = 1;
    private double scaleB = 1;
    private int[] weights = {};
    private boolean isCoarse;

    EventNumbers(int events) {
        packed = new long[events];
    }

    /** {@return number of blocks of events that threads share} */
    static int blocks(int events) {
        return (events + BLOCK - 1) / BLOCK;
    }

    static int blockBegin(int block) {
        return block * BLOCK;
    }

    static int blockEnd(int block, int events) {
        return (int) Math.min(events, (block + 1L) * BLOCK);
    }

    /** Remembers the event weights if any is negative: then a sum of them may be, too. */
    void weigh(double[] eventWeights) {
        double largest = 0;
        double least = 0;
        for (double w : eventWeights) {
            largest = Math.max(largest, Math.abs(w));
            least = Math.min(least, w);
        }
        weights = new int[least < 0 ? eventWeights.length : 0];
        double scale = scale(largest);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (int) Math.rint(eventWeights[i] * scale);
        }
    }

    /** {@return the event weights in units of a scale of their own; none if none is negative; NOT COPIED} */
    int[] weights() {
        return weights;
    }

    /** {@return whether a sum of these weights is positive, as all sums are if none is negative} */
    boolean isPositive(long sumOfWeights) {
        return weights.length == 0 || sumOfWeights > 0;
    }

    /** Takes the numbers of all events, rounded; the sums below refer to them. */
    void take(double[] a, double[] b, Workers workers) {
        int blocks = blocks(a.length);
        double[] largestA = new double[blocks];
        double[] largestB = new double[blocks];
        workers.each(blocks, block -> {
            for (int i = blockBegin(block); i < blockEnd(block, a.length); i++) {
                largestA[block] = Math.max(largestA[block], Math.abs(a[i]));
                largestB[block] = Math.max(largestB[block], Math.abs(b[i]));
            }
        });
        scaleA = scale(largestA);
        scaleB = scale(largestB);
        workers.each(blocks, block -> {
            for (int i = blockBegin(block); i < blockEnd(block, a.length); i++) {
                long high = (long) Math.rint(a[i] * scaleA);
                long low = (long) Math.rint(b[i] * scaleB);
                packed[i] = high << 32 | low & 0xFFFFFFFFL;
            }
        });
    }

    /** Takes the weights of all events, rounded, as a, and the numbers of their classes as b. */
    void take(double[] a, byte[] classes, Workers workers) {
        take(a, new double[a.length], workers);
        workers.each(blocks(a.length), block -> {
            for (int i = blockBegin(block); i < blockEnd(block, a.length); i++) {
                packed[i] |= classes[i];
            }
        });
    }

    /** Chooses whether the histograms of the next tree are filled with {@link CoarseNumbers}. */
    void setCoarse(boolean coarse) {
        isCoarse = coarse;
    }

    boolean isCoarse() {
        return isCoarse;
    }

    /** {@return a in the upper, b in the lower 32 bits, both signed} */
    long packed(int event) {
        return packed[event];
    }

    static int first(long packed) {
        return (int) (packed >> 32);
    }

    static int second(long packed) {
        return (int) packed;
    }

    double sumA(long sum) {
        return sum / scaleA;
    }

    double sumB(long sum) {
        return sum / scaleB;
    }

    private static double scale(double... largest) {
        double most = 0;
        for (double x : largest) {
            most = Math.max(most, x);
        }
        return most > 0 ? Math.scalb(1.0, Math.min(BITS - 1 - Math.getExponent(most), 1000)) : 1;
    }
}
