package org.hepmva.io.root.format.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

/**
 * Records of several blocks, and blocks that are damaged; whole files of each compression are
 * in RootNtupleTest.
 */
class BlocksTest {

    private static final int LARGEST = 0xFF_FFFF;

    private final Blocks blocks = Blocks.ofAllCodecs();

    @Test
    void aRecordBeyond16MebibytesIsSeveralBlocks() throws IOException {
        byte[] content = pattern(LARGEST + 1000);
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        stored.write(block("ZL", content, 0, LARGEST));
        stored.write(block("ZL", content, LARGEST, 1000));

        byte[] read = blocks.decompress(stored.toByteArray(), 0, content.length);

        assertArrayEquals(content, read);
    }

    @Test
    void deflateWithoutHeadAsBeforeRoot3IsRead() throws IOException {
        byte[] content = pattern(5000);

        assertArrayEquals(content, blocks.decompress(block("CS", content, 0, 5000), 0, 5000));
    }

    @Test
    void blocksThatMakeAnotherLengthThanTheKeySaysAreRefusedBeforeAnythingIsAllocated()
            throws IOException {
        byte[] stored = block("ZL", pattern(100), 0, 100);

        FormatException e = assertThrows(FormatException.class,
                () -> blocks.decompress(stored, 0, Integer.MAX_VALUE));

        assertEquals("its compressed blocks make 100 bytes, the key says 2147483647",
                e.getMessage());
    }

    @Test
    void aBlockThatEndsEarlyIsRefused() throws IOException {
        byte[] stored = block("ZL", pattern(100), 0, 100);
        stored[6] = 120; // promises 20 more than there are

        FormatException e = assertThrows(FormatException.class,
                () -> blocks.decompress(stored, 0, 120));

        assertEquals("a block of compression ZL ends 20 bytes before the length that its header says",
                e.getMessage());
    }

    @Test
    void aBlockThatRunsPastItsRecordIsRefused() throws IOException {
        byte[] stored = block("ZL", pattern(100), 0, 100);
        stored[4] = 1; // 256 bytes longer

        FormatException e = assertThrows(FormatException.class,
                () -> blocks.decompress(stored, 0, 100));

        assertTrue(e.getMessage().matches(
                "a compressed block of \\d+ bytes runs past the end of its record, \\d+ bytes on"),
                        e.getMessage());
    }

    private static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(1);
        for (int i = 0; i < length; i += 16) {
            bytes[i] = (byte) random.nextInt(4);
        }
        return bytes;
    }

    private static byte[] block(String tag, byte[] content, int from, int length)
            throws IOException {
        Deflater deflater = new Deflater(1, tag.equals("CS"));
        deflater.setInput(content, from, length);
        deflater.finish();
        byte[] compressed = new byte[length + 100];
        int size = deflater.deflate(compressed);
        deflater.end();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(tag.getBytes(StandardCharsets.US_ASCII));
        block.write(8);
        for (int n : new int[] {size, length}) {
            block.write(n);
            block.write(n >> 8);
            block.write(n >> 16);
        }
        block.write(compressed, 0, size);
        return block.toByteArray();
    }
}
