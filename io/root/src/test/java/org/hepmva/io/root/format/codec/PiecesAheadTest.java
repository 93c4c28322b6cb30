package org.hepmva.io.root.format.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In minutes, since nothing here takes a second: what does not end is stopped. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PiecesAheadTest {

    private final ReadThreads workers = new ReadThreads();
    private final List<Integer> read = new CopyOnWriteArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);

    /** The threads are those of all tests. */
    @AfterEach
    void letGo() {
        free.countDown();
    }

    /** {@return pieces that say how often they were read: 10 times their number, and 1 for the first time} */
    private PiecesAhead<Integer> pieces() {
        return new PiecesAhead<>(workers, number -> {
            synchronized (read) {
                read.add(number);
                return 10 * number + (int) read.stream().filter(other -> other == number).count();
            }
        });
    }

    private void waitFor(int number) throws InterruptedException {
        while (!read.contains(number)) {
            Thread.sleep(1);
        }
    }

    @Test
    void eachPieceIsReadOnceHoweverFarAhead() throws IOException {
        PiecesAhead<Integer> pieces = pieces();

        for (int i = 0; i < 20; i++) {
            assertEquals(10 * i + 1, pieces.piece(i, Math.min(i + 4, 19)));
        }

        assertEquals(20, read.size());
    }

    @Test
    void piecesThatAreSkippedAreNotKept() throws IOException, InterruptedException {
        assumeTrue(ReadThreads.areThere(), "on one processor nothing is read ahead");
        PiecesAhead<Integer> pieces = pieces();
        pieces.piece(0, 3);
        waitFor(3);

        assertEquals(31, pieces.piece(3, 3)); // as it was read ahead

        assertEquals(12, pieces.piece(1, 1)); // read once more, as nobody kept it
    }

    @Test
    void whatIsSkippedBeforeAnybodyHasBegunIsNeverRead() throws Exception {
        assumeTrue(ReadThreads.areThere(), "on one processor nothing is read ahead");
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        CountDownLatch busy = new CountDownLatch(threads);
        ReadThreads others = new ReadThreads();
        for (int i = 0; i < threads; i++) {
            others.begin(() -> {
                busy.countDown();
                free.await();
                return true;
            });
        }
        busy.await();
        PiecesAhead<Integer> pieces = pieces();

        pieces.piece(0, 3);
        pieces.piece(9, 9);
        free.countDown();
        CountDownLatch behind = new CountDownLatch(threads); // what was queued before has been begun with
        for (int i = 0; i < threads; i++) {
            others.begin(() -> {
                behind.countDown();
                behind.await(); // not twice in one thread
                return true;
            });
        }
        behind.await();

        assertEquals(List.of(0, 9), read);
    }

    @Test
    void aPieceWhoseHelperWasInterruptedIsReadByWhoGoesOn() throws IOException {
        assumeTrue(ReadThreads.areThere(), "on one processor nothing is read ahead");
        CountDownLatch begun = new CountDownLatch(1);
        List<Thread> readers = new CopyOnWriteArrayList<>();
        PiecesAhead<Integer> pieces = new PiecesAhead<>(workers, number -> {
            if (number == 1) {
                readers.add(Thread.currentThread());
                begun.countDown();
                if (readers.size() == 1) {
                    throw new ClosedByInterruptException();
                }
            }
            return number;
        });
        pieces.piece(0, 1);
        await(begun);

        assertEquals(1, pieces.piece(1, 1));

        assertEquals(2, readers.size());
        assertNotEquals(Thread.currentThread(), readers.get(0));
        assertEquals(Thread.currentThread(), readers.get(1));
    }

    /** Here the one is finished only once the other has been read, for which there is no helper. */
    @Test
    void whoWouldWaitForAPieceReadsTheNextOne() throws IOException {
        assumeTrue(ReadThreads.areThere(), "on one processor nothing is read ahead");
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        CountDownLatch busy = new CountDownLatch(threads);
        CountDownLatch isLastRead = new CountDownLatch(1);
        PiecesAhead<Integer> pieces = new PiecesAhead<>(workers, number -> {
            if (number > threads) {
                isLastRead.countDown();
            } else if (number > 0) {
                busy.countDown();
                await(isLastRead);
            }
            return number;
        });

        pieces.piece(0, threads + 1);
        await(busy);

        assertEquals(1, pieces.piece(1, threads + 1));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
