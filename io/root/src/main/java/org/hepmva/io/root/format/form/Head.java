package org.hepmva.io.root.format.form;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What stands before an object or a collection: {@code 0x40000000 | count:4 version:2}, or the version alone.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/dobject.md}.
 *
 * @param version of its class, with the bit {@link #BY_MEMBER} perhaps
 * @param end     index behind it; −1 if the file does not say
 */
public record Head(int version, int end) {

    /** The members of all elements follow one another, member by member. */
    public static final int BY_MEMBER = 0x4000;

    /** That of what has none. */
    public static final Head NONE = new Head(1, -1);

    private static final int COUNTED = 0x40000000;

    /**
     * {@return the head at a cursor, which then stands behind it}
     *
     * @param limit index behind what it is in
     */
    public static Head of(Cursor cursor, int limit) throws FormatException {
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
    public static boolean isThere(Cursor cursor, int limit) throws FormatException {
        if (cursor.remaining() < Integer.BYTES + Short.BYTES) {
            return false;
        }
        int first = cursor.peekInt();
        return isCounted(first) && (first & ~COUNTED) == limit - cursor.position() - Integer.BYTES;
    }

    /** {@return the index behind what begins here; −1 if the file does not say, or more than there is} */
    public static int endAt(Cursor cursor) throws FormatException {
        if (cursor.remaining() < Integer.BYTES || !isCounted(cursor.peekInt())) {
            return -1;
        }
        long end = (long) cursor.position() + Integer.BYTES + (cursor.peekInt() & ~COUNTED);
        return end <= cursor.end() ? (int) end : -1;
    }

    /** {@return whether the file says where it ends} */
    public boolean isCounted() {
        return end >= 0;
    }

    /** {@return whether the members of all elements follow one another} */
    public boolean isByMember() {
        return (version & BY_MEMBER) != 0;
    }

    /**
     * {@return the checksum behind it, where there is one: of objects of classes that have no ClassDef; else
     * 0} Of classes whose version is 0 there is none, see {@link Layouts#isUnversioned}.
     */
    public long readChecksum(Cursor cursor) throws FormatException {
        boolean isThere = isCounted() && version <= 0 && end - cursor.position() >= Integer.BYTES;
        return isThere ? cursor.readInt() & 0xFFFF_FFFFL : 0;
    }

    /** {@return whether a place is behind it} */
    public boolean isPast(int position) {
        return isCounted() && position >= end;
    }

    /**
     * Goes behind the object, if the file says where that is.
     *
     * @param what the object, as messages name it
     */
    public void finish(Cursor cursor, String what) throws FormatException {
        if (isCounted()) {
            if (cursor.position() > end) {
                throw FormatException.malformed("the members of " + what + " run past its end, to "
                        + cursor.place());
            }
            cursor.seek(end);
        }
    }
}
