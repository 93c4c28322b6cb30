package org.hepmva.io.root;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A compression of ROOT files, found by {@link java.util.ServiceLoader}: a jar on the class path
 * that names an implementation in {@code META-INF/services/org.hepmva.io.root.Codec} adds one.
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
     * Decompresses one block.
     *
     * @param block  what follows the block's nine bytes of header, to its end; backed by an array
     * @param target where to; to be filled to its limit, which is what the header promises; backed
     *               by an array
     * @throws IOException if the block is not valid or is not of the promised length; the message
     *                     is a sentence without the place, which the caller adds
     */
    void decompress(ByteBuffer block, ByteBuffer target) throws IOException;
}
