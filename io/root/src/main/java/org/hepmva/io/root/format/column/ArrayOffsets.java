package org.hepmva.io.root.format.column;

import java.util.Arrays;

/** Where the elements of each array start, and behind them the end. Grows; used again for each chunk. */
final class ArrayOffsets {

    private int[] values = new int[64];
    private int arrays;

    /** {@return number of arrays} */
    int size() {
        return arrays;
    }

    void clear() {
        arrays = 0;
    }

    /** Adds an array that ends before element {@code end}. */
    void add(int end) {
        if (arrays + 1 == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, 2L * values.length));
        }
        values[++arrays] = end;
    }

    /** {@return at least {@code size() + 1} numbers, NOT COPIED} */
    int[] values() {
        return values;
    }
}
