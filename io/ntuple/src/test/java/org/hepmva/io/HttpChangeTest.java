package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A file that is another one with the next request, and a server that sends what was not asked for. */
class HttpChangeTest extends ServedFile {

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
}
