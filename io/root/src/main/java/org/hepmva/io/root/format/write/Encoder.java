package org.hepmva.io.root.format.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Bytes that grow, with numbers in ROOT's order, the highest byte first: what {@link
 * org.hepmva.io.root.format.bytes.Cursor} reads. Mutable; one thread.
 */
final class Encoder {

    private static final int FIRST_ROOM = 64;
    private static final int LONG_TEXT = 255;
    private static final int COUNTED = 0x4000_0000;
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private byte[] bytes;
    private int size;

    Encoder() {
        this(FIRST_ROOM);
    }

    Encoder(int room) {
        this.bytes = new byte[room];
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    /** {@return how many bytes there are} */
    int size() {
        return size;
    }

    /** {@return the bytes with room behind them, NOT COPIED: valid until the next is added} */
    byte[] array() {
        return bytes;
    }

    /** {@return a copy of the bytes} */
    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    /** {@return the index of bytes that are added, to be set by the caller} */
    int skip(int count) {
        int start = size;
        long wanted = (long) size + count;
        if (wanted > bytes.length) {
            if (wanted > LARGEST) {
                throw new OutOfMemoryError("a record of " + wanted + " bytes");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(wanted, 2L * bytes.length)));
        }
        size += count;
        return start;
    }

    Encoder putByte(int value) {
        int at = skip(Byte.BYTES);
        bytes[at] = (byte) value;
        return this;
    }

    Encoder putShort(int value) {
        int at = skip(Short.BYTES);
        SHORTS.set(bytes, at, (short) value);
        return this;
    }

    Encoder putInt(int value) {
        int at = skip(Integer.BYTES);
        INTS.set(bytes, at, value);
        return this;
    }

    Encoder putLong(long value) {
        int at = skip(Long.BYTES);
        LONGS.set(bytes, at, value);
        return this;
    }

    Encoder putFloat(float value) {
        return putInt(Float.floatToRawIntBits(value));
    }

    Encoder putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /** Adds a position in the file: 64 bits in big records, else 32. */
    Encoder putSeek(long value, boolean big) {
        return big ? putLong(value) : putInt((int) value);
    }

    Encoder putBytes(byte[] values, int first, int count) {
        int at = skip(count);
        System.arraycopy(values, first, bytes, at, count);
        return this;
    }

    Encoder putBytes(byte[] values) {
        return putBytes(values, 0, values.length);
    }

    /** Adds a TString: its length in one byte, or 255 and four bytes; then UTF-8. */
    Encoder putString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length < LONG_TEXT) {
            putByte(utf8.length);
        } else {
            putByte(LONG_TEXT).putInt(utf8.length);
        }
        return putBytes(utf8);
    }

    /** Adds text that ends with a zero byte. */
    Encoder putCString(String text) {
        return putBytes(text.getBytes(StandardCharsets.UTF_8)).putByte(0);
    }

    /** Sets the number of bytes behind it, with the mark that it is one. @param at its index */
    void setCount(int at) throws FormatException {
        setInt(at, counted((long) size - at - Integer.BYTES));
    }

    /** {@return a number of bytes, with the mark that it is one} */
    static int counted(long length) throws FormatException {
        if (length >= COUNTED) {
            throw FormatException.unsupported("an object of " + length + " bytes cannot be written: ROOT"
                    + " counts up to " + (COUNTED - 1));
        }
        return (int) length | COUNTED;
    }

    void setInt(int at, int value) {
        INTS.set(bytes, at, value);
    }

    /** Adds numbers of 32 bits. */
    void putFloats(float[] values, int first, int count) {
        int at = skip(Math.multiplyExact(count, Float.BYTES));
        for (int i = 0; i < count; i++) {
            INTS.set(bytes, at + i * Float.BYTES, Float.floatToRawIntBits(values[first + i]));
        }
    }

    /** Adds numbers of 64 bits. */
    void putDoubles(double[] values, int count) {
        int at = skip(Math.multiplyExact(count, Double.BYTES));
        for (int i = 0; i < count; i++) {
            LONGS.set(bytes, at + i * Double.BYTES, Double.doubleToRawLongBits(values[i]));
        }
    }
}
