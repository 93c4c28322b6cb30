package org.hepmva.io.root.format.codec;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * {@code ZS}: one Zstandard frame. ROOT writes it without the checksum (xxHash64) that a frame may have:
 * where it is there it is checked, where it is not, damage that is still Zstandard of the right length cannot
 * be noticed. What is written here has it.
 */
public final class ZstdCodec implements Codec {

    /** 128 KiB of one byte, for that byte and three of head. */
    private static final int MOST_EXPANSION = 1 << 15;
    private static final int MOST_LEVEL = 19;

    /** What zstd allocates for a block costs as much as to decompress a small one. */
    private static final Spares<ZstdDecompressCtx> CONTEXTS = new Spares<>(ZstdDecompressCtx::new);

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
        ZstdDecompressCtx context = CONTEXTS.take();
        try {
            int made = context.decompressByteArray(target.array(), Span.start(target), target.remaining(),
                    block.array(), Span.start(block), block.remaining());
            target.position(target.position() + made);
        } catch (ZstdException e) {
            throw FormatException.malformed("a Zstandard block is damaged (" + e.getMessage() + ")", e);
        } finally {
            CONTEXTS.giveBack(context);
        }
    }

    @Override
    public int algorithm() {
        return 5;
    }

    @Override
    public int method() {
        return 1;
    }

    @Override
    public int mostLevel() {
        return MOST_LEVEL;
    }

    @Override
    public boolean compress(ByteBuffer content, int level, ByteBuffer target) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(level);
            context.setChecksum(true);
            int made = context.compressByteArray(target.array(), Span.start(target), target.remaining(),
                    content.array(), Span.start(content), content.remaining());
            target.position(target.position() + made);
            return true;
        } catch (ZstdException e) {
            if (e.getErrorCode() == Zstd.errDstSizeTooSmall()) {
                return false;
            }
            throw e;
        }
    }
}
