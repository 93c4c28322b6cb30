package org.hepmva.io.root.format.rntuple;

/**
 * Pages of columns that say where collections end.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
final class Indices {

    private Indices() {
    }

    /**
     * {@return the elements of a page, in an array that may be longer}
     *
     * @param room is used again if it is long enough
     */
    static long[] decoded(ElementType type, byte[] page, int elements, long[] room) {
        long[] indices = room.length >= elements ? room : new long[elements];
        switch (type) {
            case INDEX32 -> {
                for (int i = 0; i < elements; i++) {
                    indices[i] = LittleEndian.intAt(page, i * Integer.BYTES) & 0xFFFF_FFFFL;
                }
            }
            case INDEX64 -> {
                for (int i = 0; i < elements; i++) {
                    indices[i] = LittleEndian.longAt(page, i * Long.BYTES);
                }
            }
            case SPLIT_INDEX32 -> join(page, indices, elements, Integer.BYTES);
            case SPLIT_INDEX64 -> join(page, indices, elements, Long.BYTES);
            default -> throw new IllegalArgumentException(type + " is no type of indices");
        }
        return indices;
    }

    /** The differences are small, so most of their bytes are zero in a whole page. */
    private static void join(byte[] page, long[] indices, int elements, int width) {
        for (int i = 0; i < elements; i++) {
            indices[i] = page[i] & 0xFFL;
        }
        for (int b = 1; b < width; b++) {
            int start = b * elements;
            if (!isZero(page, start, elements)) {
                int shift = b * Byte.SIZE;
                for (int i = 0; i < elements; i++) {
                    indices[i] |= (page[start + i] & 0xFFL) << shift;
                }
            }
        }
        long sum = 0;
        for (int i = 0; i < elements; i++) {
            sum += indices[i];
            indices[i] = sum;
        }
    }

    private static boolean isZero(byte[] page, int start, int length) {
        int i = 0;
        while (i + Long.BYTES <= length && LittleEndian.longAt(page, start + i) == 0) {
            i += Long.BYTES;
        }
        while (i < length && page[start + i] == 0) {
            i++;
        }
        return i == length;
    }
}
