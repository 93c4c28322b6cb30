package org.hepmva.io.root.format.form;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A TObject as a base class, which has no count of bytes (TObject::Streamer):
 * {@code version:2 number:4 bits:4 (process:2)}.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/tobject.md}.
 *
 * @param version  of TObject
 * @param uniqueId its number
 * @param bits     its bits
 */
public record ObjectHead(int version, long uniqueId, long bits) {

    private static final int REFERENCED = 0x10;

    /** {@return the TObject at a cursor, which then stands behind it} */
    public static ObjectHead read(Cursor cursor) throws FormatException {
        int version = cursor.readShort();
        if ((version & Head.BY_MEMBER) != 0) {
            cursor.skip(Integer.BYTES); // a count, of which there is no need
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
