package org.hepmva.io.root.format.tree;

/**
 * The entries of one basket, decompressed.
 *
 * @param bytes   holds them, NOT COPIED
 * @param size    how many of these bytes are the basket's
 * @param first   index of the first byte of the first entry
 * @param length  bytes of all entries
 * @param entries number of entries
 * @param starts  index in {@code bytes} of each entry, none before that of the entry before it, where entries
 *                differ in length; else empty
 * @param headLength bytes before the first entry in the file, from where references between objects are
 *                counted
 */
public record Basket(byte[] bytes, int size, int first, int length, int entries, int[] starts,
        int headLength) {

    /** {@return the index behind the last byte of the last entry} */
    public int end() {
        return first + length;
    }
}
