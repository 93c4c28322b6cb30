package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text of which the bytes are not those of a file. */
class ElsewhereTest {

    private static final byte[] TEXT = "a,b\n1,x\n2,y\n3,z\n".getBytes(StandardCharsets.UTF_8);

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static double[] a(Ntuple ntuple) throws IOException {
        try (ntuple) {
            return Query.of(List.of(Definition.parse("a"))).read(ntuple, ProgressListener.NONE)[0];
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void textInMemoryIsReadUnderTheNameItIsGiven() throws IOException {
        Ntuple ntuple = Ntuple.open(ByteSource.of("typed", TEXT), "");

        assertEquals("typed", ntuple.location());
        assertArrayEquals(new double[] {1, 2, 3}, a(ntuple));
    }

    @Test
    void textOnAServerIsRead() throws IOException {
        server.serve("/t.csv", TEXT);

        assertArrayEquals(new double[] {1, 2, 3}, a(Ntuple.open(server.url("/t.csv"))));
        assertEquals(2, server.requests().size()); // to open it, and for the walk
    }

    @Test
    void compressedTextIsUnpackedWhetherItsServerCallsItCompressedOrNot() throws IOException {
        byte[] packed = gzip(TEXT);
        server.serve("/t.csv.gz", packed).answer("/called.csv", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LoopbackServer.part(exchange, packed);
        });

        assertArrayEquals(new double[] {1, 2, 3}, a(Ntuple.open(server.url("/t.csv.gz"))));
        assertArrayEquals(new double[] {1, 2, 3}, a(Ntuple.open(server.url("/called.csv"))));
    }

    @Test
    void thatAServerGivesNoPartsIsRemarkedOnce() throws IOException {
        server.answer("/t.csv", exchange -> LoopbackServer.whole(exchange, TEXT));

        Ntuple ntuple = Ntuple.open(server.url("/t.csv"));

        assertTrue(ntuple.remarks()
                .contains("the server gives no parts of files, so all 16 bytes were fetched"));
        assertArrayEquals(new double[] {1, 2, 3}, a(ntuple));
        assertEquals(1, server.requests().size());
    }

    @Test
    void aPageInThePlaceOfAFileIsASentence() {
        server.serve("/t.csv", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        String url = server.url("/t.csv");

        assertEquals(url + ": is an HTML page, not an ntuple; perhaps what a server sent in place of the"
                + " file",
                assertThrows(IOException.class, () -> Ntuple.open(url)).getMessage());
    }

    @Test
    void textThatChangesBetweenOpeningAndReadingIsNoticed() throws IOException {
        String url = server.serve("/t.csv", TEXT).url("/t.csv");
        Ntuple ntuple = Ntuple.open(url);
        server.serve("/t.csv", "a,b\n1,x\n2,y\n4,z\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(url + ": has changed since it was opened; open it again",
                assertThrows(UnreadableFileException.class, () -> a(ntuple)).getMessage());
    }
}
