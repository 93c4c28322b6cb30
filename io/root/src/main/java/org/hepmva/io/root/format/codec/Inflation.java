package org.hepmva.io.root.format.codec;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hepmva.io.root.format.FormatException;

/** Deflate undone, with zlib's head or without. */
final class Inflation {

    private Inflation() {
    }

    static void inflate(ByteBuffer block, ByteBuffer target, boolean bare) throws FormatException {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(block);
            int made = 1;
            while (target.hasRemaining() && made > 0) {
                made = inflater.inflate(target);
            }
        } catch (DataFormatException e) {
            throw FormatException.malformed("a zlib block is damaged (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
    }
}
