package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSourceTest {

    private static final byte[] CONTENT = new byte[20_000_000];

    static {
        new Random(3).nextBytes(CONTENT);
    }

    private LoopbackServer server;
    private String name;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start().serve("/f", CONTENT);
        name = server.url("/f");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Opened by somebody in a hurry. */
    private ByteSource opened() throws IOException {
        return opened(Duration.ofSeconds(20));
    }

    private ByteSource opened(Duration silence) throws IOException {
        Patience patience = new Patience(3, Duration.ofMillis(5), silence);
        return HttpSource.open(new HttpFile(name, URI.create(name), patience));
    }

    private String refusal() {
        return assertThrows(UnreadableFileException.class, () -> opened().read(5_000_000, 10)).getMessage();
    }

    private static String refusal(ByteSource source) {
        return assertThrows(UnreadableFileException.class, () -> source.read(5_000_000, 10)).getMessage();
    }

    private static byte[] content(long from, long to) {
        return Arrays.copyOfRange(CONTENT, (int) from, (int) to);
    }

    /** Each answer once, the last for ever. */
    private void answer(HttpHandler... answers) {
        AtomicInteger next = new AtomicInteger();
        server.answer("/f", exchange ->
                answers[Math.min(next.getAndIncrement(), answers.length - 1)].handle(exchange));
    }

    private static HttpHandler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static HttpHandler to(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static HttpHandler part(byte[] content) {
        return exchange -> LoopbackServer.part(exchange, content);
    }

    private static HttpHandler cutOff() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-65535/" + CONTENT.length);
            exchange.sendResponseHeaders(206, 65_536);
            exchange.getResponseBody().write(CONTENT, 0, 100);
        };
    }

    @Test
    void partsAreReadAndTheFirstTellsSizeAndVersion() throws IOException {
        try (ByteSource source = ByteSource.open(name)) {
            assertEquals(CONTENT.length, source.size());
            assertEquals("ETag \"" + Arrays.hashCode(CONTENT) + "\"", source.version());
            assertEquals(name, source.name());
            assertEquals(List.of("/f bytes=0-65535"), server.requests());
            assertArrayEquals(content(0, 1000), source.read(0, 1000));
            assertEquals(1, server.requests().size());
            assertArrayEquals(content(7_000_000, 7_200_000), source.read(7_000_000, 200_000));
            assertArrayEquals(content(19_999_999, 20_000_000), source.read(19_999_999, 1));
            assertArrayEquals(content(0, 0), source.read(20_000_000, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(19_999_999, 2));
        }
    }

    @Test
    void rangesNearOneAnotherAreFetchedTogetherAndFarOnesAlone() throws IOException {
        try (ByteSource source = opened()) {
            List<ByteRange> ranges = List.of(new ByteRange(9_000_000, 1000), new ByteRange(1_000_000, 50_000),
                    new ByteRange(1_200_000, 50_000), new ByteRange(1_040_000, 50_000));
            List<byte[]> read = source.read(ranges);

            for (int i = 0; i < ranges.size(); i++) {
                assertArrayEquals(content(ranges.get(i).position(), ranges.get(i).end()), read.get(i));
            }
            assertEquals(List.of("/f bytes=0-65535", "/f bytes=1000000-1249999", "/f bytes=9000000-9000999"),
                    server.requests().stream().sorted().toList());
        }
    }

    @Test
    void aStreamIsFetchedInPiecesThatGrow() throws IOException {
        try (ByteSource source = opened(); InputStream in = source.stream()) {
            assertArrayEquals(CONTENT, in.readAllBytes());
            assertTrue(server.requests().size() <= 13, () -> server.requests().toString());
        }
    }

    @Test
    void expectedRangesComeInFewRequestsInWhateverOrderTheyAreRead() throws IOException {
        try (ByteSource source = opened()) {
            List<ByteRange> baskets = new ArrayList<>();
            for (int i = 0; i < 180; i++) {
                baskets.add(new ByteRange(100_000 + i * 100_000L, 30_000));
            }
            source.expect(baskets);
            for (int i = 0; i < baskets.size(); i += 2) {
                ByteRange second = baskets.get(i + 1);
                ByteRange first = baskets.get(i);
                assertArrayEquals(content(second.position(), second.end()),
                        source.read(second.position(), 30_000));
                assertArrayEquals(content(first.position(), first.end()),
                        source.read(first.position(), 30_000));
            }

            assertEquals(1 + 5, server.requests().size()); // 18 MB in windows of 4 MiB
        }
    }

    @Test
    void whatLiesOutsideIsNotExpected() throws IOException {
        try (ByteSource source = opened()) {
            source.expect(List.of(new ByteRange(19_999_000, 2000), new ByteRange(Long.MAX_VALUE - 10, 10)));

            assertArrayEquals(content(19_999_000, 20_000_000), source.read(19_999_000, 1000));
        }
    }

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
    void aConnectionThatIsAlwaysCutOffIsASentence() {
        answer(cutOff());

        String refusal = refusal(); // in brackets is what the client saw of the break: a part, or nothing

        assertTrue(refusal.startsWith(name + ": the connection broke (")
                && refusal.endsWith("), each of 3 times"), refusal);
        assertTrue(server.requests().size() >= 3, "the JDK may ask once more by itself");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "404 | no such file on the server (404)",
        "410 | no such file on the server (410)",
        "403 | the server does not permit to read it (403)",
        "401 | the server wants to know who asks (401); user and password can stand in the address,"
                + " https://user:password@host/…",
        "405 | the server answers with status 405, not with the file",
        "204 | the server answers with status 204, not with the file"})
    void whatNoFurtherAttemptChangesIsASentenceAtOnce(int status, String sentence) {
        answer(status(status));

        assertEquals(name + ": " + sentence, refusal());
        assertEquals(1, server.requests().size());
    }

    @Test
    void aServerThatFailsForGoodIsASentence() {
        answer(status(503));

        assertEquals(name + ": the server failed with status 503, each of 3 times", refusal());
    }

    @Test
    void aServerThatIsNotThereIsASentence() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            name = "http://127.0.0.1:" + socket.getLocalPort() + "/f";
        }

        assertEquals(name + ": nothing answers at " + name.substring(7, name.length() - 2)
                + ", each of 3 times", refusal());
    }

    @Test
    void aHostThatNobodyKnowsIsASentence() {
        ConnectException e = new ConnectException();
        e.initCause(new UnresolvedAddressException());

        assertEquals("N: no host 'h' is known; is its name right, and is there a network?",
                assertThrows(UnreadableFileException.class,
                        () -> HttpFailure.refuseLasting("N", URI.create("http://h/f"), e)).getMessage());
    }

    /** Hears each client out before it answers: what is not read when a connection ends breaks it. */
    private static void answerInPlainText(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getInputStream().read(new byte[1 << 14]);
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                client.shutdownOutput();
                client.getInputStream().read(new byte[1 << 14]);
            } catch (IOException e) {
                // this client is gone; or the socket is closed, which ends the loop
            }
        }
    }

    @Test
    void aServerThatDoesNotSpeakHttpsIsASentence() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread plain = new Thread(() -> answerInPlainText(socket));
            plain.setDaemon(true);
            plain.start();
            name = "https://127.0.0.1:" + socket.getLocalPort() + "/f";

            assertEquals(name + ": '127.0.0.1' does not speak https there", refusal());
        }
    }

    @Test
    void aServerWithoutPartsIsReadAsAWholeAndTheUserIsTold() throws IOException {
        answer(exchange -> LoopbackServer.whole(exchange, CONTENT));

        try (ByteSource source = opened()) {
            source.rest();
            Closeable hold = source.hold();
            assertArrayEquals(content(5_000_000, 5_000_010), source.read(5_000_000, 10));
            assertEquals(List.of("the server gives no parts of files, so all 20000000 bytes were fetched"),
                    source.remarks());
            assertEquals(1, server.requests().size());
            hold.close();
        }
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
    void anEmptyFileHasNoBytes() throws IOException {
        server.serve("/f", new byte[0]);

        assertEquals(0, opened().size());
    }

    @Test
    void aServerThatDoesNotTellTheSizeIsASentence() {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/*");
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(CONTENT, 0, 10);
        });

        assertEquals(name + ": the server does not tell how long it is", refusal());
    }

    @Test
    void aServerThatSendsAnotherPartIsNotBelieved() {
        answer(part(CONTENT), exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-65535/" + CONTENT.length);
            exchange.sendResponseHeaders(206, 65_536);
            exchange.getResponseBody().write(CONTENT, 0, 65_536);
        });

        assertEquals(name + ": the server was asked for bytes 4980736 to 5046272 and sent"
                + " 'bytes 0-65535/20000000', 65536 bytes", refusal());
    }

    @Test
    void aFileThatChangesIsNoticedWithTheNextPart() throws IOException {
        byte[] other = CONTENT.clone();
        other[0]++;
        try (ByteSource source = opened()) {
            server.serve("/f", other);
            assertArrayEquals(content(0, 10), source.read(0, 10)); // of what came before
            assertEquals(name + ": has changed since it was opened; open it again",
                    refusal(source));
            server.serve("/f", content(0, 6_000_000));
            assertEquals(name + ": has changed since it was opened (20000000 bytes then, 6000000 now);"
                    + " open it again",
                    refusal(source));
        }
    }

    @Test
    void whatNobodyHoldsIsAskedForAnew() throws IOException {
        try (ByteSource source = opened()) {
            source.rest();
            server.serve("/f", content(0, 10));
            Closeable hold = source.hold();
            assertThrows(UnreadableFileException.class, () -> source.read(0, 10));
            hold.close();
        }
    }

    @Test
    void onceClosedNothingIsRead() throws IOException {
        ByteSource source = opened();
        source.close();

        assertEquals(name + ": was closed, nothing more can be read from it",
                assertThrows(IOException.class, () -> source.read(0, 10)).getMessage());
    }

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
    void manyThreadsReadAndEachPieceIsFetchedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (ByteSource source = opened()) {
            Callable<Void> reading = () -> {
                Random random = new Random(1);
                for (int i = 0; i < 60; i++) {
                    int at = random.nextInt(3) * 6_000_000 + random.nextInt(60_000);
                    assertArrayEquals(content(at, at + 5000), source.read(at, 5000));
                }
                return null;
            };
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(reading);
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }

            assertEquals(server.requests().stream().distinct().count(), server.requests().size());
            assertTrue(server.requests().size() <= 7, () -> server.requests().toString());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aThreadThatIsInterruptedStopsOnlyItself() throws IOException {
        try (ByteSource source = opened()) {
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> source.read(5_000_000, 10));
            assertTrue(Thread.interrupted());

            assertArrayEquals(content(5_000_000, 5_000_010), source.read(5_000_000, 10));
        }
    }

    @Test
    void whatIsNoAddressIsASentence() {
        assertEquals("'http:///f' is no address: it names no host",
                assertThrows(UnreadableFileException.class, () -> ByteSource.open("http:///f")).getMessage());
        assertFalse(assertThrows(UnreadableFileException.class,
                () -> ByteSource.open("http://me:secret@h^st/f")).getMessage().contains("secret"));
    }
}
