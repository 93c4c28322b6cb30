package org.hepmva.io.root.codec;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A compression of ROOT files, found by {@link java.util.ServiceLoader}, beside hepmva and with the thread's
 * context class loader: a jar that names an implementation in {@code
 * META-INF/services/org.hepmva.io.root.codec.Codec} adds one.
 * Implementations have a public constructor without parameters and are safe to share between
 * threads.
 *
 * <p>To read is enough; one that also {@linkplain #compress writes} can be asked for by its tag in a
 * {@link Compression}.
 *
 * <p>hepmva comes with {@code ZL} (zlib), {@code CS} (deflate, before ROOT 3), {@code XZ} (LZMA),
 * {@code L4} (LZ4) and {@code ZS} (Zstandard).
 */
public interface Codec {

    /** {@return the two letters with which a compressed block starts} */
    String tag();

    /**
     * {@return how many bytes one byte of a block can become at most; a block that claims more is refused
     * before memory is taken for it}
     */
    default int mostExpansion() {
        return 1 << 20;
    }

    /**
     * Decompresses one block, and checks whatever checksum it has.
     *
     * @param block  what follows the block's nine bytes of header, to its end; backed by an array
     * @param target where to; to be filled to its limit, which is what the header promises; backed
     *               by an array
     * @throws IOException if the block is not valid or is not of the promised length; the message
     *                     is a sentence without the place, which the caller adds
     */
    void decompress(ByteBuffer block, ByteBuffer target) throws IOException;

    /**
     * {@return ROOT's number for this compression, which a tree tells about its branches: 1 zlib, 2 LZMA, 4
     * LZ4,
     * 5 Zstandard; 0 for one that ROOT does not know}
     */
    default int algorithm() {
        return 0;
    }

    /** {@return the byte behind the tag in a block that is written, which some readers look at} */
    default int method() {
        return 0;
    }

    /** {@return the highest level of {@link #compress}; 0 for a codec that only reads} */
    default int mostLevel() {
        return 0;
    }

    /**
     * Compresses one block: what {@link #decompress} undoes.
     *
     * @param content at most 16 MiB − 1 bytes, to its limit; backed by an array
     * @param level   from 1, fast, to {@link #mostLevel()}, small
     * @param target  where to, from its position, which is moved; backed by an array
     * @return whether there was room in the target; if not, the content is better left as it is
     * @throws IOException if it cannot be compressed; the message is a sentence without the place. A codec
     *                     that does not override this only reads, and says so
     */
    default boolean compress(ByteBuffer content, int level, ByteBuffer target) throws IOException {
        throw new IOException("compression '" + tag() + "' can be read, but not written");
    }
}
