package org.hepmva.train.trees;

import java.util.Arrays;

/**
 * Floats as whole numbers that sort as they do: −∞ first, both zeros one, +∞ last; NaN is not among them.
 * Stateless.
 */
final class FloatOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private FloatOrder() {
    }

    /** {@return the number of a float, to be compared without sign} */
    static int key(float x) {
        int bits = Float.floatToRawIntBits(x + 0.0f);
        return bits ^ (bits >> 31 | Integer.MIN_VALUE);
    }

    /** {@return the float that has a key} */
    static float value(int key) {
        return Float.intBitsToFloat(key ^ (~key >> 31 | Integer.MIN_VALUE));
    }

    /**
     * {@return the keys of the numbers among some values, ascending; NaN is left out}
     *
     * @param values sorted by three digits of their keys, in a time that does not depend on what they are
     */
    static int[] sortedKeys(float[] values) {
        int[] keys = new int[values.length];
        int numbers = 0;
        for (float x : values) {
            if (x == x) {
                keys[numbers++] = key(x);
            }
        }
        keys = numbers == keys.length ? keys : Arrays.copyOf(keys, numbers);
        int[] aside = new int[numbers];
        for (int shift = 0; shift < Integer.SIZE; shift += DIGIT_BITS) {
            sortByDigit(keys, aside, shift);
            int[] sorted = aside;
            aside = keys;
            keys = sorted;
        }
        return keys;
    }

    /** Keeps the order of those whose digits are equal. */
    private static void sortByDigit(int[] keys, int[] target, int shift) {
        int[] next = new int[DIGITS];
        for (int key : keys) {
            next[key >>> shift & DIGITS - 1]++;
        }
        int begin = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = next[digit];
            next[digit] = begin;
            begin += count;
        }
        for (int key : keys) {
            target[next[key >>> shift & DIGITS - 1]++] = key;
        }
    }
}
