package org.hepmva.io.root.format.rntuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pages of columns of floating point.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
final class Reals {

    private Reals() {
    }

    /** Decodes some elements as 32-bit numbers. */
    static void floats(PhysicalColumn column, PagePart part, float[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int from = part.from();
        int shift = part.at() - from;
        int end = from + part.count();
        switch (column.type()) {
            case REAL32 -> ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                    .position(from).get(target, part.at(), part.count());
            case SPLIT_REAL32 -> SplitBytes.joinFloats(part, target);
            case REAL16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = half(LittleEndian.shortAt(page, i * Short.BYTES));
                }
            }
            case SPLIT_REAL16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = half(SplitBytes.shortAt(page, n, i));
                }
            }
            case REAL32_TRUNC -> {
                int missing = Float.SIZE - column.bits();
                for (int i = from; i < end; i++) {
                    int kept = (int) Packed.bitsAt(page, i, column.bits());
                    target[i + shift] = Float.intBitsToFloat(kept << missing);
                }
            }
            case REAL32_QUANT -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = (float) quantized(column, page, i);
                }
            }
            default -> throw new IllegalArgumentException(column.type() + " is no type of 32-bit numbers");
        }
    }

    /** Decodes some elements as 64-bit numbers. */
    static void doubles(PhysicalColumn column, PagePart part, double[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int from = part.from();
        int shift = part.at() - from;
        int end = from + part.count();
        switch (column.type()) {
            case REAL64 -> ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer()
                    .position(from).get(target, part.at(), part.count());
            case SPLIT_REAL64 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = Double.longBitsToDouble(SplitBytes.longAt(page, n, i));
                }
            }
            case REAL32_QUANT -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = quantized(column, page, i);
                }
            }
            default -> {
                float[] floats = new float[part.count()];
                floats(column, part.movedTo(0), floats);
                for (int i = 0; i < floats.length; i++) {
                    target[part.at() + i] = floats[i];
                }
            }
        }
    }

    private static double quantized(PhysicalColumn column, byte[] page, int element) {
        long most = (1L << column.bits()) - 1;
        double scale = (column.most() - column.least()) / most;
        return Packed.bitsAt(page, element, column.bits()) * scale + column.least();
    }

    /** {@return a number of IEEE 754's binary16} */
    static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0x1F) {
            return Float.intBitsToFloat(sign | 0x7F80_0000 | fraction << 13);
        }
        if (exponent == 0) {
            float small = fraction * 0x1p-24f;
            return sign == 0 ? small : -small;
        }
        return Float.intBitsToFloat(sign | exponent + 112 << 23 | fraction << 13);
    }
}
