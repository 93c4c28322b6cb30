package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipSourceTest {

    private static final byte[] CONTENT = new byte[3_000_000];

    static {
        new Random(7).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static KeptBytes stored(long mostInMemory) throws IOException {
        KeptBytes stored = new KeptBytes(mostInMemory);
        for (int at = 0; at < CONTENT.length; at += 70_000) {
            byte[] block = Arrays.copyOfRange(CONTENT, at, Math.min(at + 70_000, CONTENT.length));
            stored.add(block, block.length);
        }
        return stored;
    }

    @Test
    void whatIsInACompressedFileIsReadAtAnyPosition() throws IOException {
        Path file = Files.write(folder.resolve("x.gz"), gzip(CONTENT));
        try (ByteSource source = GzipSource.of(ByteSource.of(file))) {
            assertEquals(file.toString(), source.name());
            assertEquals(CONTENT.length, source.size());
            assertArrayEquals(Arrays.copyOfRange(CONTENT, 1_000_000, 1_200_000),
                    source.read(1_000_000, 200_000));
            assertArrayEquals(Arrays.copyOfRange(CONTENT, 2_999_999, 3_000_000), source.read(2_999_999, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(2_999_999, 2));
        }
    }

    @Test
    void nothingIsKeptWhileNobodyHoldsItAndAChangeInThatTimeIsNoticed() throws IOException {
        Path file = Files.write(folder.resolve("x.gz"), gzip(CONTENT));
        ByteSource source = GzipSource.of(ByteSource.of(file));
        source.rest();
        Closeable hold = source.hold();
        assertArrayEquals(Arrays.copyOf(CONTENT, 10), source.read(0, 10));
        hold.close();
        Files.write(file, gzip(new byte[] {1}));

        assertTrue(assertThrows(UnreadableFileException.class, source::hold).getMessage()
                .startsWith(file + ": has changed since it was opened ("));
        source.close();
        assertThrows(IOException.class, () -> source.read(0, 1));
    }

    @Test
    void compressedDataThatAreCutOffOrDamagedAreASentence() throws IOException {
        byte[] whole = gzip(CONTENT);
        byte[] damaged = whole.clone();
        damaged[damaged.length - 6] ^= 1; // of the check sum
        String sentence = "x.gz: the compressed data are cut off or damaged";

        assertEquals(sentence, assertThrows(MalformedFileException.class, () -> GzipSource.of(
                ByteSource.of("x.gz", Arrays.copyOf(whole, whole.length / 2)))).getMessage());
        assertEquals(sentence, assertThrows(MalformedFileException.class, () -> GzipSource.of(
                ByteSource.of("x.gz", damaged))).getMessage());
    }

    @Test
    void manyBytesAreKeptInATemporaryFileThatIsGoneInTheEnd() throws IOException {
        KeptBytes few = stored(CONTENT.length);
        KeptBytes many = stored(CONTENT.length - 1);
        byte[] fromMemory = new byte[1_500_000];
        byte[] fromFile = new byte[1_500_000];

        assertTrue(few.isInMemory());
        assertFalse(many.isInMemory());
        assertTrue(few.read(1_100_000, fromMemory, 0, 1_500_000));
        assertTrue(many.read(1_100_000, fromFile, 0, 1_500_000));
        assertArrayEquals(Arrays.copyOfRange(CONTENT, 1_100_000, 2_600_000), fromMemory);
        assertArrayEquals(fromMemory, fromFile);
        Path file = many.file();
        assertTrue(Files.exists(file));
        many.close();
        few.close();
        assertFalse(Files.exists(file));
        assertFalse(many.read(0, fromFile, 0, 1));
        assertFalse(few.read(0, fromFile, 0, 1));
    }

    @Test
    void aThreadThatIsInterruptedDoesNotSpoilATemporaryFile() throws IOException {
        try (KeptBytes many = stored(1)) {
            byte[] target = new byte[10];
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> many.read(0, target, 0, 10));
            Thread.interrupted();

            assertTrue(many.read(0, target, 0, 10));
            assertArrayEquals(Arrays.copyOf(CONTENT, 10), target);
        }
    }

    @Test
    void nothingIsKeptOnceItIsClosed() throws IOException {
        KeptBytes kept = new KeptBytes(0);
        kept.close();

        assertThrows(IOException.class, () -> kept.add(new byte[1], 1));
        assertNull(kept.file());
    }

    @Test
    void aFileOnAServerThatChangesWithoutSayingSoIsNoticedByItsSize() throws IOException {
        byte[] small = gzip(new byte[100]);
        byte[] large = gzip(new byte[300]);
        try (LoopbackServer server = LoopbackServer.start()) {
            server.answer("/x.gz", exchange -> untagged(exchange, Arrays.copyOf(large, 100)));
            ByteSource source = GzipSource.of(ByteSource.open(server.url("/x.gz")));
            source.rest();
            server.answer("/x.gz", exchange -> untagged(exchange, Arrays.copyOf(small, 100)));

            assertEquals(server.url("/x.gz") + ": has changed since it was opened (300 bytes unpacked then,"
                    + " 100 now); open it again",
                    assertThrows(UnreadableFileException.class, source::hold).getMessage());
            source.close();
        }
    }

    private static void untagged(HttpExchange exchange, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Range", "bytes 0-99/100");
        exchange.sendResponseHeaders(206, content.length);
        exchange.getResponseBody().write(content);
    }

    @Test
    void severalFilesOfGzipBehindOneAnotherAreOneAndWhatComesBehindThemIsNotHeeded() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(gzip(new byte[] {1, 2}));
        all.write(gzip(new byte[0]));
        all.write(gzip(new byte[] {3}));
        all.write("what gzip calls trailing garbage, longer than a header".getBytes());
        try (ByteSource source = GzipSource.of(ByteSource.of("x.gz", all.toByteArray()))) {
            assertArrayEquals(new byte[] {1, 2, 3}, source.read(0, (int) source.size()));
        }
    }
}
