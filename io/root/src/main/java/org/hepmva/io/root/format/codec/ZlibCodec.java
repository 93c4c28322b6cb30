package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.hepmva.io.root.codec.Codec;

/** {@code ZL}: zlib, as it is since ROOT 3; its Adler-32 is checked. */
public final class ZlibCodec implements Codec {

    /** For the service loader. */
    public ZlibCodec() {
    }

    @Override
    public String tag() {
        return "ZL";
    }

    @Override
    public int mostExpansion() {
        return Inflation.MOST_EXPANSION;
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        Inflation.inflate(block, target, false);
    }
}
