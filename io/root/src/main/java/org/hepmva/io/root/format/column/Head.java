package org.hepmva.io.root.format.column;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What stands before an object or a collection: {@code 0x40000000 | count:4 version:2}, or the version alone.
 *
 * @param version of its class, with the bit {@link #BY_MEMBER} perhaps
 * @param end     index behind it; −1 if the file does not say
 */
record Head(int version, int end) {

    /** The members of all elements follow one another, member by member. */
    static final int BY_MEMBER = 0x4000;

    /** That of what has none. */
    static final Head NONE = new Head(1, -1);

    private static final int COUNTED = 0x40000000;

    /**
     * {@return the head at a cursor, which then stands behind it}
     *
     * @param limit index behind what it is in
     */
    static Head of(Cursor cursor, int limit) throws FormatException {
        if (cursor.remaining() < Integer.BYTES || !isCounted(cursor.peekInt())) {
            return new Head(cursor.readShort(), -1);
        }
        int count = cursor.readInt() & ~COUNTED;
        if (count > limit - cursor.position()) {
            throw FormatException.malformed("an object at " + cursor.place() + " claims " + count + " bytes, "
                    + (limit - cursor.position()) + " are left");
        }
        int end = cursor.position() + count;
        return new Head(cursor.readShort(), end);
    }

    private static boolean isCounted(int first) {
        return (first & 0xC0000000) == COUNTED;
    }

    /** {@return whether a head stands at a cursor whose count reaches just to a limit} */
    static boolean isThere(Cursor cursor, int limit) throws FormatException {
        if (cursor.remaining() < Integer.BYTES + Short.BYTES) {
            return false;
        }
        int first = cursor.peekInt();
        return isCounted(first) && (first & ~COUNTED) == limit - cursor.position() - Integer.BYTES;
    }

    boolean isCounted() {
        return end >= 0;
    }

    boolean isByMember() {
        return (version & BY_MEMBER) != 0;
    }

    /** Goes behind the checksum that stands in the place of the version of a class without one. */
    static void skipChecksum(int version, Cursor cursor) throws FormatException {
        if (version <= 0) {
            cursor.skip(Integer.BYTES);
        }
    }

    /** Goes behind the object, if the file says where that is. */
    void finish(Cursor cursor) throws FormatException {
        if (isCounted()) {
            if (cursor.position() > end) {
                throw FormatException.malformed("the members of an object run past its end, to "
                        + cursor.place());
            }
            cursor.seek(end);
        }
    }
}
