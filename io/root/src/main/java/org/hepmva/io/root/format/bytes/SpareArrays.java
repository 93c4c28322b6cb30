package org.hepmva.io.root.format.bytes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Arrays of bytes that are used again, so that a walk through a file takes no new memory, which would have to
 * be cleared and collected, for each of its pieces. It keeps at most 64 arrays that nobody uses, of 64 MiB
 * together: twice what a walk reads ahead. Safe to share between threads.
 */
public final class SpareArrays {

    /** Sizes are rounded up to one of so many between a power of two and the next. */
    private static final int STEPS = 4;
    private static final int SMALLEST = 1 << 12;
    private static final int MOST = 64;
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_WASTE = 4;

    private final Deque<byte[]> spare = new ArrayDeque<>();
    private long bytes;

    /** {@return an array of at least so many bytes, whatever they are} */
    public byte[] take(int length) {
        synchronized (spare) {
            for (Iterator<byte[]> each = spare.iterator(); each.hasNext();) {
                byte[] array = each.next();
                if (array.length >= length && array.length / MOST_WASTE <= Math.max(SMALLEST, length)) {
                    each.remove();
                    bytes -= array.length;
                    return array;
                }
            }
        }
        return new byte[rounded(length)];
    }

    private static int rounded(int length) {
        if (length <= SMALLEST) {
            return SMALLEST;
        }
        int step = Integer.highestOneBit(length) / STEPS;
        long up = ((long) length + step - 1) / step * step;
        return (int) Math.min(up, Math.max(length, Integer.MAX_VALUE - Long.BYTES));
    }

    /** Takes back an array that nobody uses any more; those that were used longest ago make room for it. */
    public void give(byte[] array) {
        if (array.length > MOST_BYTES) {
            return;
        }
        synchronized (spare) {
            spare.addFirst(array); // what was used last is in the cache
            bytes += array.length;
            while (spare.size() > MOST || bytes > MOST_BYTES) {
                bytes -= spare.removeLast().length;
            }
        }
    }
}
