package org.hepmva.io.root.format.codec;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Threads that read, decompress and decode beside the one that walks through a tree: one fewer than there are
 * processors, none on one, the same for all walks.
 *
 * <p>Whoever wants a result and finds that nobody has begun with it does it on its own thread, so nothing
 * waits for a thread that is not there, and a busy machine is no slower than without these threads.
 */
public final class ReadThreads implements Closeable {

    private static final int COUNT = Runtime.getRuntime().availableProcessors() - 1;
    private static final int IDLE_SECONDS = 5;
    private static final ThreadPoolExecutor THREADS = threads();

    private final ReadWriteLock working = new ReentrantReadWriteLock();
    private boolean isClosed;

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(Math.max(1, COUNT), Math.max(1, COUNT),
                IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "hepmva-root");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** {@return whether there are any} */
    public static boolean areThere() {
        return COUNT > 0;
    }

    /** {@return some work that a thread will begin with when it has time} */
    public <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> done(work));
        if (areThere()) {
            THREADS.execute(task);
        }
        return task;
    }

    private <T> T done(Callable<T> work) throws Exception {
        // without waiting behind a close that waits for the work that waits for this
        if (!working.readLock().tryLock()) {
            throw ended();
        }
        try {
            if (isClosed) {
                throw ended();
            }
            return work.call();
        } finally {
            working.readLock().unlock();
        }
    }

    private static IOException ended() {
        return new IOException("the walk has ended");
    }

    /**
     * {@return the result of some work, which is done here if nobody has begun with it}
     *
     * @throws IOException what the work threw; ClosedByInterruptException if this thread is interrupted
     */
    public static <T> T result(FutureTask<T> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /**
     * Does some work side by side. Waits for all of it, whatever fails; what fails first, in the order of the
     * work, is thrown.
     *
     * @throws IOException what the work threw
     */
    public void all(List<Work> works) throws IOException {
        List<FutureTask<Boolean>> tasks = new ArrayList<>(works.size());
        for (Work work : works) {
            tasks.add(begin(() -> {
                work.run();
                return true;
            }));
        }
        tasks.forEach(FutureTask::run); // those that nobody has begun with
        Throwable failure = null;
        boolean isInterrupted = false;
        for (FutureTask<Boolean> task : tasks) {
            isInterrupted |= wasInterruptedUntilDone(task);
            Throwable own = failureOf(task);
            failure = failure == null ? own : failure;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
        if (failure != null) {
            throw rethrown(failure);
        }
    }

    /** Waits, since the others must not go on with what the caller takes for its own again. */
    private static boolean wasInterruptedUntilDone(FutureTask<?> task) {
        boolean isInterrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                // told by failureOf
            }
        }
        return isInterrupted;
    }

    /** {@return what a task that is done failed with; null if it did not} */
    private static Throwable failureOf(FutureTask<?> task) {
        try {
            task.get();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ClosedByInterruptException();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    /** Ends the walk: what has begun is waited for, the rest is never done. */
    @Override
    public void close() {
        working.writeLock().lock();
        isClosed = true;
        working.writeLock().unlock();
    }
}
