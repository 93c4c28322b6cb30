package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.hepmva.io.root.codec.Codec;

/**
 * {@code CS}: bare deflate, as files before ROOT 3 have it. It has no checksum: damage that is still deflate
 * of the right length cannot be noticed.
 */
public final class OldDeflateCodec implements Codec {

    /** For the service loader. */
    public OldDeflateCodec() {
    }

    @Override
    public String tag() {
        return "CS";
    }

    @Override
    public int mostExpansion() {
        return Deflated.MOST_EXPANSION;
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        Deflated.inflate(block, target, true);
    }
}
