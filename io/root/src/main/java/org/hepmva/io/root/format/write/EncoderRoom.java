package org.hepmva.io.root.format.write;

/**
 * How much memory to begin with: what the last two baskets or clusters both had, so that those that are alike
 * need not grow, and one that is much larger costs nothing behind it. Mutable; one thread.
 */
final class EncoderRoom {

    private static final int LEAST = 64;

    private int last = LEAST;

    /** {@return nothing, with room for the next} @param size bytes of what is full */
    Encoder next(int size) {
        int room = Math.max(LEAST, Math.min(last, size));
        last = size;
        return new Encoder(room);
    }
}
