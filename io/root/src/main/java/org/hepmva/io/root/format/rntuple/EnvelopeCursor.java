package org.hepmva.io.root.format.rntuple;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A place in an envelope or in a frame of it, from which numbers and texts are read, the lowest byte
 * first. It never reads past the end of the frame. Mutable; one thread.
 *
 * <p>Source: the specification of RNTuple, "Basic Types" and "Frames".
 */
final class EnvelopeCursor {

    /** The bytes of an empty list. */
    static final int LEAST_LIST = Long.BYTES + Integer.BYTES;

    /** The bytes of an empty record. */
    static final int LEAST_RECORD = Long.BYTES;

    private final byte[] bytes;
    private final int end;
    private int position;

    private EnvelopeCursor(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** The items of a list and how many they are. */
    record Items(int count, EnvelopeCursor cursor) {
    }

    /** {@return a cursor over some of the bytes, which are NOT COPIED} */
    static EnvelopeCursor of(byte[] bytes, int start, int end) {
        return new EnvelopeCursor(bytes, start, end);
    }

    /** {@return bytes from here to the end} */
    int remaining() {
        return end - position;
    }

    int readUnsignedShort() throws FormatException {
        return LittleEndian.shortAt(bytes, take(Short.BYTES)) & 0xFFFF;
    }

    int readInt() throws FormatException {
        return LittleEndian.intAt(bytes, take(Integer.BYTES));
    }

    long readUnsignedInt() throws FormatException {
        return readInt() & 0xFFFF_FFFFL;
    }

    long readLong() throws FormatException {
        return LittleEndian.longAt(bytes, take(Long.BYTES));
    }

    double readDouble() throws FormatException {
        return Double.longBitsToDouble(readLong());
    }

    String readString() throws FormatException {
        int length = readInt();
        return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }

    /** {@return a cursor over the next bytes, behind which this one goes on} */
    EnvelopeCursor part(int length) throws FormatException {
        int start = take(length);
        return new EnvelopeCursor(bytes, start, start + length);
    }

    /** {@return the content of the record frame that begins here, behind which this cursor goes on} */
    EnvelopeCursor record() throws FormatException {
        int start = position;
        long size = readLong();
        if (!(size >= LEAST_RECORD && size <= end - start)) {
            throw FormatException.malformed("a record frame at byte " + start + " of its envelope says"
                    + " that it has " + size + " bytes; 8 to " + (end - start) + " are possible");
        }
        position = start + (int) size;
        return new EnvelopeCursor(bytes, start + LEAST_RECORD, position);
    }

    /**
     * {@return the items of the list frame that begins here, behind which this cursor goes on}
     *
     * @param least bytes that the smallest item has
     */
    Items list(int least) throws FormatException {
        int start = position;
        long size = -readLong();
        if (!(size >= LEAST_LIST && size <= end - start)) {
            throw FormatException.malformed("a list frame at byte " + start + " of its envelope says that"
                    + " it has " + size + " bytes; 12 to " + (end - start) + " are possible");
        }
        long count = readUnsignedInt();
        if (count * least > size - LEAST_LIST) {
            throw FormatException.malformed("a list frame at byte " + start + " of its envelope says that"
                    + " it has " + count + " items; its " + size + " bytes hold fewer");
        }
        position = start + (int) size;
        return new Items((int) count, new EnvelopeCursor(bytes, start + LEAST_LIST, position));
    }

    /** Goes behind the frame that begins here. */
    void skipFrame() throws FormatException {
        int start = position;
        long size = Math.abs(readLong());
        if (!(size >= LEAST_RECORD && size <= end - start)) {
            throw FormatException.malformed("a frame at byte " + start + " of its envelope says that it"
                    + " has " + size + " bytes; 8 to " + (end - start) + " are possible");
        }
        position = start + (int) size;
    }

    private int take(int count) throws FormatException {
        if (!(count >= 0 && count <= end - position)) {
            throw FormatException.malformed(count + " bytes at byte " + position + " of an envelope run"
                    + " past the end of their frame at byte " + end);
        }
        int start = position;
        position += count;
        return start;
    }
}
