package org.hepmva.io.root.format.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.hepmva.text.FailedWork;

/** Threads that compress; with only one, the caller's does it. */
final class CompressionThreads implements Closeable {

    private final ExecutorService threads;

    CompressionThreads(int count) {
        threads = count > 1 ? Executors.newFixedThreadPool(count, CompressionThreads::daemon) : null;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "hepmva-compression");
        thread.setDaemon(true);
        return thread;
    }

    boolean areSeveral() {
        return threads != null;
    }

    Future<byte[]> submit(Callable<byte[]> work) {
        if (threads != null) {
            return threads.submit(work);
        }
        FutureTask<byte[]> task = new FutureTask<>(work);
        task.run();
        return task;
    }

    static byte[] result(Future<byte[]> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw FailedWork.of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException(); // as from the file, wherever it waits
        }
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
