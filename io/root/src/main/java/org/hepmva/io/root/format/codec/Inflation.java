package org.hepmva.io.root.format.codec;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hepmva.io.root.format.bytes.FormatException;

/** Deflate undone, with zlib's head or without. */
final class Inflation {

    /** 258 bytes for two bits. */
    static final int MOST_EXPANSION = 1032;

    private Inflation() {
    }

    /**
     * Fills {@code target}, and goes on to the end of the stream: behind the last byte of content stands
     * zlib's checksum (Adler-32), which is looked at there.
     */
    static void inflate(ByteBuffer block, ByteBuffer target, boolean bare) throws FormatException {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(block);
            while (target.hasRemaining() && inflater.inflate(target) > 0) {
                // some blocks come out in pieces
            }
            if (!target.hasRemaining()) {
                finish(inflater);
            }
        } catch (DataFormatException e) {
            throw FormatException.malformed("a zlib block is damaged (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
    }

    private static void finish(Inflater inflater) throws DataFormatException, FormatException {
        if (inflater.inflate(new byte[1]) > 0) {
            throw FormatException.malformed("a zlib block holds more than its header says");
        }
        if (!inflater.finished()) {
            throw FormatException.malformed("a zlib block ends before its checksum");
        }
    }
}
