package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Compressor;
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

    private static final int MOST_LEVEL = 12;

    /** From here on ROOT lets LZ4 search, too. */
    private static final int FIRST_HIGH_LEVEL = 4;

    private final LZ4Factory factory = LZ4Factory.fastestInstance();
    private final LZ4SafeDecompressor decompressor = factory.safeDecompressor();
    private final XXHash64 hash = XXHashFactory.fastestInstance().hash64();

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
        long found = hash.hash(block.array(), Span.start(block), block.remaining(), 0);
        if (found != expected) {
            throw FormatException.malformed("an LZ4 block is damaged: its hash is "
                    + Long.toHexString(found) + ", it should be " + Long.toHexString(expected));
        }
        try {
            int made = decompressor.decompress(block.array(), Span.start(block), block.remaining(),
                    target.array(), Span.start(target), target.remaining());
            target.position(target.position() + made);
        } catch (LZ4Exception e) {
            throw FormatException.malformed("an LZ4 block is damaged (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public int algorithm() {
        return 4;
    }

    @Override
    public int method() {
        return 1; // the version of LZ4, which ROOT compares with its own
    }

    @Override
    public int mostLevel() {
        return MOST_LEVEL;
    }

    @Override
    public boolean compress(ByteBuffer content, int level, ByteBuffer target) {
        if (target.remaining() < Long.BYTES) {
            return false;
        }
        ByteBuffer start = target.duplicate();
        target.position(target.position() + Long.BYTES);
        try {
            compressor(level).compress(content, target);
        } catch (LZ4Exception e) { // the only reason there is
            return false;
        }
        ByteBuffer made = target.duplicate().flip().position(start.position() + Long.BYTES);
        start.putLong(hash.hash(made, 0));
        return true;
    }

    private LZ4Compressor compressor(int level) {
        return level < FIRST_HIGH_LEVEL ? factory.fastCompressor() : factory.highCompressor(level);
    }
}
