package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;

/**
 * Pieces of a file that are wanted one after the other (the baskets of a branch, the pages of a column):
 * those that will be wanted next are read ahead, by helpers. One thread.
 *
 * @param <T> what a piece is
 */
public final class PiecesAhead<T> {

    private final ReadThreads workers;
    private final Reading<T> reading;
    private final Map<Integer, FutureTask<T>> coming = new HashMap<>();

    /**
     * Pieces, by number.
     *
     * @param workers the helpers
     * @param reading reads a piece, on any thread
     */
    public PiecesAhead(ReadThreads workers, Reading<T> reading) {
        this.workers = workers;
        this.reading = reading;
    }

    /** Reads pieces. */
    @FunctionalInterface
    public interface Reading<T> {

        /** {@return a piece} */
        T read(int number) throws IOException;
    }

    /**
     * {@return a piece}
     *
     * @param wanted its number
     * @param last   number of the last that is to be read ahead, if it is behind that
     */
    public T piece(int wanted, int last) throws IOException {
        FutureTask<T> task = coming.remove(wanted);
        for (int next = wanted + 1; next <= last; next++) {
            int ahead = next;
            coming.computeIfAbsent(next, none -> workers.begin(() -> reading.read(ahead)));
        }
        return task == null ? reading.read(wanted) : ReadThreads.result(task);
    }
}
