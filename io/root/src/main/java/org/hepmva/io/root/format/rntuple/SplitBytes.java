package org.hepmva.io.root.format.rntuple;

/**
 * Elements whose bytes are apart: first the lowest byte of all of them, then the next of all, and so on; and
 * numbers with sign as ROOT folds them, 0, -1, 1, -2, 2 …
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
final class SplitBytes {

    private static final long BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final long SHORTS = 0x0000_FFFF_0000_FFFFL;

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

    /**
     * Puts together numbers of floating point of 32 bits. Eight at a time: of each of the four bytes there
     * is a word of eight, and two blocks of 4 × 4 bytes in four words are transposed at once, first in pairs
     * of bytes, then in pairs of these.
     */
    static void joinFloats(PagePart part, float[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int i = part.from();
        int end = i + part.count();
        int at = part.at();
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long byte0 = LittleEndian.longAt(page, i);
            long byte1 = LittleEndian.longAt(page, n + i);
            long byte2 = LittleEndian.longAt(page, 2 * n + i);
            long byte3 = LittleEndian.longAt(page, 3 * n + i);
            long evenLow = byte0 & BYTES | (byte1 & BYTES) << 8;
            long oddLow = byte0 >>> 8 & BYTES | byte1 & ~BYTES;
            long evenHigh = byte2 & BYTES | (byte3 & BYTES) << 8;
            long oddHigh = byte2 >>> 8 & BYTES | byte3 & ~BYTES;
            putTwo(target, at, evenLow & SHORTS | evenHigh << 16 & ~SHORTS);
            putTwo(target, at + 1, oddLow & SHORTS | oddHigh << 16 & ~SHORTS);
            putTwo(target, at + 2, evenLow >>> 16 & SHORTS | evenHigh & ~SHORTS);
            putTwo(target, at + 3, oddLow >>> 16 & SHORTS | oddHigh & ~SHORTS);
            at += Long.BYTES;
        }
        for (; i < end; i++) {
            target[at++] = Float.intBitsToFloat(intAt(page, n, i));
        }
    }

    private static void putTwo(float[] target, int at, long bits) {
        target[at] = Float.intBitsToFloat((int) bits);
        target[at + 4] = Float.intBitsToFloat((int) (bits >>> Integer.SIZE));
    }

    static int unfolded(int zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    static long unfolded(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
