package org.hepmva.io.root.format.rntuple;

/** Elements of any number of bits, packed without gaps, the lowest bit first. */
final class Packed {

    private Packed() {
    }

    /** {@return at most 32 bits} */
    static long bitsAt(byte[] page, long element, int bits) {
        long bit = element * bits;
        int at = (int) (bit / Byte.SIZE);
        long mask = (1L << bits) - 1;
        return word(page, at) >>> (bit % Byte.SIZE) & mask;
    }

    private static long word(byte[] page, int at) {
        if (at + Long.BYTES <= page.length) {
            return LittleEndian.longAt(page, at);
        }
        long word = 0;
        for (int i = page.length - 1; i >= at; i--) {
            word = word << Byte.SIZE | page[i] & 0xFF;
        }
        return word;
    }
}
