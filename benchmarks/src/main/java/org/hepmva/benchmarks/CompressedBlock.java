package org.hepmva.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A compressed block of a ROOT file as it stands there, without its nine bytes of header.
 *
 * @param tag    the two letters of its compression
 * @param stored its bytes
 * @param size   what they become
 */
record CompressedBlock(String tag, byte[] stored, int size) {

    private static final int HEADER = 9;
    private static final int KEY_HEAD = 18;
    private static final long FIRST_KEY = 100;

    /** {@return the blocks of all compressed records of a file, from its first to its last} */
    static List<CompressedBlock> of(Path path) throws IOException {
        List<CompressedBlock> blocks = new ArrayList<>();
        try (FileChannel file = FileChannel.open(path)) {
            long at = FIRST_KEY;
            while (at + KEY_HEAD <= file.size()) {
                ByteBuffer head = read(file, at, KEY_HEAD);
                int length = head.getInt(0);
                int keyLength = head.getShort(14);
                if (length > 0 && head.getInt(6) > length - keyLength) {
                    add(read(file, at + keyLength, length - keyLength), blocks);
                }
                at += Math.max(1, Math.abs((long) length)); // a negative one is a gap
            }
        }
        return blocks;
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // some come in pieces
        }
        return bytes;
    }

    private static void add(ByteBuffer record, List<CompressedBlock> blocks) {
        byte[] bytes = record.array();
        int at = 0;
        while (at + HEADER < bytes.length) {
            String tag = new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
            byte[] stored = new byte[little24(bytes, at + 3)];
            System.arraycopy(bytes, at + HEADER, stored, 0, stored.length);
            blocks.add(new CompressedBlock(tag, stored, little24(bytes, at + 6)));
            at += HEADER + stored.length;
        }
    }

    private static int little24(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
    }
}
