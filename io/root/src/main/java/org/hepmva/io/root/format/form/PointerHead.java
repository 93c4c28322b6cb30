package org.hepmva.io.root.format.form;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What stands in the place of a pointer (TBufferFile::ReadObjectAny, ReadClass).
 *
 * <pre>
 *   0:4                                            nothing: a null pointer
 *   place:4                                        an object that was written before; at place 1 the one that
 *                                                  the record or entry is, before which no pointer stands
 *   0x40000000 | count:4  0xFFFFFFFF  name\0       an object follows, of a class not named before
 *   0x40000000 | count:4  0x80000000 | place       an object follows, of a class named at that place
 *   a place is counted from the start of the record, its head included, plus 2
 * </pre>
 *
 * <p>Source: ROOT's {@code io/doc/TFile/dobject.md}.
 */
public sealed interface PointerHead {

    /** A null pointer. */
    record Nothing() implements PointerHead {
    }

    /**
     * An object that was written before.
     *
     * @param place where its own pointer stands
     */
    record Earlier(long place) implements PointerHead {

        /** {@return whether it is the object that the record or entry is, see TBufferFile::MapObject} */
        public boolean isWhole() {
            return place == 1;
        }

        /** {@return the error of a pointer, behind which the cursor stands, if no object is there} */
        public FormatException notThere(Cursor cursor) {
            return Tags.notThere(place, cursor);
        }
    }

    /**
     * An object that follows.
     *
     * @param place     where this pointer stands
     * @param className the class of the object
     * @param end       index behind it; −1 if the file does not say
     */
    record Follows(long place, String className, int end) implements PointerHead {

        /** Goes behind the object, if the file says where that is. */
        public void finish(Cursor cursor) throws FormatException {
            if (end >= 0 && cursor.position() > end) {
                throw FormatException.malformed("the members of " + className + " run past its end, to "
                        + cursor.place());
            }
            cursor.seek(end >= 0 ? end : cursor.position());
        }
    }

    /** {@return what stands at a cursor, which goes behind it} */
    static PointerHead read(Cursor cursor) throws FormatException {
        return Tags.read(cursor);
    }

    /** {@return the index of a place, which lies before the cursor} */
    static int indexOf(long place, Cursor cursor) throws FormatException {
        return Tags.indexOf(place, cursor);
    }

    /** The words of 32 bits of which it consists. */
    final class Tags {

        private static final long HAS_BYTE_COUNT = 0x4000_0000L;
        private static final long IS_CLASS = 0x8000_0000L;
        private static final long NEW_CLASS = 0xFFFF_FFFFL;
        private static final int MAP_OFFSET = 2;

        private Tags() {
        }

        private static PointerHead read(Cursor cursor) throws FormatException {
            long place = (long) cursor.position() + cursor.firstPlace() + MAP_OFFSET;
            long tag = read32(cursor);
            int end = -1;
            if ((tag & HAS_BYTE_COUNT) != 0 && tag != NEW_CLASS) {
                end = endOf(tag, cursor);
                tag = read32(cursor);
            }
            if ((tag & IS_CLASS) != 0) {
                return new Follows(place, classOf(tag, cursor), end);
            }
            return tag == 0 ? new Nothing() : new Earlier(tag);
        }

        private static long read32(Cursor cursor) throws FormatException {
            return cursor.readInt() & 0xFFFF_FFFFL;
        }

        private static int endOf(long tag, Cursor cursor) throws FormatException {
            long count = tag & ~HAS_BYTE_COUNT;
            if (!(count <= cursor.remaining())) {
                throw FormatException.malformed("an object at " + cursor.place() + " claims " + count
                        + " bytes, " + cursor.remaining() + " are left");
            }
            return cursor.position() + (int) count;
        }

        private static String classOf(long tag, Cursor cursor) throws FormatException {
            if (tag == NEW_CLASS) {
                return cursor.readCString();
            }
            long place = tag & ~IS_CLASS;
            int here = cursor.position();
            cursor.seek(indexOf(place, cursor));
            if (cursor.remaining() < Integer.BYTES || read32(cursor) != NEW_CLASS) {
                cursor.seek(here);
                throw notThere(place, cursor);
            }
            String name = cursor.readCString();
            cursor.seek(here);
            return name;
        }

        private static int indexOf(long place, Cursor cursor) throws FormatException {
            long index = place - cursor.firstPlace() - MAP_OFFSET;
            if (!(index >= Math.max(0, -cursor.firstPlace()) && index < cursor.position())) {
                throw notThere(place, cursor);
            }
            return (int) index;
        }

        private static FormatException notThere(long place, Cursor behind) {
            return FormatException.malformed("a pointer before " + behind.place() + " leads to place " + place
                    + ", where there is nothing of the kind");
        }
    }
}
