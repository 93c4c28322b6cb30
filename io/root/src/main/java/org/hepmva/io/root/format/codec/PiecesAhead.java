package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;

/**
 * Pieces of a file that are wanted one after the other (the baskets of a branch, the pages of a column):
 * those that will be wanted next are read ahead, by helpers, and no others are kept. Who wants a piece that
 * a helper has begun with reads the next ones instead of waiting. One thread.
 *
 * @param <T> what a piece is
 */
public final class PiecesAhead<T> {

    private final ReadThreads workers;
    private final Reading<T> reading;
    private final Map<Integer, FutureTask<T>> coming = new LinkedHashMap<>();

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
        forgetOthers(wanted, last);
        for (int next = wanted + 1; next <= last; next++) {
            int ahead = next;
            coming.computeIfAbsent(next, none -> workers.begin(() -> reading.read(ahead)));
        }
        if (task == null) {
            return reading.read(wanted);
        }
        readOthersUntil(task);
        return result(task, wanted);
    }

    /** Does not wait while there is something to do. */
    private void readOthersUntil(FutureTask<T> task) {
        task.run();
        Iterator<FutureTask<T>> others = coming.values().iterator();
        while (!task.isDone() && others.hasNext()) {
            others.next().run();
        }
    }

    /** Those that were skipped. */
    private void forgetOthers(int wanted, int last) {
        for (Iterator<Map.Entry<Integer, FutureTask<T>>> each = coming.entrySet().iterator();
                each.hasNext();) {
            Map.Entry<Integer, FutureTask<T>> piece = each.next();
            if (piece.getKey() < wanted || piece.getKey() > last) {
                ReadThreads.forget(piece.getValue());
                each.remove();
            }
        }
    }

    /** A helper may have been interrupted together with this thread, which has gone on. */
    private T result(FutureTask<T> task, int number) throws IOException {
        try {
            return ReadThreads.result(task);
        } catch (ClosedByInterruptException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return reading.read(number);
        }
    }
}
