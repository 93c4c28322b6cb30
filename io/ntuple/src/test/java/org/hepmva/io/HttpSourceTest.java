package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;

/** What is read of a file on a server, in how many requests. */
class HttpSourceTest extends ServedFile {

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
    void anEmptyFileHasNoBytes() throws IOException {
        server.serve("/f", new byte[0]);

        assertEquals(0, opened().size());
    }

    @Test
    void onceClosedNothingIsRead() throws IOException {
        ByteSource source = opened();
        source.close();

        assertEquals(name + ": was closed, nothing more can be read from it",
                assertThrows(IOException.class, () -> source.read(0, 10)).getMessage());
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
            assertThrows(ClosedByInterruptException.class, () -> source.read(0, 10)); // which is there
            assertTrue(Thread.interrupted());

            assertArrayEquals(content(5_000_000, 5_000_010), source.read(5_000_000, 10));
        }
    }

    @Test
    void aNameOfAnyLettersIsAskedFor() throws IOException {
        server.serve("/d\u00e9j\u00e0 \u03bc.root", new byte[] {1, 2, 3});

        try (ByteSource source = ByteSource.open(server.url("/d\u00e9j\u00e0 \u03bc.root"))) {
            assertArrayEquals(new byte[] {1, 2, 3}, source.read(0, 3));
        }
    }
}
