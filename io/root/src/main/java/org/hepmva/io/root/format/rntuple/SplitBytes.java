package org.hepmva.io.root.format.rntuple;

/**
 * Elements whose bytes are apart: first the lowest byte of all of them, then the next of all, and so on; and
 * numbers with sign as ROOT folds them, 0, -1, 1, -2, 2 …
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
final class SplitBytes {

    private SplitBytes() {
    }

    static short shortAt(byte[] page, int elements, int i) {
        return (short) (page[i] & 0xFF | page[elements + i] << 8);
    }

    static int intAt(byte[] page, int elements, int i) {
        return page[i] & 0xFF | (page[elements + i] & 0xFF) << 8 | (page[2 * elements + i] & 0xFF) << 16
                | page[3 * elements + i] << 24;
    }

    static long longAt(byte[] page, int elements, int i) {
        return intAt(page, elements, i) & 0xFFFF_FFFFL | (long) intAt(page, elements, 4 * elements + i) << 32;
    }

    static int unfolded(int zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    static long unfolded(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
