package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads that share numbered tasks, the calling thread among them. Tasks must not depend
 * on one another nor on the order in which they run.
 */
final class Workers implements AutoCloseable {

    private final int threads;
    private final ForkJoinPool helpers;

    /** One thread means the caller's alone. */
    Workers(int threads) {
        this.threads = threads;
        helpers = threads > 1 ? new ForkJoinPool(threads - 1) : null;
    }

    /** {@return workers, one per processor if {@code threads} is 0} */
    static Workers of(int threads) {
        return new Workers(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    int threads() {
        return threads;
    }

    /** Runs task 0 … tasks − 1 and returns when all are done. */
    void each(int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        List<ForkJoinTask<?>> started = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            started.add(helpers.submit(share));
        }
        try {
            share.run();
        } finally {
            started.forEach(ForkJoinTask::join);
        }
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdown();
        }
    }
}
