package org.hepmva.io.root.format.form;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A TObject as a base class (TObject::Streamer): {@code version:2 number:4 bits:4 (process:2)}. Hardly ever
 * a count of four bytes stands before it (TBufferFile::SkipVersion), of which there is no need.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/tobject.md}.
 *
 * @param version  of TObject
 * @param uniqueId its number
 * @param bits     its bits
 */
public record ObjectHead(int version, long uniqueId, long bits) {

    private static final int REFERENCED = 0x10;
    /** Of the first of the four bytes of a count, which stands before the version then. */
    private static final int COUNTED = 0x4000;

    /** {@return the TObject at a cursor, which then stands behind it} */
    public static ObjectHead read(Cursor cursor) throws FormatException {
        int version = cursor.readShort();
        if ((version & COUNTED) != 0) {
            cursor.skip(Short.BYTES);
            version = cursor.readShort();
        }
        return new ObjectHead(version, cursor.readInt() & 0xFFFF_FFFFL, readBits(cursor));
    }

    /** {@return its bits; behind those of an object that is referred to stands the process that wrote it} */
    public static long readBits(Cursor cursor) throws FormatException {
        int bits = cursor.readInt();
        if ((bits & REFERENCED) != 0) {
            cursor.skip(Short.BYTES);
        }
        return bits & 0xFFFF_FFFFL;
    }
}
