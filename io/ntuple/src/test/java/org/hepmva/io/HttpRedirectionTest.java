package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;

/** Servers that send elsewhere, and who is told the password. */
class HttpRedirectionTest extends ServedFile {

    @Test
    void redirectionsAreFollowedAndRemembered() throws IOException {
        server.serve("/g", CONTENT).answer("/f", to("/h")).answer("/h", to(server.url("/g")));

        assertArrayEquals(content(5_000_000, 5_000_010), opened().read(5_000_000, 10));
        assertEquals(List.of("/f bytes=0-65535", "/h bytes=0-65535", "/g bytes=0-65535",
                "/g bytes=4980736-5046271"), server.requests());
    }

    @Test
    void whereAFileWasFoundMayBeGoodForAWhileOnly() throws IOException {
        AtomicInteger times = new AtomicInteger();
        server.answer("/f", to("/g")).answer("/g", exchange -> {
            if (times.incrementAndGet() == 2) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                LoopbackServer.part(exchange, CONTENT);
            }
        });

        assertArrayEquals(content(5_000_000, 5_000_010), opened().read(5_000_000, 10));
    }

    @Test
    void redirectionsWithoutAnEndOrToElsewhereAreSentences() {
        answer(to("/f"));
        assertEquals(name + ": the server sends from one address to the next, more than 10 times", refusal());
        answer(to("root://user:secret@eos//f"));
        assertEquals(name + ": the server sends to 'root://eos//f', which is not read", refusal());
        answer(status(302));
        assertEquals(name + ": the server sends to '', which is not read", refusal());
    }

    @Test
    void aPasswordIsToldToItsServerOnlyAndToNobodyInMessages() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        server.answer("/login", exchange -> {
            heard.add("first " + exchange.getRequestHeaders().getFirst("Authorization"));
            to("http://localhost:" + server.port() + "/other").handle(exchange);
        }).answer("/other", exchange -> {
            heard.add("other " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(401, -1);
        });
        String address = "http://me:se%20cret@127.0.0.1:" + server.port() + "/login?token=abc&x=1";

        String message =
                assertThrows(UnreadableFileException.class, () -> ByteSource.open(address)).getMessage();

        assertEquals(server.url("/login?token=…&x=1") + ": the server does not accept this user and password"
                + " (401)", message);
        assertEquals(List.of("first Basic bWU6c2UgY3JldA==", "other null"), heard); // me:se cret
    }

    @Test
    void whereAFileWasFoundMayHaveGoneBadForManyReadersAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger times = new AtomicInteger();
        server.answer("/f", to("/g")).answer("/g", exchange -> {
            int time = times.incrementAndGet();
            if (time == 2 || time == 3) {
                both.countDown();
                await(both);
                exchange.sendResponseHeaders(403, -1);
            } else {
                LoopbackServer.part(exchange, CONTENT);
            }
        });
        try (ByteSource source = opened()) {
            Callable<byte[]> near = () -> source.read(5_000_000, 10);
            Callable<byte[]> far = () -> source.read(9_000_000, 10);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<byte[]>> read = threads.invokeAll(List.of(near, far));
            threads.shutdown();

            assertArrayEquals(content(5_000_000, 5_000_010), read.get(0).get());
            assertArrayEquals(content(9_000_000, 9_000_010), read.get(1).get());
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void redirectionsToNoPortAreSentences() {
        answer(to("http://127.0.0.1:99999/g"));

        assertEquals(name + ": the server sends to 'http://127.0.0.1:99999/g', which is not read", refusal());
    }
}
