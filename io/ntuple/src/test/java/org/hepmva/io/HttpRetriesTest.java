package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("slow")
    void aServerThatKeepsSilentIsNotWaitedForForEver() {
        CountDownLatch end = new CountDownLatch(1);
        answer(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });

        assertEquals(name + ": nothing has come for 0.3 s, each of 3 times",
                assertThrows(UnreadableFileException.class, () -> opened(Duration.ofMillis(300)))
                        .getMessage());
        end.countDown();
    }

    @Test
    @Tag("slow")
    void aSlowServerIsWaitedForAsLongAsSomethingComes() throws IOException {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
            exchange.sendResponseHeaders(206, 10);
            for (int i = 0; i < 10; i++) {
                exchange.getResponseBody().write(CONTENT[i]);
                exchange.getResponseBody().flush();
                sleep(250);
            }
        });

        assertArrayEquals(content(0, 10), opened(Duration.ofSeconds(2)).read(0, 10));
        assertEquals(1, server.requests().size());
    }

    private static void sleep(int milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
