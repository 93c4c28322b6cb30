package org.hepmva.io.root.format.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = Files.write(folder.resolve("four"), new byte[] {1, 2, 3, 4});
    }

    @Test
    void bytesOutsideTheFileAreRefused() throws IOException {
        try (FileBytes file = FileBytes.open(path)) {
            assertArrayEquals(new byte[] {3, 4}, file.read(2, 2));
            assertEquals("2 bytes at byte 3 are not in a file of 4 bytes",
                    assertThrows(FormatException.class, () -> file.read(3, 2)).getMessage());
            assertThrows(FormatException.class, () -> file.read(Long.MAX_VALUE, 2));
            assertThrows(FormatException.class, () -> file.read(-1, 2));
            assertThrows(FormatException.class, () -> file.cursor(5, 2));
            assertEquals(1, file.cursor(3, 2).remaining());
        }
    }

    @Test
    void aThreadThatIsInterruptedStopsOnlyItself() throws IOException {
        try (FileBytes file = FileBytes.open(path)) {
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> file.read(0, 4));
            Thread.interrupted();

            assertArrayEquals(new byte[] {1, 2, 3, 4}, file.read(0, 4));
        }
    }

    @Test
    void aHoldIsReleasedOnceHoweverOftenItIsClosed() throws IOException {
        try (FileBytes file = FileBytes.open(path)) {
            Closeable first = file.hold();
            Closeable second = file.hold();
            file.rest();
            first.close();
            first.close();

            Files.delete(path); // so that it could not be opened again
            assertArrayEquals(new byte[] {1, 2, 3, 4}, file.read(0, 4));
            second.close();
            assertThrows(IOException.class, file::hold);
        }
    }

    @Test
    void onceClosedNothingIsReadWhoeverHoldsIt() throws IOException {
        FileBytes file = FileBytes.open(path);
        Closeable hold = file.hold();
        file.close();

        assertEquals(path + ": was closed, nothing more can be read from it",
                assertThrows(IOException.class, () -> file.read(0, 4)).getMessage());
        hold.close();
    }
}
