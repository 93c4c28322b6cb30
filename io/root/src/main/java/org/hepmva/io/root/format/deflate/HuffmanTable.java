package org.hepmva.io.root.format.deflate;

import java.util.Arrays;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A Huffman code as a table: the bits that come next, up to {@code width} of them, are the index of a
 * {@link TableEntry}; for longer codes that is a link to a second table behind the first. Mutable: one object
 * is one code after the other.
 */
final class HuffmanTable {

    /** Bits of a code, at most. */
    static final int LONGEST = 15;

    private final int width;
    private final int[] entries;
    private final int[] seconds;
    private final int[] counts = new int[LONGEST + 1];
    private final int[] starts = new int[LONGEST + 2];
    private final short[] sorted;
    private final short[] codes;
    private int longest;
    private int used;
    private boolean isComplete;

    /**
     * A table without a code.
     *
     * @param width   bits of the first look-up
     * @param symbols how many there are at most
     * @param entries for the first look-up: THE ARRAY ITSELF
     */
    HuffmanTable(int width, int symbols, int[] entries) {
        this.width = width;
        // below each link is a complete tree, so of two symbols or more
        this.seconds = new int[symbols / 2 << LONGEST - width];
        this.entries = entries;
        this.sorted = new short[symbols];
        this.codes = new short[symbols];
    }

    /** THE ARRAY ITSELF. */
    int[] entries() {
        return entries;
    }

    /**
     * {@return the entry of the symbol that comes next; with fewer bits than it has if they are not
     * there}
     */
    int entry(long bits) {
        int entry = entries[(int) bits & ~(-1 << width)];
        return TableEntry.isLink(entry) ? TableEntry.second(seconds, entry, bits >>> width) : entry;
    }

    /**
     * Becomes a code (RFC 1951 §3.2.2). As zlib's, it uses all bits; but a code for literals or distances
     * may be of one symbol, with one bit, and one for distances of none.
     *
     * @param lengths of the symbols' codes, in bits; 0 for one without
     * @param from    the length of the first symbol
     * @param count   how many symbols there are
     * @param symbols what they mean
     * @throws FormatException if it is not a code
     */
    void become(byte[] lengths, int from, int count, int[] symbols) throws FormatException {
        used = sort(lengths, from, count);
        int free = 1;
        for (int bits = 1; bits <= LONGEST; bits++) {
            free = 2 * free - counts[bits];
            if (free < 0) {
                throw Damage.of("a code has more symbols than its bits can tell apart");
            }
        }
        if (free > 0) {
            if (used > 1 || used == 1 && longest > 1) {
                throw Damage.of("a code has bits without a symbol");
            }
            entries[0] = TableEntry.NONE + 1;
        }
        isComplete = free == 0;
        fill(symbols);
    }

    /** {@return how many symbols have a code} */
    int used() {
        return used;
    }

    /** {@return the i-th symbol's code, its first bit the lowest; by number of bits} */
    int code(int i) {
        return codes[i];
    }

    /** {@return whether all bits are used, so that whatever comes is a symbol} */
    boolean isComplete() {
        return isComplete;
    }

    /** By length and then by symbol, as codes are given out. */
    private int sort(byte[] lengths, int from, int count) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < count; i++) {
            counts[lengths[from + i]]++;
        }
        counts[0] = 0;
        longest = 0;
        starts[1] = 0;
        for (int bits = 1; bits <= LONGEST; bits++) {
            starts[bits + 1] = starts[bits] + counts[bits];
            longest = counts[bits] > 0 ? bits : longest;
        }
        for (int i = 0; i < count; i++) {
            int bits = lengths[from + i];
            if (bits > 0) {
                sorted[starts[bits]++] = (short) i;
            }
        }
        return starts[LONGEST]; // of each length, now where the next begins
    }

    private void fill(int[] symbols) {
        int code = 0; // its first bit is the lowest
        int index = 0;
        int filled = 1;
        int next = 0;
        for (int bits = 1; bits <= longest; bits++) {
            filled = doubled(filled, bits);
            for (int i = 0; i < counts[bits]; i++) {
                int entry = TableEntry.withCode(symbols[sorted[index]], bits);
                codes[index++] = (short) code;
                if (bits <= width) {
                    entries[code] = entry;
                } else {
                    next = fillSecond(code, bits, entry, next);
                }
                code = after(code, bits);
            }
        }
        doubled(filled, width);
    }

    /** All codes of fewer bits stand in the table: with another bit, they stand there twice. */
    private int doubled(int filled, int bits) {
        int size = filled;
        while (size < 1 << Math.min(bits, width)) {
            System.arraycopy(entries, 0, entries, size, size);
            size *= 2;
        }
        return size;
    }

    /** A code longer than the first look-up: all those that begin alike share a table. */
    private int fillSecond(int code, int bits, int entry, int next) {
        int first = code & ~(-1 << width);
        int size = 1 << longest - width;
        boolean isNew = code >>> width == 0; // the first of those that begin alike goes on with zeros only
        if (isNew) {
            entries[first] = TableEntry.link(next, longest - width);
        }
        int start = TableEntry.start(entries[first]);
        for (int i = code >>> width; i < size; i += 1 << bits - width) {
            seconds[start + i] = entry;
        }
        return isNew ? next + size : next;
    }

    /** The next code, counted with the first bit as the highest. */
    private static int after(int code, int bits) {
        int highestZero = Integer.highestOneBit(~code & (1 << bits) - 1);
        return code & highestZero - 1 | highestZero;
    }
}
