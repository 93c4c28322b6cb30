package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;

/** What a further attempt mends, and when there is none any more. */
class HttpRetriesTest extends ServedFile {

    @Test
    void aServerThatFailsForAMomentIsAskedAgain() throws IOException {
        answer(status(503), status(500), part(CONTENT), status(429), part(CONTENT));

        assertArrayEquals(content(5_000_000, 5_000_010), opened().read(5_000_000, 10));
        assertEquals(5, server.requests().size());
    }

    @Test
    void aConnectionThatIsCutOffIsMadeAgain() throws IOException {
        answer(cutOff(), part(CONTENT), cutOff(), cutOff(), part(CONTENT));

        assertArrayEquals(content(5_000_000, 5_000_010), opened().read(5_000_000, 10));
    }

    @Test
    void aWholeFileThatIsCutOffIsFetchedAgain() throws IOException {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 100);
        }, exchange -> LoopbackServer.whole(exchange, CONTENT));

        assertArrayEquals(content(5_000_000, 5_000_010), opened().read(5_000_000, 10));
    }

    @Test
    void aConnectionThatIsAlwaysCutOffIsASentence() {
        answer(cutOff());

        String refusal = refusal(); // in brackets is what the client saw of the break: a part, or nothing

        assertTrue(refusal.startsWith(name + ": the connection broke (")
                && refusal.endsWith("), each of 3 times"), refusal);
        assertTrue(server.requests().size() >= 3, "the JDK may ask once more by itself");
    }

    @Test
    void aServerThatFailsForGoodIsASentence() {
        answer(status(503));

        assertEquals(name + ": the server failed with status 503, each of 3 times", refusal());
    }

    /** The clock jumps when the server is asked and keeps silent, so that nobody has to wait. */
    @Test
    void aServerThatKeepsSilentIsNotWaitedForForEver() {
        HeardClock clock = new HeardClock();
        CountDownLatch end = new CountDownLatch(1);
        answer(exchange -> {
            clock.pass(Duration.ofSeconds(21));
            await(end);
        });

        String refusal = assertThrows(UnreadableFileException.class, () -> opened(clock)).getMessage();
        end.countDown();

        assertEquals(name + ": nothing has come for 20.0 s, each of 3 times", refusal);
    }

    /** 8 s pass before each of ten bytes, 80 s in all, but no more than 16 s since one was heard. */
    @Test
    void aSlowServerIsWaitedForAsLongAsSomethingComes() throws IOException {
        HeardClock clock = new HeardClock();
        answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
            exchange.sendResponseHeaders(206, 10);
            for (int i = 0; i < 10; i++) {
                clock.pass(Duration.ofSeconds(8));
                int before = clock.heard();
                exchange.getResponseBody().write(CONTENT[i]);
                exchange.getResponseBody().flush();
                clock.awaitHeard(before);
            }
        });

        assertArrayEquals(content(0, 10), opened(clock).read(0, 10));
        assertEquals(1, server.requests().size());
        assertEquals(Duration.ofSeconds(80).toNanos(), clock.getAsLong());
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /**
     * A clock that stands still until time is told to pass, and knows how often it was looked at because
     * something came: by a thread of the client, and not by the one that waits.
     */
    private static final class HeardClock implements LongSupplier {

        private final Thread waiting = Thread.currentThread();
        private long now;
        private int heard;

        @Override
        public synchronized long getAsLong() {
            if (Thread.currentThread() != waiting) {
                heard++;
                notifyAll();
            }
            return now;
        }

        synchronized void pass(Duration time) {
            now += time.toNanos();
        }

        synchronized int heard() {
            return heard;
        }

        /** Waits until something was heard that had not been before. */
        synchronized void awaitHeard(int before) throws IOException {
            try {
                while (heard == before) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
