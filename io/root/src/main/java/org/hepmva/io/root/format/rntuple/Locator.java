package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A run of bytes in the file.
 *
 * <p>Source: the specification of RNTuple, "Locators and Envelope Links".
 *
 * @param position of the first
 * @param size     how many
 */
record Locator(long position, long size) {

    /** The bytes that the shortest has in a file. */
    static final int LEAST = Integer.BYTES + Long.BYTES;

    private static final int LARGE = 1;

    static Locator read(EnvelopeCursor cursor) throws FormatException {
        int size = cursor.readInt();
        if (size >= 0) {
            return new Locator(cursor.readLong(), size);
        }
        int kind = Math.abs((byte) (size >> 24) ^ Byte.MIN_VALUE);
        int payload = (size & 0xFFFF) - Integer.BYTES;
        if (kind != LARGE) {
            throw FormatException.unsupported("a locator of type " + kind + " is not of a kind that is"
                    + " read: 0, a place in the file, or 1, a large one");
        }
        EnvelopeCursor place = cursor.part(payload);
        long bytes = place.readLong();
        return new Locator(place.readLong(), bytes);
    }
}
