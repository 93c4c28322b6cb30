package org.hepmva.io.root.format.write;

import java.util.Arrays;
import org.hepmva.io.root.format.bytes.BigEndian;

/**
 * How the pages of a column hold its elements, with ROOT's number for it. Split ones have the lowest bytes of
 * all elements first, then the next of all, which compresses better.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
enum PageEncoding {

    BIT(0, 1, 1), CHAR(2, 1, 8),
    INT32(7, 4, 32), INT64(9, 8, 64), UINT64(10, 8, 64), REAL32(12, 4, 32), REAL64(13, 8, 64),
    INDEX64(15, 8, 64),
    SPLIT_INT32(19, 4, 32), SPLIT_INT64(21, 8, 64), SPLIT_UINT64(22, 8, 64), SPLIT_REAL32(24, 4, 32),
    SPLIT_REAL64(25, 8, 64), SPLIT_INDEX64(27, 8, 64);

    private final int number;
    private final int width;
    private final int bits;

    PageEncoding(int number, int width, int bits) {
        this.number = number;
        this.width = width;
        this.bits = bits;
    }

    int number() {
        return number;
    }

    /** {@return the bytes of an element while it waits} */
    int width() {
        return width;
    }

    /** {@return the bits of an element in a page} */
    int bits() {
        return bits;
    }

    /** {@return the elements [from, to) as a page} @param waiting elements with the highest byte first */
    byte[] page(byte[] waiting, int from, int to) {
        return switch (this) {
            case BIT -> bits(waiting, from, to);
            case CHAR -> Arrays.copyOfRange(waiting, from, to);
            case SPLIT_INT32 -> split(folded32(waiting, from, to), 0, to - from, width);
            case SPLIT_INT64 -> split(folded64(waiting, from, to), 0, to - from, width);
            case SPLIT_INDEX64 -> split(differences(waiting, from, to), 0, to - from, width);
            case SPLIT_UINT64, SPLIT_REAL32, SPLIT_REAL64 -> split(waiting, from, to, width);
            default -> reversed(waiting, from, to);
        };
    }

    private static byte[] bits(byte[] waiting, int from, int to) {
        byte[] page = new byte[(to - from + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = from; i < to; i++) {
            page[(i - from) >> 3] |= (byte) (waiting[i] << (i - from & 7));
        }
        return page;
    }

    private static byte[] split(byte[] waiting, int from, int to, int width) {
        int count = to - from;
        byte[] page = new byte[count * width];
        for (int k = 0; k < width; k++) {
            int at = from * width + width - 1 - k;
            for (int i = 0; i < count; i++) {
                page[k * count + i] = waiting[at + i * width];
            }
        }
        return page;
    }

    private byte[] reversed(byte[] waiting, int from, int to) {
        byte[] page = new byte[(to - from) * width];
        for (int i = 0; i < page.length; i++) {
            page[i] = waiting[from * width + i / width * width + width - 1 - i % width];
        }
        return page;
    }

    /** 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 … */
    private static byte[] folded32(byte[] waiting, int from, int to) {
        Encoder out = new Encoder((to - from) * Integer.BYTES);
        for (int i = from; i < to; i++) {
            int value = BigEndian.intAt(waiting, i * Integer.BYTES);
            out.putInt(value << 1 ^ value >> 31);
        }
        return out.array();
    }

    private static byte[] folded64(byte[] waiting, int from, int to) {
        Encoder out = new Encoder((to - from) * Long.BYTES);
        for (int i = from; i < to; i++) {
            long value = BigEndian.longAt(waiting, i * Long.BYTES);
            out.putLong(value << 1 ^ value >> 63);
        }
        return out.array();
    }

    private static byte[] differences(byte[] waiting, int from, int to) {
        Encoder out = new Encoder((to - from) * Long.BYTES);
        long before = 0;
        for (int i = from; i < to; i++) {
            long value = BigEndian.longAt(waiting, i * Long.BYTES);
            out.putLong(value - before);
            before = value;
        }
        return out.array();
    }
}
