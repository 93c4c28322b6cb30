package org.hepmva.io.root.format.rntuple;

/**
 * Where a page is.
 *
 * @param first       element of the column in its cluster that it begins with
 * @param elements    how many it has
 * @param position    in the file
 * @param size        bytes, without the checksum that may stand behind them
 * @param hasChecksum whether there is one
 */
record PlacedPage(long first, int elements, long position, long size, boolean hasChecksum) {

    /** {@return one behind its last element} */
    long end() {
        return first + elements;
    }
}
