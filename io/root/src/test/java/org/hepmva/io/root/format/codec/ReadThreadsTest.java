package org.hepmva.io.root.format.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In minutes, since nothing here takes a second: what does not end is stopped. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ReadThreadsTest {

    private final ReadThreads walk = new ReadThreads();
    private final ReadThreads other = new ReadThreads();
    private final CountDownLatch free = new CountDownLatch(1);

    @BeforeEach
    void areThere() {
        assumeTrue(ReadThreads.areThere(), "on one processor there are no threads that help");
    }

    @AfterEach
    void letGo() {
        free.countDown();
    }

    /** As a server that does not answer. */
    private static void waitForever(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    /** Has all threads busy with another walk; then what was queued before has been done or never will be. */
    private void occupy(CountDownLatch until) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        CountDownLatch busy = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            other.begin(() -> {
                busy.countDown();
                waitForever(until);
                return true;
            });
        }
        busy.await();
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void whatNobodyHasBegunWithWhenAWalkEndsIsNeverDoneAndWhoAsksIsTold() throws Exception {
        CountDownLatch occupied = new CountDownLatch(1);
        occupy(occupied);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean isDone = new AtomicBoolean();
        FutureTask<Boolean> slow = walk.begin(() -> {
            begun.countDown();
            waitForever(end);
            return true;
        });
        FutureTask<Boolean> queued = walk.begin(() -> isDone.getAndSet(true));
        Thread worker = started(slow);
        begun.await();
        Thread closer = started(walk::close);
        while (closer.getState() != Thread.State.TIMED_WAITING && closer.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }

        occupied.countDown(); // threads have time while the walk still waits for what has begun
        occupy(free);
        end.countDown();
        closer.join();
        worker.join();

        assertFalse(isDone.get());
        assertEquals(true, ReadThreads.result(slow));
        assertEquals("the walk has ended",
                assertThrows(IOException.class, () -> ReadThreads.result(queued)).getMessage());
    }

    @Test
    void aWalkThatIsClosedBeginsNothing() {
        walk.close();

        FutureTask<Boolean> late = walk.begin(() -> true);

        assertEquals("the walk has ended",
                assertThrows(IOException.class, () -> ReadThreads.result(late)).getMessage());
    }

    @Test
    void closingDoesNotWaitForAServerThatDoesNotAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean hasEnded = new AtomicBoolean();
        FutureTask<Boolean> stuck = walk.begin(() -> {
            begun.countDown();
            try {
                waitForever(free);
            } finally {
                hasEnded.set(true);
            }
            return true;
        });
        begun.await();

        walk.close();

        assertTrue(hasEnded.get());
        assertThrows(ClosedByInterruptException.class, () -> ReadThreads.result(stuck));
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(true, ReadThreads.result(other.begin(() -> !Thread.currentThread().isInterrupted())));
    }

    @Test
    void anInterruptionWhileOneWaitsEndsTheWaitAndIsNotLost() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<IOException> told = new AtomicReference<>();
        AtomicBoolean isInterrupted = new AtomicBoolean();
        List<ReadThreads.Work> works = new ArrayList<>();
        works.add(() -> {
            begun.countDown();
            waitForever(free);
        });
        works.add(() -> waitForever(begun));
        Thread waiting = started(() -> {
            try {
                walk.all(works);
            } catch (IOException e) {
                told.set(e);
            }
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });
        begun.await();

        waiting.interrupt();
        waiting.join();

        assertEquals(ClosedByInterruptException.class, told.get().getClass());
        assertTrue(isInterrupted.get());
    }

    @Test
    void anInterruptionWhileOneClosesEndsTheWaitAndIsNotLost() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean isInterrupted = new AtomicBoolean();
        FutureTask<Boolean> stuck = walk.begin(() -> {
            begun.countDown();
            waitForever(free);
            return true;
        });
        begun.await();
        Thread closer = started(() -> {
            Thread.currentThread().interrupt();
            walk.close();
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });

        closer.join();

        assertThrows(ClosedByInterruptException.class, () -> ReadThreads.result(stuck));
        assertTrue(isInterrupted.get());
    }

    /** The second of those waited for is interrupted as often as it takes. */
    @Test
    @Timeout(60)
    void anInterruptionIsNotForgottenFromOnePieceOfWorkToTheNext() throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 2, "two threads have to help");
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        List<ReadThreads.Work> works = new ArrayList<>();
        works.add(() -> waitForever(begun)); // which the waiting thread does itself
        works.add(() -> {
            begun.countDown();
            waitForever(free);
        });
        works.add(() -> {
            begun.countDown();
            while (interrupted.get() < 3) {
                try {
                    free.await();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet(); // as if the work had not begun yet
                }
            }
        });
        Thread waiting = started(() -> assertThrows(ClosedByInterruptException.class, () -> walk.all(works)));
        begun.await();

        waiting.interrupt();
        while (waiting.isAlive()) {
            waiting.join(100);
            if (waiting.getState() == Thread.State.WAITING) {
                waiting.interrupt(); // it does that work itself
            }
        }

        assertEquals(3, interrupted.get());
    }

    /** {@return something large that was read ahead, by the thread that walks, and is used no more} */
    private WeakReference<byte[]> read() throws IOException {
        return new WeakReference<>(ReadThreads.result(walk.begin(() -> new byte[1 << 20])));
    }

    private static void awaitCleared(WeakReference<byte[]> reference) throws InterruptedException {
        while (reference.get() != null) {
            System.gc();
            Thread.sleep(1);
        }
    }

    @Test
    @Timeout(60)
    void whatNobodyUsesIsNotKeptUntilAThreadHasTime() throws Exception {
        occupy(free);

        WeakReference<byte[]> result = read();

        awaitCleared(result);
        assertEquals(1, free.getCount());
    }

    @Test
    void whatFailsFirstInTheOrderOfTheWorkIsThrown() {
        List<ReadThreads.Work> works = List.of(() -> { }, () -> {
            throw new IOException("second");
        }, () -> {
            throw new IOException("third");
        });

        assertEquals("second", assertThrows(IOException.class, () -> walk.all(works)).getMessage());
    }
}
