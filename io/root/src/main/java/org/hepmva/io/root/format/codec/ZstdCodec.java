package org.hepmva.io.root.format.codec;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * {@code ZS}: one Zstandard frame. ROOT writes it without the checksum (xxHash64) that a frame may have:
 * where it is there it is checked, where it is not, damage that is still Zstandard of the right length cannot
 * be noticed.
 */
public final class ZstdCodec implements Codec {

    /** 128 KiB of one byte, for that byte and three of head. */
    private static final int MOST_EXPANSION = 1 << 15;

    /** For the service loader. */
    public ZstdCodec() {
    }

    @Override
    public String tag() {
        return "ZS";
    }

    @Override
    public int mostExpansion() {
        return MOST_EXPANSION;
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
