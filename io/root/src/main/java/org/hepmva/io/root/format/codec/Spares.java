package org.hepmva.io.root.format.codec;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Working memory that is costly to make, kept for whoever needs it next: as many as have ever been in use at
 * one time. Safe to share between threads.
 *
 * @param <T> what is kept; it has nothing left of its last use
 */
final class Spares<T> {

    private final Supplier<T> maker;
    private final Queue<T> spare = new ConcurrentLinkedQueue<>();

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** {@return one that nobody else uses} */
    T take() {
        T kept = spare.poll();
        return kept == null ? maker.get() : kept;
    }

    /** Takes back what is no longer used. */
    void giveBack(T used) {
        spare.add(used);
    }
}
