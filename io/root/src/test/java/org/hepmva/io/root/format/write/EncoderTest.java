package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

class EncoderTest {

    /** The next bit says that the number is one. */
    @Test
    void aNumberOfBytesHas30Bits() throws FormatException {
        assertEquals(0x4000_0000, Encoder.counted(0));
        assertEquals(0x7FFF_FFFF, Encoder.counted(0x3FFF_FFFF));
        for (long length : new long[] {0x4000_0000, 0x4000_0001, Integer.MAX_VALUE, 1L << 32}) {
            assertEquals("an object of " + length + " bytes cannot be written: ROOT counts up to 1073741823",
                    assertThrows(FormatException.class, () -> Encoder.counted(length)).getMessage());
        }
    }
}
