package org.hepmva.io.root.format.codec;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.hepmva.io.root.Codec;
import org.hepmva.io.root.format.FormatException;

/** {@code ZS}: one Zstandard frame. */
public final class ZstdCodec implements Codec {

    /** For the service loader. */
    public ZstdCodec() {
    }

    @Override
    public String tag() {
        return "ZS";
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        try {
            // its working tables belong to one thread, so each block has its own
            new ZstdDecompressor().decompress(block, target);
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw FormatException.malformed("a Zstandard block is damaged (" + e.getMessage()
                    + ")", e);
        }
    }
}
