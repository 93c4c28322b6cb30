package org.hepmva.io.root.format.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;

/**
 * Compresses baskets, several at a time, and adds them to the file in the order in which they came: its bytes
 * are the same whatever the number of threads.
 */
final class BasketQueue {

    /** What may wait in memory. */
    private static final long MOST_BYTES = 16L << 20;

    private final Container container;
    private final Folder folder;
    private final String tree;
    private final CompressionThreads workers;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;

    BasketQueue(Container container, Folder folder, String tree, CompressionThreads workers) {
        this.container = container;
        this.folder = folder;
        this.tree = tree;
        this.workers = workers;
    }

    /** A basket on its way to the file; of its bytes only those that are stored are kept. */
    private record Waiting(BranchBuffer branch, FilledBasket basket, Future<byte[]> stored) {
    }

    void put(BranchBuffer branch) throws IOException {
        FilledBasket.Full full = branch.take();
        Future<byte[]> stored = workers.submit(() -> compress(full));
        waiting.add(new Waiting(branch, full.basket(), stored));
        bytes += full.basket().size();
        while (!waiting.isEmpty() && (!workers.areSeveral() || bytes > MOST_BYTES)) {
            append(waiting.remove());
        }
    }

    private byte[] compress(FilledBasket.Full full) throws IOException {
        return container.compressed(full.bytes(), full.basket().size());
    }

    void drain() throws IOException {
        while (!waiting.isEmpty()) {
            append(waiting.remove());
        }
    }

    private void append(Waiting next) throws IOException {
        byte[] stored = CompressionThreads.result(next.stored);
        FilledBasket basket = next.basket;
        BranchShape shape = next.branch.shape();
        long seek = container.end();
        byte[] head = basket.head(shape, tree, stored.length,
                new FilledBasket.Place(seek, folder.seek(), container.time()));
        container.append(head);
        container.append(stored);
        next.branch.index().add(seek, head.length + stored.length, head.length + basket.size(),
                basket.behind());
        bytes -= basket.size();
    }
}
