package org.hepmva.io.root.format.tree;

/**
 * Where the values of one field lie in the bytes of a basket: at regular distances, or each at its
 * own place. Everything it gives lies inside the bytes. Immutable.
 */
public final class Span {

    /** The place of a text of which not even the length was written: it is empty. */
    public static final int EMPTY = -1;

    private static final int[] NONE = {};

    private final byte[] bytes;
    private final int first;
    private final int stride;
    private final int[] positions;
    private final int end;

    private Span(byte[] bytes, int first, int stride, int[] positions, int end) {
        this.bytes = bytes;
        this.first = first;
        this.stride = stride;
        this.positions = positions;
        this.end = end;
    }

    static Span regular(byte[] bytes, int first, int stride) {
        return new Span(bytes, first, stride, NONE, bytes.length);
    }

    static Span irregular(byte[] bytes, int[] positions, int end) {
        return new Span(bytes, 0, 0, positions, end);
    }

    /** {@return the bytes, NOT COPIED} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return index of the first byte of a value, or {@link #EMPTY}} */
    public int at(int entry) {
        return stride > 0 ? first + entry * stride : positions[entry];
    }

    /** {@return bytes from one value to the next; 0 if they differ} */
    public int stride() {
        return stride;
    }

    /** {@return the index behind the last byte of the last entry} */
    public int end() {
        return end;
    }
}
