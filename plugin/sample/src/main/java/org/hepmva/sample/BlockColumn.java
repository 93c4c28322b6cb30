package org.hepmva.sample;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A long column in blocks, so that it grows without ever being copied whole.
 *
 * <pre>
 *   value i     block(i)[i &amp; MASK]
 *   add x       extended()[lastPlace()] = x
 * </pre>
 *
 * <p>Mutable while it grows, one thread; {@link #frozen()} gives what never changes.
 *
 * @param <A> an array of primitives, such as {@code float[]}
 */
final class BlockColumn<A> {

    static final int BITS = 16;
    static final int MASK = (1 << BITS) - 1;
    private static final int FULL = 1 << BITS;

    /** So large is the first block at the beginning: a small sample shall stay small. */
    private static final int FIRST = 256;

    private final IntFunction<A> maker;
    private Object[] blocks = {};
    private int room;
    private int size;

    /** A column without values; {@code maker} makes arrays, as {@code float[]::new} does. */
    BlockColumn(IntFunction<A> maker) {
        this.maker = maker;
    }

    int size() {
        return size;
    }

    /** {@return the block that has value i, at place {@code i & MASK}} */
    @SuppressWarnings("unchecked")
    A block(int i) {
        return (A) blocks[i >>> BITS];
    }

    /** {@return the block that has one more value now, to be put at {@link #lastPlace()}} */
    A extended() {
        if (size == room) {
            makeRoom();
        }
        size++;
        return block(size - 1);
    }

    int lastPlace() {
        return (size - 1) & MASK;
    }

    /** The first block doubles until it is full; every other one is full from the beginning. */
    private void makeRoom() {
        int place = size & MASK;
        int block = size >>> BITS;
        boolean begins = place == 0;
        int length = !begins ? 2 * place : block == 0 ? FIRST : FULL;
        blocks = begins ? Arrays.copyOf(blocks, block + 1) : blocks;
        blocks[block] = begins ? maker.apply(length) : resized(blocks[block], place, length);
        room = (block << BITS) + length;
    }

    private A resized(Object block, int values, int length) {
        A copy = maker.apply(length);
        System.arraycopy(block, 0, copy, 0, values);
        return copy;
    }

    /** {@return these values; full blocks are shared, the last one is copied} */
    BlockColumn<A> frozen() {
        BlockColumn<A> copy = new BlockColumn<>(maker);
        copy.size = size;
        copy.room = size;
        copy.blocks = blocks.clone();
        int last = copy.blocks.length - 1;
        if (last >= 0) {
            int values = lastPlace() + 1;
            copy.blocks[last] = resized(copy.blocks[last], values, values);
        }
        return copy;
    }
}
