package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
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
        return Deflated.MOST_EXPANSION;
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        Deflated.inflate(block, target, false);
    }

    @Override
    public int algorithm() {
        return 1;
    }

    @Override
    public int method() {
        return Deflater.DEFLATED;
    }

    @Override
    public int mostLevel() {
        return Deflater.BEST_COMPRESSION;
    }

    @Override
    public boolean compress(ByteBuffer content, int level, ByteBuffer target) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(content);
            deflater.finish();
            while (target.hasRemaining() && deflater.deflate(target) > 0) {
                // some blocks come out in pieces
            }
            return deflater.finished();
        } finally {
            deflater.end();
        }
    }
}
