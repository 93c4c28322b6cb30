package org.hepmva.io.root.format.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.hepmva.io.ByteSource;
import org.junit.jupiter.api.Test;

class FileBytesTest {

    @Test
    void bytesOutsideTheFileAreRefused() throws IOException {
        try (FileBytes file = FileBytes.of(ByteSource.of("four", new byte[] {1, 2, 3, 4}))) {
            assertArrayEquals(new byte[] {3, 4}, file.read(2, 2));
            assertEquals("2 bytes at byte 3 are not in a file of 4 bytes",
                    assertThrows(FormatException.class, () -> file.read(3, 2)).getMessage());
            assertThrows(FormatException.class, () -> file.read(Long.MAX_VALUE, 2));
            assertThrows(FormatException.class, () -> file.read(-1, 2));
            assertThrows(FormatException.class, () -> file.cursor(5, 2));
            assertEquals(1, file.cursor(3, 2).remaining());
        }
    }
}
