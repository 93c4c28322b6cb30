package org.hepmva.io.root.format.deflate;

import java.util.Arrays;

/** What the symbols of deflate's codes mean (RFC 1951 §3.2.5 to 3.2.7), as entries of tables. */
final class Alphabet {

    /** Symbols of the code for literals, lengths and the end, with two that have a code but no meaning. */
    static final int LITERALS = 288;

    /** Symbols of the code for distances, with two that have a code but no meaning. */
    static final int DISTANCES = 32;

    /** The symbol that ends a block. */
    static final int END_OF_BLOCK = 256;

    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    };
    private static final int LAST_LENGTH = 28;
    private static final int LONGEST = 258;
    private static final int DISTANCES_USED = 30;
    private static final int FIXED_LENGTH = 5;
    private static final int[] LENGTH_ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    };

    private static final int[] LITERAL_ENTRIES = literals();
    private static final int[] DISTANCE_ENTRIES = distances();
    private static final int[] LENGTH_ENTRIES = lengths();

    private Alphabet() {
    }

    private static int[] literals() {
        int[] entries = new int[LITERALS];
        Arrays.setAll(entries, TableEntry::literal);
        Arrays.fill(entries, END_OF_BLOCK, LITERALS, TableEntry.NONE);
        entries[END_OF_BLOCK] = TableEntry.END;
        int base = 3;
        for (int i = 0; i < LAST_LENGTH; i++) {
            int bits = LENGTH_BITS[i];
            entries[END_OF_BLOCK + 1 + i] = bits == 0 ? TableEntry.copy(base) : TableEntry.number(base, bits);
            base += 1 << LENGTH_BITS[i];
        }
        entries[END_OF_BLOCK + 1 + LAST_LENGTH] = TableEntry.number(LONGEST, 0);
        return entries;
    }

    private static int[] distances() {
        int[] entries = new int[DISTANCES];
        Arrays.fill(entries, TableEntry.NONE);
        int base = 1;
        for (int i = 0; i < DISTANCES_USED; i++) {
            int extraBits = Math.max(0, i / 2 - 1);
            entries[i] = TableEntry.number(base, extraBits);
            base += 1 << extraBits;
        }
        return entries;
    }

    private static int[] lengths() {
        int[] entries = new int[LENGTH_ORDER.length];
        Arrays.setAll(entries, i -> TableEntry.number(i, 0));
        return entries;
    }

    /** THE ARRAY ITSELF, not to be written. */
    static int[] literalEntries() {
        return LITERAL_ENTRIES;
    }

    /** THE ARRAY ITSELF, not to be written. */
    static int[] distanceEntries() {
        return DISTANCE_ENTRIES;
    }

    /** Of the code in which a block's codes are written: THE ARRAY ITSELF, not to be written. */
    static int[] lengthEntries() {
        return LENGTH_ENTRIES;
    }

    /** {@return which symbol's length is the i-th of those that are written, most often used first} */
    static int lengthSymbol(int i) {
        return LENGTH_ORDER[i];
    }

    /** Writes the lengths of the fixed code for literals and lengths. */
    static void fixedLiterals(byte[] lengths) {
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, LITERALS, (byte) 8);
    }

    /** Writes the lengths of the fixed code for distances. */
    static void fixedDistances(byte[] lengths) {
        Arrays.fill(lengths, 0, DISTANCES, (byte) FIXED_LENGTH);
    }
}
