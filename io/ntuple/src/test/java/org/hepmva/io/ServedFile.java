package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A file on a server, opened by somebody in a hurry. */
abstract class ServedFile {

    static final byte[] CONTENT = new byte[20_000_000];

    static {
        new Random(3).nextBytes(CONTENT);
    }

    LoopbackServer server;
    String name;

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
    ByteSource opened() throws IOException {
        return opened(System::nanoTime);
    }

    /** Opened by somebody in a hurry, who waits 20 s of a clock for something to come. */
    ByteSource opened(LongSupplier clock) throws IOException {
        Patience patience = new Patience(3, Duration.ofMillis(5), Duration.ofSeconds(20));
        return HttpSource.open(new HttpFile(name, URI.create(name), patience, HttpClient.newHttpClient(),
                clock));
    }

    String refusal() {
        return assertThrows(UnreadableFileException.class, () -> opened().read(5_000_000, 10)).getMessage();
    }

    static String refusal(ByteSource source) {
        return assertThrows(UnreadableFileException.class, () -> source.read(5_000_000, 10)).getMessage();
    }

    static byte[] content(long from, long to) {
        return Arrays.copyOfRange(CONTENT, (int) from, (int) to);
    }

    /** Each answer once, the last for ever. */
    void answer(HttpHandler... answers) {
        AtomicInteger next = new AtomicInteger();
        server.answer("/f", exchange ->
                answers[Math.min(next.getAndIncrement(), answers.length - 1)].handle(exchange));
    }

    static HttpHandler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static HttpHandler to(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    static HttpHandler part(byte[] content) {
        return exchange -> LoopbackServer.part(exchange, content);
    }

    static HttpHandler cutOff() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-65535/" + CONTENT.length);
            exchange.sendResponseHeaders(206, 65_536);
            exchange.getResponseBody().write(CONTENT, 0, 100);
        };
    }
}
