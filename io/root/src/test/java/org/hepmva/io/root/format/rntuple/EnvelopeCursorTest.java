package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

class EnvelopeCursorTest {

    private static EnvelopeCursor cursor(int length, Consumer<ByteBuffer> content) {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        content.accept(buffer);
        return EnvelopeCursor.of(buffer.array(), 0, length);
    }

    @Test
    void aCursorGoesBehindAFrameWhateverOfItWasRead() throws FormatException {
        EnvelopeCursor cursor = cursor(24, bytes -> bytes.putLong(16).putLong(1).putLong(2));

        cursor.record(); // of a newer format, with something more in it

        assertEquals(2, cursor.readLong());
        assertEquals(0, cursor.remaining());
    }

    @Test
    void aLargeLocatorHasASizeOf64Bits() throws FormatException {
        EnvelopeCursor cursor = cursor(20,
                bytes -> bytes.putInt(0x81 << 24 | 20).putLong(1L << 40).putLong(77));

        assertEquals(new Locator(77, 1L << 40), Locator.read(cursor));
    }

    @Test
    void aFrameEndsWithWhatItIsIn() {
        assertEquals("a record frame at byte 0 of its envelope says that it has 17 bytes; 8 to 16 are"
                + " possible",
                assertThrows(FormatException.class, cursor(16,
                        bytes -> bytes.putLong(17))::record).getMessage());
        assertEquals("a list frame at byte 0 of its envelope says that it has 11 bytes; 12 to 16 are"
                + " possible",
                assertThrows(FormatException.class, () -> cursor(16, bytes -> bytes.putLong(-11)).list(1))
                        .getMessage());
        assertEquals("a frame at byte 0 of its envelope says that it has 7 bytes; 8 to 16 are possible",
                assertThrows(FormatException.class, cursor(16, bytes -> bytes.putLong(-7))::skipFrame)
                        .getMessage());
    }

    @Test
    void aListHasNoMoreItemsThanItsBytesHold() {
        assertEquals("a list frame at byte 0 of its envelope says that it has 4294967295 items; its 16"
                + " bytes hold"
                + " fewer", assertThrows(FormatException.class,
                        () -> cursor(16, bytes -> bytes.putLong(-16).putInt(-1)).list(1)).getMessage());
    }

    @Test
    void nothingIsReadBehindTheEnd() {
        assertEquals("8 bytes at byte 0 of an envelope run past the end of their frame at byte 4",
                assertThrows(FormatException.class, cursor(4, bytes -> { })::readLong).getMessage());
        assertEquals("-1 bytes at byte 4 of an envelope run past the end of their frame at byte 8",
                assertThrows(FormatException.class, cursor(8, bytes -> bytes.putInt(-1))::readString)
                        .getMessage());
    }
}
