package org.hepmva.io.root.format.rntuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pages of columns of whole numbers, bits and bytes.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
final class WholePages {

    private WholePages() {
    }

    /** Decodes some elements that fit into 32 bits with sign. */
    static void ints(ElementType type, PagePart part, int[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int from = part.from();
        int shift = part.at() - from;
        int end = from + part.count();
        switch (type) {
            case INT32 -> ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().position(from)
                    .get(target, part.at(), part.count());
            case SPLIT_INT32 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.unfolded(SplitBytes.intAt(page, n, i));
                }
            }
            case INT8, CHAR -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = page[i];
                }
            }
            case UINT8, BYTE -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = page[i] & 0xFF;
                }
            }
            default -> shorts(type, part, target);
        }
    }

    private static void shorts(ElementType type, PagePart part, int[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int from = part.from();
        int shift = part.at() - from;
        int end = from + part.count();
        switch (type) {
            case INT16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = LittleEndian.shortAt(page, i * Short.BYTES);
                }
            }
            case UINT16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = LittleEndian.shortAt(page, i * Short.BYTES) & 0xFFFF;
                }
            }
            case SPLIT_INT16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.unfolded(SplitBytes.shortAt(page, n, i) & 0xFFFF);
                }
            }
            case SPLIT_UINT16 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.shortAt(page, n, i) & 0xFFFF;
                }
            }
            default -> throw new IllegalArgumentException(type + " is no type of whole numbers of 32 bits");
        }
    }

    /** Decodes some elements of 32 bits without sign, or of 64. */
    static void longs(ElementType type, PagePart part, long[] target) {
        byte[] page = part.page();
        int n = part.elements();
        int from = part.from();
        int shift = part.at() - from;
        int end = from + part.count();
        switch (type) {
            case INT64, UINT64 -> ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer()
                    .position(from).get(target, part.at(), part.count());
            case UINT32 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = LittleEndian.intAt(page, i * Integer.BYTES) & 0xFFFF_FFFFL;
                }
            }
            case SPLIT_UINT32 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.intAt(page, n, i) & 0xFFFF_FFFFL;
                }
            }
            case SPLIT_UINT64 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.longAt(page, n, i);
                }
            }
            case SPLIT_INT64 -> {
                for (int i = from; i < end; i++) {
                    target[i + shift] = SplitBytes.unfolded(SplitBytes.longAt(page, n, i));
                }
            }
            default -> throw new IllegalArgumentException(type + " is no type of whole numbers of 64 bits");
        }
    }

    /** Decodes some bits. */
    static void booleans(PagePart part, boolean[] target) {
        for (int i = 0; i < part.count(); i++) {
            int element = part.from() + i;
            target[part.at() + i] = (part.page()[element >> 3] >> (element & 7) & 1) != 0;
        }
    }

    /** Copies some bytes. */
    static void bytes(PagePart part, byte[] target) {
        System.arraycopy(part.page(), part.from(), target, part.at(), part.count());
    }
}
