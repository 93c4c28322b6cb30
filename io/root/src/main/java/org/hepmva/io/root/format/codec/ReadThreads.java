package org.hepmva.io.root.format.codec;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hepmva.text.FailedWork;

/**
 * Threads that read, decompress and decode beside the one that walks through a tree: one fewer than there are
 * processors (as the JVM counts them: {@code -XX:ActiveProcessorCount}), none on one, the same for all walks.
 *
 * <p>Whoever wants a result and finds that nobody has begun with it does it on its own thread, so nothing
 * waits for a thread that is not there, and a busy machine is no slower than without these threads.
 */
public final class ReadThreads implements Closeable {

    private static final int COUNT = Runtime.getRuntime().availableProcessors() - 1;
    private static final int IDLE_SECONDS = 5;
    private static final ThreadPoolExecutor THREADS = threads();

    /** More than a disk takes; a server may take minutes. */
    private static final long MOST_WAIT_MILLIS = 500;

    private final ReadWriteLock working = new ReentrantReadWriteLock();
    private final Set<FutureTask<?>> unfinished = ConcurrentHashMap.newKeySet();
    private final Set<ReadThread> helping = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(Math.max(1, COUNT), Math.max(1, COUNT),
                IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReadThread::new);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** {@return whether there are any} */
    public static boolean areThere() {
        return COUNT > 0;
    }

    /** {@return some work that a thread will begin with when it has time} */
    public <T> FutureTask<T> begin(Callable<T> work) {
        Task<T> task = new Task<>(() -> done(work));
        if (areThere()) {
            unfinished.add(task);
            THREADS.execute(task.queued);
        }
        return task;
    }

    /** Is no longer remembered once it is done. */
    private final class Task<T> extends FutureTask<T> {

        private final Queued queued = new Queued(this);

        Task(Callable<T> work) {
            super(work);
        }

        @Override
        protected void done() {
            unfinished.remove(this);
            queued.task = null;
        }
    }

    /** A task that waits for a thread; once another has done it, nothing of its result is kept for that. */
    private static final class Queued implements Runnable {

        private volatile FutureTask<?> task;

        Queued(FutureTask<?> task) {
            this.task = task;
        }

        @Override
        public void run() {
            FutureTask<?> waiting = task;
            if (waiting != null) {
                waiting.run();
            }
        }

        boolean isDone() {
            return task == null;
        }
    }

    /** One of the threads. It may be interrupted while it works for a walk, not in what it does next. */
    private static final class ReadThread extends Thread {

        private ReadThreads walk;

        ReadThread(Runnable work) {
            super(work, "hepmva-root");
            setDaemon(true);
        }

        synchronized void begin(ReadThreads of) {
            walk = of;
        }

        synchronized void end() {
            walk = null;
            interrupted(); // that was meant for the work
        }

        synchronized void stop(ReadThreads of) {
            if (walk == of) {
                interrupt();
            }
        }
    }

    private <T> T done(Callable<T> work) throws Exception {
        // without waiting behind a close that waits for the work that waits for this
        if (!working.readLock().tryLock()) {
            throw ended();
        }
        try {
            return Thread.currentThread() instanceof ReadThread helper ? helped(work, helper) : called(work);
        } finally {
            working.readLock().unlock();
        }
    }

    private <T> T helped(Callable<T> work, ReadThread helper) throws Exception {
        if (!helping.add(helper)) {
            return called(work); // what its own work waits for
        }
        helper.begin(this);
        try {
            return called(work);
        } finally {
            helper.end();
            helping.remove(helper);
        }
    }

    private <T> T called(Callable<T> work) throws Exception {
        if (isClosed) {
            throw ended();
        }
        return work.call();
    }

    private static IOException ended() {
        return new IOException("the walk has ended");
    }

    /** Lets go of some work whose result nobody wants: if nobody has begun with it, it is never done. */
    static void forget(FutureTask<?> task) {
        task.cancel(false);
    }

    /**
     * {@return the result of some work, which is done here if nobody has begun with it}
     *
     * @throws IOException what the work threw, or that the walk has ended; ClosedByInterruptException if this
     *                     thread is interrupted
     */
    public static <T> T result(FutureTask<T> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw FailedWork.of(e.getCause());
        }
    }

    /**
     * Does some work side by side. Waits for all of it, whatever fails; what fails first, in the order of the
     * work, is thrown. If this thread is interrupted, so are the others that do some of it, and have soon
     * ended.
     *
     * @throws IOException what the work threw; ClosedByInterruptException if this thread is interrupted
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
            isInterrupted = wasInterruptedUntilDone(task, isInterrupted);
            Throwable own = failureOf(task);
            failure = failure == null ? own : failure;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
        if (failure != null) {
            throw FailedWork.of(failure);
        }
    }

    /**
     * Waits, since the others must not go on with what the caller takes for its own again.
     *
     * @param wasBefore whether this thread was interrupted while it waited for another task
     */
    private boolean wasInterruptedUntilDone(FutureTask<?> task, boolean wasBefore) {
        boolean isInterrupted = wasBefore;
        while (!task.isDone()) {
            stopHelpers(isInterrupted);
            try {
                task.get(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (TimeoutException | ExecutionException e) {
                continue; // still waiting, or told by failureOf
            }
        }
        return isInterrupted;
    }

    private void stopHelpers(boolean isTime) {
        if (isTime) {
            helping.forEach(helper -> helper.stop(this));
        }
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

    /**
     * Ends the walk: what nobody has begun with is never done, and whoever asks for it is told so. What has
     * begun is waited for; a thread that takes long, as with a server that does not answer, is interrupted,
     * and so it is if the one that closes is interrupted, which it is still behind this.
     */
    @Override
    public void close() {
        isClosed = true;
        unfinished.forEach(FutureTask::run); // those that nobody has begun with tell that the walk has ended
        THREADS.getQueue().removeIf(queued -> queued instanceof Queued task && task.isDone());
        boolean isInterrupted = false;
        boolean isQuiet = false;
        while (!isQuiet) {
            try {
                isQuiet = isQuiet();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
            stopHelpers(!isQuiet);
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return whether all that has begun has ended, after some waiting} */
    private boolean isQuiet() throws InterruptedException {
        boolean isQuiet = working.writeLock().tryLock(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (isQuiet) {
            working.writeLock().unlock();
        }
        return isQuiet;
    }
}
