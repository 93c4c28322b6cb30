package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * {@code L4}: eight bytes of xxHash64 over what follows, then one LZ4 block. The hash is checked.
 */
public final class Lz4Codec implements Codec {

    /** A byte of length stands for so many bytes. */
    private static final int MOST_EXPANSION = 255;

    private final LZ4SafeDecompressor decompressor =
            LZ4Factory.fastestJavaInstance().safeDecompressor();
    private final XXHash64 hash = XXHashFactory.fastestJavaInstance().hash64();

    /** For the service loader. */
    public Lz4Codec() {
    }

    @Override
    public String tag() {
        return "L4";
    }

    @Override
    public int mostExpansion() {
        return MOST_EXPANSION;
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        if (block.remaining() < Long.BYTES) {
            throw FormatException.malformed("an LZ4 block of " + block.remaining()
                    + " bytes has no room for its hash");
        }
        long expected = block.getLong();
        long found = hash.hash(block.duplicate(), 0);
        if (found != expected) {
            throw FormatException.malformed("an LZ4 block is damaged: its hash is "
                    + Long.toHexString(found) + ", it should be " + Long.toHexString(expected));
        }
        try {
            decompressor.decompress(block, target);
        } catch (LZ4Exception e) {
            throw FormatException.malformed("an LZ4 block is damaged (" + e.getMessage() + ")", e);
        }
    }
}
