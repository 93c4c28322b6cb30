package org.hepmva.sample;

import java.util.Arrays;

/**
 * A long column of floats in blocks, so that it grows without ever being copied whole.
 *
 * <p>Mutable while it grows, one thread; {@link #frozen()} gives what never changes.
 */
final class FloatBlocks {

    private float[][] blocks = {new float[BlockSize.FIRST]};
    private int size;

    int size() {
        return size;
    }

    float get(int i) {
        return blocks[i >>> BlockSize.BITS][i & BlockSize.MASK];
    }

    void add(float value) {
        int block = size >>> BlockSize.BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = new float[BlockSize.SIZE];
        }
        int place = size & BlockSize.MASK;
        if (place == blocks[block].length) {
            blocks[block] = Arrays.copyOf(blocks[block], 2 * place);
        }
        blocks[block][place] = value;
        size++;
    }

    /** {@return these values; full blocks are shared, the last one is copied} */
    FloatBlocks frozen() {
        FloatBlocks copy = new FloatBlocks();
        copy.size = size;
        copy.blocks = Arrays.copyOf(blocks, BlockSize.count(size));
        int last = copy.blocks.length - 1;
        if (last >= 0) {
            copy.blocks[last] = Arrays.copyOf(copy.blocks[last], BlockSize.inLast(size));
        }
        return copy;
    }
}
