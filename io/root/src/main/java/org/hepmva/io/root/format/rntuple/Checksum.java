package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/** Compares checksums. */
final class Checksum {

    private Checksum() {
    }

    /** Refuses bytes that do not have the checksum that is written beside them. */
    static void require(byte[] bytes, int from, int length, long written, String what)
            throws FormatException {
        long found = Xxh3.of(bytes, from, length);
        if (found != written) {
            throw FormatException.malformed(what + " is damaged: its checksum is " + Long.toHexString(found)
                    + ", it should be " + Long.toHexString(written));
        }
    }
}
