package org.hepmva.sample;

import java.util.Arrays;

/**
 * A long column of floats in blocks, so that it grows without ever being copied whole.
 *
 * <p>Mutable while it grows, one thread; {@link #frozen()} gives what never changes.
 */
final class FloatBlocks {

    private float[][] blocks = {new float[Blocks.FIRST]};
    private int size;

    int size() {
        return size;
    }

    float get(int i) {
        return blocks[i >>> Blocks.BITS][i & Blocks.MASK];
    }

    void add(float value) {
        int block = size >>> Blocks.BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = new float[Blocks.SIZE];
        }
        int place = size & Blocks.MASK;
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
        copy.blocks = Arrays.copyOf(blocks, Blocks.count(size));
        int last = copy.blocks.length - 1;
        if (last >= 0) {
            copy.blocks[last] = Arrays.copyOf(copy.blocks[last], Blocks.inLast(size));
        }
        return copy;
    }
}
