package org.hepmva.sample;

/** How columns are cut into blocks: value i is number {@code i & MASK} of block {@code i >>> BITS}. */
final class BlockSize {

    static final int BITS = 16;
    static final int SIZE = 1 << BITS;
    static final int MASK = SIZE - 1;

    /** So large is the first block at the beginning: a small sample shall stay small. */
    static final int FIRST = 256;

    private BlockSize() {
    }

    /** {@return the number of blocks that so many values need} */
    static int count(int size) {
        return (size + MASK) >>> BITS;
    }

    /** {@return the number of values in the last block, if there is one} */
    static int inLast(int size) {
        return ((size - 1) & MASK) + 1;
    }
}
