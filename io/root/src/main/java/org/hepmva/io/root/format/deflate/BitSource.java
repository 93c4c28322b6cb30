package org.hepmva.io.root.format.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Bytes, bit by bit: from the lowest of a byte to its highest (RFC 1951 §3.1.1). Mutable; what has been
 * loaded of the bytes, but not been taken, is in {@code bits}, its other bits are 0.
 */
final class BitSource {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOADED = 56;

    private final byte[] source;
    private final int end;
    private int position;
    private long bits;
    private int count;

    BitSource(byte[] source, int position, int end) {
        this.source = source;
        this.position = position;
        this.end = end;
    }

    /** THE ARRAY ITSELF. */
    byte[] source() {
        return source;
    }

    /** Where the bytes end. */
    int end() {
        return end;
    }

    /** The first byte of which nothing is in {@link #bits()}. */
    int position() {
        return position;
    }

    long bits() {
        return bits;
    }

    /** How many are loaded. */
    int count() {
        return count;
    }

    /** Puts back what a loop has made of it; bits beyond the {@code newCount} are ignored. */
    void moveTo(int newPosition, long newBits, int newCount) {
        position = newPosition;
        count = newCount;
        bits = newBits & ~(-1L << newCount);
    }

    /** Loads as many as there are, at least 56 if there are so many. */
    void load() {
        if (position <= end - Long.BYTES) {
            bits |= (long) LONG.get(source, position) << count;
            position += Long.SIZE - 1 - count >>> 3;
            count |= LOADED;
            bits &= ~(-1L << count);
        } else {
            while (count < LOADED && position < end) {
                bits |= (source[position++] & 0xFFL) << count;
                count += Byte.SIZE;
            }
        }
    }

    /** Passes over some bits, of which there must be enough among the loaded. */
    void skip(int wanted) throws FormatException {
        if (wanted > count) {
            throw Damage.of("it ends too soon");
        }
        bits >>>= wanted;
        count -= wanted;
    }

    /** {@return the next bits as a number, the first of them the lowest; at most 16} */
    int take(int wanted) throws FormatException {
        load();
        int value = (int) bits & ~(-1 << wanted);
        skip(wanted);
        return value;
    }

    /** Passes over what is left of a byte. */
    void align() {
        bits >>>= count & 7;
        count -= count & 7;
    }

    /** {@return where a number of whole bytes begins, which are passed over; after {@link #align()}} */
    int takeBytes(int wanted) throws FormatException {
        int start = position - count / Byte.SIZE;
        if (wanted > end - start) {
            throw Damage.of("it ends too soon");
        }
        moveTo(start + wanted, 0, 0);
        return start;
    }
}
