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
}
