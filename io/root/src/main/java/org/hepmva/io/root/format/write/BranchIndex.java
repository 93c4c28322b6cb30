package org.hepmva.io.root.format.write;

import java.util.Arrays;

/** Where the baskets of a branch are. Mutable; one thread. */
final class BranchIndex {

    private static final int FIRST_ROOM = 10;

    private long[] lengths = new long[FIRST_ROOM];
    private long[] entries = new long[FIRST_ROOM];
    private long[] seeks = new long[FIRST_ROOM];
    private int size;
    private long totalBytes;
    private long storedBytes;
    private int largest;

    /**
     * Adds a basket.
     *
     * @param seek   its position
     * @param length of its record
     * @param plain  of its record if it was not compressed
     * @param behind the number of the entry behind its last
     */
    void add(long seek, int length, int plain, long behind) {
        if (size + 1 == seeks.length) {
            lengths = Arrays.copyOf(lengths, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
            seeks = Arrays.copyOf(seeks, 2 * size);
        }
        lengths[size] = length;
        seeks[size] = seek;
        size++;
        entries[size] = behind;
        totalBytes += plain;
        storedBytes += length;
        largest = Math.max(largest, plain);
    }

    int size() {
        return size;
    }

    /** {@return the room of the arrays, which ROOT wants to be at least ten} */
    int room() {
        return Math.max(FIRST_ROOM, size + 1);
    }

    long[] lengths() {
        return Arrays.copyOf(lengths, room());
    }

    long[] entries() {
        return Arrays.copyOf(entries, room());
    }

    long[] seeks() {
        return Arrays.copyOf(seeks, room());
    }

    long totalBytes() {
        return totalBytes;
    }

    long storedBytes() {
        return storedBytes;
    }

    int largest() {
        return largest;
    }
}
