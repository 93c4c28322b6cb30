package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Where an RNTuple begins: the object of class {@code ROOT::RNTuple} that the file lists. Unlike all the rest
 * it has its highest bytes first.
 *
 * <p>Source: the specification of RNTuple, "Anchor schema".
 *
 * @param header     where the header is
 * @param footer     where the footer is
 * @param maxKeySize bytes of the longest record; what is longer lies in several
 */
public record Anchor(EnvelopeLink header, EnvelopeLink footer, long maxKeySize) {

    /** What it is called in the list of keys. */
    public static final String CLASS = "ROOT::RNTuple";

    private static final int EPOCH = 1;
    private static final int HEAD = 6;
    private static final int LENGTH = 4 * Short.BYTES + 7 * Long.BYTES;
    private static final int BYTE_COUNT = 0x4000_0000;

    /**
     * {@return the anchor}
     *
     * @param content of its record
     */
    public static Anchor read(byte[] content) throws FormatException {
        Cursor cursor = Cursor.of(content, 0);
        int count = cursor.readInt() & ~BYTE_COUNT;
        cursor.skip(Short.BYTES); // version of the class
        int length = count - Short.BYTES;
        int there = content.length - HEAD - Long.BYTES;
        if (!(length >= LENGTH && length == there)) {
            throw FormatException.malformed("its anchor says that it has " + length + " bytes; " + there
                    + " are there, and " + LENGTH + " is the least");
        }
        Checksum.require(content, HEAD, length, BigEndian.longAt(content, HEAD + length), "its anchor");
        requireEpoch(cursor);
        return new Anchor(link(cursor), link(cursor), cursor.readLong());
    }

    private static void requireEpoch(Cursor cursor) throws FormatException {
        int epoch = cursor.readShort();
        int major = cursor.readShort();
        int minor = cursor.readShort();
        int patch = cursor.readShort();
        if (epoch != EPOCH) {
            throw FormatException.unsupported("its format is RNTuple " + epoch + "." + major + "." + minor
                    + "." + patch + (epoch == 0 ? ", a trial before the first release" : "")
                    + "; RNTuple 1 is read");
        }
    }

    private static EnvelopeLink link(Cursor cursor) throws FormatException {
        long position = cursor.readLong();
        long size = cursor.readLong();
        long length = cursor.readLong();
        return new EnvelopeLink(new Locator(position, size), length);
    }
}
