package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no further attempt mends is a sentence at once. */
class HttpRefusalTest extends ServedFile {

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
    void aServerThatIsNotThereIsASentence() throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", 0)); // the port is taken, and nobody listens
            name = "http://127.0.0.1:" + socket.getLocalPort() + "/f";

            assertEquals(name + ": nothing answers at " + name.substring(7, name.length() - 2)
                    + ", each of 3 times", refusal());
        }
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
    void whatIsNoAddressIsASentence() {
        assertEquals("'http:///f' is no address: it names no host",
                assertThrows(UnreadableFileException.class, () -> ByteSource.open("http:///f")).getMessage());
        assertFalse(assertThrows(UnreadableFileException.class,
                () -> ByteSource.open("http://me:secret@h^st/f")).getMessage().contains("secret"));
    }

    @Test
    void aPortThatNoServerCanHaveIsASentence() {
        assertEquals("'http://localhost:99999/f' is no address: a port is a number from 1 to 65535",
                assertThrows(UnreadableFileException.class,
                        () -> ByteSource.open("http://localhost:99999/f")).getMessage());
    }
}
