package org.hepmva.io.root.format.bytes;

import java.nio.charset.StandardCharsets;

/**
 * A place in a run of bytes, from which numbers and texts are read in ROOT's order, the highest
 * byte first. It never reads past its end: whatever a damaged file claims, the answer is a {@link
 * FormatException} that says at which byte. Mutable; one thread.
 */
public final class Cursor {

    private final byte[] bytes;
    private final int end;
    private final long origin;
    private final int firstPlace;
    private int position;
    private long readAgain;

    private Cursor(byte[] bytes, int end, long origin, int firstPlace) {
        this.bytes = bytes;
        this.end = end;
        this.origin = origin;
        this.firstPlace = firstPlace;
    }

    /**
     * {@return a cursor at the start of some bytes}
     *
     * @param bytes  NOT COPIED
     * @param origin what messages count from: the position in the file of the first byte
     */
    public static Cursor of(byte[] bytes, long origin) {
        return new Cursor(bytes, bytes.length, origin, 0);
    }

    /**
     * {@return a cursor at the start of the first of some bytes, with objects that refer to one another}
     *
     * @param bytes      NOT COPIED
     * @param length     how many of them there are for it
     * @param origin     what messages count from: the position in the file of the first byte
     * @param firstPlace where such references see the first byte: behind the head of its record
     */
    public static Cursor ofObjects(byte[] bytes, int length, long origin, int firstPlace) {
        return new Cursor(bytes, length, origin, firstPlace);
    }

    /** {@return where references between objects see the first byte} */
    public int firstPlace() {
        return firstPlace;
    }

    /**
     * {@return a cursor at the start of the first of some bytes}
     *
     * @param bytes  NOT COPIED
     * @param length how many of them there are for it
     * @param origin what messages count from: the position in the file of the first byte
     */
    public static Cursor of(byte[] bytes, int length, long origin) {
        return new Cursor(bytes, length, origin, 0);
    }

    /** {@return the index of the next byte, from 0} */
    public int position() {
        return position;
    }

    /** {@return the index behind the last byte} */
    public int end() {
        return end;
    }

    /** {@return the number of bytes from here to the end} */
    public int remaining() {
        return end - position;
    }

    /** {@return the place of the next byte as messages name it} */
    public String place() {
        return "byte " + (origin + position);
    }

    /**
     * Goes to another place.
     *
     * @throws FormatException if it lies outside
     */
    public void seek(int target) throws FormatException {
        if (!(target >= 0 && target <= end)) {
            throw FormatException.malformed("byte " + (origin + target) + " lies outside bytes "
                    + origin + " to " + (origin + end));
        }
        position = target;
    }

    /**
     * Counts bytes that were read though others had read them before, since objects can refer to one another.
     *
     * @return how many there are, together with those before
     */
    public long countReadAgain(long bytes) {
        readAgain += bytes;
        return readAgain;
    }

    /** {@return how many bytes were counted as read again, and counts from 0 again} */
    public long takeReadAgain() {
        long taken = readAgain;
        readAgain = 0;
        return taken;
    }

    /** Leaves out some bytes. */
    public void skip(int count) throws FormatException {
        take(count);
    }

    /**
     * Leaves out some values.
     *
     * @param count how many, at least 0
     * @param width bytes of each
     */
    public void skip(int count, int width) throws FormatException {
        if (!((long) count * width <= remaining())) {
            throw FormatException.malformed(count + " values of " + width + " bytes at " + place()
                    + " run past the end at byte " + (origin + end));
        }
        take(count * width);
    }

    /** {@return the bytes it goes through, NOT COPIED; {@link #position()} is an index into them} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the next 8 bits, with sign} */
    public byte readByte() throws FormatException {
        return bytes[take(1)];
    }

    /** {@return the next 8 bits, in [0, 255]} */
    public int readUnsignedByte() throws FormatException {
        return readByte() & 0xFF;
    }

    /** {@return the next 16 bits, with sign} */
    public short readShort() throws FormatException {
        return BigEndian.shortAt(bytes, take(Short.BYTES));
    }

    /** {@return the next 32 bits, with sign} */
    public int readInt() throws FormatException {
        return BigEndian.intAt(bytes, take(Integer.BYTES));
    }

    /** {@return the next 32 bits, with sign, without going past them} */
    public int peekInt() throws FormatException {
        int value = readInt();
        position -= Integer.BYTES;
        return value;
    }

    /** {@return the next 64 bits, with sign} */
    public long readLong() throws FormatException {
        return BigEndian.longAt(bytes, take(Long.BYTES));
    }

    /** {@return the next 32 bits as a number of floating point} */
    public float readFloat() throws FormatException {
        return Float.intBitsToFloat(readInt());
    }

    /** {@return the next 64 bits as a number of floating point} */
    public double readDouble() throws FormatException {
        return Double.longBitsToDouble(readLong());
    }

    /** {@return the next bytes, copied} */
    public byte[] readBytes(int count) throws FormatException {
        int start = take(count);
        byte[] copy = new byte[count];
        System.arraycopy(bytes, start, copy, 0, count);
        return copy;
    }

    /** {@return a position in the file: 64 bits in big records, else 32} */
    public long readSeek(boolean big) throws FormatException {
        return big ? readLong() : readInt();
    }

    /** {@return a TString: its length in one byte, or 255 and four bytes; then UTF-8} */
    public String readString() throws FormatException {
        int length = readUnsignedByte();
        if (length == 255) {
            length = readInt();
        }
        return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }

    /** {@return text that ends with a zero byte} */
    public String readCString() throws FormatException {
        int start = position;
        while (readByte() != 0) {
            // take() stops at the end
        }
        return new String(bytes, start, position - 1 - start, StandardCharsets.UTF_8);
    }

    private int take(int count) throws FormatException {
        if (!(count >= 0 && count <= end - position)) {
            throw FormatException.malformed(count + " bytes at " + place()
                    + " run past the end at byte " + (origin + end));
        }
        int start = position;
        position += count;
        return start;
    }
}
