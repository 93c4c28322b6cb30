package org.hepmva.measure;

/**
 * The order of many numbers from small to large, found by their digits (radix sort), without an object per
 * event.
 *
 * <p>Stable: equal numbers keep their order. −0 equals +0. About 0.2 s for a million numbers, 24 bytes
 * each. One-way: values in, positions out; the values are not changed.
 */
public final class Order {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private Order() {
    }

    /** {@return positions of the values from the smallest to the largest; NaN is not allowed} */
    public static int[] ascending(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] positions = new int[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key(values[i]);
            positions[i] = i;
        }
        return sorted(keys, positions);
    }

    /** {@return positions of whole numbers from the smallest to the largest, equal ones in their order} */
    public static int[] ascending(long[] numbers) {
        long[] keys = new long[numbers.length];
        int[] positions = new int[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = numbers[i] ^ Long.MIN_VALUE;
            positions[i] = i;
        }
        return sorted(keys, positions);
    }

    private static int[] sorted(long[] firstKeys, int[] firstPositions) {
        long[] keys = firstKeys;
        int[] positions = firstPositions;
        long[] nextKeys = new long[keys.length];
        int[] nextPositions = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] starts = starts(keys, shift);
            if (starts.length == 0) {
                continue;
            }
            for (int i = 0; i < keys.length; i++) {
                int target = starts[digit(keys[i], shift)]++;
                nextKeys[target] = keys[i];
                nextPositions[target] = positions[i];
            }
            long[] emptyKeys = keys;
            keys = nextKeys;
            nextKeys = emptyKeys;
            int[] emptyPositions = positions;
            positions = nextPositions;
            nextPositions = emptyPositions;
        }
        return positions;
    }

    /** Where each digit's keys begin in the next round; empty if all keys share the digit. */
    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[DIGITS];
        for (long key : keys) {
            starts[digit(key, shift)]++;
        }
        if (keys.length == 0 || starts[digit(keys[0], shift)] == keys.length) {
            return new int[0];
        }
        int sum = 0;
        for (int d = 0; d < DIGITS; d++) {
            int count = starts[d];
            starts[d] = sum;
            sum += count;
        }
        return starts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    /** Bits that compare as unsigned numbers like the doubles they come from. Adding 0 turns −0 into +0. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }
}
