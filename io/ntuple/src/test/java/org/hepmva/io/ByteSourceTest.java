package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSourceTest {

    private static final byte[] FOUR = {1, 2, 3, 4};

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = Files.write(folder.resolve("four"), FOUR);
    }

    private ByteSource source(String kind) throws IOException {
        return kind.equals("file") ? ByteSource.of(path) : ByteSource.of(path.toString(), FOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void bytesAreReadAtAnyPositionIntoAnyPlace(String kind) throws IOException {
        try (ByteSource source = source(kind)) {
            byte[] target = new byte[4];
            source.read(1, target, 2, 2);

            assertEquals(4, source.size());
            assertEquals(path.toString(), source.name());
            assertArrayEquals(new byte[] {0, 0, 2, 3}, target);
            assertArrayEquals(new byte[0], source.read(4, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void severalRangesComeInTheOrderInWhichTheyAreAskedFor(String kind) throws IOException {
        try (ByteSource source = source(kind)) {
            List<byte[]> read = source.read(List.of(new ByteRange(2, 2), new ByteRange(0, 3)));

            assertArrayEquals(new byte[] {3, 4}, read.get(0));
            assertArrayEquals(new byte[] {1, 2, 3}, read.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void whatIsNotThereIsNotRead(String kind) throws IOException {
        try (ByteSource source = source(kind)) {
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(3, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(-1, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(Long.MAX_VALUE, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> source.read(0, new byte[3], 2, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void aStreamGivesAllBytesAndSkipsWithoutReading(String kind) throws IOException {
        try (ByteSource source = source(kind)) {
            source.rest();
            try (InputStream in = source.stream()) {
                assertEquals(1, in.read());
                assertEquals(4, in.available() + 1);
                in.skipNBytes(1);
                assertArrayEquals(new byte[] {3, 4}, in.readAllBytes());
                assertEquals(-1, in.read());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void onceClosedNothingIsReadWhoeverHoldsIt(String kind) throws IOException {
        ByteSource source = source(kind);
        Closeable hold = source.hold();
        source.close();

        assertEquals(path + ": was closed, nothing more can be read from it",
                assertThrows(IOException.class, () -> source.read(0, 4)).getMessage());
        assertEquals(path + ": was closed, nothing more can be read from it",
                assertThrows(IOException.class, source::hold).getMessage());
        hold.close();
    }

    @Test
    void aThreadThatIsInterruptedStopsOnlyItself() throws IOException {
        try (ByteSource source = ByteSource.of(path)) {
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> source.read(0, 4));
            Thread.interrupted();

            assertArrayEquals(FOUR, source.read(0, 4));
        }
    }

    @Test
    void aHoldIsReleasedOnceHoweverOftenItIsClosed() throws IOException {
        try (ByteSource source = ByteSource.of(path)) {
            Closeable first = source.hold();
            Closeable second = source.hold();
            source.rest();
            first.close();
            first.close();

            Files.delete(path); // so that it could not be opened again
            assertArrayEquals(FOUR, source.read(0, 4));
            second.close();
            assertThrows(IOException.class, source::hold);
        }
    }

    @Test
    void aFileThatIsCutWhileItIsReadSaysSo() throws IOException {
        try (ByteSource source = ByteSource.of(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(1);
            }

            assertArrayEquals(new byte[] {1}, source.read(0, 1));
            assertEquals(path + ": became shorter while it was read, from 4 bytes to 1",
                    assertThrows(UnreadableFileException.class, () -> source.read(0, 4)).getMessage());
        }
    }

    @Test
    void theVersionOfAFileTellsWhenItWasChanged() throws IOException {
        try (ByteSource source = ByteSource.of(path)) {
            assertTrue(source.version().startsWith("changed 20"), source.version());
        }
    }
}
