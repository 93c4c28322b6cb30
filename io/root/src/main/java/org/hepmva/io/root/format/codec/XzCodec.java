package org.hepmva.io.root.format.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.hepmva.io.root.Codec;
import org.hepmva.io.root.format.FormatException;
import org.tukaani.xz.XZInputStream;

/** {@code XZ}: LZMA in an xz container. */
public final class XzCodec implements Codec {

    private static final int MOST_MEMORY_KIB = 1 << 17; // ROOT needs 65 MiB at most

    /** For the service loader. */
    public XzCodec() {
    }

    @Override
    public String tag() {
        return "XZ";
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        int from = block.arrayOffset() + block.position();
        InputStream source = new ByteArrayInputStream(block.array(), from, block.remaining());
        try (InputStream stream = new XZInputStream(source, MOST_MEMORY_KIB)) {
            int start = target.arrayOffset() + target.position();
            int made = stream.readNBytes(target.array(), start, target.remaining());
            target.position(target.position() + made);
        } catch (IOException e) {
            throw FormatException.malformed("an xz block is damaged ("
                    + e.getClass().getSimpleName() + ")", e);
        }
    }
}
