package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server answers: the bytes that it has, or a sentence, and both soon. */
class HostileServerTest {

    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(5).nextBytes(CONTENT);
    }

    private static final List<String> STATUS = List.of("HTTP/1.1 206 Partial Content", "HTTP/1.1 200 OK",
            "HTTP/1.1 206 Partial Content", "HTTP/1.1 416 No", "HTTP/1.1 302 Found", "HTTP/1.1 999 Odd",
            "HTTP/1.1 100 Continue", "HTTP/9 206", "nonsense");

    private static final List<String> HEADERS = List.of("Content-Range: bytes 0-65535/200000",
            "Content-Range: bytes 0-65535/65536", "Content-Range: bytes 99999999999999999999-1/2",
            "Content-Range: bytes 0-65535/999999999999999999", "Content-Range: bytes */0",
            "Content-Range: lines",
            "Content-Length: 65536", "Content-Length: 10", "Content-Length: -5", "Content-Length: many",
            "Content-Length: 99999999999", "Transfer-Encoding: chunked", "Content-Encoding: gzip",
            "ETag: \"a\"",
            "ETag:", "Location: ::::", "Location: http://", "Location: /f", "Retry-After: soon", ": nameless",
            "Last-Modified: \u0007");

    /** Answers each connection once, at random, until it is closed. */
    private static Thread serve(ServerSocket socket, Random random) {
        Thread thread = new Thread(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    client.getInputStream().read(new byte[4096]);
                    answer(client.getOutputStream(), random);
                } catch (SocketException e) {
                    continue; // the client or the test has had enough
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void answer(OutputStream out, Random random) throws IOException {
        StringBuilder head = new StringBuilder(STATUS.get(random.nextInt(STATUS.size()))).append("\r\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            head.append(HEADERS.get(random.nextInt(HEADERS.size()))).append("\r\n");
        }
        head.append(random.nextInt(8) == 0 ? "" : "\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(CONTENT, 0, random.nextInt(3) == 0 ? random.nextInt(70_000) : 65_536);
        out.flush();
    }

    @Test
    @Timeout(120)
    @Tag("slow")
    void everyAnswerIsBytesOrASentence() throws IOException {
        int sentences = 0;
        int read = 0;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread server = serve(socket, new Random(20261130));
            String name = "http://127.0.0.1:" + socket.getLocalPort() + "/f";
            Patience patience = new Patience(2, Duration.ofMillis(1), Duration.ofMillis(200));
            for (int i = 0; i < 400; i++) {
                try (ByteSource source = HttpSource.open(new HttpFile(name, URI.create(name), patience))) {
                    int length = (int) Math.min(100, source.size());
                    assertArrayEquals(Arrays.copyOf(CONTENT, length), source.read(0, length));
                    source.read(source.size() / 2, (int) Math.min(10, source.size() / 2));
                    read++;
                } catch (NtupleException e) {
                    assertTrue(e.getMessage().startsWith(name + ": "), e.getMessage());
                    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                    sentences++;
                }
            }
            assertTrue(server.isAlive());
        }
        assertTrue(sentences > 100 && read > 5, sentences + " sentences, " + read + " read");
    }
}
